#pragma once
// How large a file may be by the rules of this computer, beside what the server takes.
#include "core/result.h"

#include <cstdint>

namespace core {

class Settings;

std::int64_t largestUpload(const Settings &settings); // bytes; 0: as large as the server takes
// Whether it was the administrator's limit that refused a file as too large, and not the server's.
bool isUploadRule(const Settings &settings, const Error &error);

} // namespace core
