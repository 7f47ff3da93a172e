#pragma once
// The texts of a log, each kept once and called by a number, so that the rules compare numbers.
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace history {

enum class Value : std::uint32_t {}; // JSON text, or the name of an epoch
enum class Word : std::uint32_t {};
inline constexpr Value nothing{ 0 }; // "null"
inline constexpr Value untold{ 1 }; // ""

struct Count
{
    Word word;
    std::size_t times;
    auto operator<=>(const Count &) const = default;
};

class Values
{
public:
    Values();
    Value of(const std::string &text);
    const std::string &text(Value value) const { return *m_texts[static_cast<std::size_t>(value)]; }
    // Of a text written as JSON, sorted by word; anything else has none. Lasts until of() adds a value.
    const std::vector<Count> &words(Value value) const;
    const std::string &text(Word word) const { return *m_words[static_cast<std::size_t>(word)]; }
    std::size_t times(Value value, Word word) const; // it is in the text
    bool hasAll(Value value, const std::vector<Word> &words) const;
    std::vector<Word> added(Value value, Value seen) const; // words of `value` that `seen` has not

private:
    struct Parsed
    {
        bool done = false;
        std::vector<Count> words;
    };
    Word wordOf(const std::string &text) const;

    std::unordered_map<std::string, Value> m_values;
    std::vector<const std::string *> m_texts;
    // Found out when somebody asks: few values are texts of several words.
    mutable std::vector<Parsed> m_parsed;
    mutable std::unordered_map<std::string, Word> m_wordNumbers;
    mutable std::vector<const std::string *> m_words;
};

} // namespace history
