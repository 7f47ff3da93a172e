#pragma once
// The server's TLS context: TLS 1.2 and newer, ECDSA P-256 preferred, tuned for many idle connections.
#include <memory>
#include <openssl/ssl.h>
#include <string>
#include <tl/expected.hpp>

namespace server {

struct FreeTlsContext
{
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
};
using TlsContext = std::unique_ptr<SSL_CTX, FreeTlsContext>;

// The error names the file and what is wrong with it.
tl::expected<TlsContext, std::string> loadTlsContext(const std::string &certificateFile, const std::string &keyFile);

std::string lastTlsError(); // OpenSSL's own words for the newest error of this thread

} // namespace server
