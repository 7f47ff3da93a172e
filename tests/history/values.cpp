#include "tests/history/values.h"

#include "schema/json.h"

#include <algorithm>

namespace history {

Values::Values()
{
    of("null");
    of("");
}

Value Values::of(const std::string &text)
{
    const auto [it, added] = m_values.try_emplace(text, static_cast<Value>(m_texts.size()));
    if (added)
        m_texts.push_back(&it->first);
    return it->second;
}

Word Values::wordOf(const std::string &text) const
{
    const auto [it, added] = m_wordNumbers.try_emplace(text, static_cast<Word>(m_words.size()));
    if (added)
        m_words.push_back(&it->first);
    return it->second;
}

const std::vector<Count> &Values::words(Value value) const
{
    if (m_parsed.size() < m_texts.size())
        m_parsed.resize(m_texts.size());
    auto &parsed = m_parsed[static_cast<std::size_t>(value)];
    if (std::exchange(parsed.done, true))
        return parsed.words;
    const auto json = schema::parseJson(text(value));
    if (!json || !json->is_string())
        return parsed.words;
    const std::string_view all(json->get_string());
    std::vector<Word> found;
    constexpr std::string_view gaps = " \n\t";
    for (auto from = all.find_first_not_of(gaps); from != all.npos;) {
        const auto to = std::min(all.find_first_of(gaps, from), all.size());
        found.push_back(wordOf(std::string(all.substr(from, to - from))));
        from = all.find_first_not_of(gaps, to);
    }
    std::sort(found.begin(), found.end());
    for (const auto word : found)
        if (!parsed.words.empty() && parsed.words.back().word == word)
            ++parsed.words.back().times;
        else
            parsed.words.push_back({ word, 1 });
    parsed.words.shrink_to_fit();
    return parsed.words;
}

std::size_t Values::times(Value value, Word word) const
{
    const auto &all = words(value);
    const auto it = std::lower_bound(all.begin(), all.end(), Count{ word, 0 });
    return it != all.end() && it->word == word ? it->times : 0;
}

bool Values::hasAll(Value value, const std::vector<Word> &words) const
{
    return std::all_of(words.begin(), words.end(), [&](Word word) { return times(value, word) > 0; });
}

std::vector<Word> Values::added(Value value, Value seen) const
{
    std::vector<Word> rest;
    for (const auto &count : words(value))
        if (times(seen, count.word) == 0)
            rest.push_back(count.word);
    return rest;
}

} // namespace history
