#pragma once
// One client's socket, with TLS or plain. OpenSSL works on the descriptor itself and Asio only waits for it: that keeps
// an idle connection at about 18 kB, where asio::ssl::stream holds two more 17 kB buffers.
// Belongs to the thread of its socket's executor. After abort() every call answers false or 0.
#include "server/http/asio.h"

#include <memory>
#include <openssl/ssl.h>
#include <string_view>

namespace server {

class Stream
{
public:
    Stream(tcp::socket socket, SSL_CTX *tls); // tls == nullptr: plain HTTP
    ~Stream();
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    Task<bool> handshake();
    Task<bool> waitReadable(); // holds no buffer while it waits
    Task<std::size_t> readSome(char *data, std::size_t size); // 0: closed, failed or aborted
    Task<bool> writeAll(std::string_view bytes);
    Task<void> close(); // says goodbye in TLS, so that the client can tell an end from a cut
    void abort();

    bool isTls() const { return m_ssl != nullptr; }
    SSL *tls() { return m_ssl; } // nullptr when plain; before the handshake its role may still be changed
    tcp::socket &socket() { return m_socket; }
    // Counts up with every write that made progress; a deadline looks at it.
    std::uint64_t progress() const { return m_progress; }

private:
    Task<bool> waitFor(int sslError);
    tcp::socket m_socket;
    SSL *m_ssl = nullptr;
    std::uint64_t m_progress = 0;
    bool m_aborted = false;
    bool m_broken = false; // TLS must not be shut down politely after a protocol error
};

} // namespace server
