#include "server/identity/attempts.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>

namespace server {

std::string networkOf(std::string_view address)
{
    const std::string text(address.substr(0, address.find('%'))); // without the interface of a link-local one
    in6_addr bytes{};
    if (::inet_pton(AF_INET6, text.c_str(), &bytes) != 1)
        return text;
    std::array<char, INET6_ADDRSTRLEN> network{};
    if (IN6_IS_ADDR_V4MAPPED(&bytes)) {
        ::inet_ntop(AF_INET, &bytes.s6_addr[12], network.data(), network.size());
        return network.data();
    }
    std::fill(std::begin(bytes.s6_addr) + 8, std::end(bytes.s6_addr), std::uint8_t(0));
    ::inet_ntop(AF_INET6, &bytes, network.data(), network.size());
    return std::string(network.data()) + "/64";
}

Attempts::Attempts(int limit, std::int64_t windowMs, std::size_t capacity)
    : m_limit(limit)
    , m_windowMs(windowMs)
    , m_capacity(capacity)
{ }

int Attempts::begin(const std::string &key, std::int64_t nowMs)
{
    const std::lock_guard lock(m_mutex);
    if (m_attempts.size() >= m_capacity)
        prune(nowMs);
    auto &times = m_attempts[key];
    while (!times.empty() && times.front() <= nowMs - m_windowMs)
        times.pop_front();
    if (static_cast<int>(times.size()) >= m_limit)
        return static_cast<int>((times.front() + m_windowMs - nowMs + 999) / 1000);
    times.push_back(nowMs);
    return 0;
}

void Attempts::succeeded(const std::string &key, bool all)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_attempts.find(key);
    if (found == m_attempts.end())
        return;
    if (!found->second.empty())
        found->second.pop_back();
    if (all || found->second.empty())
        m_attempts.erase(found);
}

void Attempts::prune(std::int64_t nowMs)
{
    std::erase_if(m_attempts,
                  [&](const auto &entry) { return entry.second.empty() || entry.second.back() <= nowMs - m_windowMs; });
    if (m_attempts.size() >= m_capacity)
        m_attempts.clear(); // an attack from everywhere: memory stays bounded, Argon2 still costs them
}

} // namespace server
