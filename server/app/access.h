#pragma once
// Whether this process may use what is in its data folder: after a restore as root it may not, and "permission denied"
// names neither the owner nor the remedy.
#include "server/app/config.h"

namespace server {

// The error names what is closed, whose it is, and the command that opens it. `write`: for more than looking.
tl::expected<void, std::string> mayUse(const Config &config, bool write);

std::string howToMake(const std::string &folder); // that this process may not make

} // namespace server
