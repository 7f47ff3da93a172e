#pragma once
// What follows from an error: one exhaustive switch, so that a new code does not compile without a rule.
#include "core/codes.h"

#include <cstdint>

namespace syncing {

struct RetryRule
{
    enum Kind {
        Again, // by itself, with back-off
        NeedsPerson, // sign in, update, ask an administrator; also tried again, but rarely
        Never // this piece of work is given up or parked; the rest goes on
    } kind
        = Again;
    std::int64_t firstMs = 1000;
    std::int64_t mostMs = 60'000;
};

RetryRule retryRule(core::Code code);

// Milliseconds to wait before attempt `tries` (1 = first repetition): doubling, at most `mostMs`, between half and all
// of it by `random`. A server's own wish (Error::number seconds, Busy and Transient) is the lower bound.
std::int64_t retryDelay(const core::Error &error, int tries, std::uint32_t random);

// In a row, until a refusal counts of a request that may have been done before: whoever on the way refused it, or
// spoilt the answer, may let it pass the next time, and under another key it would be done twice.
constexpr int mostRefusals = 6;

using core::codeName;

} // namespace syncing
