#pragma once
// Where the offline copy stands, and so what can be done when that is a bad place: not every copy may go elsewhere.
#include "core/check/finding.h"

#include <QString>

namespace core {
class Settings;
}

namespace advice {

enum class CopyPlace {
    Chosen, // by the person, in the settings
    Enforced, // by the rules, also those of a shared computer
    Portable, // beside a portable copy of the program
    Given // with --profile
};

CopyPlace copyPlace(const core::Settings &settings, bool portable);

// The finding with that as one more fact, for words() and the note; without it they speak of a chosen place.
core::Finding about(core::Finding finding, CopyPlace place);
CopyPlace placeOf(const core::Finding &finding);

QString otherPlace(CopyPlace place); // where else the copy can go
QString whereNothingCanBeWritten(CopyPlace place); // what to do then

} // namespace advice
