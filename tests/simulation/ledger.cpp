#include "ledger.h"

namespace simulation {

namespace {

constexpr std::string_view mark = "ж"; // no id and no order key can hold it

// Calls back for each word of the ledger in a text.
template <typename Use> void eachWord(std::string_view text, std::size_t count, Use use)
{
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
        const std::size_t start = at + mark.size();
        std::size_t number = 0, end = start;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9' && number < 1'000'000)
            number = number * 10 + static_cast<std::size_t>(text[end++] - '0');
        if (end > start && text.substr(end, mark.size()) == mark && number < count)
            use(static_cast<int>(number));
    }
}

} // namespace

std::string Ledger::word()
{
    m_words.push_back({});
    return textOf(static_cast<int>(m_words.size()) - 1);
}

std::string Ledger::textOf(int word) { return std::string(mark) + std::to_string(word) + std::string(mark); }

Ledger::Words Ledger::in(std::string_view text)
{
    Words words;
    eachWord(text, 1'000'000, [&](int word) { words.insert(word); });
    return words;
}

void Ledger::keep(const Words &words, const std::string &where)
{
    for (const auto word : words) {
        auto &known = m_words[static_cast<std::size_t>(word)];
        known.owed = true;
        known.where = where;
    }
}

void Ledger::dropped(const Words &words)
{
    for (const auto word : words)
        m_words[static_cast<std::size_t>(word)].owed = false;
}

void Ledger::accepted(std::string_view text)
{
    eachWord(text, m_words.size(), [&](int word) { m_words[static_cast<std::size_t>(word)].accepted = true; });
}

void Ledger::wentBack()
{
    for (auto &word : m_words)
        word.accepted = false;
}

void Ledger::foundThere(std::string_view text)
{
    eachWord(text, m_words.size(), [&](int word) {
        auto &known = m_words[static_cast<std::size_t>(word)];
        known.found = known.there = true;
    });
}

void Ledger::found(std::string_view text)
{
    eachWord(text, m_words.size(), [&](int word) { m_words[static_cast<std::size_t>(word)].found = true; });
}

void Ledger::forgetFound()
{
    for (auto &word : m_words)
        word.found = word.there = false;
}

std::string Ledger::missing() const
{
    std::string lost, forgotten;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const auto &word = m_words[i];
        if (word.owed && !word.found)
            lost += (lost.empty() ? "lost: " : ", ") + (std::to_string(i) + ", typed into " + word.where);
        else if (word.accepted && !word.there)
            forgotten += (forgotten.empty() ? "forgotten by the server: " : ", ") + std::to_string(i);
    }
    return lost.empty() ? forgotten : lost;
}

} // namespace simulation
