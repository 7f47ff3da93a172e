#include "server/app/log.h"
#include "schema/json.h"
#include "server/jmap/record_writer.h"

#include <chrono>
#include <cstdio>

namespace server {

std::int64_t systemNowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

void Log::line(std::string_view text)
{
    const std::lock_guard lock(m_mutex);
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fputc('\n', stderr);
    std::fflush(stderr);
}

void Log::write(Level level, std::string_view event, std::string_view detail)
{
    const std::string_view name = level == Level::Info ? "info" : level == Level::Warning ? "warning" : "error";
    schema::json::object entry{ { "time", utcText(systemNowMs()) }, { "level", name }, { "event", event } };
    if (!detail.empty())
        entry["detail"] = detail;
    line(schema::json::serialize(entry));
}

void Log::request(const RequestLine &request)
{
    const schema::json::object entry{
        { "time", utcText(systemNowMs()) }, { "level", "info" },          { "event", "request" },
        { "method", request.method },       { "route", request.route },   { "status", request.status },
        { "ms", request.milliseconds },     { "client", request.client },
    };
    line(schema::json::serialize(entry));
}

} // namespace server
