#include "tests/lines/framing.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace lines {

namespace {

constexpr std::size_t longestHead = 64 * 1024;

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

bool number(std::string_view text, std::uint64_t &value, int base)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return error == std::errc() && end != text.data();
}

} // namespace

std::string headerOf(std::string_view head, std::string_view name)
{
    for (std::size_t at = head.find("\r\n"); at != head.npos; at = head.find("\r\n", at + 2)) {
        std::string_view line = head.substr(at + 2);
        line = line.substr(0, line.find("\r\n"));
        const auto colon = line.find(':');
        if (colon == line.npos || lower(line.substr(0, colon)) != name)
            continue;
        line.remove_prefix(colon + 1);
        while (!line.empty() && line.front() == ' ')
            line.remove_prefix(1);
        return std::string(line);
    }
    return {};
}

void Framing::headDone()
{
    ++m_begun;
    const std::string head = std::exchange(m_head, {});
    m_line = head.substr(0, head.find("\r\n"));
    const auto space = head.find(' ');
    const int status = m_responses && space != head.npos ? std::atoi(head.c_str() + space) : 0;
    if (m_responses && (status / 100 == 1 || status == 204 || status == 304))
        return; // the next head follows
    const std::string length = headerOf(head, "content-length");
    if (lower(headerOf(head, "transfer-encoding")).find("chunked") != std::string::npos)
        m_part = Part::ChunkSize;
    else if (!length.empty())
        m_part = number(length, m_left, 10) ? (m_left > 0 ? Part::Length : Part::Head) : Part::Broken;
    else if (m_responses)
        m_part = Part::UntilClose;
}

void Framing::sizeDone()
{
    const std::string line = std::exchange(m_head, {});
    if (!number(line, m_left, 16))
        m_part = Part::Broken;
    else
        m_part = m_left > 0 ? Part::Chunk : Part::Trailer;
}

void Framing::feed(std::string_view bytes)
{
    while (!bytes.empty()) {
        switch (m_part) {
        case Part::Broken:
        case Part::UntilClose:
            return;
        case Part::Length:
        case Part::Chunk: {
            const auto taken = std::min<std::uint64_t>(m_left, bytes.size());
            bytes.remove_prefix(taken);
            m_left -= taken;
            if (m_left == 0)
                m_part = m_part == Part::Chunk ? Part::ChunkEnd : Part::Head;
            continue;
        }
        case Part::Head:
        case Part::ChunkSize:
        case Part::ChunkEnd:
        case Part::Trailer:
            break;
        }
        m_head += bytes.front();
        bytes.remove_prefix(1);
        if (m_head.size() > longestHead)
            m_part = Part::Broken;
        else if (m_part == Part::Head && m_head.ends_with("\r\n\r\n"))
            headDone();
        else if (m_part == Part::ChunkSize && m_head.ends_with("\r\n"))
            sizeDone();
        else if (m_part == Part::ChunkEnd && m_head == "\r\n")
            m_head.clear(), m_part = Part::ChunkSize;
        else if (m_part == Part::Trailer && m_head.ends_with("\r\n")) {
            if (m_head == "\r\n")
                m_part = Part::Head;
            m_head.clear();
        }
    }
}

} // namespace lines
