#include "server/http/tls.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <openssl/err.h>
#include <system_error>

namespace server {

std::string lastTlsError()
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    if (code == 0)
        return "unknown error";
    std::array<char, 256> text{};
    ERR_error_string_n(code, text.data(), text.size());
    const char *reason = ERR_reason_error_string(code);
    return reason ? reason : text.data();
}

namespace {

// The library calls whatever the system refuses a "system lib".
std::string whyUnreadable(const std::string &file)
{
    const std::ifstream in(file);
    return in ? lastTlsError() : std::generic_category().message(errno);
}

} // namespace

tl::expected<TlsContext, std::string> loadTlsContext(const std::string &certificateFile, const std::string &keyFile)
{
    TlsContext context(SSL_CTX_new(TLS_server_method()));
    if (!context)
        return tl::unexpected("TLS cannot start: " + lastTlsError());
    SSL_CTX *tls = context.get();
    SSL_CTX_set_min_proto_version(tls, TLS1_2_VERSION);
    SSL_CTX_set_options(tls, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(tls,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_read_ahead(tls, 1); // one read a record instead of two
    SSL_CTX_set_session_cache_mode(tls, SSL_SESS_CACHE_OFF); // tickets resume without memory here
    SSL_CTX_set_cipher_list(tls, "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set1_groups_list(tls, "X25519:P-256:P-384");
    if (SSL_CTX_use_certificate_chain_file(tls, certificateFile.c_str()) != 1)
        return tl::unexpected("cannot use the certificate " + certificateFile + ": " + whyUnreadable(certificateFile));
    if (SSL_CTX_use_PrivateKey_file(tls, keyFile.c_str(), SSL_FILETYPE_PEM) != 1)
        return tl::unexpected("cannot use the private key " + keyFile + ": " + whyUnreadable(keyFile));
    if (SSL_CTX_check_private_key(tls) != 1)
        return tl::unexpected("the key " + keyFile + " does not belong to the certificate " + certificateFile);
    return context;
}

} // namespace server
