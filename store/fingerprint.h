#pragma once
// What ties a cache to its place: folder, machine and file identity. Another value means that the folder was copied.
#include <string>

namespace store {

std::string fingerprintOf(const std::string &folder, const std::string &file);

} // namespace store
