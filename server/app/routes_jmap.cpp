#include "server/app/routes.h"

namespace server {

namespace {

Response engineAnswer(Answer answer)
{
    Response response;
    response.status = answer.status;
    response.contentType = std::move(answer.contentType);
    response.body = std::move(answer.body);
    if (response.status == 503)
        response.with("Retry-After", "30");
    return response;
}

Response tooManyRequests(std::string_view limit)
{
    return problemAnswer(429, "urn:ietf:params:jmap:error:limit", "Too many requests at the same time.", limit)
        .with("Retry-After", "1");
}

} // namespace

Task<void> Routes::session(Exchange &exchange, const Segments &)
{
    const auto who = co_await whoIs(exchange);
    if (!who)
        co_return;
    Response response = jsonAnswer(200, m_engine->session(who->who, { baseUrl(exchange) }));
    co_await exchange.respond(std::move(response));
}

Task<void> Routes::api(Exchange &exchange, const Segments &)
{
    const auto who = co_await whoIs(exchange);
    if (!who)
        co_return;
    const Concurrency::Slot slot(m_site.requests, who->who.userId);
    if (!slot) {
        co_await exchange.respond(tooManyRequests("maxConcurrentRequests"));
        co_return;
    }
    const auto body = co_await exchange.readBody(static_cast<std::size_t>(m_site.config.maxSizeRequest));
    if (!body) {
        co_await exchange.respond(bodyErrorAnswer(body.error(), "maxSizeRequest"));
        co_return;
    }
    Request request{ *body, exchange.header("content-type"), exchange.header("idempotency-key") };
    Answer answer;
    bool done = true;
    if (!Engine::needsWrite(*body)) {
        answer = m_engine->api(who->who, request);
    } else {
        std::vector<Joined> joined;
        auto wanted = m_engine->joins(who->who, request);
        for (auto &parts : wanted) {
            const auto join = [&] { return m_site.blobs.join(parts); };
            auto file = co_await m_site.joins.run(join);
            if (!file) {
                co_await exchange.respond(tooManyRequests("maxConcurrentRequests"));
                co_return;
            }
            joined.push_back({ std::move(parts), std::move(*file) });
        }
        request.joined = &joined;
        const Writer::Work work = [&](Engine &engine, Storage &) {
            answer = engine.api(who->who, request);
            return Effects{ answer.changed, answer.sessionsChanged };
        };
        done = co_await m_site.writer->submit(work);
    }
    Response response = done ? engineAnswer(std::move(answer)) : cannotSaveAnswer();
    co_await exchange.respond(std::move(response));
}

} // namespace server
