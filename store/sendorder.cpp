#include "store/sendorder.h"

#include <algorithm>

namespace store {

SendOrder::SendOrder(Ids unmade, int limit, Share share)
    : m_unmade(std::move(unmade))
    , m_limit(limit)
    , m_share(share)
{ }

bool SendOrder::add(OutboxEntry entry, bool ready)
{
    if (full())
        return false;
    if (!ready || m_held.contains(entry.key)) {
        m_held.insert(std::move(entry.key));
        return true;
    }
    auto needs = m_unmade.empty() ? Ids() : mentioned(entry.value, m_unmade);
    needs.erase(entry.key.id);
    if (needs.empty()) {
        go(std::move(entry));
        return !full();
    }
    m_held.insert(entry.key);
    m_later.push_back({ std::move(entry), std::move(needs) });
    return true;
}

void SendOrder::go(OutboxEntry entry)
{
    const bool makes = entry.op == Edit::Create;
    const std::string id = entry.key.id;
    if (m_share == OneOfARecord)
        m_held.insert(entry.key);
    m_list.push_back(std::move(entry));
    if (!makes || m_unmade.erase(id) == 0)
        return;
    std::vector<OutboxEntry> freed;
    for (auto &later : m_later)
        if (later.needs.erase(id) > 0 && later.needs.empty())
            freed.push_back(std::move(later.entry));
    std::erase_if(m_later, [](const Later &later) { return later.needs.empty(); });
    for (auto &next : freed)
        if (!full())
            go(std::move(next));
}

// Records that wait for nothing but each other: the server says what is wrong with them.
void SendOrder::breakCircle()
{
    for (std::size_t before = 0; before != m_later.size();) {
        before = m_later.size();
        Ids makes;
        for (const auto &later : m_later)
            if (later.entry.op == Edit::Create)
                makes.insert(later.entry.key.id);
        std::erase_if(m_later, [&](const Later &later) {
            return !std::includes(makes.begin(), makes.end(), later.needs.begin(), later.needs.end());
        });
    }
    if (!m_later.empty())
        m_list.push_back(std::move(m_later.front().entry));
}

std::vector<OutboxEntry> SendOrder::take()
{
    if (m_list.empty() && m_limit != 0)
        breakCircle();
    return std::move(m_list);
}

} // namespace store
