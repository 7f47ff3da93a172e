#include "schema/order.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <vector>

using namespace schema;

namespace {

void expectBetween(const std::string &before, const std::string &key, const std::string &after)
{
    ASSERT_TRUE(isValidKey(key)) << key;
    ASSERT_LT(before, key);
    ASSERT_TRUE(after.empty() || key < after) << key << " before " << after;
}

std::size_t longest(const std::vector<std::string> &keys)
{
    return std::max_element(keys.begin(), keys.end(), [](auto &a, auto &b) { return a.size() < b.size(); })->size();
}

// Inserts 1000 keys, each where `choose` says (0..size), and answers the longest key.
template <typename Choose> std::size_t insertThousand(Choose choose)
{
    std::mt19937 random(7);
    std::vector<std::string> keys;
    for (int i = 0; i < 1000; ++i) {
        const std::size_t at = choose(i, keys.size(), random);
        const std::string before = at == 0 ? "" : keys[at - 1];
        const std::string after = at == keys.size() ? "" : keys[at];
        const auto key = keyBetween(before, after, random());
        expectBetween(before, key, after);
        keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), key);
    }
    EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
    return longest(keys);
}

} // namespace

TEST(Order, staysShort)
{
    using std::size_t;
    EXPECT_LE(insertThousand([](int, size_t n, auto &) { return n; }), 7U) << "at the end";
    EXPECT_LE(insertThousand([](int, size_t, auto &) { return size_t(0); }), 7U) << "at the start";
    EXPECT_LE(insertThousand([](int, size_t n, auto &random) { return random() % (n + 1); }), 24U) << "anywhere";
    EXPECT_LE(insertThousand([](int, size_t n, auto &) { return std::min<size_t>(n, 1); }), 12U) << "behind the first";
    EXPECT_LE(insertThousand([](int, size_t n, auto &) { return n == 0 ? 0 : n - 1; }), 12U) << "before the last";
    EXPECT_LE(insertThousand([](int, size_t n, auto &) { return n / 2; }), 250U) << "always halving one gap";
}

TEST(Order, strictBetweenAnyTwo)
{
    std::mt19937 random(11);
    const std::string_view digits = "0001ABVyzzz";
    const auto any = [&] {
        std::string key(random() % 12, ' ');
        for (auto &c : key)
            c = digits[random() % digits.size()];
        while (!key.empty() && key.back() == '0')
            key.pop_back();
        return key;
    };
    for (int i = 0; i < 20000; ++i) {
        auto a = any();
        auto b = any();
        if (a > b && !b.empty())
            std::swap(a, b);
        if (a == b)
            b.clear();
        expectBetween(a, keyBetween(a, b, random()), b);
    }
}

TEST(Order, jitterTellsClientsApart)
{
    std::vector<std::string> keys;
    for (std::uint32_t jitter = 0; jitter < 20; ++jitter)
        keys.push_back(keyBetween("V", "W", jitter));
    std::sort(keys.begin(), keys.end());
    EXPECT_EQ(std::unique(keys.begin(), keys.end()), keys.end());
    EXPECT_EQ(keyBetween("V", "W", 5), keyBetween("V", "W", 5));
}

TEST(Order, toleratesWhatMergesLeaveBehind)
{
    EXPECT_GT(keyBetween("V", "V", 1), "V");
    EXPECT_GT(keyBetween("W", "V", 1), "W");
    EXPECT_TRUE(isValidKey(keyBetween("no key!", "ä", 1)));
    expectBetween("V", keyBetween("V", "V0", 1), "");
    const std::string full(255, 'z');
    EXPECT_EQ(keyBetween(full, "", 1), full);
    EXPECT_TRUE(isValidKey(keyBetween(std::string(254, 'V'), std::string(254, 'V') + '1', 1)));
}

TEST(Order, validKeys)
{
    EXPECT_TRUE(isValidKey("V"));
    EXPECT_TRUE(isValidKey(std::string(255, 'a')));
    for (const auto &bad : { std::string(), std::string("V0"), std::string("-"), std::string(256, 'a') })
        EXPECT_FALSE(isValidKey(bad)) << bad;
}
