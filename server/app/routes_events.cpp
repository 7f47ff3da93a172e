#include "schema/json.h"
#include "server/app/eventwishes.h"
#include "server/app/routes.h"

#include <sodium.h>

namespace server {

namespace {

constexpr std::chrono::seconds LongestTrust(30); // then it is looked whether the token still holds

// The event of a StateChange, "" when nothing the client wants has changed.
std::string stateEvent(const StateChanges &changes, const EventWishes &wishes, std::string_view id)
{
    schema::json::object changed;
    for (const auto &[account, types] : changes) {
        schema::json::object states;
        for (const auto &[type, state] : types)
            if (wishes.types.empty() || wishes.types.count(type) > 0)
                states[type] = state;
        if (!states.empty())
            changed[account] = std::move(states);
    }
    if (changed.empty())
        return {};
    const schema::json::object event{ { "@type", "StateChange" }, { "changed", std::move(changed) } };
    std::string text = "event: state\nid: ";
    return text.append(id).append("\ndata: ").append(schema::json::serialize(event)).append("\n\n");
}

// Wakes for a change, a ping that is due, a client that left or a server that stops.
struct Bell
{
    explicit Bell(const asio::any_io_executor &executor)
        : timer(executor)
    { }
    asio::steady_timer timer;
    bool changed = false;
    bool over = false;
};

} // namespace

Task<void> Routes::events(Exchange &exchange, const Segments &)
{
    const auto who = co_await whoIs(exchange);
    if (!who)
        co_return;
    const auto wishes = eventWishes(exchange.query());
    if (!wishes) {
        Response answer = plainAnswer(400, "types, closeafter (state or no) and ping (seconds) are needed.");
        co_await exchange.respond(std::move(answer));
        co_return;
    }
    const Concurrency::Slot slot(m_site.streams, who->who.userId);
    if (!slot) {
        Response answer = problemAnswer(429, "urn:ietf:params:jmap:error:limit", "Too many event streams.");
        answer.with("Retry-After", "60");
        co_await exchange.respond(std::move(answer));
        co_return;
    }
    const auto executor = co_await asio::this_coro::executor;
    const auto bell = std::make_shared<Bell>(executor);
    Subscriber subscriber;
    subscriber.userId = who->who.userId;
    subscriber.wake = [bell] {
        bell->changed = true;
        bell->timer.cancel();
    };
    // Before the states are read: a commit in between is told, because this thread delivers only once it waits.
    const PushHub::Subscription subscription(m_site.hub, m_thread, subscriber);
    StateChanges states = m_engine->states(who->who);
    for (const auto &[account, types] : states)
        subscriber.accounts.insert(account);
    exchange.connection().endOnStop([bell] {
        bell->over = true;
        bell->timer.cancel();
    });

    std::string lastId(exchange.header("last-event-id"));
    bell->changed = !lastId.empty(); // what was missed goes out at once
    if (lastId.empty() || lastId.size() > 100'000)
        lastId = Engine::eventId(states);
    states.clear();
    Response head;
    head.contentType = "text/event-stream";
    head.with("X-Accel-Buffering", "no");
    bool alive = co_await exchange.beginStream(std::move(head));
    // Clients of a restarted server must not come back all at once.
    const std::string hello
        = "retry: " + std::to_string(2000 + randombytes_uniform(8000)) + "\n\n" + m_engine->sessionEvent(who->who);
    alive = alive && co_await exchange.sendPiece(hello);

    exchange.connection().stream().socket().async_wait(tcp::socket::wait_read, [bell](const auto &) {
        bell->over = true; // a client says nothing on this connection but goodbye
        bell->timer.cancel();
    });
    const std::chrono::seconds pause(wishes->pingSeconds);
    auto pingAt = std::chrono::steady_clock::now() + pause;
    while (alive && !bell->over) {
        // Also what another process revoked: a person who was shut out hears nothing more.
        if (!stillHolds(*who))
            break;
        std::string out;
        if (bell->changed) {
            bell->changed = false;
            // In this order: a commit between the two is told twice rather than never.
            const StateChanges now = m_engine->states(who->who);
            const StateChanges news = m_engine->since(who->who, lastId);
            lastId = Engine::eventId(now);
            if (subscriber.sessionChanged) {
                subscriber.sessionChanged = false;
                subscriber.accounts.clear();
                for (const auto &[account, types] : now)
                    subscriber.accounts.insert(account);
                out = m_engine->sessionEvent(who->who);
            }
            out += stateEvent(news, *wishes, lastId);
        }
        if (!out.empty()) {
            alive = co_await exchange.sendPiece(out);
            pingAt = std::chrono::steady_clock::now() + pause; // what was said shows as well that the line is open
            if (wishes->closeAfterState)
                break;
            continue;
        }
        const auto now = std::chrono::steady_clock::now();
        if (wishes->pingSeconds > 0 && now >= pingAt) {
            const std::string ping
                = "event: ping\ndata: {\"interval\":" + std::to_string(wishes->pingSeconds) + "}\n\n";
            alive = co_await exchange.sendPiece(ping);
            pingAt = now + pause;
            continue;
        }
        const auto look = now + LongestTrust;
        bell->timer.expires_at(wishes->pingSeconds > 0 ? std::min(look, pingAt) : look);
        co_await bell->timer.async_wait(asTask);
    }
    if (alive)
        co_await exchange.endStream();
}

} // namespace server
