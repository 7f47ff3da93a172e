#pragma once
// One JSON object a line on stderr. Nothing in it names a person: clients appear as a short hash that changes with
// every start, paths without ids.
#include <mutex>
#include <string>
#include <string_view>

namespace server {

class Log
{
public:
    enum class Level { Info, Warning, Error };
    void write(Level level, std::string_view event, std::string_view detail = {});
    struct RequestLine
    {
        std::string_view method;
        std::string_view route;
        int status;
        double milliseconds;
        std::string client;
    };
    void request(const RequestLine &line);

private:
    void line(std::string_view text);
    std::mutex m_mutex;
};

std::int64_t systemNowMs();

} // namespace server
