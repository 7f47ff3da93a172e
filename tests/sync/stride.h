#pragma once
// Which of the things that can fail a loop takes: each with JUMELLE_EVERY=1, each third with 3; usually a part of them,
// from a beginning that differs from day to day, so that short runs meet every place in time.
#include <algorithm>
#include <cstdlib>
#include <ctime>

namespace syncing::test {

struct Stride
{
    explicit Stride(int usual)
    {
        const char *every = std::getenv("JUMELLE_EVERY");
        step = every ? std::max(1, std::atoi(every)) : usual;
        first = static_cast<int>(std::time(nullptr) / 86400 % step);
    }
    int step = 1;
    int first = 0;
};

} // namespace syncing::test
