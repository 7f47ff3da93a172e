#include "server/jmap/slice.h"

namespace server {

namespace {

// Length of the JSON string that starts with the quote at the front.
std::size_t stringLength(std::string_view text)
{
    std::size_t i = 1;
    while (text[i] != '"')
        i += text[i] == '\\' ? 2 : 1;
    return i + 1;
}

std::size_t valueLength(std::string_view text)
{
    std::size_t i = 0;
    int depth = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            i += stringLength(text.substr(i)) - 1;
        else if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && depth-- == 0)
            break;
        else if (c == ',' && depth == 0)
            break;
    }
    return i;
}

} // namespace

bool Slice::next(std::string_view &key, std::string_view &value)
{
    if (m_rest.empty() || m_rest.front() != '"')
        return false;
    const auto keyLength = stringLength(m_rest);
    key = m_rest.substr(1, keyLength - 2);
    m_rest.remove_prefix(keyLength + 1); // and the colon
    const auto length = valueLength(m_rest);
    value = m_rest.substr(0, length);
    m_rest.remove_prefix(length + 1); // and the comma or the brace
    return true;
}

} // namespace server
