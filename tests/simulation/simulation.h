#pragma once
// One run: a plan carried out, then quiet, then the question whether everything is as it must be.
#include "meddler.h"
#include "plan.h"
#include "tally.h"

#include "tests/history/check.h"

namespace simulation {

struct Outcome
{
    std::string problem; // "" when all is well
    std::string missing; // the same of World::check() where a meddler was
    std::uint64_t trace = 0;
    std::int64_t requests = 0; // events of the loop
    std::int64_t words = 0;
    Tally tally;
    history::Verdict verdict; // of the checker of histories, if nothing else was wrong
};

Outcome run(const Plan &plan);
// The verdict is asked for whatever else is wrong.
Outcome run(const Plan &plan, Meddler &meddler);

// The same problem with as few steps as possible; `most` runs at most.
Plan shrunk(const Plan &plan, int most = 600);

} // namespace simulation
