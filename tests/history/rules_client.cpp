// What clients must see of one register.
#include "tests/history/index.h"

#include <algorithm>
#include <set>

namespace history {

namespace {

struct Sight // what a look at the record showed of the register
{
    const Look &look;
    Value value;
};

class ClientRules
{
public:
    ClientRules(const Register &reg, const Index &index, const Model &model, std::vector<Violation> &out)
        : m_reg(reg)
        , m_index(index)
        , m_model(model)
        , m_out(out)
    { }
    void run()
    {
        std::map<Client, std::size_t> before;
        for (std::size_t i = 0; i < m_reg.shown.size(); ++i) {
            const Sight sight = at(i);
            known(sight);
            ownWrites(sight);
            const auto [earlier, first] = before.try_emplace(sight.look.client, i);
            if (!first)
                backwards(at(earlier->second), sight);
            earlier->second = i;
        }
    }

private:
    Sight at(std::size_t i) const { return { (*m_reg.looks)[i], m_reg.shown[i] }; }
    std::string text(Value value) const { return m_model.values.text(value).substr(0, 120); }
    std::string history() const { return m_model.describe(m_reg.versions); }
    void complain(Rule rule, const Sight &sight, const std::string &why)
    {
        m_out.push_back({ rule, m_reg.key, m_reg.path,
                          m_model.name(sight.look.client) + " showed " + text(sight.value) + " at "
                              + std::to_string(sight.look.at) + ", " + why });
    }

    void known(const Sight &sight)
    {
        if (sight.value == nothing || m_reg.defaults.contains(sight.value))
            return;
        if (!m_reg.hasHistory || m_reg.versions.front().value == sight.value)
            return;
        const auto &use = m_index.use(sight.value);
        if (use.mentioned && *use.mentioned <= sight.look.until)
            return;
        const auto isMentioned = [&](const Count &count) { return m_index.isMentioned(count.word, sight.look.until); };
        const auto &words = m_model.values.words(sight.value);
        if (m_reg.manner != Manner::Words || !std::all_of(words.begin(), words.end(), isMentioned))
            complain(Rule::Invented, sight, "which nobody had written by then: " + history());
    }

    // The client's own writes of what it shows, that had begun by then.
    const Moments::Reach *own(const Sight &sight) const
    {
        return m_index.use(sight.look.client, sight.value).written.until(sight.look.until);
    }
    void ownWrites(const Sight &sight)
    {
        const auto &look = sight.look;
        if (const auto *same = own(sight); same && (same->order >= look.order || same->kept > look.at))
            return; // under way
        const auto *mine = m_index.lastKept(look);
        if (!mine || mine->value == sight.value || mine->write->givenUp())
            return;
        if (!m_model.hadHeard(*mine->write) && m_index.isVersion(mine->value))
            return;
        if (m_reg.manner == Manner::Trash || (m_reg.manner == Manner::Entry && mine->value == nothing)
            || m_model.restoredBetween(mine->write->begin, look.at) || mayBeOfLostTime(sight))
            return;
        if (m_reg.manner == Manner::Words && m_model.values.hasAll(sight.value, addedBy(*mine)))
            return;
        if (isBehind(sight, *mine) || isBehindUnsaid(sight, *mine) || othersTookOut(sight, *mine))
            return;
        complain(Rule::OwnWrites, sight, "but " + m_model.describe(*mine) + "; " + history());
    }

    std::vector<Word> addedBy(const Touch &touch) const { return m_model.values.added(touch.value, touch.seen); }
    // Whether what it shows came after the touch.
    bool isBehind(const Sight &sight, const Touch &touch) const
    {
        const auto first
            = m_reg.manner == Manner::Words ? m_index.texts().firstWith(addedBy(touch)) : m_index.first(touch.value);
        const auto last = m_index.last(sight.value);
        return first && last && *last > *first;
    }
    // What it shows is what others left of it, together with what is being typed here and nobody else has yet.
    bool othersTookOut(const Sight &sight, const Touch &mine) const
    {
        const auto first = m_reg.manner == Manner::Words ? m_index.texts().firstWith(addedBy(mine)) : std::nullopt;
        if (!first || m_index.first(sight.value))
            return false;
        const auto &values = m_model.values;
        std::set<Word> typed, takenOut;
        for (const auto *touch = &mine + 1; touch != m_reg.touches.data() + m_reg.touches.size(); ++touch) {
            if (touch->write->client != sight.look.client || touch->write->begin > sight.look.until)
                continue;
            for (const auto word : addedBy(*touch))
                typed.insert(word);
            for (const auto word : values.added(touch->seen, touch->value))
                takenOut.insert(word);
        }
        const auto isLeftOf = [&](const Version &version) {
            const auto more = values.added(sight.value, version.value), less = values.added(version.value, sight.value);
            return std::all_of(more.begin(), more.end(), [&](Word word) { return typed.contains(word); })
                && std::all_of(less.begin(), less.end(), [&](Word word) { return takenOut.contains(word); });
        };
        return std::any_of(m_reg.versions.begin() + static_cast<std::ptrdiff_t>(*first) + 1, m_reg.versions.end(),
                           isLeftOf);
    }
    // A kill may come between keeping a write and telling so. When the history has it, it was kept, and replaced what
    // the client had written before.
    bool isBehindUnsaid(const Sight &sight, const Touch &mine) const
    {
        return std::any_of(&mine + 1, m_reg.touches.data() + m_reg.touches.size(), [&](const Touch &touch) {
            const auto &write = *touch.write;
            if (write.client != sight.look.client || write.order > sight.look.order || write.kept)
                return false;
            const auto &writers = m_index.use(touch.value).writers;
            const bool nobodyElses = std::all_of(writers.begin(), writers.end(), [&](const Touch *one) {
                return one->write->client == write.client; // typed, and then left as it is
            });
            const bool itsOwn = m_reg.manner == Manner::Words ? !addedBy(touch).empty()
                                                              : nobodyElses && m_index.first(touch.value) > 0U;
            return itsOwn && isBehind(sight, touch);
        });
    }

    // A client hears of a restored backup later than it happens, and a power cut takes what it had been told.
    bool comparable(const Look &earlier, const Look &later) const
    {
        if (earlier.life != later.life || m_model.restoredBetween(earlier.at, later.at))
            return false;
        const auto *restore = m_model.lastRestore(later.at);
        return !restore || restore->epoch == untold || restore->epoch == earlier.epoch;
    }
    // Somebody may have written it once more in a time that the server has lost, so that no version tells of it.
    bool mayBeOfLostTime(const Sight &sight) const
    {
        const auto *restore = m_model.lostAt(sight.look.at);
        if (!restore)
            return false;
        const auto &written = m_reg.manner == Manner::Words ? m_index.written() : m_index.use(sight.value).written;
        const auto *reach = written.until(sight.look.until);
        return reach && reach->acknowledged >= restore->asOf;
    }
    void backwards(const Sight &earlier, const Sight &later)
    {
        if (earlier.value == later.value || !comparable(earlier.look, later.look))
            return;
        const auto from = m_index.first(earlier.value);
        const auto to = m_index.last(later.value);
        if (!from || !to || *to >= *from)
            return;
        // What one wrote oneself goes back when it is given up, though somebody else may have the same from a copy.
        if (m_index.use(earlier.look.client, earlier.value).givenUp || mayBeOfLostTime(later) || own(later))
            return;
        // Its own, and not at the server yet: that somebody else made the same of theirs later is chance.
        if (const auto *mine = own(earlier); mine && mine->acknowledged > earlier.look.at)
            return;
        complain(Rule::Backwards, later,
                 "after " + text(earlier.value) + " at " + std::to_string(earlier.look.at) + ", but " + history());
    }

    const Register &m_reg;
    const Index &m_index;
    const Model &m_model;
    std::vector<Violation> &m_out;
};

} // namespace

void checkClients(const Register &reg, const Index &index, const Model &model, std::vector<Violation> &out)
{
    ClientRules(reg, index, model, out).run();
}

} // namespace history
