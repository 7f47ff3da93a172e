#pragma once
// What stands in the place of a list that is not there: the same words on every page that lists projects or people.
#include "core/result.h"
#include "models/roles.h"
#include "store/types.h"

class QString;

namespace ui {

class StateStack;

struct ListWords
{
    const QString &loading; // "Your projects are being fetched"
    const QString &missing; // never fetched, and nothing comes now: "No project is on this computer yet"
};

// False when the list is ready: what an empty one says is the page's matter.
// `status` says what it waits for: ask again when that changes while it waits().
bool showUnready(StateStack &states, models::LoadState state, const core::Error &error, const store::SyncStatus &status,
                 const ListWords &words);
bool waits(const StateStack &states); // for the server

} // namespace ui
