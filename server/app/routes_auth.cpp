#include "schema/json.h"
#include "server/app/routes.h"
#include "server/http/text.h"
#include "server/identity/passwords.h"

#include <sodium.h>

namespace server {

namespace {

constexpr std::size_t LargestSignIn = 16 * 1024;
constexpr std::int64_t TouchAfterMs = 3'600'000; // a token's last use is known to the hour
constexpr std::int64_t DayMs = 86'400'000;

std::string text(const schema::json::object &object, std::string_view name, std::size_t most)
{
    const auto *value = object.if_contains(name);
    if (!value || !value->is_string() || value->get_string().size() > most)
        return {};
    return std::string(value->get_string());
}

Response unauthorized(bool basic)
{
    Response response = problemAnswer(401, "about:blank", "Sign in first.");
    return response.with("WWW-Authenticate", basic ? "Basic realm=\"jumelle\", charset=\"UTF-8\"" : "Bearer");
}

Response retryLater(int seconds)
{
    return problemAnswer(429, "about:blank", "Too many attempts. Try again later.")
        .with("Retry-After", std::to_string(seconds));
}

} // namespace

std::optional<DeviceSession> Routes::bearerSession(std::string_view token)
{
    if (token.empty() || token.size() > 200)
        return std::nullopt;
    const std::string hash = tokenHash(token);
    const std::int64_t now = systemNowMs();
    if (auto known = m_site.tokens.find(hash, now))
        return known;
    const std::uint64_t generation = m_site.tokens.generation();
    auto session = findSession(*m_storage, hash, now);
    if (session) {
        touch(*session);
        m_site.tokens.put(*session, now, generation);
    }
    return session;
}

bool Routes::stillHolds(const DeviceSession &session)
{
    return session.tokenId.empty() || findSession(*m_storage, session.tokenHash, systemNowMs());
}

void Routes::touch(const DeviceSession &session)
{
    const std::int64_t now = systemNowMs();
    if (now - session.usedAt < TouchAfterMs)
        return;
    m_site.writer->post(
        [hash = session.tokenHash, now, until = now + m_site.config.tokenDays * DayMs](Engine &, Storage &storage) {
            storage.touchToken(hash, now, until);
            return Effects{};
        });
}

Task<std::optional<DeviceSession>> Routes::basicSession(Exchange &exchange, std::string_view encoded)
{
    std::string pair(encoded.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(pair.data()), pair.size(), encoded.data(), encoded.size(),
                          nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL)
        != 0)
        co_return std::nullopt;
    pair.resize(size);
    const std::size_t colon = pair.find(':');
    if (colon == std::string::npos)
        co_return std::nullopt;
    const std::string key = tokenHash("basic:" + pair);
    const std::int64_t now = systemNowMs();
    if (auto known = m_site.tokens.find(key, now))
        co_return known;
    const std::string username = foldUsername(pair.substr(0, colon));
    if (mayTry(exchange, username, false, false) > 0)
        co_return std::nullopt;
    const std::uint64_t generation = m_site.tokens.generation();
    const auto user = m_storage->userByName(username);
    const std::string hash = user ? user->passwordHash : strangerHash();
    const auto check = [&] { return verifyPassword(hash, pair.substr(colon + 1)); };
    const auto good = co_await m_site.passwords.run(check);
    if (!good || !*good || !user || user->disabled)
        co_return std::nullopt;
    mayTry(exchange, username, true, true);
    const DeviceSession session{ principalOf(*user, "basic"), key, "", now, now + DayMs };
    m_site.tokens.put(session, now, generation);
    co_return session;
}

Task<std::optional<DeviceSession>> Routes::whoIs(Exchange &exchange)
{
    const std::string_view authorization = exchange.header("authorization");
    const std::size_t space = std::min(authorization.find(' '), authorization.size());
    const std::string_view scheme = authorization.substr(0, space);
    const std::string_view credentials = trimmed(authorization.substr(space));
    std::optional<DeviceSession> session;
    if (equalNoCase(scheme, "Bearer"))
        session = bearerSession(credentials);
    else if (m_site.product.basicAuth && equalNoCase(scheme, "Basic"))
        session = co_await basicSession(exchange, credentials);
    if (!session)
        co_await exchange.respond(unauthorized(m_site.product.basicAuth));
    co_return session;
}

// Counts an attempt for name and address; with `undo` takes it back. Returns seconds to wait.
int Routes::mayTry(Exchange &exchange, const std::string &username, bool undo, bool succeeded)
{
    const std::string byName = "n:" + username;
    const std::string byAddress = "a:" + networkOf(exchange.clientAddress());
    const std::int64_t now = systemNowMs();
    if (undo) {
        m_site.attempts.succeeded(byName, succeeded);
        m_site.attempts.succeeded(byAddress, false);
        return 0;
    }
    if (const int wait = m_site.attempts.begin(byAddress, now); wait > 0)
        return wait;
    const int wait = m_site.attempts.begin(byName, now);
    if (wait > 0)
        m_site.attempts.succeeded(byAddress, false);
    return wait;
}

Task<void> Routes::signIn(Exchange &exchange, const Segments &)
{
    const auto body = co_await exchange.readBody(LargestSignIn);
    if (!body) {
        co_await exchange.respond(bodyErrorAnswer(body.error(), "maxSizeRequest"));
        co_return;
    }
    const auto parsed = schema::parseJson(*body, 4);
    if (!parsed || !parsed->is_object()) {
        co_await exchange.respond(
            problemAnswer(400, "urn:ietf:params:jmap:error:notJSON", "A JSON object is expected here."));
        co_return;
    }
    const auto &wish = parsed->get_object();
    const std::string username = foldUsername(text(wish, "username", 200));
    const std::string password = text(wish, "password", 1024);
    if (username.empty() || password.empty()) {
        co_await exchange.respond(problemAnswer(400, "about:blank", "\"username\" and \"password\" are needed."));
        co_return;
    }
    if (const int wait = mayTry(exchange, username, false, false); wait > 0) {
        co_await exchange.respond(retryLater(wait));
        co_return;
    }
    const auto user = m_storage->userByName(username);
    const std::string hash = user ? user->passwordHash : strangerHash();
    const auto check = [&] { return verifyPassword(hash, password); };
    const auto good = co_await m_site.passwords.run(check);
    if (!good) {
        mayTry(exchange, username, true, false);
        co_await exchange.respond(retryLater(5));
        co_return;
    }
    if (!*good || !user || user->disabled) {
        m_site.signInFailures++;
        co_await exchange.respond(unauthorized(false));
        co_return;
    }
    mayTry(exchange, username, true, true);
    const NewToken made = makeToken(*user, text(wish, "device", 200), text(wish, "deviceName", 200), systemNowMs(),
                                    m_site.config.tokenDays * DayMs);
    const Writer::Work work = [&made](Engine &, Storage &storage) {
        storage.createToken(made.row);
        return Effects{};
    };
    const bool saved = co_await m_site.writer->submit(work);
    if (!saved) {
        co_await exchange.respond(cannotSaveAnswer());
        co_return;
    }
    m_site.signIns++;
    const schema::json::object answer{ { "token", made.token },
                                       { "personId", user->personId },
                                       { "userId", user->id },
                                       { "username", user->username },
                                       { "expiresAt", utcText(made.row.expiresAt) } };
    co_await exchange.respond(jsonAnswer(201, schema::json::serialize(answer)));
}

Task<void> Routes::revoke(Exchange &exchange, const DeviceSession &session, std::string tokenId)
{
    bool found = false;
    std::string hash;
    const Writer::Work work = [&](Engine &, Storage &storage) {
        for (const TokenRow &row : storage.tokens(session.who.userId))
            if (row.id == tokenId)
                hash = row.hash;
        found = storage.revokeToken(session.who.userId, tokenId);
        return Effects{};
    };
    const bool saved = co_await m_site.writer->submit(work);
    m_site.tokens.dropToken(hash);
    m_site.hub.publish({}, { session.who.userId }); // ends the device's EventSource
    Response response = plainAnswer(404, "There is no such device.");
    if (!saved)
        response = cannotSaveAnswer();
    else if (found)
        response = Response{ 204, "", "", {}, true };
    co_await exchange.respond(std::move(response));
}

Task<void> Routes::signOut(Exchange &exchange, const Segments &)
{
    const auto session = co_await whoIs(exchange);
    if (session)
        co_await revoke(exchange, *session, session->tokenId);
}

Task<void> Routes::revokeToken(Exchange &exchange, const Segments &parts)
{
    const auto session = co_await whoIs(exchange);
    if (session)
        co_await revoke(exchange, *session, parts.at(0));
}

Task<void> Routes::listTokens(Exchange &exchange, const Segments &)
{
    const auto session = co_await whoIs(exchange);
    if (!session)
        co_return;
    schema::json::array list;
    for (const TokenRow &row : m_storage->tokens(session->who.userId)) {
        list.push_back(schema::json::object{ { "id", row.id },
                                             { "device", row.deviceId },
                                             { "deviceName", row.deviceName },
                                             { "createdAt", utcText(row.createdAt) },
                                             { "usedAt", utcText(row.usedAt) },
                                             { "expiresAt", utcText(row.expiresAt) },
                                             { "current", row.id == session->tokenId } });
    }
    const schema::json::object answer{ { "list", std::move(list) } };
    co_await exchange.respond(jsonAnswer(200, schema::json::serialize(answer)));
}

} // namespace server
