#pragma once
// Text cut into tokens and the alignment of two token lists; the machinery behind words.h.
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace schema {

// Gives equal tokens equal numbers; the texts must outlive it.
class TokenTable
{
public:
    struct Text
    {
        std::vector<std::string_view> pieces;
        std::vector<std::uint32_t> ids;
    };

    Text words(std::string_view text); // a word, a line break, or one other character
    Text lines(std::string_view text);
    std::size_t size() const { return m_isWord.size(); }
    bool isWord(std::uint32_t id) const { return m_isWord[id]; }
    bool isBreak(std::uint32_t id) const { return id == m_break; }

private:
    void add(Text &text, std::string_view piece, bool word);

    std::unordered_map<std::string_view, std::uint32_t> m_ids;
    std::vector<bool> m_isWord;
    std::uint32_t m_break = 0xffffffff;
};

// Tokens [from, fromEnd) became [to, toEnd); one of the two may be empty.
struct Hunk
{
    std::size_t from, fromEnd, to, toEnd;
};

// What changed, in order. Time is bounded (about n log n, small gaps exactly, large gaps without anchors as one
// change).
std::vector<Hunk> diffTokens(const TokenTable::Text &from, const TokenTable::Text &to, const TokenTable &table);

} // namespace schema
