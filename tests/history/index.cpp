#include "tests/history/index.h"

#include <algorithm>
#include <limits>

namespace history {

namespace {

constexpr auto never = std::numeric_limits<std::int64_t>::max();

} // namespace

void Moments::add(const Write &write)
{
    const Reach one{ write.begin, write.kept.value_or(never), write.acknowledged.value_or(never), write.order };
    auto it = std::upper_bound(m_reaches.begin(), m_reaches.end(), one.begin,
                               [](std::int64_t time, const Reach &reach) { return time < reach.begin; });
    Reach all = one;
    if (it != m_reaches.begin())
        all = *std::prev(it);
    all.begin = one.begin;
    for (it = m_reaches.insert(it, all); it != m_reaches.end(); ++it) { // the last one, as time goes on
        it->kept = std::max(it->kept, one.kept);
        it->acknowledged = std::max(it->acknowledged, one.acknowledged);
        it->order = std::max(it->order, one.order);
    }
}

const Moments::Reach *Moments::until(std::int64_t time) const
{
    const auto it = std::upper_bound(m_reaches.begin(), m_reaches.end(), time,
                                     [](std::int64_t at, const Reach &reach) { return at < reach.begin; });
    return it == m_reaches.begin() ? nullptr : &*std::prev(it);
}

Index::Index(const Register &reg, const Values &values)
    : m_reg(reg)
    , m_values(values)
{
    addVersions();
    addTouches();
    addLooks();
    if (reg.manner == Manner::Words)
        addWords();
}

void Index::addVersions()
{
    for (std::size_t i = 0; i < m_reg.versions.size(); ++i) {
        auto &use = m_uses[m_reg.versions[i].value];
        use.first = use.first.value_or(i);
        use.last = i;
    }
}

void Index::addTouches()
{
    for (const auto &touch : m_reg.touches) {
        const auto &write = *touch.write;
        auto &use = m_uses[touch.value];
        use.writers.push_back(&touch);
        use.written.add(write);
        m_written.add(write);
        auto &own = m_ownUses[both(write.client, touch.value)];
        own.written.add(write);
        own.givenUp = own.givenUp || write.givenUp();
        if (write.kept)
            m_kept[write.client].push_back(&touch);
        const auto mention = [&](Value value) {
            auto &mentioned = m_uses[value];
            mentioned.mentioned = std::min(mentioned.mentioned.value_or(never), write.begin);
            if (auto &first = m_ownUses[both(write.client, value)].mentions; first.size() < 2)
                first.push_back(&touch);
        };
        mention(touch.value);
        if (touch.seen != touch.value)
            mention(touch.seen);
    }
}

void Index::addLooks()
{
    for (std::size_t i = 0; i < m_reg.shown.size(); ++i) {
        const auto &look = m_reg.looks->at(i);
        auto &own = m_ownUses[both(look.client, m_reg.shown[i])];
        own.look = own.look.value_or(look.order);
    }
}

void Index::addWords()
{
    m_texts = Spans(m_reg.versions, m_values, false);
    m_withVariants = Spans(m_reg.versions, m_values, true);
    const auto since = [&](Value value, std::int64_t time) {
        for (const auto &count : m_values.words(value))
            if (const auto [it, added] = m_words.try_emplace(count.word, time); !added)
                it->second = std::min(it->second, time);
    };
    if (!m_reg.versions.empty())
        since(m_reg.versions.front().value, std::numeric_limits<std::int64_t>::min());
    for (const auto &[value, use] : m_uses)
        if (use.mentioned)
            since(value, *use.mentioned);
}

const Index::Use &Index::use(Value value) const
{
    static const Use none;
    const auto found = m_uses.find(value);
    return found == m_uses.end() ? none : found->second;
}

const Index::OwnUse &Index::use(Client client, Value value) const
{
    static const OwnUse none;
    const auto found = m_ownUses.find(both(client, value));
    return found == m_ownUses.end() ? none : found->second;
}

bool Index::knew(const Write &writer, Value value, const Touch *but) const
{
    const auto &own = use(writer.client, value);
    const auto earliest
        = std::find_if(own.mentions.begin(), own.mentions.end(), [&](const Touch *touch) { return touch != but; });
    return (earliest != own.mentions.end() && (*earliest)->write->order <= writer.order)
        || (own.look && *own.look < writer.order);
}

const Touch *Index::lastKept(const Look &look) const
{
    const auto found = m_kept.find(look.client);
    if (found == m_kept.end())
        return nullptr;
    const auto &touches = found->second;
    auto it = std::lower_bound(touches.begin(), touches.end(), look.order,
                               [](const Touch *touch, std::size_t order) { return touch->write->order < order; });
    while (it != touches.begin()) { // one or two steps: what is under way
        const auto &write = *(*--it)->write;
        if (*write.kept <= look.at && write.begin <= look.until)
            return *it;
    }
    return nullptr;
}

bool Index::isMentioned(Word word, std::int64_t until) const
{
    const auto found = m_words.find(word);
    return found != m_words.end() && found->second <= until;
}

} // namespace history
