#pragma once
// How many records a page should have: what the line carries in a few seconds, so that a slow line needs few round
// trips. It is asked for in steps, of which those that arrived whole survive a cut. Pure; the caller measures.
#include <cstdint>

namespace syncing {

class Pace
{
public:
    static constexpr std::int64_t smallest = 50;
    static constexpr std::int64_t largest = 8192; // where waiting for the line costs more than writing them at once
    static constexpr std::int64_t largestFast = 4096; // a page keeps the cache's writer for about 130 ms
    static constexpr std::int64_t mostBytes = 8 << 20; // of JSON, which is held in memory
    static constexpr std::int64_t patientMs = 15'000;
    static constexpr std::int64_t stepMs = 1000; // what a cut costs at most
    static constexpr std::int64_t hastyMs = 2'000; // when the line breaks before the first step, all the time

    std::int64_t page() const { return m_page; }
    std::int64_t step() const;
    void arrived(std::int64_t records, std::int64_t bytes, std::int64_t ms); // a page that was asked for alone
    void cut(); // the line broke under a page, and a part of it arrived
    void broke(std::int64_t asked); // the line broke under a page of `asked` records, and nothing of it arrived
    void tooLarge(std::int64_t asked);

private:
    std::int64_t m_page = 1000;
    std::int64_t m_targetMs = patientMs;
    std::int64_t m_perSecond = 0; // records; 0: not known yet
    int m_sinceCut = 0; // pages
};

} // namespace syncing
