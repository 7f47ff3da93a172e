#pragma once
// TLS contexts of an intercepting proxy: one authority, one certificate a host, made when it is first asked for.
#include "server/http/issuing.h"
#include "server/http/tls.h"

#include <map>
#include <string>

namespace lines {

class Interception
{
public:
    // `trust`: PEM file with the authorities of the other side; "": the system's. problem() tells what went wrong.
    Interception(const std::string &authority, const std::string &trust);
    const std::string &problem() const { return m_problem; }
    std::string authorityPem() const;
    SSL_CTX *forHost(const std::string &host); // nullptr when no certificate can be made
    SSL_CTX *outside() { return m_outside.get(); }

private:
    std::string m_problem;
    server::Pair m_authority;
    server::TlsContext m_outside;
    std::map<std::string, server::TlsContext> m_hosts;
};

} // namespace lines
