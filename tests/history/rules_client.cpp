// What clients must see, and what everybody must have at the end.
#include "tests/history/model.h"

#include <algorithm>
#include <charconv>

namespace history {

namespace {

class ClientRules
{
public:
    ClientRules(const Register &reg, const Model &model, std::vector<Violation> &out)
        : m_reg(reg)
        , m_model(model)
        , m_out(out)
    { }
    void run()
    {
        std::map<std::string, const Look *> before; // by client
        for (const auto &look : m_reg.looks) {
            known(look);
            ownWrites(look);
            auto &earlier = before[look.client];
            if (earlier)
                backwards(*earlier, look);
            earlier = &look;
        }
    }

private:
    void complain(Rule rule, const Look &look, const std::string &text)
    {
        m_out.push_back(
            { rule, m_reg.key, m_reg.path,
              look.client + " showed " + look.value.substr(0, 120) + " at " + std::to_string(look.at) + ", " + text });
    }
    bool holdsAll(const std::string &value, const Touch &touch) const // the words that the touch added
    {
        const auto seen = wordsOf(touch.seen), there = wordsOf(value), wrote = wordsOf(touch.value);
        return std::all_of(wrote.begin(), wrote.end(),
                           [&](const auto &word) { return seen.contains(word) || there.contains(word); });
    }

    void known(const Look &look)
    {
        if (look.value == nothing || m_reg.defaults.contains(look.value))
            return;
        if (!m_reg.hasHistory || m_reg.versions.front().value == look.value)
            return;
        const auto before = [&](const Touch &touch) { return touch.write->begin <= look.until; };
        for (const auto &touch : m_reg.touches)
            if (before(touch) && (touch.value == look.value || touch.seen == look.value))
                return;
        auto words = wordsOf(look.value);
        const auto drop = [&](const std::string &value) {
            for (const auto &word : wordsOf(value))
                words.erase(word);
        };
        for (const auto &touch : m_reg.touches)
            if (before(touch)) {
                drop(touch.value);
                drop(touch.seen);
            }
        drop(m_reg.versions.front().value);
        if (m_reg.manner != Manner::Words || !words.empty())
            complain(Rule::Invented, look, "which nobody had written by then: " + describe(m_reg.versions));
    }

    void ownWrites(const Look &look)
    {
        const Touch *mine = nullptr;
        for (const auto &touch : m_reg.touches) {
            if (touch.write->client != look.client || touch.write->begin > look.until)
                continue;
            if (touch.write->order < look.order && touch.write->kept && *touch.write->kept <= look.at)
                mine = &touch;
            else if (touch.value == look.value)
                return; // under way
        }
        if (!mine || mine->value == look.value || isGivenUp(*mine->write))
            return;
        if (!m_model.hadHeard(*mine->write) && m_reg.isVersion(mine->value))
            return;
        if (m_reg.manner == Manner::Trash || (m_reg.manner == Manner::Entry && mine->value == nothing)
            || m_model.restoredBetween(mine->write->begin, look.at))
            return;
        if ((m_reg.manner == Manner::Words && holdsAll(look.value, *mine)) || mayBeOfLostTime(look))
            return;
        const auto first = m_reg.manner == Manner::Words ? firstWith(*mine) : m_reg.first(mine->value);
        const auto last = m_reg.last(look.value);
        if (first && last && *last > *first)
            return;
        complain(Rule::OwnWrites, look, "but " + describe(*mine) + "; " + describe(m_reg.versions));
    }
    std::optional<std::size_t> firstWith(const Touch &touch) const
    {
        for (std::size_t i = 0; i < m_reg.versions.size(); ++i)
            if (holdsAll(m_reg.versions[i].value, touch))
                return i;
        return std::nullopt;
    }

    // A client hears of a restored backup later than it happens, and a power cut takes what it had been told.
    bool comparable(const Look &earlier, const Look &later) const
    {
        if (earlier.life != later.life || m_model.restoredBetween(earlier.at, later.at))
            return false;
        const auto *restore = m_model.lastRestore(later.at);
        return !restore || restore->epoch.empty() || restore->epoch == earlier.epoch;
    }
    // What one wrote oneself goes back when it is given up, though somebody else may have the same from a copy.
    bool gaveUp(const Look &look) const
    {
        return std::any_of(m_reg.touches.begin(), m_reg.touches.end(), [&](const Touch &touch) {
            return touch.write->client == look.client && touch.value == look.value && isGivenUp(*touch.write);
        });
    }
    // Its own, and not at the server yet: that somebody else made the same of theirs later is chance.
    bool isOnTheWay(const Look &look) const
    {
        return std::any_of(m_reg.touches.begin(), m_reg.touches.end(), [&](const Touch &touch) {
            const auto &write = *touch.write;
            return write.client == look.client && touch.value == look.value && write.begin <= look.until
                && (!write.acknowledged || *write.acknowledged > look.at);
        });
    }
    static bool isGivenUp(const Write &write) { return write.outcome != Write::Open || write.takenBack; }
    // Somebody may have written it once more in a time that the server has lost, so that no version tells of it.
    bool mayBeOfLostTime(const Look &look) const
    {
        const auto *restore = m_model.lostAt(look.at);
        return restore && std::any_of(m_reg.touches.begin(), m_reg.touches.end(), [&](const Touch &touch) {
                   const auto &write = *touch.write;
                   return (touch.value == look.value || m_reg.manner == Manner::Words) && write.begin <= look.until
                       && (!write.acknowledged || *write.acknowledged >= restore->asOf);
               });
    }
    void backwards(const Look &earlier, const Look &later)
    {
        if (earlier.value == later.value || !comparable(earlier, later) || gaveUp(earlier) || mayBeOfLostTime(later)
            || isOnTheWay(earlier))
            return;
        const bool own = std::any_of(m_reg.touches.begin(), m_reg.touches.end(), [&](const Touch &touch) {
            return touch.write->client == later.client && touch.value == later.value
                && touch.write->begin <= later.until;
        });
        const auto from = m_reg.first(earlier.value);
        const auto to = m_reg.last(later.value);
        if (!own && from && to && *to < *from)
            complain(Rule::Backwards, later,
                     "after " + earlier.value.substr(0, 120) + " at " + std::to_string(earlier.at) + ", but "
                         + describe(m_reg.versions));
    }

    const Register &m_reg;
    const Model &m_model;
    std::vector<Violation> &m_out;
};

struct Point
{
    std::string epoch;
    std::int64_t counter = 0;
    std::int64_t at = 0;
};

std::optional<Point> pointOf(const Event &event)
{
    const auto dash = event.state.find('-');
    Point point{ std::string(epochOf(event.state)), 0, event.at };
    if (point.epoch.empty())
        return std::nullopt;
    const char *end = event.state.data() + event.state.size();
    const auto [stop, error] = std::from_chars(event.state.data() + dash + 1, end, point.counter);
    return error == std::errc() && stop == end ? std::optional(point) : std::nullopt;
}

std::string text(const Point &point)
{
    return point.epoch + '-' + std::to_string(point.counter) + " at " + std::to_string(point.at);
}

} // namespace

void checkClients(const Register &reg, const Model &model, std::vector<Violation> &out)
{
    ClientRules(reg, model, out).run();
}

void checkStates(const Log &log, std::vector<Violation> &out)
{
    struct Past
    {
        std::optional<Point> last;
        std::set<std::string> epochs; // left for another
    };
    std::map<std::pair<std::string, Key>, Past> pasts; // by client
    std::map<std::pair<Key, std::string>, Point> most; // by epoch; of clients, until the server tells its own
    for (const auto &event : log) {
        if (event.what == What::PowerCut)
            std::erase_if(pasts, [&](const auto &past) { return past.first.first == event.client; });
        if (event.what != What::State || event.state == "0")
            continue;
        const auto complain = [&](const std::string &why) { out.push_back({ Rule::State, event.key, {}, why }); };
        const auto point = pointOf(event);
        if (!point) {
            complain(event.client + " had \"" + event.state + "\", which is no state");
            continue;
        }
        auto &past = pasts[{ event.client, event.key }];
        if (past.last && past.last->epoch != point->epoch)
            past.epochs.insert(past.last->epoch);
        if (past.epochs.contains(point->epoch))
            complain(event.client + " had " + text(*point) + " again after that epoch had ended");
        if (past.last && past.last->epoch == point->epoch && point->counter < past.last->counter)
            complain(event.client + " had " + text(*point) + " after " + text(*past.last));
        past.last = point;
        auto &highest = most.try_emplace({ event.key, point->epoch }, *point).first->second;
        if (event.client == server && point->counter < highest.counter)
            complain("the server had " + text(*point) + ", but somebody had " + text(highest));
        if (point->counter > highest.counter)
            highest = *point;
    }
}

void checkFinals(const Model &model, std::vector<Violation> &out)
{
    for (const auto &[key, views] : model.finals) {
        const auto truth = views.find(std::string(server));
        if (truth == views.end()) {
            out.push_back({ Rule::Form, key, {}, "the log has no final record of the server for it" });
            continue;
        }
        for (const auto &[client, view] : views) {
            if (view == truth->second)
                continue;
            std::string path;
            if (view.is_object() && truth->second.is_object())
                for (const auto *side : { &view.get_object(), &truth->second.get_object() })
                    for (const auto &member : *side)
                        if (path.empty() && textAt(view, member.key()) != textAt(truth->second, member.key()))
                            path = member.key();
            out.push_back({ Rule::Replicas, key, path,
                            client + " has " + textAt(view, path).substr(0, 200) + ", the server "
                                + textAt(truth->second, path).substr(0, 200) });
        }
    }
    for (const auto &[where, reg] : model.registers) {
        const auto views = model.finals.find(reg.key);
        const auto truth = views == model.finals.end() ? std::map<std::string, json::value>::const_iterator()
                                                       : views->second.find(std::string(server));
        if (!reg.hasHistory || views == model.finals.end() || truth == views->second.end())
            continue;
        if (const auto now = textAt(truth->second, reg.path); now != reg.versions.back().value)
            out.push_back({ Rule::Replicas, reg.key, reg.path,
                            "the server has " + now.substr(0, 120) + ", but " + describe(reg.versions) });
    }
}

} // namespace history
