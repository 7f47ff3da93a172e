// Sticks that get lost, come twice, late, cut off or in the wrong order, while everybody works: in the end all
// computers are equal, and every change was done once.
#include "courierworld.h"

#include <gtest/gtest.h>

#include <random>

using namespace syncing;
using namespace syncing::test;

namespace {

class Trips
{
public:
    explicit Trips(unsigned seed)
        : m_random(seed)
    { }
    void run()
    {
        for (auto *device : { &school, &home, &piotr })
            device->start();
        ASSERT_TRUE(piotr.synced());
        m_list = piotr.create("BoardList", { { "title", "To do" }, { "position", "V" } });
        ASSERT_TRUE(piotr.synced());
        ASSERT_TRUE(school.synced());
        ASSERT_TRUE(home.synced());
        world.loop.until([] { return false; }, 2000);
        school.engine->setPolicy(Policy::Offline);
        for (int i = 0; i < 40; ++i)
            step();
        settle();
    }

private:
    unsigned pick(unsigned n) { return static_cast<unsigned>(m_random() % n); }

    void step()
    {
        auto &who = *std::array{ &school, &school, &home, &piotr }[pick(4)];
        switch (pick(8)) {
        case 0:
        case 1:
            m_cards.push_back(who.create(
                "Card",
                { { "title", "card" + std::to_string(m_cards.size()) }, { "listId", m_list }, { "position", "V" } }));
            who.engine->nudge();
            break;
        case 2:
            if (!m_cards.empty())
                edit(who, m_cards[pick(static_cast<unsigned>(m_cards.size()))]);
            break;
        case 3:
            world.loop.until([] { return false; }, 1000 * (1 + pick(60)));
            break;
        case 4:
            m_there.push_back(sticks.take(school, 1));
            break;
        case 5:
            m_back.push_back(sticks.take(home, 2));
            break;
        case 6:
            bringSome(home, m_there);
            break;
        case 7:
            bringSome(school, m_back);
            break;
        }
    }
    void edit(Device &who, const std::string &id)
    {
        if (who.view("Card", id).empty())
            return;
        who.patch("Card", id, { { "title", "edit" + std::to_string(++m_edits) } });
        who.engine->nudge();
    }
    // Any of the sticks that were ever written, maybe only the first bytes of it, maybe with a scratch.
    void bringSome(Device &to, const std::vector<std::string> &sticksThere)
    {
        if (sticksThere.empty())
            return;
        auto bytes = sticksThere[pick(3) ? sticksThere.size() - 1 : pick(static_cast<unsigned>(sticksThere.size()))];
        if (pick(4) == 0)
            bytes.resize(pick(static_cast<unsigned>(bytes.size())));
        else if (pick(6) == 0)
            bytes[pick(static_cast<unsigned>(bytes.size()))] ^= 1;
        sticks.bring(to, bytes);
        to.engine->nudge();
    }
    // Two whole journeys, and all is said.
    void settle()
    {
        for (int i = 0; i < 8; ++i) {
            sticks.bring(home, sticks.take(school, 1));
            ASSERT_TRUE(home.synced());
            ASSERT_TRUE(piotr.synced());
            ASSERT_TRUE(world.loop.until([&] {
                const auto carried = home.cache->carried();
                return std::all_of(carried->begin(), carried->end(), [](const auto &c) { return c.answered; });
            }));
            ASSERT_TRUE(home.synced());
            world.loop.until([] { return false; }, 2000);
            sticks.bring(school, sticks.take(home, 2));
        }
        EXPECT_TRUE(school.cache->outbox()->empty());
        EXPECT_EQ(cards(school), cards(home));
        EXPECT_EQ(cards(home), cards(piotr));
        EXPECT_EQ(cards(home).size(), m_cards.size()) << "nothing was lost and nothing is there twice";
    }
    static std::map<std::string, std::string> cards(Device &device)
    {
        store::Query query;
        query.account = space;
        query.type = "Card";
        query.trash = store::Query::With;
        std::map<std::string, std::string> list;
        const auto records = device.cache->list(query);
        for (const auto &record : *records) {
            EXPECT_EQ(record.pending, store::Pending::None);
            list[record.key.id] = json::serialize(record.view);
        }
        return list;
    }

    std::mt19937 m_random;
    World world;
    Device school{ world.loop, world.server, "anna", 1000 };
    Device home{ world.loop, world.server, "anna", 2000 };
    Device piotr{ world.loop, world.server, "piotr" };
    Sticks sticks{ world.loop };
    std::string m_list;
    std::vector<std::string> m_cards;
    std::vector<std::string> m_there, m_back;
    int m_edits = 0;
};

} // namespace

TEST(CourierRandom, allComputersBecomeEqual)
{
    const int seeds
        = qEnvironmentVariableIntValue("JUMELLE_SEEDS") > 0 ? qEnvironmentVariableIntValue("JUMELLE_SEEDS") : 25;
    for (int seed = 1; seed <= seeds; ++seed) {
        SCOPED_TRACE(seed);
        Trips(static_cast<unsigned>(seed)).run();
        if (::testing::Test::HasFailure())
            return;
    }
}
