// What the server's history of one register must keep.
#include "tests/history/replaced.h"
#include "tests/history/rules_order.h"

#include <algorithm>

namespace history {

namespace {

class ServerRules
{
public:
    ServerRules(const Register &reg, const Index &index, const Model &model, std::vector<Violation> &out)
        : m_reg(reg)
        , m_index(index)
        , m_model(model)
        , m_out(out)
    { }
    void run()
    {
        if (!m_reg.hasHistory)
            return;
        invented();
        const auto kept = findKept();
        const auto late = superseded(m_reg);
        const OrderRule order(m_reg, m_index, m_model, kept);
        for (std::size_t i = 0; i < m_reg.touches.size(); ++i) {
            if (!late[i] && !kept[i])
                lost(m_reg.touches[i]);
            refused(m_reg.touches[i]);
            order.check(m_reg.touches[i], m_out);
        }
        if (m_reg.manner == Manner::Scalar || m_reg.manner == Manner::Entry)
            twice();
        for (std::size_t i = 1; i < m_reg.versions.size(); ++i)
            m_reg.manner == Manner::Words ? wordsOverwritten(i) : overwritten(i);
    }

private:
    void complain(Rule rule, std::string text) { m_out.push_back({ rule, m_reg.key, m_reg.path, std::move(text) }); }
    bool isDefault(Value value) const { return value == nothing || m_reg.defaults.contains(value); }
    const std::vector<const Touch *> &writersOf(Value value) const { return m_index.use(value).writers; }
    std::string history() const { return m_model.describe(m_reg.versions); }
    const std::string &text(Value value) const { return m_model.values.text(value); }

    void invented()
    {
        const auto &start = m_reg.versions.front();
        std::unordered_set<Word> written;
        std::unordered_set<Value> read;
        const auto write = [&](Value value) {
            if (m_reg.manner == Manner::Words && read.insert(value).second)
                for (const auto &count : m_model.values.words(value))
                    written.insert(count.word);
        };
        write(start.value);
        for (const auto &touch : m_reg.touches)
            write(touch.value);
        const auto isWritten = [&](Value value) {
            const auto &words = m_model.values.words(value);
            return std::all_of(words.begin(), words.end(),
                               [&](const Count &count) { return written.contains(count.word); });
        };
        for (std::size_t i = 1; i < m_reg.versions.size(); ++i) {
            const auto &version = m_reg.versions[i];
            if (isDefault(version.value) || version.value == start.value || !writersOf(version.value).empty()
                || (m_reg.manner == Manner::Words && isWritten(version.value)))
                continue;
            complain(Rule::Invented,
                     "entry " + std::to_string(version.rev) + " has " + text(version.value) + ", which nobody wrote");
        }
    }

    // By touch: whether the history has it, of texts the words that it added, together in one version.
    std::vector<bool> findKept() const
    {
        std::vector<bool> kept(m_reg.touches.size());
        const auto before = m_reg.manner == Manner::Words ? std::vector<Value>() : shownBefore(m_reg);
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const auto &touch = m_reg.touches[i];
            if (m_reg.manner == Manner::Words) {
                const auto added = m_model.values.added(touch.value, touch.seen);
                kept[i] = m_index.withVariants().firstWith(added).has_value();
                continue;
            }
            // Behind what it replaced, so that a value of long ago does not stand in for it; or beside that, when
            // somebody brought it back after a restore.
            const auto from = before[i] == touch.value ? std::nullopt : m_index.first(before[i]);
            const auto at = m_index.last(touch.value);
            const auto isBeside = [&](std::size_t version) {
                const auto &variants = m_reg.versions[version].variants;
                return std::find(variants.begin(), variants.end(), touch.value) != variants.end();
            };
            kept[i] = at && (!from || *at > *from || isBeside(*from));
        }
        return kept;
    }
    void lost(const Touch &touch)
    {
        const auto &write = *touch.write;
        if (!write.acknowledged)
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
        if (!m_model.hadHeard(write) && (m_index.first(touch.value) || m_index.isVersion(touch.value)))
            return;
        complain(Rule::Lost, m_model.describe(touch) + ", but " + history());
    }

    void refused(const Touch &touch)
    {
        if (touch.write->outcome != Write::Failed || isDefault(touch.value) || writersOf(touch.value).size() > 1
            || m_index.knew(*touch.write, touch.value, &touch)) // it was there before, as with an undo
            return;
        if (const auto at = m_index.first(touch.value); at && *at > 0)
            complain(Rule::Refused, m_model.describe(touch) + ", but " + history());
    }

    void twice()
    {
        std::map<Value, std::size_t> times;
        for (std::size_t i = 0; i < m_reg.versions.size(); ++i) {
            const auto &version = m_reg.versions[i];
            const bool cameBack = m_reg.manner == Manner::Entry && i > 0 && m_reg.versions[i - 1].value == nothing;
            if (version.rev != 0 && !isDefault(version.value) && !(cameBack && times[version.value] > 0))
                ++times[version.value];
        }
        for (const auto &[value, count] : times)
            if (const auto &writers = writersOf(value); !writers.empty() && count > writers.size()
                && !m_model.restoredSince(writers.front()->write->begin) // several may bring back what was lost
                && !m_model.forgotOf(*writers.front()->write))
                complain(Rule::Twice,
                         m_model.describe(*writers.front()) + ", but it was applied " + std::to_string(count)
                             + " times: " + history());
    }

    void overwritten(std::size_t i)
    {
        const auto &version = m_reg.versions[i];
        const auto before = m_reg.versions[i - 1].value;
        if (m_reg.manner == Manner::Placed || m_reg.manner == Manner::Trash || isDefault(before))
            return;
        const auto &writers = writersOf(version.value);
        if (version.value == nothing || writers.size() != 1)
            return;
        // What waits is joined into one: with the variant that a merge made goes its dismissal.
        const auto &write = *writers.front()->write;
        if (m_index.knew(write, before) || m_model.restoredSince(write.begin)
            || m_reg.dismissals.contains({ write.client, before }))
            return;
        if (std::find(version.variants.begin(), version.variants.end(), before) == version.variants.end())
            complain(Rule::Overwritten,
                     m_model.describe(*writers.front()) + " without having seen " + text(before) + " of entry "
                         + std::to_string(m_reg.versions[i - 1].rev) + ", which is no variant after entry "
                         + std::to_string(version.rev));
    }

    // Words that somebody took out on purpose, if only one of two, or dismissed.
    const std::unordered_set<Word> &takenOut()
    {
        if (m_takenOut)
            return *m_takenOut;
        m_takenOut.emplace();
        const auto &values = m_model.values;
        for (const auto &touch : m_reg.touches)
            for (const auto &count : values.words(touch.seen))
                if (count.times > values.times(touch.value, count.word))
                    m_takenOut->insert(count.word);
        for (const auto &[client, value] : m_reg.dismissals)
            for (const auto &count : values.words(value))
                m_takenOut->insert(count.word);
        return *m_takenOut;
    }
    void wordsOverwritten(std::size_t i)
    {
        const auto &version = m_reg.versions[i];
        if (version.destroyed) // as with other values: what nobody saw of it is in the history
            return;
        auto gone = m_model.values.added(m_reg.versions[i - 1].value, version.value);
        for (const auto variant : version.variants)
            std::erase_if(gone, [&](Word word) { return m_model.values.times(variant, word) > 0; });
        if (!gone.empty())
            std::erase_if(gone, [&](Word word) { return takenOut().contains(word); });
        if (gone.empty())
            return;
        std::set<std::string> words;
        for (const auto word : gone)
            words.insert(m_model.values.text(word));
        complain(Rule::Overwritten,
                 "entry " + std::to_string(version.rev) + " lost the word \"" + *words.begin()
                     + "\", which nobody took out and no variant keeps: " + history());
    }

    const Register &m_reg;
    const Index &m_index;
    const Model &m_model;
    std::vector<Violation> &m_out;
    std::optional<std::unordered_set<Word>> m_takenOut;
};

} // namespace

void checkServer(const Register &reg, const Index &index, const Model &model, std::vector<Violation> &out)
{
    ServerRules(reg, index, model, out).run();
}

} // namespace history
