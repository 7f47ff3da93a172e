#pragma once
// One server, one person: adds the token and the program's name to requests, and turns answers into results.
#include "sync/session.h"
#include "sync/wire.h"

namespace syncing {

// Where a server of ours differs from what RFC 8620 leaves open; the defaults are ours.
struct Dialect
{
    std::string sessionPath = "/jmap/session";
    std::string scheme = "Bearer"; // of Authorization, the token stands behind it
    bool namesItself = true; // every answer carries Jumelle-Server: others come from something in between
};

class Remote
{
public:
    // `origin` as originOf() gives it; `types` outlive this.
    Remote(Transport &transport, std::string origin, const schema::TypeTable &types, Dialect dialect = {});

    void setToken(std::string token) { m_token = std::move(token); }
    bool hasToken() const { return !m_token.empty(); }
    const std::string &origin() const { return m_origin; }
    const schema::TypeTable &types() const { return m_types; }
    const Dialect &dialect() const { return m_dialect; }
    Session &session() { return m_session; }
    const Session &session() const { return m_session; }

    // Every answer passed wire::httpProblem. Errors: its codes and the transport's.
    Transport::Handle send(HttpRequest request, Transport::Reply reply);
    Transport::Handle stream(HttpRequest request, Transport::Stream stream);
    void cancel(Transport::Handle handle) { m_transport.cancel(handle); }

    using Json = std::function<void(Result<json::value>)>;
    Transport::Handle json(HttpRequest request, Json reply);
    using Api = std::function<void(Result<wire::Response>)>;
    // `idempotencyKey` "" = none; `quietMs`: how long the server may think. Adds the session's state to what
    // sessionChanged() knows.
    static constexpr int usualQuietMs = 60'000;
    Transport::Handle api(const std::vector<wire::Call> &calls, Api reply, int quietMs = usualQuietMs);
    Transport::Handle api(const std::string &body, const std::string &idempotencyKey, Api reply,
                          int quietMs = usualQuietMs);
    // Of an answer that broke off, what is whole of it, with Response::cut; an error when nothing is. For calls that
    // may be repeated.
    Transport::Handle pages(const std::vector<wire::Call> &calls, Api reply);
    // The server answered with another session state than the session we hold.
    bool sessionChanged() const { return m_sessionChanged; }
    void setSession(Session session);
    void expireSession() { m_sessionChanged = true; }
    std::function<void()> heard; // the server itself answered, and did not refuse us

private:
    HttpRequest apiRequest(const std::string &body) const;
    void take(Result<wire::Response> response, const Api &reply);
    Transport &m_transport;
    std::string m_origin;
    const schema::TypeTable &m_types;
    Dialect m_dialect;
    std::string m_token;
    Session m_session;
    bool m_sessionChanged = false;
};

} // namespace syncing
