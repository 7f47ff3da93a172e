#pragma once
// One sentence for a person behind each error: what to do, and what is safe where that may be in doubt.
#include "core/result.h"

#include <QString>

namespace cli {

QString whatToDo(const core::Error &error, bool signingIn); // "" where the error's own words say it

} // namespace cli
