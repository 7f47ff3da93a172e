#include "tests/lines/tunnel.h"

#include <array>
#include <boost/asio/connect.hpp>

namespace lines {

namespace {

constexpr std::size_t longestHead = 16 * 1024;

std::pair<std::string, std::string> hostAndPort(std::string_view text)
{
    const auto colon = text.rfind(':');
    if (colon == text.npos)
        return { std::string(text), "443" };
    std::string_view host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    return { std::string(host), std::string(text.substr(colon + 1)) };
}

std::string plain(const char *status, const std::string &body, const std::string &headers = {})
{
    return "HTTP/1.1 " + std::string(status) + "\r\n" + headers
        + "Content-Type: text/plain\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace

Tunnel::Tunnel(Shared &shared, tcp::socket client)
    : m_shared(shared)
    , m_client(std::make_unique<server::Stream>(std::move(client), nullptr))
{ }

void Tunnel::end()
{
    if (std::exchange(m_ended, true))
        return;
    for (const auto &stream : { &m_client, &m_other }) {
        if (!*stream)
            continue;
        boost::system::error_code ignored;
        (*stream)->socket().set_option(asio::socket_base::linger(true, 0), ignored);
        (*stream)->abort();
    }
    for (const auto &flow : { &m_down, &m_up })
        if (*flow)
            (*flow)->stop();
}

Task<bool> Tunnel::readHead(std::string &head)
{
    head = std::exchange(m_early, {});
    std::array<char, 4096> buffer{};
    while (head.find("\r\n\r\n") == head.npos && head.size() < longestHead) {
        const std::size_t got = co_await m_client->readSome(buffer.data(), buffer.size());
        if (got == 0)
            co_return false;
        head.append(buffer.data(), got);
    }
    const auto end = head.find("\r\n\r\n");
    if (end == head.npos)
        co_return false;
    m_early = head.substr(end + 4);
    head.resize(end + 2);
    co_return true;
}

Task<bool> Tunnel::answer(std::string text)
{
    m_shared.road.delivered(true, text.size());
    const bool written = co_await m_client->writeAll(text);
    co_return written;
}

Task<bool> Tunnel::accept()
{
    for (;;) {
        std::string head;
        const bool whole = co_await readHead(head);
        if (!whole)
            co_return false;
        const std::string method = head.substr(0, head.find(' '));
        const auto from = method.size() + 1;
        const std::string where = from < head.size() ? head.substr(from, head.find(' ', from) - from) : std::string();
        const std::string own = "127.0.0.1:" + std::to_string(m_shared.options.port);
        std::string text;
        if (method == "GET" && where == "/proxy.pac") {
            text = plain("200 OK", "function FindProxyForURL(url, host) { return \"PROXY " + own + "\"; }\n");
        } else if (method != "CONNECT") {
            text = plain("405 Method Not Allowed", "only CONNECT\n");
        } else if (!m_shared.challenge.passes(method, headerOf("\r\n" + head, "proxy-authorization"))) {
            ++m_shared.road.counts.denied;
            text = plain("407 Proxy Authentication Required", "who are you?\n",
                         "Proxy-Authenticate: " + m_shared.challenge.header() + "\r\n");
        } else {
            std::tie(m_host, m_port) = hostAndPort(where);
            co_return true;
        }
        const bool answered = co_await answer(std::move(text));
        if (!answered)
            co_return false;
    }
}

Task<bool> Tunnel::connect()
{
    auto [host, port]
        = m_shared.options.target.empty() ? std::pair(m_host, m_port) : hostAndPort(m_shared.options.target);
    tcp::resolver resolver(m_shared.road.io());
    auto [unknown, found] = co_await resolver.async_resolve(host, port, asTask);
    if (unknown || m_ended)
        co_return false;
    tcp::socket socket(m_shared.road.io());
    auto [refused, where] = co_await asio::async_connect(socket, found, asTask);
    if (refused || m_ended)
        co_return false;
    if (m_host.empty())
        m_host = host;
    SSL_CTX *tls = m_shared.interception ? m_shared.interception->outside() : nullptr;
    m_other = std::make_unique<server::Stream>(std::move(socket), tls);
    if (!tls)
        co_return true;
    SSL_set_connect_state(m_other->tls());
    std::string name = m_host; // SSL_set_tlsext_host_name is a macro with a cast of old style
    SSL_ctrl(m_other->tls(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    SSL_set1_host(m_other->tls(), m_host.c_str());
    const bool shaken = co_await m_other->handshake();
    co_return shaken;
}

Task<bool> Tunnel::openTls()
{
    if (!m_shared.interception)
        co_return true;
    SSL_CTX *own = m_shared.interception->forHost(m_host);
    if (!own)
        co_return false;
    m_client = std::make_unique<server::Stream>(std::move(m_client->socket()), own);
    const bool shaken = co_await m_client->handshake();
    if (!shaken)
        ++m_shared.road.counts.untrusted;
    co_return shaken;
}

Task<void> Tunnel::pump()
{
    ++m_shared.road.counts.tunnels;
    const bool readable = m_shared.interception != nullptr;
    m_down = std::make_unique<Flow>(m_shared.road, true, readable);
    m_up = std::make_unique<Flow>(m_shared.road, false, readable);
    if (!m_early.empty())
        m_up->prepend(std::move(m_early));
    const auto self = shared_from_this();
    asio::co_spawn(
        m_shared.road.io(), [self]() -> Task<void> { co_await self->m_down->read(*self->m_other); }, asio::detached);
    asio::co_spawn(
        m_shared.road.io(), [self]() -> Task<void> { co_await self->m_up->read(*self->m_client); }, asio::detached);
    asio::co_spawn(
        m_shared.road.io(),
        [self]() -> Task<void> {
            co_await self->m_up->write(*self->m_other);
            self->end(); // the client is gone
        },
        asio::detached);
    const bool all = co_await m_down->write(*m_client);
    if (all && !m_ended)
        co_await m_client->close();
}

Task<void> Tunnel::run()
{
    Road &road = m_shared.road;
    ++road.counts.connections;
    const std::weak_ptr<Tunnel> weak = weak_from_this();
    const int id = road.join([weak] {
        if (const auto self = weak.lock())
            self->end();
    });
    co_await road.roundTrip();
    bool good = !m_ended;
    if (good && m_shared.options.proxy)
        good = co_await accept();
    if (good)
        good = co_await connect();
    if (m_shared.options.proxy && !m_host.empty()) {
        // Made before it is waited for: gcc 12 frees temporaries of a condition twice.
        std::string text = "HTTP/1.1 200 Connection established\r\n\r\n";
        if (!good)
            text = plain("502 Bad Gateway", "no\n");
        const bool told = co_await answer(std::move(text));
        good = good && told;
    }
    if (good)
        good = co_await openTls();
    if (good && !m_ended)
        co_await pump();
    // The client gets to read its last bytes; everything else ends.
    if (m_other)
        m_other->abort();
    m_client->abort();
    for (const auto &flow : { &m_down, &m_up })
        if (*flow)
            (*flow)->stop();
    road.leave(id);
}

} // namespace lines
