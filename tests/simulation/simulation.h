#pragma once
// One run: a plan carried out, then quiet, then the question whether everything is as it must be.
#include "plan.h"

namespace simulation {

struct Outcome
{
    std::string problem; // "" when all is well
    std::uint64_t trace = 0;
    std::int64_t requests = 0; // events of the loop
    std::int64_t words = 0;
    std::int64_t writes = 0, reads = 0, versions = 0; // that the checker of histories judged
};

Outcome run(const Plan &plan);

// The same problem with as few steps as possible; `most` runs at most.
Plan shrunk(const Plan &plan, int most = 600);

} // namespace simulation
