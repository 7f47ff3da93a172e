#pragma once
// The text/event-stream format of the HTML standard, fed in pieces of any size; memory is bounded.
#include <functional>
#include <string>
#include <string_view>

namespace syncing {

struct ServerEvent
{
    std::string name; // "message" when the stream does not say
    std::string data;
    std::string id; // last id seen so far
};

class EventParser
{
public:
    explicit EventParser(std::function<void(const ServerEvent &)> event, std::size_t maxBytes = 1 << 20);
    bool feed(std::string_view bytes); // false: an event is larger than allowed; the stream should be ended
    void reset(); // for a new connection; the last id stays
    const std::string &lastId() const { return m_id; }
    void forgetId() { m_id.clear(); }

private:
    void line(std::string_view line);

    std::function<void(const ServerEvent &)> m_event;
    std::size_t m_maxBytes;
    std::string m_line;
    std::string m_name;
    std::string m_data;
    std::string m_id;
    bool m_afterCr = false;
    bool m_hasData = false;
};

} // namespace syncing
