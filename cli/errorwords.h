#pragma once
// One sentence for a person behind each error: what to do, and what is safe where that may be in doubt.
#include "core/result.h"
#include "core/settings.h"

#include <QString>

namespace cli {

// "" where the error's own words say it. `settings`: that may have been what refused it.
QString whatToDo(const core::Error &error, bool signingIn, const core::Settings &settings);

} // namespace cli
