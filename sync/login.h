#pragma once
// Finding a server and getting a token; what comes before there is an engine.
#include "sync/remote.h"

#include <memory>

namespace syncing {

struct ServerInfo
{
    std::string origin; // what everything else takes
    std::string name; // of the community
    std::string version;
    bool demo = false;
};

struct Token
{
    std::string token;
    std::string personId;
    std::string userId;
    std::string username;
    std::string expiresAt;
};

// What a person typed ("school.example", "https://school.example:8443/") as an origin; "" when it cannot be one.
// Only HTTPS: a leading "http://" is refused.
std::string originFromInput(std::string_view text);

class Login
{
public:
    explicit Login(Transport &transport);
    ~Login();

    // Errors: UnknownServer, CaptivePortal, Untrusted, Offline, TooOld (no protocol in common).
    void discover(const std::string &server, std::function<void(Result<ServerInfo>)> done);
    // Errors: Auth (wrong name or password), Busy (number = seconds to wait), and those of discover().
    void signIn(const std::string &origin, const std::string &username, const std::string &password,
                const std::string &device, const std::string &deviceName, std::function<void(Result<Token>)> done);
    // Ends the token on the server; Auth means that it was ended already and counts as done.
    void signOut(const std::string &origin, const std::string &token, std::function<void(Result<void>)> done);
    void cancel();

private:
    Transport &m_transport;
    std::unique_ptr<Remote> m_remote;
    Transport::Handle m_handle = 0;
};

} // namespace syncing
