#include "server/http/stream.h"

#include <cerrno>
#include <limits>
#include <openssl/err.h>
#include <sys/socket.h>

namespace server {

Stream::Stream(tcp::socket socket, SSL_CTX *tls)
    : m_socket(std::move(socket))
{
    boost::system::error_code ignored;
    m_socket.set_option(tcp::no_delay(true), ignored);
    m_socket.native_non_blocking(true, ignored);
    if (!tls)
        return;
    m_ssl = SSL_new(tls);
    if (m_ssl) {
        SSL_set_fd(m_ssl, m_socket.native_handle());
        SSL_set_accept_state(m_ssl);
    } else {
        m_aborted = true;
    }
}

Stream::~Stream() { SSL_free(m_ssl); }

Task<bool> Stream::waitFor(int sslError)
{
    if (m_aborted)
        co_return false;
    if (sslError == SSL_ERROR_WANT_READ) {
        auto [error] = co_await m_socket.async_wait(tcp::socket::wait_read, asTask);
        co_return !error && !m_aborted;
    }
    if (sslError == SSL_ERROR_WANT_WRITE) {
        auto [error] = co_await m_socket.async_wait(tcp::socket::wait_write, asTask);
        co_return !error && !m_aborted;
    }
    m_broken = true;
    co_return false;
}

Task<bool> Stream::handshake()
{
    if (!m_ssl)
        co_return !m_aborted;
    while (!m_aborted) {
        ERR_clear_error();
        const int result = SSL_do_handshake(m_ssl);
        if (result == 1)
            co_return true;
        const bool ready = co_await waitFor(SSL_get_error(m_ssl, result));
        if (!ready)
            break;
    }
    m_broken = true;
    co_return false;
}

Task<bool> Stream::waitReadable()
{
    if (m_aborted)
        co_return false;
    if (m_ssl && SSL_has_pending(m_ssl))
        co_return true;
    auto [error] = co_await m_socket.async_wait(tcp::socket::wait_read, asTask);
    co_return !error && !m_aborted;
}

Task<std::size_t> Stream::readSome(char *data, std::size_t size)
{
    while (!m_aborted) {
        int reason = SSL_ERROR_WANT_READ;
        if (m_ssl) {
            ERR_clear_error();
            std::size_t got = 0;
            const int result = SSL_read_ex(m_ssl, data, size, &got);
            if (result == 1)
                co_return got;
            reason = SSL_get_error(m_ssl, result);
        } else {
            const ssize_t got = ::recv(m_socket.native_handle(), data, size, 0);
            if (got > 0)
                co_return static_cast<std::size_t>(got);
            if (got == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR))
                co_return 0;
        }
        const bool ready = co_await waitFor(reason);
        if (!ready)
            co_return 0;
    }
    co_return 0;
}

Task<bool> Stream::writeAll(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (m_aborted)
            co_return false;
        int reason = SSL_ERROR_WANT_WRITE;
        std::size_t written = 0;
        if (m_ssl) {
            ERR_clear_error();
            const int result = SSL_write_ex(m_ssl, bytes.data(), bytes.size(), &written);
            if (result != 1)
                reason = SSL_get_error(m_ssl, result);
        } else {
            const ssize_t sent = ::send(m_socket.native_handle(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent > 0)
                written = static_cast<std::size_t>(sent);
            else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
                co_return false;
        }
        if (written > 0) {
            bytes.remove_prefix(written);
            ++m_progress;
            continue;
        }
        const bool ready = co_await waitFor(reason);
        if (!ready)
            co_return false;
    }
    co_return true;
}

Task<void> Stream::close()
{
    if (m_ssl && !m_aborted && !m_broken) {
        ERR_clear_error();
        const int result = SSL_shutdown(m_ssl); // one side is enough; the answer is not waited for
        if (result < 0)
            ERR_clear_error();
    }
    boost::system::error_code ignored;
    m_socket.shutdown(tcp::socket::shutdown_send, ignored);
    co_return;
}

void Stream::abort()
{
    m_aborted = true;
    boost::system::error_code ignored;
    m_socket.cancel(ignored);
}

} // namespace server
