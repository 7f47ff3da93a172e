#include "sync/login.h"

#include <algorithm>

namespace syncing {

using core::fail;

std::string originFromInput(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n' || text.back() == '\r'))
        text.remove_suffix(1);
    const bool noScheme = text.find("://") == text.npos;
    const std::string origin = originOf(noScheme ? "https://" + std::string(text) : std::string(text));
    const auto bad
        = [](unsigned char c) { return c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\' || c == 0x7f; };
    return std::any_of(origin.begin(), origin.end(), bad) ? std::string() : origin;
}

Login::Login(Transport &transport)
    : m_transport(transport)
{ }

Login::~Login() { cancel(); }

void Login::cancel()
{
    if (m_handle)
        m_transport.cancel(m_handle);
    m_handle = 0;
}

void Login::discover(const std::string &server, std::function<void(Result<ServerInfo>)> done)
{
    cancel();
    const std::string origin = originFromInput(server);
    m_remote = std::make_unique<Remote>(m_transport, origin, schema::recordTypes());
    HttpRequest request;
    request.url = origin + "/.well-known/jumelle";
    request.maxResponse = 64 << 10;
    request.quietMs = 15'000;
    m_handle = m_remote->json(std::move(request), [this, origin, done = std::move(done)](Result<json::value> value) {
        m_handle = 0;
        if (!value) {
            const bool other = value.error().code == Code::NotFound;
            return done(other ? fail(Code::UnknownServer, origin) : tl::unexpected<Error>(value.error()));
        }
        const auto *root = value->if_object();
        if (!root || wire::string(*root, "capability").empty())
            return done(fail(Code::UnknownServer, origin));
        const auto *protocols = root->if_contains("protocol");
        const auto *list = protocols ? protocols->if_array() : nullptr;
        const bool common = list && std::any_of(list->begin(), list->end(), [](const json::value &v) {
                                return v.is_int64() && v.get_int64() == 1;
                            });
        if (!common)
            return done(fail(Code::TooOld, wire::string(*root, "version")));
        const auto *demo = root->if_contains("demo");
        done(ServerInfo{ origin, wire::string(*root, "name"), wire::string(*root, "version"),
                         demo && demo->is_bool() && demo->get_bool() });
    });
}

void Login::signIn(const std::string &origin, const std::string &username, const std::string &password,
                   const std::string &device, const std::string &deviceName, std::function<void(Result<Token>)> done)
{
    cancel();
    m_remote = std::make_unique<Remote>(m_transport, origin, schema::recordTypes());
    HttpRequest request;
    request.method = "POST";
    request.url = origin + "/auth/token";
    request.headers.emplace_back("Content-Type", "application/json");
    request.body = json::serialize(json::object{
        { "username", username }, { "password", password }, { "device", device }, { "deviceName", deviceName } });
    request.maxResponse = 64 << 10;
    m_handle = m_remote->json(std::move(request), [this, done = std::move(done)](Result<json::value> value) {
        m_handle = 0;
        if (!value)
            return done(tl::unexpected<Error>(value.error()));
        const auto *root = value->if_object();
        if (!root || wire::string(*root, "token").empty())
            return done(fail(Code::TooOld, "token"));
        done(Token{ wire::string(*root, "token"), wire::string(*root, "personId"), wire::string(*root, "userId"),
                    wire::string(*root, "username"), wire::string(*root, "expiresAt") });
    });
}

void Login::signOut(const std::string &origin, const std::string &token, std::function<void(Result<void>)> done)
{
    cancel();
    m_remote = std::make_unique<Remote>(m_transport, origin, schema::recordTypes());
    m_remote->setToken(token);
    HttpRequest request;
    request.method = "DELETE";
    request.url = origin + "/auth/token";
    m_handle = m_remote->send(std::move(request), [this, done = std::move(done)](Result<HttpResponse> response) {
        m_handle = 0;
        if (!response && response.error().code != Code::Auth)
            return done(tl::unexpected<Error>(response.error()));
        done({});
    });
}

} // namespace syncing
