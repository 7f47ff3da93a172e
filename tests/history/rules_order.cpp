#include "tests/history/rules_order.h"

#include <algorithm>
#include <limits>

namespace history {

namespace {

constexpr auto none = std::numeric_limits<std::size_t>::max();

} // namespace

OrderRule::OrderRule(const Register &reg, const Index &index, const Model &model, const std::vector<bool> &kept)
    : m_reg(reg)
    , m_index(index)
    , m_model(model)
    , m_kept(kept)
    , m_own(reg.touches.size(), none)
{
    std::map<Client, std::size_t> least;
    for (auto i = reg.touches.size(); i-- > 0;) {
        const auto &touch = reg.touches[i];
        auto &own = least.try_emplace(touch.write->client, none).first->second;
        m_own[i] = own;
        if (!counts(touch))
            continue;
        own = std::min(own, *index.last(touch.value));
        m_begun.push_back({ touch.write->begin, *index.last(touch.value) });
    }
    std::stable_sort(m_begun.begin(), m_begun.end(), [](const Begun &a, const Begun &b) { return a.at < b.at; });
    for (auto i = m_begun.size(); i-- > 1;)
        m_begun[i - 1].version = std::min(m_begun[i - 1].version, m_begun[i].version);
}

// Of a value that others wrote, too, as with a copied profile or an undo, nobody can tell whose it is.
bool OrderRule::counts(const Touch &later) const
{
    const auto &use = m_index.use(later.value);
    return later.value != later.seen && later.write->outcome != Write::Failed && use.last && *use.last > 0
        && use.writers.size() == 1 && m_kept[std::size_t(&later - m_reg.touches.data())];
}

bool OrderRule::isSuspect(const Touch &earlier, std::size_t from) const
{
    if (m_own[std::size_t(&earlier - m_reg.touches.data())] < from)
        return true;
    if (!earlier.write->acknowledged)
        return false;
    const auto later = std::upper_bound(m_begun.begin(), m_begun.end(), *earlier.write->acknowledged,
                                        [](std::int64_t time, const Begun &begun) { return time < begun.at; });
    return later != m_begun.end() && later->version < from;
}

// Somebody else's text merged with what the server had may be word for word what the writer once began with; the text
// it could not be merged with stands beside it.
bool OrderRule::mayBeMerged(const Touch &earlier, std::size_t version) const
{
    if (m_reg.manner != Manner::Words || version == 0)
        return false;
    const auto &beside = m_reg.versions[version].variants;
    return std::find(beside.begin(), beside.end(), m_reg.versions[version - 1].value) != beside.end()
        && std::any_of(m_reg.touches.begin(), m_reg.touches.end(),
                       [&](const Touch &other) { return other.write->client != earlier.write->client; });
}

void OrderRule::check(const Touch &earlier, std::vector<Violation> &out) const
{
    const auto &a = *earlier.write;
    const auto from = m_index.first(earlier.value);
    if (!from || a.outcome == Write::Failed || m_index.use(earlier.value).writers.size() > 1
        || m_model.restoredSince(a.begin) || !isSuspect(earlier, *from) || mayBeMerged(earlier, *from))
        return;
    for (const auto &later : m_reg.touches) {
        const auto &b = *later.write;
        const bool first = a.client == b.client ? a.order < b.order : a.acknowledged && *a.acknowledged < b.begin;
        if (first && counts(later) && *m_index.last(later.value) < *from)
            out.push_back({ Rule::Order, m_reg.key, m_reg.path,
                            m_model.describe(earlier) + " before " + m_model.describe(later) + ", but "
                                + m_model.describe(m_reg.versions) });
    }
}

} // namespace history
