#pragma once
// What a client had not sent yet goes as one with what it writes next.
#include "tests/history/model.h"

namespace history {

// For each touch of the register what stood before all that goes with it.
std::vector<Value> shownBefore(const Register &reg);
// For each whether the same client changed its mind before the write was on its way: then the later one counts.
std::vector<bool> superseded(const Register &reg);

} // namespace history
