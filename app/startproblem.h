#pragma once
// What the command line asked for and cannot be had: told instead of starting with something else.
#include "app/options.h"
#include "core/policy/policies.h"

#include <optional>

namespace app {

struct StartProblem
{
    QString sentence;
    int exitCode; // as of jumelle-cli, see docs/cli.md
};

// Looks for the certificates of --ca, unless the rules enforce others, and makes the profile's folder, unless nothing
// stays on this computer. `options` with the usual folder filled in.
std::optional<StartProblem> startProblem(const Options &options, const core::Policies &policies);

} // namespace app
