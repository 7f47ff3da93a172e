#pragma once
// What the rules ask of one register, each answered in logarithmic time or better.
#include "tests/history/model.h"
#include "tests/history/moments.h"
#include "tests/history/spans.h"

namespace history {

class Index
{
public:
    struct Use // of a value, by whomever
    {
        std::optional<std::size_t> first, last; // in versions
        std::vector<const Touch *> writers;
        std::optional<std::int64_t> mentioned; // since when somebody had seen or written it
        Moments written;
    };
    struct OwnUse // of a value, by one client
    {
        Moments written;
        bool givenUp = false; // one of the writes
        std::vector<const Touch *> mentions; // the first two that have seen or written it
        std::optional<std::size_t> look; // the first that showed it; its order
    };
    // All of them outlive the index.
    Index(const Register &reg, const Values &values);

    const Use &use(Value value) const;
    const OwnUse &use(Client client, Value value) const;
    std::optional<std::size_t> first(Value value) const { return use(value).first; }
    std::optional<std::size_t> last(Value value) const { return use(value).last; }
    bool isVersion(Value value) const { return m_reg.besides.contains(value); } // beside what stood, at some time
    // Whether the client had seen the value, or written it, when it made its write or before; `but` does not count.
    bool knew(const Write &writer, Value value, const Touch *but = nullptr) const;
    // What the client had kept when it looked, the last of it; nullptr: nothing.
    const Touch *lastKept(const Look &look) const;
    const Moments &written() const { return m_written; } // by anybody
    // Of registers with words.
    const Spans &texts() const { return m_texts; } // the words that stood
    const Spans &withVariants() const { return m_withVariants; } // or stood beside
    bool isMentioned(Word word, std::int64_t until) const; // seen or written by then, or there before the log begins

private:
    void addVersions();
    void addTouches();
    void addLooks();
    void addWords();
    static std::uint64_t both(Client client, Value value)
    {
        return std::uint64_t(client) << 32U | std::uint64_t(value);
    }

    const Register &m_reg;
    const Values &m_values;
    std::unordered_map<Value, Use> m_uses;
    std::unordered_map<std::uint64_t, OwnUse> m_ownUses;
    std::unordered_map<Client, std::vector<const Touch *>> m_kept;
    Moments m_written;
    Spans m_texts, m_withVariants;
    std::unordered_map<Word, std::int64_t> m_words; // since when each is mentioned
};

} // namespace history
