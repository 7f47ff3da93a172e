#pragma once
// The addresses of the server, one Routes an I/O thread, with its own read connection and engine.
#include "server/app/site.h"
#include "server/http/exchange.h"
#include "server/identity/users.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace server {

Response cannotSaveAnswer(); // 503: try again in a while, nothing was changed

class Routes
{
public:
    Routes(Site &site, int thread, std::unique_ptr<Storage> storage, std::unique_ptr<Rules> rules);
    Task<void> handle(Exchange &exchange);

private:
    using Segments = std::vector<std::string>; // decoded parts of the path behind the fixed one
    using Action = Task<void> (Routes::*)(Exchange &, const Segments &);
    struct Route
    {
        std::string_view method;
        std::string_view pattern; // "*" = one segment
        Action action;
    };
    static const std::vector<Route> &table();
    Task<void> dispatch(Exchange &exchange, std::string_view &pattern);

    // routes_operations.cpp
    Task<void> wellKnownJmap(Exchange &exchange, const Segments &);
    Task<void> wellKnownJumelle(Exchange &exchange, const Segments &);
    Task<void> health(Exchange &exchange, const Segments &);
    Task<void> metrics(Exchange &exchange, const Segments &);
    // routes_auth.cpp
    Task<void> signIn(Exchange &exchange, const Segments &);
    Task<void> signOut(Exchange &exchange, const Segments &);
    Task<void> listTokens(Exchange &exchange, const Segments &);
    Task<void> revokeToken(Exchange &exchange, const Segments &parts);
    // routes_jmap.cpp
    Task<void> session(Exchange &exchange, const Segments &);
    Task<void> api(Exchange &exchange, const Segments &);
    // routes_blobs.cpp
    Task<void> upload(Exchange &exchange, const Segments &parts);
    Task<void> download(Exchange &exchange, const Segments &parts);
    // routes_events.cpp
    Task<void> events(Exchange &exchange, const Segments &);

    // Who sent this; answers 401 by itself and returns nothing when nobody we know did.
    Task<std::optional<DeviceSession>> whoIs(Exchange &exchange);
    std::optional<DeviceSession> bearerSession(std::string_view token);
    bool stillHolds(const DeviceSession &session); // not revoked since
    Task<std::optional<DeviceSession>> basicSession(Exchange &exchange, std::string_view encoded);
    void touch(const DeviceSession &session);
    Task<void> revoke(Exchange &exchange, const DeviceSession &session, std::string tokenId);
    int mayTry(Exchange &exchange, const std::string &username, bool undo, bool succeeded);
    std::string baseUrl(const Exchange &exchange) const;

    Site &m_site;
    const int m_thread;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Rules> m_rules;
    std::unique_ptr<Engine> m_engine;
};

} // namespace server
