#include "tests/e2e/bustle.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace e2e {

namespace json = boost::json;

Bustle::Bustle(Chronicle &chronicle, std::string client, std::string account, std::vector<std::string> cards,
               unsigned seed)
    : m_chronicle(chronicle)
    , m_client(std::move(client))
    , m_account(std::move(account))
    , m_cards(std::move(cards))
    , m_random(seed)
    , m_run(history::sharedClock() / 1'000'000)
{ }

std::string Bustle::fresh(const char *word)
{
    return word + ('-' + m_client) + '-' + std::to_string(m_run) + '-' + std::to_string(++m_count);
}

// Days of nine thousand years: a quarter of them for each client, the next one every four milliseconds.
std::string Bustle::freshDay()
{
    static const std::array clients{ "anna", "eleni", "desktop" };
    const auto mine = std::find(clients.begin(), clients.end(), m_client) - clients.begin();
    m_day = std::max(m_day + 1, history::sharedClock() / 4'000'000 % 820'000);
    const std::chrono::year_month_day date(std::chrono::sys_days(std::chrono::year(1000) / 1 / 1)
                                           + std::chrono::days(m_day * 4 + mine));
    const auto two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(int(date.year())) + '-' + two(unsigned(date.month())) + '-' + two(unsigned(date.day()));
}

std::vector<store::Edit> Bustle::edits(store::Cache &cache, const store::Key &card)
{
    const auto shown = cache.record(card);
    if (!shown || !*shown)
        return {};
    const auto &view = (*shown)->view;
    json::object patch;
    switch (roll(8)) {
    case 0:
    case 1:
        patch["title"] = fresh("title");
        break;
    case 2:
    case 3: {
        const auto *old = view.if_contains("description");
        const std::string text = old && old->is_string() ? std::string(old->get_string()) : std::string();
        patch["description"] = text.size() > 2000 ? fresh("anew") : text + (text.empty() ? "" : " ") + fresh("word");
        break;
    }
    case 4:
        patch["checklist/" + m_client + std::to_string(roll(3))]
            = json::object{ { "text", fresh("step") }, { "done", roll(2) == 0 } };
        break;
    case 5:
        patch["dueOn"] = freshDay();
        break;
    case 6: {
        const auto *trashed = view.if_contains("trashedAt");
        patch["trashedAt"] = trashed && trashed->is_string() ? json::value() : json::value("2026-03-12T10:00:00Z");
        break;
    }
    default:
        return { { store::Edit::Create,
                   { m_account, "Comment", cache.newId("Comment") },
                   { { "subjectType", "Card" }, { "subjectId", card.id }, { "body", fresh("said") } } } };
    }
    return { { store::Edit::Patch, card, std::move(patch) } };
}

core::Result<void> Bustle::act(store::Cache &cache)
{
    const store::Key card{ m_account, "Card", m_cards[roll(static_cast<unsigned>(m_cards.size()))] };
    const auto done = m_chronicle.apply(cache, [&](store::Cache &c) { return edits(c, card); });
    if (!done)
        return tl::unexpected(done.error());
    m_chronicle.look(cache, card);
    return {};
}

} // namespace e2e
