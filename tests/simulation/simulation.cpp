#include "simulation.h"

#include "prepared.h"
#include "world.h"

#include <algorithm>
#include <sqlite3.h>
#include <sstream>

namespace simulation {

namespace {

template <typename Carry> Outcome carriedOut(const Plan &plan, Meddler *meddler, const Carry &carry)
{
    prepared(plan.version); // made outside of the run: its randomness is not the run's
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, static_cast<int>(plan.seed % 1'000'000'007) + 1, nullptr);
    Outcome outcome;
    try {
        World world(plan, meddler);
        world.perform();
        carry(world, outcome);
        outcome.trace = world.trace.value();
        outcome.requests = world.requests();
        outcome.words = world.ledger.count();
        outcome.tally = std::move(world.tally);
    } catch (const std::exception &e) {
        outcome.problem = std::string("thrown: ") + e.what();
    }
    return outcome;
}

} // namespace

Outcome run(const Plan &plan)
{
    return carriedOut(plan, nullptr, [](World &world, Outcome &outcome) {
        outcome.problem = world.settle(6LL * 3'600'000);
        if (outcome.problem.empty())
            outcome.problem = world.check();
        if (outcome.problem.empty())
            outcome.problem = world.tryAgain(6LL * 3'600'000);
        if (!outcome.problem.empty())
            return;
        outcome.verdict = world.judge();
        if (!outcome.verdict.good())
            outcome.problem = history::report(outcome.verdict, 4);
    });
}

Outcome run(const Plan &plan, Meddler &meddler)
{
    return carriedOut(plan, &meddler, [](World &world, Outcome &outcome) {
        outcome.problem = world.settle(60'000);
        outcome.missing = world.check();
        outcome.verdict = world.judge();
    });
}

namespace {

// What is wrong without who, where and how often: words of lower case only.
std::string kindOf(const std::string &problem)
{
    std::istringstream words(problem.substr(0, 160));
    std::string kind;
    for (std::string word; words >> word;)
        if (std::all_of(word.begin(), word.end(),
                        [](char c) { return (c >= 'a' && c <= 'z') || c == ':' || c == ','; }))
            kind += word + ' ';
    return kind.substr(0, 60);
}

} // namespace

// Delta debugging: halves, quarters … and at last single steps are left out as long as a problem of the same kind
// remains.
Plan shrunk(const Plan &plan, int most)
{
    Plan best = plan;
    const auto problem = run(plan).problem;
    const auto fails = [&](const Plan &candidate) {
        if (--most < 0)
            return false;
        const auto found = run(candidate).problem;
        return !found.empty() && kindOf(found) == kindOf(problem);
    };
    for (std::size_t part = std::max<std::size_t>(1, best.steps.size() / 2); part >= 1; part /= 2) {
        bool shorter = true;
        while (shorter && most > 0) {
            shorter = false;
            for (std::size_t at = 0; at < best.steps.size() && most > 0;) {
                Plan candidate = best;
                const auto from = candidate.steps.begin() + static_cast<std::ptrdiff_t>(at);
                const auto count = std::min(part, best.steps.size() - at);
                candidate.steps.erase(from, from + static_cast<std::ptrdiff_t>(count));
                if (fails(candidate)) {
                    best = std::move(candidate);
                    shorter = true;
                } else {
                    at += part;
                }
            }
        }
        if (part == 1)
            break;
    }
    for (std::size_t i = 0; i < best.steps.size() && most > 0; ++i) {
        Plan candidate = best;
        if (candidate.steps[i].waitMs == 0)
            continue;
        candidate.steps[i].waitMs = 0;
        if (fails(candidate))
            best = std::move(candidate);
    }
    return best;
}

} // namespace simulation
