#include "schema/json.h"
#include "server/app/metrics.h"
#include "server/app/routes.h"

namespace server {

Task<void> Routes::wellKnownJmap(Exchange &exchange, const Segments &)
{
    Response response = plainAnswer(307, "/jmap/session");
    response.with("Location", baseUrl(exchange) + "/jmap/session");
    co_await exchange.respond(std::move(response));
}

Task<void> Routes::wellKnownJumelle(Exchange &exchange, const Segments &)
{
    const schema::json::object about{ { "name", m_site.config.name },
                                      { "version", JUMELLE_VERSION },
                                      { "protocol", schema::json::array{ 1 } },
                                      { "capability", schema::jumelleCapability },
                                      { "demo", m_site.product.demo } };
    co_await exchange.respond(jsonAnswer(200, schema::json::serialize(about)));
}

Task<void> Routes::health(Exchange &exchange, const Segments &)
{
    std::string problem;
    try {
        if (m_storage->epoch().empty())
            problem = "the data base has no epoch";
    } catch (const std::exception &) {
        problem = "the data base cannot be read";
    }
    const schema::json::object state{ { "status", problem.empty() ? "ok" : "failing" }, { "detail", problem } };
    co_await exchange.respond(jsonAnswer(problem.empty() ? 200 : 503, schema::json::serialize(state)));
}

Task<void> Routes::metrics(Exchange &exchange, const Segments &)
{
    Response response = plainAnswer(404, "There is nothing at this address."); // not even that it exists elsewhere
    if (exchange.isLoopback()) {
        response = Response{};
        response.contentType = "text/plain; version=0.0.4; charset=utf-8";
        response.body = metricsText(m_site);
    }
    co_await exchange.respond(std::move(response));
}

} // namespace server
