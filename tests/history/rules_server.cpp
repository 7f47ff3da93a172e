// What the server's history of one register must keep.
#include "tests/history/model.h"

#include <algorithm>
#include <map>

namespace history {

namespace {

using Words = std::set<std::string>;

Words minus(const Words &a, const Words &b)
{
    Words rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::inserter(rest, rest.end()));
    return rest;
}

class ServerRules
{
public:
    ServerRules(const Register &reg, const Model &model, std::vector<Violation> &out)
        : m_reg(reg)
        , m_model(model)
        , m_out(out)
    { }
    void run()
    {
        if (!m_reg.hasHistory)
            return;
        invented();
        for (const auto &touch : m_reg.touches) {
            lost(touch);
            refused(touch);
            order(touch);
        }
        if (m_reg.manner == Manner::Scalar || m_reg.manner == Manner::Entry)
            twice();
        for (std::size_t i = 1; i < m_reg.versions.size(); ++i)
            m_reg.manner == Manner::Words ? wordsOverwritten(i) : overwritten(i);
    }

private:
    void complain(Rule rule, std::string text) { m_out.push_back({ rule, m_reg.key, m_reg.path, std::move(text) }); }
    bool isDefault(const std::string &value) const { return value == nothing || m_reg.defaults.contains(value); }
    std::vector<const Touch *> writersOf(const std::string &value) const
    {
        std::vector<const Touch *> found;
        for (const auto &touch : m_reg.touches)
            if (touch.value == value)
                found.push_back(&touch);
        return found;
    }

    void invented()
    {
        Words written = wordsOf(m_reg.versions.front().value);
        for (const auto &touch : m_reg.touches)
            written.merge(wordsOf(touch.value));
        for (std::size_t i = 1; i < m_reg.versions.size(); ++i) {
            const auto &version = m_reg.versions[i];
            const bool first = i == 1 && m_reg.versions.front().rev == 0 && version.rev != 0
                && m_reg.versions.front().value == nothing && isDefault(version.value);
            if (first || isDefault(version.value) || version.value == m_reg.versions.front().value
                || !writersOf(version.value).empty())
                continue;
            if (m_reg.manner == Manner::Words && minus(wordsOf(version.value), written).empty())
                continue;
            complain(Rule::Invented,
                     "entry " + std::to_string(version.rev) + " has " + version.value + ", which nobody wrote");
        }
    }

    // The same client changed its mind before the write was on its way: then the later one is what counts.
    bool superseded(const Touch &touch) const
    {
        return std::any_of(m_reg.touches.begin(), m_reg.touches.end(), [&](const Touch &later) {
            return later.write->client == touch.write->client && later.write->order > touch.write->order
                && later.write->begin <= *touch.write->acknowledged;
        });
    }
    // What a client had not sent yet goes as one with what it writes next, so it replaces what was there before both.
    const std::string &shownBefore(const Touch &touch) const
    {
        const Touch *first = &touch;
        for (auto i = m_reg.touches.size(); i-- > 0;) {
            const auto &write = *m_reg.touches[i].write;
            if (write.client == touch.write->client && write.order < first->write->order
                && m_reg.touches[i].value == first->seen
                && (!write.acknowledged || *write.acknowledged > touch.write->begin))
                first = &m_reg.touches[i];
        }
        return first->seen;
    }
    bool kept(const Touch &touch) const
    {
        if (m_reg.manner != Manner::Words) {
            // Behind what it replaced, so that a value of long ago does not stand in for it.
            const auto &replaced = shownBefore(touch);
            const auto from = replaced == touch.value ? std::nullopt : m_reg.first(replaced);
            const auto at = m_reg.last(touch.value);
            return at && (!from || *at > *from);
        }
        const Words added = minus(wordsOf(touch.value), wordsOf(touch.seen));
        return std::any_of(m_reg.versions.begin(), m_reg.versions.end(), [&](const Version &version) {
            Words there = wordsOf(version.value);
            for (const auto &variant : version.variants)
                there.merge(wordsOf(variant));
            return minus(added, there).empty();
        });
    }
    void lost(const Touch &touch)
    {
        const auto &write = *touch.write;
        if (!write.acknowledged || superseded(touch) || kept(touch))
            return;
        // Against an edit of the other side, what is removed stays and what is in the trash comes back.
        if (m_reg.manner == Manner::Trash || (m_reg.manner == Manner::Entry && touch.value == nothing))
            return;
        // An answer of the server as it was may still be on the way when it goes back.
        for (const auto &restore : m_model.restores)
            if (restore.asOf <= *write.acknowledged && write.begin <= restore.at)
                return;
        // Who has not heard of that may take back what is gone there anyway: nothing tells the others, who bring it
        // back. And what comes back while such a change is under way stands over it.
        if (!m_model.hadHeard(write) && (m_reg.first(touch.value) || m_reg.isVersion(touch.value)))
            return;
        complain(Rule::Lost, describe(touch) + ", but " + describe(m_reg.versions));
    }

    void refused(const Touch &touch)
    {
        if (touch.write->outcome != Write::Failed || isDefault(touch.value) || writersOf(touch.value).size() > 1
            || knew(*touch.write, touch.value, &touch)) // it was there before, as with an undo
            return;
        if (const auto at = m_reg.first(touch.value); at && *at > 0)
            complain(Rule::Refused, describe(touch) + ", but " + describe(m_reg.versions));
    }

    void order(const Touch &earlier)
    {
        const auto &a = *earlier.write;
        const auto from = m_reg.first(earlier.value);
        if (!from || a.outcome == Write::Failed || m_model.restoredSince(a.begin))
            return;
        for (const auto &later : m_reg.touches) {
            const auto &b = *later.write;
            const bool first = a.client == b.client ? a.order < b.order : a.acknowledged && *a.acknowledged < b.begin;
            if (!first || earlier.value == later.value || later.value == later.seen || b.outcome == Write::Failed)
                continue;
            const auto to = m_reg.last(later.value);
            if (!to || *to <= 0 || *from <= *to || !kept(later))
                continue;
            // As with a copied profile, or an undo: nobody can tell whose it is.
            if (writersOf(earlier.value).size() > 1 || writersOf(later.value).size() > 1)
                continue;
            complain(Rule::Order,
                     describe(earlier) + " before " + describe(later) + ", but " + describe(m_reg.versions));
        }
    }

    void twice()
    {
        std::map<std::string, std::size_t> times;
        for (const auto &version : m_reg.versions) {
            const bool cameBack = m_reg.manner == Manner::Entry && version.before == nothing;
            if (version.rev != 0 && !isDefault(version.value) && !(cameBack && times[version.value] > 0))
                ++times[version.value];
        }
        for (const auto &[value, count] : times)
            if (const auto writers = writersOf(value); !writers.empty() && count > writers.size()
                && !m_model.restoredSince(writers.front()->write->begin)) // several may bring back what was lost
                complain(Rule::Twice,
                         describe(*writers.front()) + ", but it was applied " + std::to_string(count)
                             + " times: " + describe(m_reg.versions));
    }

    // Whether the client had seen the value, or written it, when it made its write or before; `but` does not count.
    bool knew(const Write &writer, const std::string &value, const Touch *but = nullptr) const
    {
        for (const auto &touch : m_reg.touches)
            if (&touch != but && touch.write->client == writer.client && touch.write->order <= writer.order
                && (touch.seen == value || touch.value == value))
                return true;
        return std::any_of(m_reg.looks.begin(), m_reg.looks.end(), [&](const Look &look) {
            return look.client == writer.client && look.order < writer.order && look.value == value;
        });
    }
    // What waits is joined into one: with the variant that a merge made goes its dismissal.
    bool dismissed(const Write &writer, const std::string &value) const
    {
        return std::any_of(m_reg.dismissals.begin(), m_reg.dismissals.end(), [&](const Dismissal &dismissal) {
            return dismissal.client == writer.client && dismissal.value == value;
        });
    }
    void overwritten(std::size_t i)
    {
        const auto &version = m_reg.versions[i];
        const auto &before = m_reg.versions[i - 1].value;
        if (m_reg.manner == Manner::Placed || m_reg.manner == Manner::Trash || isDefault(before))
            return;
        const auto writers = writersOf(version.value);
        if (version.value == nothing || writers.size() != 1 || knew(*writers.front()->write, before)
            || m_model.restoredSince(writers.front()->write->begin) || dismissed(*writers.front()->write, before))
            return;
        if (std::find(version.variants.begin(), version.variants.end(), before) == version.variants.end())
            complain(Rule::Overwritten,
                     describe(*writers.front()) + " without having seen " + before + " of entry "
                         + std::to_string(m_reg.versions[i - 1].rev) + ", which is no variant after entry "
                         + std::to_string(version.rev));
    }
    void wordsOverwritten(std::size_t i)
    {
        const auto &version = m_reg.versions[i];
        Words gone = minus(wordsOf(m_reg.versions[i - 1].value), wordsOf(version.value));
        for (const auto &variant : version.variants)
            gone = minus(gone, wordsOf(variant));
        if (gone.empty())
            return;
        for (const auto &touch : m_reg.touches) { // taken out on purpose, if only one of two
            const auto seen = allWordsOf(touch.seen), left = allWordsOf(touch.value);
            std::erase_if(gone, [&](const auto &word) { return seen.count(word) > left.count(word); });
        }
        for (const auto &dismissal : m_reg.dismissals)
            gone = minus(gone, wordsOf(dismissal.value));
        if (!gone.empty())
            complain(Rule::Overwritten,
                     "entry " + std::to_string(version.rev) + " lost the word \"" + *gone.begin()
                         + "\", which nobody took out and no variant keeps: " + describe(m_reg.versions));
    }

    const Register &m_reg;
    const Model &m_model;
    std::vector<Violation> &m_out;
};

} // namespace

void checkServer(const Register &reg, const Model &model, std::vector<Violation> &out)
{
    ServerRules(reg, model, out).run();
}

} // namespace history
