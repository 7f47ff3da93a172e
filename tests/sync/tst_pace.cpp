// How many records a page has, on lines of every kind.
#include "sync/pace.h"

#include <gtest/gtest.h>

using syncing::Pace;

namespace {

// Pages over a line that carries `bytesPerMs`, each record `bytes` on the line, until `records` are there.
int pagesFor(Pace &pace, std::int64_t records, double bytesPerMs, double bytes, int cutEveryPages = 0)
{
    int pages = 0;
    for (std::int64_t have = 0; have < records && pages < 100'000; ++pages) {
        const std::int64_t page = pace.page();
        if (cutEveryPages > 0 && pages % cutEveryPages == cutEveryPages - 1) {
            pace.broke(page);
            continue;
        }
        have += page;
        const double wire = static_cast<double>(page) * bytes;
        pace.arrived(page, static_cast<std::int64_t>(wire * 4), 300 + static_cast<std::int64_t>(wire / bytesPerMs));
    }
    return pages;
}

} // namespace

TEST(Pace, aSlowLineNeedsFewRoundTrips)
{
    Pace pace;
    EXPECT_LE(pagesFor(pace, 100'000, 125, 160), 16); // 1 Mbit/s
}

TEST(Pace, aCutCostsASecondOfTheLine)
{
    Pace pace;
    EXPECT_LT(pace.step(), pace.page()) << "nothing is known of the line yet";
    pagesFor(pace, 100'000, 125, 160);
    EXPECT_LE(static_cast<double>(pace.step()) * 160 / 125, 1100);
    EXPECT_GE(pace.step() * 20, pace.page()) << "as many steps as a request may have calls for";
}

TEST(Pace, aFastLineNeedsNoSteps)
{
    Pace pace;
    for (int i = 0; i < 10; ++i)
        pace.arrived(pace.page(), pace.page() * 600, 100);
    EXPECT_EQ(pace.step(), pace.page());
}

TEST(Pace, afterACutAFastLineIsAskedInSteps)
{
    Pace pace;
    const auto fast = [&pace] { pace.arrived(pace.page(), pace.page() * 600, 100); };
    for (int i = 0; i < 10; ++i)
        fast();
    pace.cut();
    EXPECT_EQ(pace.page(), Pace::largestFast) << "most of it may have arrived";
    EXPECT_LE(pace.step(), pace.page() / 4);
    for (int i = 0; i < 4; ++i)
        fast();
    EXPECT_EQ(pace.step(), pace.page());
}

TEST(Pace, cutsCostAFewMore)
{
    Pace pace;
    EXPECT_LE(pagesFor(pace, 100'000, 125, 160, 6), 27);
}

TEST(Pace, aVerySlowLineGetsPagesOfSeconds)
{
    Pace pace;
    pagesFor(pace, 20'000, 8, 160); // 64 kbit/s
    EXPECT_LE(static_cast<double>(pace.page()) * 160 / 8, Pace::patientMs * 11 / 10);
    EXPECT_GE(pace.page(), Pace::smallest);
}

TEST(Pace, aFastLineDoesNotKeepTheWriter)
{
    Pace pace;
    for (int i = 0; i < 10; ++i)
        pace.arrived(pace.page(), pace.page() * 600, 30);
    EXPECT_EQ(pace.page(), Pace::largestFast);
}

TEST(Pace, largeRecordsAreBoundedByMemory)
{
    Pace pace;
    for (int i = 0; i < 20; ++i)
        pace.arrived(pace.page(), pace.page() * 50'000, 30);
    EXPECT_LE(pace.page() * 50'000, Pace::mostBytes);
}

TEST(Pace, aLineThatBreaksAllTheTimeStillMoves)
{
    Pace pace;
    for (int i = 0; i < 100; ++i)
        pace.broke(pace.page());
    EXPECT_EQ(pace.page(), Pace::smallest);
    for (int i = 0; i < 30; ++i)
        pace.arrived(pace.page(), pace.page() * 600, 400);
    EXPECT_GE(pace.page(), 4096) << "calm again";
}
