#include "server/app/metrics.h"
#include "server/app/site.h"

#include <cstdio>

namespace server {

namespace {

class Text
{
public:
    void family(std::string_view name, std::string_view kind, std::string_view help)
    {
        m_text.append("# HELP jumelled_").append(name).append(" ").append(help).append("\n# TYPE jumelled_");
        m_text.append(name).append(" ").append(kind).append("\n");
    }
    void sample(std::string_view name, std::string_view labels, const std::string &value)
    {
        m_text.append("jumelled_").append(name).append(labels).append(" ").append(value).append("\n");
    }
    void single(std::string_view name, std::string_view kind, std::string_view help, std::uint64_t value)
    {
        family(name, kind, help);
        sample(name, "", std::to_string(value));
    }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

std::string seconds(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

void durations(Text &text, const HttpCounters &http)
{
    text.family("request_duration_seconds", "histogram", "Time from the end of a header to the end of its answer.");
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < http.durations.size(); ++i) {
        sum += http.durations.at(i);
        const bool last = i == HttpCounters::bucketSeconds.size();
        const std::string bound = last ? "+Inf" : seconds(HttpCounters::bucketSeconds.at(i));
        text.sample("request_duration_seconds_bucket", "{le=\"" + bound + "\"}", std::to_string(sum));
    }
    text.sample("request_duration_seconds_sum", "", seconds(static_cast<double>(http.durationMicros.load()) / 1e6));
    text.sample("request_duration_seconds_count", "", std::to_string(sum));
}

} // namespace

std::string metricsText(const Site &site)
{
    Text text;
    const HttpCounters &http = *site.http;
    text.single("connections_total", "counter", "Connections accepted.", http.connections);
    text.single("connections_open", "gauge", "Connections open now.",
                static_cast<std::uint64_t>(http.openConnections.load()));
    text.single("handshake_failures_total", "counter", "TLS handshakes that failed.", http.handshakeFailures);
    text.single("timeouts_total", "counter", "Connections dropped because nothing came in time.", http.timeouts);
    text.single("received_bytes_total", "counter", "Bytes of requests, without TLS.", http.bytesIn);
    text.single("sent_bytes_total", "counter", "Bytes of answers, without TLS.", http.bytesOut);
    text.family("requests_total", "counter", "Requests answered, by class of status.");
    for (std::size_t i = 1; i < http.byStatusClass.size(); ++i)
        text.sample("requests_total", "{status=\"" + std::to_string(i) + "xx\"}",
                    std::to_string(http.byStatusClass.at(i)));
    durations(text, http);
    text.single("commits_total", "counter", "Transactions written.", site.writer->commits());
    text.single("writes_total", "counter", "Requests written, several share a transaction.", site.writer->requests());
    text.single("commit_failures_total", "counter", "Transactions that failed.", site.writer->failures());
    text.single("writes_waiting", "gauge", "Requests that wait for the writer.", site.writer->waiting());
    text.single("sign_ins_total", "counter", "Sign-ins.", site.signIns);
    text.single("sign_in_failures_total", "counter", "Sign-ins refused.", site.signInFailures);
    text.single("passwords_waiting", "gauge", "Sign-ins that wait for a thread.", site.passwords.waiting());
    text.single("event_sources", "gauge", "Clients that listen for changes.",
                static_cast<std::uint64_t>(site.hub.subscribers()));
    text.single("uploads_total", "counter", "Uploads completed.", site.uploadsDone);
    return text.take();
}

} // namespace server
