#include "tests/e2e/bustle.h"

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
    case 5: {
        const auto two = [this](unsigned from, unsigned sides) { return std::to_string(from + roll(sides)); };
        patch["dueOn"] = "20" + two(26, 70) + '-' + two(10, 3) + '-' + two(10, 19);
        break;
    }
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
