#pragma once
// Names of the codes, for what crosses a border as text: the status of sync, what is kept with a refused file, logs.
#include "core/result.h"

#include <optional>
#include <string_view>

namespace core {

const char *codeName(Code code); // stable: "captivePortal"
std::optional<Code> codeNamed(std::string_view name);

} // namespace core
