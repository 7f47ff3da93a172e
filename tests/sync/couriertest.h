#pragma once
// A classroom computer without a line and one at home, a stick between them, and the real server engine.
#include "courierworld.h"

#include <algorithm>

namespace syncing::test {

class CourierTest : public ::testing::Test
{
protected:
    static constexpr unsigned char atSchool = 1, atHome = 2;

    // Both have been in the network once; then the classroom's cable is cut.
    void begin()
    {
        school.start();
        home.start();
        piotr.start();
        ASSERT_TRUE(piotr.synced());
        listId = piotr.create("BoardList", { { "title", "To do" }, { "position", "V" } });
        ASSERT_TRUE(piotr.synced());
        ASSERT_TRUE(school.synced());
        ASSERT_TRUE(home.synced());
        world.loop.until([] { return false; }, 2000);
        ASSERT_EQ(school.text("BoardList", listId, "title"), "To do");
        school.engine->setPolicy(Policy::Offline);
        schoolRequests = school.transport.seen.size();
    }
    std::string card(Device &device, const char *title)
    {
        return device.create("Card", { { "title", title }, { "listId", listId }, { "position", "V" } });
    }
    static std::vector<json::object> all(Device &device, const char *type)
    {
        store::Query query;
        query.account = space;
        query.type = type;
        query.trash = store::Query::With;
        std::vector<json::object> list;
        const auto records = device.cache->list(query);
        for (const auto &record : *records) {
            EXPECT_EQ(record.pending, store::Pending::None) << record.key.id;
            list.push_back(record.view);
        }
        std::sort(list.begin(), list.end(),
                  [](const auto &a, const auto &b) { return json::serialize(a) < json::serialize(b); });
        return list;
    }
    static std::string noise(std::size_t n) // cannot be packed, as a photo
    {
        std::string bytes(n, '\0');
        std::uint32_t state = 1;
        for (char &byte : bytes)
            byte = static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
        return bytes;
    }
    void expectEqual(Device &a, Device &b)
    {
        for (const char *type : { "BoardList", "Card", "Label", "MediaItem", "Album", "Member" }) {
            EXPECT_EQ(all(a, type), all(b, type)) << type;
            EXPECT_EQ(a.cache->state(space, type).value(), b.cache->state(space, type).value()) << type;
        }
    }
    int applied(const std::string &id) // how often the server changed a record
    {
        const auto who = world.server.tokens.at("token-anna");
        const json::object call{
            { "using", json::array{ schema::coreCapability, schema::jumelleCapability } },
            { "methodCalls",
              json::array{ json::array{ "Card/history", json::object{ { "accountId", space }, { "id", id } }, "h" } } }
        };
        const auto answer = world.server.engine->api(who, { json::serialize(call), "application/json", {} });
        const auto value = parse(answer.body);
        return static_cast<int>(value.at("methodResponses").at(0).at(1).at("list").as_array().size());
    }

    World world;
    Device school{ world.loop, world.server, "anna", 1000 };
    Device home{ world.loop, world.server, "anna", 2000 };
    Device piotr{ world.loop, world.server, "piotr" };
    Sticks sticks{ world.loop };
    std::string listId;
    std::size_t schoolRequests = 0;
};

} // namespace syncing::test
