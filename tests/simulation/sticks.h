#pragma once
// Courier files between the computers of one person: written in part, gone on with, lost, old, repeated, cut off,
// damaged, signed by somebody unknown, or another person's; and what must come of each.
#include "machine.h"
#include "plan.h"
#include "tally.h"

#include "sync/courier/bringback.h"

namespace simulation {

class Sticks
{
public:
    Sticks(std::uint64_t seed, Tally &tally)
        : m_chance(seed)
        , m_tally(tally)
    { }
    // What is wrong with a file that is brought: one in so many each, as the step says in `b`.
    enum Wrong { Foreign, Damaged, Distrusted, Nothing, Wrongs = 6 };
    static constexpr std::uint32_t among(Wrong wrong, std::uint32_t b) { return b / 96 * 96 + b % 16 + 16 * wrong; }
    static constexpr std::uint32_t setUpAnew = 3; // b % 8 of the step that writes

    bool take(Machine &machine, const Step &step); // whether a file was written
    bool bring(Machine &machine, const Step &step); // whether one was read
    const std::string &problem() const { return m_problem; } // the first; "" when all went as it must

private:
    struct Written
    {
        std::string bytes, person, device, signKey;
    };
    struct Try // one reading of a file
    {
        const Written &file;
        std::string bytes; // as they arrive
        std::int64_t parts = 0; // whole ones before the first byte that is wrong or missing
        bool whole = false; // all of them
        core::CourierProblem expected = core::CourierProblem::None;
        syncing::BringBack options;
    };
    const Written *some(const Machine &machine, const Step &step, bool foreign) const;
    Try attempt(Machine &machine, const Step &step, const Written &file, bool foreign);
    void judge(const std::string &machine, const Try &attempt, const core::CourierOutcome &outcome, bool changed);
    void count(const core::CourierOutcome &outcome);
    void complain(std::string what);

    Chance m_chance;
    Tally &m_tally;
    std::vector<Written> m_files; // oldest first
    std::string m_problem;
};

} // namespace simulation
