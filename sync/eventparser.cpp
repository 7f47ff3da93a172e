#include "sync/eventparser.h"

namespace syncing {

EventParser::EventParser(std::function<void(const ServerEvent &)> event, std::size_t maxBytes)
    : m_event(std::move(event))
    , m_maxBytes(maxBytes)
{ }

void EventParser::reset()
{
    m_line.clear();
    m_name.clear();
    m_data.clear();
    m_afterCr = false;
    m_hasData = false;
}

bool EventParser::feed(std::string_view bytes)
{
    for (const char c : bytes) {
        if (c == '\n' && m_afterCr) {
            m_afterCr = false;
            continue;
        }
        m_afterCr = c == '\r';
        if (c == '\n' || c == '\r') {
            const std::string whole = std::move(m_line);
            m_line.clear();
            line(whole);
        } else {
            m_line += c;
        }
        if (m_line.size() + m_data.size() > m_maxBytes)
            return false;
    }
    return true;
}

void EventParser::line(std::string_view text)
{
    if (text.empty()) {
        if (m_hasData) {
            ServerEvent event{ m_name.empty() ? "message" : m_name, m_data, m_id };
            m_name.clear();
            m_data.clear();
            m_hasData = false;
            m_event(event);
        }
        m_name.clear();
        return;
    }
    const auto colon = text.find(':');
    if (colon == 0)
        return; // a comment, sent to keep proxies awake
    const auto field = text.substr(0, colon);
    auto value = colon == text.npos ? std::string_view() : text.substr(colon + 1);
    if (value.starts_with(' '))
        value.remove_prefix(1);
    if (field == "event") {
        m_name = value;
    } else if (field == "data") {
        if (m_hasData)
            m_data += '\n';
        m_data += value;
        m_hasData = true;
    } else if (field == "id" && value.find('\0') == value.npos) {
        m_id = value;
    }
}

} // namespace syncing
