#include "sync/remote.h"

#include "sync/cutanswer.h"

namespace syncing {

namespace {
constexpr std::int64_t maxApiAnswer = 64 << 20;

Result<json::value> parsed(const Result<HttpResponse> &response)
{
    if (!response)
        return tl::unexpected<Error>(response.error());
    auto value = schema::parseJson(response->body);
    if (!value)
        return core::fail(Code::Transient, "not JSON: " + value.error());
    return std::move(*value);
}

Result<wire::Response> responseIn(const Result<HttpResponse> &answer)
{
    auto value = parsed(answer);
    if (!value)
        return tl::unexpected<Error>(value.error());
    auto response = wire::readResponse(std::move(*value));
    if (response)
        response->bytes = static_cast<std::int64_t>(answer->body.size());
    return response;
}
} // namespace

Remote::Remote(Transport &transport, std::string origin, const schema::TypeTable &types, Dialect dialect)
    : m_transport(transport)
    , m_origin(std::move(origin))
    , m_types(types)
    , m_dialect(std::move(dialect))
{ }

Transport::Handle Remote::send(HttpRequest request, Transport::Reply reply)
{
    if (!m_token.empty())
        request.headers.emplace_back("Authorization", m_dialect.scheme + ' ' + m_token);
    request.headers.emplace_back("User-Agent", "Jumelle/" JUMELLE_VERSION);
    return m_transport.send(std::move(request), [this, reply = std::move(reply)](Result<HttpResponse> response) {
        if (response)
            if (auto problem = wire::httpProblem(*response, m_dialect.namesItself))
                return reply(tl::unexpected<Error>(std::move(*problem)));
        if (response && heard)
            heard();
        reply(std::move(response));
    });
}

Transport::Handle Remote::stream(HttpRequest request, Transport::Stream stream)
{
    if (!m_token.empty())
        request.headers.emplace_back("Authorization", m_dialect.scheme + ' ' + m_token);
    request.headers.emplace_back("User-Agent", "Jumelle/" JUMELLE_VERSION);
    return m_transport.stream(std::move(request), std::move(stream));
}

Transport::Handle Remote::json(HttpRequest request, Json reply)
{
    request.headers.emplace_back("Accept", "application/json");
    return send(std::move(request),
                [reply = std::move(reply)](Result<HttpResponse> response) { reply(parsed(response)); });
}

Transport::Handle Remote::api(const std::vector<wire::Call> &calls, Api reply, int quietMs)
{
    return api(wire::request(calls, m_types), {}, std::move(reply), quietMs);
}

HttpRequest Remote::apiRequest(const std::string &body) const
{
    HttpRequest request;
    request.method = "POST";
    request.url = m_session.apiUrl;
    request.headers.emplace_back("Content-Type", "application/json");
    request.headers.emplace_back("Accept", "application/json");
    request.body = body;
    request.maxResponse = maxApiAnswer;
    return request;
}

void Remote::take(Result<wire::Response> response, const Api &reply)
{
    if (response && !response->sessionState.empty() && response->sessionState != m_session.state)
        m_sessionChanged = true;
    reply(std::move(response));
}

Transport::Handle Remote::api(const std::string &body, const std::string &idempotencyKey, Api reply, int quietMs)
{
    HttpRequest request = apiRequest(body);
    if (!idempotencyKey.empty())
        request.headers.emplace_back("Idempotency-Key", idempotencyKey);
    request.quietMs = quietMs;
    return send(std::move(request), [this, reply = std::move(reply)](const Result<HttpResponse> &answer) {
        take(responseIn(answer), reply);
    });
}

Transport::Handle Remote::pages(const std::vector<wire::Call> &calls, Api reply)
{
    HttpRequest request = apiRequest(wire::request(calls, m_types));
    request.quietMs = usualQuietMs;
    request.keepCut = true;
    return send(std::move(request), [this, reply = std::move(reply)](Result<HttpResponse> answer) {
        auto response = responseIn(answer);
        if (response || !answer)
            return take(std::move(response), reply);
        const Error why = answer->cut.value_or(response.error());
        answer->body = wire::wholePart(answer->body);
        auto part = answer->body.empty() ? tl::unexpected<Error>(why) : responseIn(answer);
        if (part)
            part->cut = why;
        take(std::move(part), reply);
    });
}

void Remote::setSession(Session session)
{
    m_session = std::move(session);
    m_sessionChanged = false;
}

} // namespace syncing
