#pragma once
// What follows a first sync: cards that somebody changed on the server meanwhile, and edits made here without a
// network.
#include "tests/bench/cards.h"
#include "tests/bench/device.h"
#include "tests/server/wire_client.h"

#include <algorithm>

namespace bench {

inline void require(bool good, const char *what)
{
    if (good)
        return;
    std::fprintf(stderr, "%s failed\n", what);
    std::exit(1);
}

inline int countOfCards(Device &device, const std::string &space)
{
    store::Query all;
    all.account = space;
    all.type = "Card";
    return static_cast<int>(device.cache->count(all).value_or(0));
}

// A hundred cards, or fewer of few; `run` tells the texts of several runs apart.
class ChangedOnServer
{
public:
    ChangedOnServer(std::string space, int records, int run)
        : m_space(std::move(space))
        , m_cards(std::min(100, records / 40))
        , m_run(run)
    { }
    // While the device is offline. Straight to the server, past any line.
    void change(const ServerProcess &server, const std::string &token) const
    {
        json::object update;
        for (int i = 0; i < m_cards; ++i)
            update[card(i)] = json::object{ { "title", "changed " + std::to_string(m_run * 1000 + i) } };
        const json::object request{
            { "using", json::array{ "urn:ietf:params:jmap:core", "https://jumelle.eu/jmap/1" } },
            { "methodCalls",
              json::array{
                  json::array{ "Card/set", json::object{ { "accountId", m_space }, { "update", update } }, "c" } } }
        };
        WireClient client(server.port(), server.caFile());
        const auto answer = client.request(
            "POST", "/jmap/api", { { "Authorization", "Bearer " + token }, { "Content-Type", "application/json" } },
            json::serialize(request));
        require(answer.status == 200 && answer.body.find("notUpdated\":{\"") == std::string::npos, "changing records");
    }
    bool arrived(Device &device) const
    {
        if (!device.upToDate())
            return false;
        const auto last = device.cache->record({ m_space, "Card", card(m_cards - 1) }).value();
        return last->view.at("title").as_string().starts_with("changed");
    }

private:
    std::string card(int i) const { return numbered('c', i * 31 + m_run); }
    std::string m_space;
    int m_cards;
    int m_run;
};

// A thousand edits, or fewer of few cards; one action each, as a person makes them.
inline void editOffline(Device &device, const std::string &space, int records, int run)
{
    for (int i = 0; i < std::min(1000, records / 8); ++i)
        require(device.cache
                    ->apply({ { store::Edit::Patch,
                                { space, "Card", numbered('c', i * 7 + 3) },
                                { { "title", "offline " + std::to_string(run * 10'000 + i) } } } })
                    .has_value(),
                "an edit");
}

} // namespace bench
