#pragma once
// One sentence for a person behind each error: what to do, and what is safe where that may be in doubt.
#include "core/result.h"
#include "core/settings.h"

#include <QString>

namespace cli {

// What could not be written to: another place is named differently for each.
enum class Spot {
    Profile, // this program's own, of --profile
    Window, // the window's copy, where its settings have it
    Portable, // the same of a portable copy of the program
    Enforced, // the same, where the rules have it
    Named // a file or folder of the command line
};

struct Situation
{
    bool signingIn = false;
    Spot spot = Spot::Profile;
};

// "" where the error's own words say it. `settings`: that may have been what refused it.
QString whatToDo(const core::Error &error, Situation situation, const core::Settings &settings);

// Why `path` could not be written, with that path.
core::Error notWritten(const QString &path);

} // namespace cli
