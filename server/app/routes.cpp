#include "server/app/routes.h"
#include "server/http/text.h"

#include <algorithm>
#include <chrono>

namespace server {

namespace {

std::string_view nextSegment(std::string_view &path)
{
    if (path.starts_with('/'))
        path.remove_prefix(1);
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, slash);
    path.remove_prefix(slash);
    return segment;
}

enum class Match { No, Yes, BadEscape };

Match match(std::string_view pattern, std::string_view path, std::vector<std::string> &parts)
{
    parts.clear();
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = nextSegment(pattern);
        const std::string_view segment = nextSegment(path);
        if (wanted != "*") {
            if (wanted != segment)
                return Match::No;
            continue;
        }
        auto decoded = percentDecoded(segment);
        if (!decoded || !isValidUtf8(*decoded))
            return Match::BadEscape;
        parts.push_back(std::move(*decoded));
    }
    return pattern.empty() && path.empty() ? Match::Yes : Match::No;
}

} // namespace

Response cannotSaveAnswer()
{
    return problemAnswer(503, "about:blank", "The server cannot save anything at the moment.")
        .with("Retry-After", "30");
}

Routes::Routes(Site &site, int thread, std::unique_ptr<Storage> storage, std::unique_ptr<Rules> rules)
    : m_site(site)
    , m_thread(thread)
    , m_storage(std::move(storage))
    , m_rules(std::move(rules))
    , m_engine(site.makeEngine(*m_storage, m_rules.get()))
{ }

const std::vector<Routes::Route> &Routes::table()
{
    static const std::vector<Route> routes{
        { "POST", "/jmap/api", &Routes::api },
        { "GET", "/jmap/session", &Routes::session },
        { "GET", "/jmap/events", &Routes::events },
        { "POST", "/jmap/upload/*/", &Routes::upload },
        { "POST", "/jmap/upload/*", &Routes::upload },
        { "GET", "/jmap/download/*/*/*", &Routes::download },
        { "GET", "/.well-known/jumelle", &Routes::wellKnownJumelle },
        { "GET", "/.well-known/jmap", &Routes::wellKnownJmap },
        { "POST", "/auth/token", &Routes::signIn },
        { "DELETE", "/auth/token", &Routes::signOut },
        { "GET", "/auth/tokens", &Routes::listTokens },
        { "DELETE", "/auth/tokens/*", &Routes::revokeToken },
        { "GET", "/health", &Routes::health },
        { "GET", "/metrics", &Routes::metrics },
    };
    return routes;
}

Task<void> Routes::dispatch(Exchange &exchange, std::string_view &pattern)
{
    const std::string_view method = exchange.method() == "HEAD" ? "GET" : exchange.method();
    Segments parts;
    std::string allowed;
    bool bad = false;
    for (const Route &route : table()) {
        const Match found = match(route.pattern, exchange.path(), parts);
        bad = bad || found == Match::BadEscape;
        if (found != Match::Yes)
            continue;
        pattern = route.pattern;
        if (route.method == method) {
            co_await (this->*route.action)(exchange, parts);
            co_return;
        }
        allowed.append(allowed.empty() ? "" : ", ").append(route.method).append(route.method == "GET" ? ", HEAD" : "");
    }
    Response refusal = plainAnswer(404, "There is nothing at this address.");
    if (bad)
        refusal = plainAnswer(400, "The address is not well-formed.");
    else if (!allowed.empty())
        refusal = plainAnswer(405, "This address takes other methods.").with("Allow", allowed);
    co_await exchange.respond(std::move(refusal));
}

Task<void> Routes::handle(Exchange &exchange)
{
    std::string_view pattern = "-";
    const auto began = std::chrono::steady_clock::now();
    co_await dispatch(exchange, pattern);
    const std::string &wanted = m_site.config.logRequests;
    if (wanted == "off" || (wanted == "errors" && exchange.status() < 500))
        co_return;
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    m_site.log.request(
        { exchange.method(), pattern, exchange.status(), took.count(), shortHash(exchange.clientAddress()) });
}

std::string Routes::baseUrl(const Exchange &exchange) const
{
    if (!m_site.config.publicUrl.empty())
        return m_site.config.publicUrl;
    std::string_view host = exchange.header("host");
    // The client's own word, given back to it alone; anything unusual is not repeated.
    const bool clean = !host.empty() && host.size() < 256 && std::all_of(host.begin(), host.end(), [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-'
            || c == ':' || c == '[' || c == ']' || c == '_';
    });
    std::string base = exchange.isTls() ? "https://" : "http://";
    return base.append(clean ? host : std::string_view("localhost"));
}

} // namespace server
