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
    static std::string textOf(int word);

    // The store said that the edit is safe.
    void keep(const Words &words, const std::string &where);
    // A person saw these words and took them away, so no computer has to know them any more.
    void dropped(const Words &words);
    // Only the server knew them, and it went back to an older backup.
    void gone(const Words &words) { dropped(words); }

    // The server has accepted them: it knows them for good, whoever takes them away ...
    void accepted(std::string_view text);
    void wentBack(); // ... until it goes back to an older backup; what that has is told by accepted() again

    void found(std::string_view text); // at a computer
    void foundThere(std::string_view text); // in the server's records or their history
    std::string missing() const; // "" when every word is somewhere
    void forgetFound();
    bool isFound(int word) const { return m_words[static_cast<std::size_t>(word)].found; }
    int count() const { return static_cast<int>(m_words.size()); }
    bool owed(int word) const { return m_words[static_cast<std::size_t>(word)].owed; }

private:
    struct Word
    {
        bool owed = false;
        bool found = false; // anywhere
        bool accepted = false;
        bool there = false;
        std::string where;
    };
    std::vector<Word> m_words;
};

} // namespace simulation
