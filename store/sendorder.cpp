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
    if (full() || m_listed.contains(entry.key)) // what is behind it does not overtake it
        return false;
    if (!ready || m_held.contains(entry.key)) {
        m_held.insert(std::move(entry.key));
        return true;
    }
    auto needs = m_unmade.empty() ? Ids() : mentioned(entry.value, m_unmade);
    needs.erase(entry.key.id);
    if (!needs.empty()) {
        m_held.insert(entry.key);
        m_later.push_back({ std::move(entry), std::move(needs) });
        return true;
    }
    if (entry.op == Edit::Create)
        m_unmade.erase(entry.key.id);
    if (m_share == OneOfARecord)
        m_listed.insert(entry.key);
    m_list.push_back(std::move(entry));
    return !full();
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
    const auto first = std::find_if(m_later.begin(), m_later.end(),
                                    [](const Later &later) { return later.entry.op == Edit::Create; });
    if (first != m_later.end())
        m_list.push_back(std::move(first->entry));
}

std::vector<OutboxEntry> SendOrder::take()
{
    if (m_list.empty() && m_limit != 0)
        breakCircle();
    return std::move(m_list);
}

} // namespace store
