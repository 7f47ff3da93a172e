#pragma once
// Edits that come from EditableText: kept in the cache as somebody types, sent when they pause.
#include "models/actions.h"
#include "ui/shell/context.h"
#include "ui/widgets/typingpace.h"

class QObject;

namespace ui {

// Without a toast: an editor has its own way back while it is open, and rememberTyped() is the way back from then on.
// What others made of `typed.from` meanwhile stays, beside what was typed. What could not be stored is told in words at
// the pause; `typed.answered` hears of each.
void applyTyped(const Context &context, QObject *owner, models::actions::Edits edits, const Typed &typed);

// When such a text was left: one step for all that was typed, between the two texts of EditableText::left(), to which
// `back` and `forth` set it. What others made of the text since then stays. `what` is the name of the field, as people
// read it.
void rememberTyped(const Context &context, models::actions::Edits back, models::actions::Edits forth,
                   const QString &what);

} // namespace ui
