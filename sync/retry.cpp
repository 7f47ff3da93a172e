#include "sync/retry.h"

#include <algorithm>

namespace syncing {

using core::Code;

RetryRule retryRule(Code code)
{
    switch (code) {
    case Code::Offline:
        return { RetryRule::Again, 2000, 60'000 };
    case Code::Transient:
        return { RetryRule::Again, 500, 60'000 };
    case Code::Busy:
        return { RetryRule::Again, 2000, 300'000 };
    case Code::Incomplete:
        return { RetryRule::Again, 2000, 300'000 };
    case Code::Conflict:
        return { RetryRule::Again, 100, 10'000 };
    case Code::CaptivePortal:
        return { RetryRule::NeedsPerson, 10'000, 60'000 };
    case Code::UnknownServer:
        return { RetryRule::NeedsPerson, 5000, 60'000 };
    case Code::Untrusted:
        return { RetryRule::NeedsPerson, 30'000, 600'000 };
    case Code::TooOld:
    case Code::Bug:
        return { RetryRule::NeedsPerson, 60'000, 3'600'000 };
    case Code::DiskFull:
    case Code::ReadOnly:
        return { RetryRule::NeedsPerson, 30'000, 300'000 };
    case Code::Auth:
    case Code::TooNew:
    case Code::Damaged:
    case Code::NoKeychain:
        return { RetryRule::NeedsPerson, 0, 0 };
    case Code::Forbidden:
    case Code::NotFound:
    case Code::TooLarge:
    case Code::OverQuota:
    case Code::FileGone:
    case Code::NotAPicture:
    case Code::BadInput:
    case Code::Cancelled:
        break;
    }
    // A whole request may meet these, too: then everything is tried again, but not at once for ever.
    return { RetryRule::Never, 30'000, 600'000 };
}

std::int64_t retryDelay(const core::Error &error, int tries, std::uint32_t random)
{
    const RetryRule rule = retryRule(error.code);
    const int doublings = std::clamp(tries - 1, 0, 30);
    const std::int64_t full = std::min(rule.mostMs, rule.firstMs << doublings);
    const std::int64_t jittered = full / 2 + (full * static_cast<std::int64_t>(random >> 16)) / (2 * 65'535);
    if (error.code == Code::Busy || error.code == Code::Transient) {
        const std::int64_t asked = std::clamp<std::int64_t>(error.number, 0, 3600) * 1000;
        return std::max(jittered, asked);
    }
    return jittered;
}

} // namespace syncing
