#include "schema/id.h"

#include <gtest/gtest.h>

using namespace schema;

TEST(Id, hasItsShapeAndSortsByTime)
{
    std::array<std::uint8_t, 10> low{};
    std::array<std::uint8_t, 10> high;
    high.fill(0xff);
    EXPECT_EQ(makeId('c', 0, low), "c" + std::string(26, '0'));
    EXPECT_EQ(makeId('c', (1ULL << 48) - 1, high), "c7" + std::string(25, 'z'));
    EXPECT_LT(makeId('c', 1000, high), makeId('c', 1001, low));
    EXPECT_LT(makeId('c', 1760000000000, low), makeId('c', 1760000000000, high));
    EXPECT_TRUE(isValidId(makeId('c', 1760000000000, high)));
}

TEST(Id, knowsValidFromInvalid)
{
    for (const char *good : { "a", "community", "A-_9", "x0" })
        EXPECT_TRUE(isValidId(good)) << good;
    EXPECT_TRUE(isValidId(std::string(255, 'a')));
    EXPECT_FALSE(isValidId(std::string(256, 'a')));
    for (const char *bad : { "", "1", "-a", "_a", "NIL", "a b", "a/b", "ä", "a\n", "#a" })
        EXPECT_FALSE(isValidId(bad)) << bad;
}
