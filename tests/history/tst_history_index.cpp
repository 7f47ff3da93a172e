// What the checker looks up is what going through everything would find.
#include "tests/history/index.h"
#include "tests/history/replaced.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <limits>
#include <random>

using namespace history;

namespace {

struct Chance
{
    std::mt19937 random{ 7 };
    std::size_t below(std::size_t n) { return random() % n; }
};

// Writes of two clients with few values, so that much is equal; times in any order, ends or none.
struct Some
{
    Values values;
    std::deque<Event> events;
    std::deque<Write> writes;
    Register reg;

    Some(Chance &chance, std::size_t count, bool sorted)
    {
        for (std::size_t i = 0; i < count; ++i) {
            auto &write = writes.emplace_back();
            write.event = &events.emplace_back();
            write.client = static_cast<Client>(chance.below(2));
            write.begin = std::int64_t(sorted ? i : chance.below(count));
            write.order = i;
            if (chance.below(4) != 0)
                write.kept = write.begin + std::int64_t(chance.below(4));
            if (write.kept && chance.below(3) != 0)
                write.acknowledged = *write.kept + std::int64_t(chance.below(count));
            const auto some = [&] { return values.of('"' + std::to_string(chance.below(6)) + '"'); };
            reg.touches.push_back({ &write, some(), some() });
        }
    }
};

constexpr int rounds = 300;

TEST(HistoryIndex, whatStoodBeforeAllThatGoesTogether)
{
    Chance chance;
    std::size_t chains = 0;
    for (int round = 0; round < rounds; ++round) {
        const Some some(chance, 1 + chance.below(40), round % 2 == 0);
        const auto &touches = some.reg.touches;
        const auto found = shownBefore(some.reg);
        const auto late = superseded(some.reg);
        for (std::size_t i = 0; i < touches.size(); ++i) {
            std::size_t first = i;
            for (auto j = i; j-- > 0;) {
                const auto &write = *touches[j].write;
                if (write.client == touches[i].write->client && touches[j].value == touches[first].seen
                    && (!write.acknowledged || *write.acknowledged > touches[i].write->begin))
                    first = j;
            }
            chains += first == i ? 0 : 1;
            ASSERT_EQ(some.values.text(found[i]), some.values.text(touches[first].seen)) << round << ", touch " << i;
            const auto &write = *touches[i].write;
            const bool isLate
                = write.acknowledged
                && std::any_of(touches.begin() + std::ptrdiff_t(i) + 1, touches.end(), [&](const Touch &later) {
                       return later.write->client == write.client && later.write->begin <= *write.acknowledged;
                   });
            ASSERT_EQ(late[i], isLate) << round << ", touch " << i;
        }
    }
    EXPECT_GT(chains, 500U);
}

TEST(HistoryIndex, howFarEndsReach)
{
    Chance chance;
    constexpr auto never = std::numeric_limits<std::int64_t>::max();
    for (int round = 0; round < rounds; ++round) {
        const Some some(chance, 1 + chance.below(30), round % 2 == 0);
        Moments moments;
        for (const auto &write : some.writes)
            moments.add(write);
        for (std::int64_t time = -1; time <= 30; ++time) {
            Moments::Reach all{ -1, 0, 0, 0 };
            for (const auto &write : some.writes)
                if (write.begin <= time)
                    all = { std::max(all.begin, write.begin), std::max(all.kept, write.kept.value_or(never)),
                            std::max(all.acknowledged, write.acknowledged.value_or(never)),
                            std::max(all.order, write.order) };
            const auto *found = moments.until(time);
            ASSERT_EQ(found != nullptr, all.begin >= 0);
            if (!found)
                continue;
            ASSERT_EQ(found->kept, all.kept);
            ASSERT_EQ(found->acknowledged, all.acknowledged);
            ASSERT_EQ(found->order, all.order);
        }
    }
}

TEST(HistoryIndex, whereWordsStand)
{
    Chance chance;
    std::size_t nowhere = 0, somewhere = 0;
    for (int round = 0; round < rounds; ++round) {
        Values values;
        const auto text = [&] {
            std::string words;
            for (std::size_t i = chance.below(5); i-- > 0;)
                words += " w" + std::to_string(chance.below(8));
            return values.of('"' + words + '"');
        };
        std::vector<Version> versions(chance.below(12));
        for (auto &version : versions) {
            version.value = text();
            for (std::size_t i = chance.below(3); i-- > 0;)
                version.variants.push_back(text());
        }
        for (const bool beside : { true, false }) {
            const Spans spans(versions, values, beside);
            for (int ask = 0; ask < 20; ++ask) {
                const auto words = values.added(text(), text());
                std::optional<std::size_t> first;
                for (std::size_t i = versions.size(); i-- > 0;) {
                    const auto stands = [&](Word word) {
                        const auto has = [&](Value value) { return values.times(value, word) > 0; };
                        return has(versions[i].value)
                            || (beside && std::any_of(versions[i].variants.begin(), versions[i].variants.end(), has));
                    };
                    if (std::all_of(words.begin(), words.end(), stands))
                        first = i;
                }
                ASSERT_EQ(spans.firstWith(words), first) << round;
                ++(first ? somewhere : nowhere);
            }
        }
    }
    EXPECT_GT(nowhere, 500U);
    EXPECT_GT(somewhere, 500U);
}

} // namespace
