#pragma once
// Where this start of the program keeps things, from the command line and the administrator's rules.
#include "app/options.h"
#include "app/sharedplace.h"
#include "core/policy/policies.h"

namespace app {

// The administrator's place, the one asked for at the start, the portable copy's own, a suggested one, or the usual
// one.
QString profileFolder(const Options &options, const core::Policies &policies);
// Whether the rules want nothing of a person to stay on this computer.
bool isShared(const core::Policies &policies);
// In the folder for caches, in the profile or among the system's temporary files, whichever can be used first; null:
// none of them.
std::unique_ptr<SharedPlace> sharedPlace(const Options &options, const core::Policies &policies);

} // namespace app
