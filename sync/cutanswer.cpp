#include "sync/cutanswer.h"

namespace syncing::wire {

namespace {

constexpr std::string_view responses = "methodResponses";

// Walks over JSON text and knows where it stands; what the text means is the parser's affair.
class Walk
{
public:
    int depth() const { return m_depth; }
    bool inString() const { return m_inString; }
    // The last string that ended.
    std::string_view word(std::string_view text) const { return text.substr(m_wordBegin, m_wordEnd - m_wordBegin); }
    void step(std::size_t at, char c)
    {
        if (m_inString) {
            if (m_escaped) {
                m_escaped = false;
            } else if (c == '\\') {
                m_escaped = true;
            } else if (c == '"') {
                m_inString = false;
                m_wordEnd = at;
            }
            return;
        }
        if (c == '"') {
            m_inString = true;
            m_wordBegin = m_wordEnd = at + 1;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (c == '}' || c == ']') {
            --m_depth;
        }
    }

private:
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    std::size_t m_wordBegin = 0;
    std::size_t m_wordEnd = 0;
};

} // namespace

std::string wholePart(std::string_view cut)
{
    constexpr int inList = 2; // of method responses; each is an array itself
    const auto root = cut.find_first_not_of(" \t\r\n");
    if (root == std::string_view::npos || cut[root] != '{')
        return {};
    Walk walk;
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < cut.size(); ++i) {
        const int before = walk.depth();
        walk.step(i, cut[i]);
        if (walk.inString() || walk.depth() == before)
            continue;
        if (begin == 0 && walk.depth() == inList && cut[i] == '[' && walk.word(cut) == responses)
            begin = i + 1;
        else if (begin > 0 && walk.depth() == inList && before > inList)
            end = i + 1;
        else if (begin > 0 && walk.depth() < inList)
            break;
    }
    if (end <= begin)
        return {};
    std::string whole = "{\"methodResponses\":[";
    whole += cut.substr(begin, end - begin);
    whole += "],\"sessionState\":\"\"}";
    return whole;
}

} // namespace syncing::wire
