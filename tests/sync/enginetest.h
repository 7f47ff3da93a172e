// Two devices and one server, compared record by record.
#pragma once

#include "world.h"

#include <gtest/gtest.h>

namespace syncing::test {

class EngineTest : public ::testing::Test
{
protected:
    void both()
    {
        anna.start();
        piotr.start();
        ASSERT_TRUE(anna.synced());
        ASSERT_TRUE(piotr.synced());
    }
    std::string list(Device &device, const char *title = "To do")
    {
        return device.create("BoardList", { { "title", title }, { "position", "V" } });
    }
    std::string card(Device &device, const std::string &listId, const char *title)
    {
        return device.create("Card", { { "title", title }, { "listId", listId }, { "position", "V" } });
    }
    bool equal()
    {
        if (world.loop.until([this] { return same() && anna.engine->settled() && piotr.engine->settled(); }))
            return true;
        for (auto *device : { &anna, &piotr }) {
            std::string all = device->engine->status().error + (device->engine->settled() ? " settled" : " unsettled");
            for (const char *type : types)
                for (const auto &record : records(*device, type))
                    if (all.size() < 3000)
                        all += "\n" + json::serialize(record.view);
            ADD_FAILURE() << all;
        }
        return false;
    }
    static constexpr const char *types[] = { "BoardList", "Card", "MediaItem", "Album" };
    static std::vector<store::Record> records(Device &device, const char *type)
    {
        store::Query query;
        query.account = space;
        query.type = type;
        query.trash = store::Query::With;
        return device.cache->list(query).value();
    }
    bool same()
    {
        for (const char *type : types) {
            const auto a = records(anna, type), p = records(piotr, type);
            if (a.size() != p.size())
                return false;
            for (std::size_t i = 0; i < a.size(); ++i)
                if (a[i].view != p[i].view || a[i].pending != store::Pending::None)
                    return false;
        }
        return true;
    }

    World world;
    Device anna{ world.loop, world.server, "anna" };
    Device piotr{ world.loop, world.server, "piotr" };
};

} // namespace syncing::test
