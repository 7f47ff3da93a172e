#pragma once
// Invented cards, the same for the same number: about 660 bytes each as a server sends them.
#include "schema/json.h"

#include <cstdio>
#include <random>
#include <string>
#include <vector>

namespace bench {

namespace json = boost::json;

inline std::string numbered(char letter, int n)
{
    char text[32];
    std::snprintf(text, sizeof text, "%c%026d", letter, n);
    return text;
}

class Cards
{
public:
    Cards()
    {
        for (int i = 0; i < 4000; ++i) {
            std::string word;
            for (int n = 3 + static_cast<int>(m_random() % 7); n > 0; --n)
                word += static_cast<char>('a' + m_random() % 26);
            m_words.push_back(std::move(word));
        }
    }
    std::string words(int n)
    {
        std::string text;
        for (int i = 0; i < n; ++i)
            text += (i == 0 ? "" : " ") + m_words[m_random() % m_words.size()];
        return text;
    }
    // What a client would send in a create, with the id; lists are numbered('l', 0 … lists-1).
    json::object card(int n, int lists)
    {
        char position[16];
        std::snprintf(position, sizeof position, "V%06dV", n);
        return { { "id", numbered('c', n) },
                 { "title", words(4) },
                 { "description", words(28) },
                 { "listId", numbered('l', n % lists) },
                 { "position", position } };
    }

private:
    std::mt19937 m_random{ 1 };
    std::vector<std::string> m_words;
};

} // namespace bench
