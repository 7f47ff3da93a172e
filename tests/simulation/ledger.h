#pragma once
// Every word that people typed in a run, and what may have become of it. Each word is typed once: "ж17ж".
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace simulation {

class Ledger
{
public:
    using Words = std::set<int>;

    std::string word(); // a new one; not owed to anybody until keep()
    static Words in(std::string_view text);

    // The store said that the edit is safe.
    void keep(const Words &words, const std::string &where);
    // A person saw these words and took them away; afterwards only history is bound to know them.
    void dropped(const Words &words);
    // Only the server knew them, and it went back to an older backup.
    void gone(const Words &words) { dropped(words); }

    void found(std::string_view text);
    std::string missing() const; // "" when every word is somewhere
    void forgetFound();
    bool isFound(int word) const { return m_words[static_cast<std::size_t>(word)].found; }
    int count() const { return static_cast<int>(m_words.size()); }
    bool owed(int word) const { return m_words[static_cast<std::size_t>(word)].owed; }

private:
    struct Word
    {
        bool owed = false;
        bool found = false;
        std::string where;
    };
    std::vector<Word> m_words;
};

} // namespace simulation
