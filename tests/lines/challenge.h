#pragma once
// Who may use the proxy: Basic (RFC 7617) and Digest with MD5 and qop=auth (RFC 7616). NTLM and Negotiate are not here.
#include "tests/lines/line.h"

#include <string>
#include <string_view>

namespace lines {

class Challenge
{
public:
    explicit Challenge(const Options &options);
    bool passes(std::string_view method, std::string_view proxyAuthorization) const;
    std::string header() const; // of Proxy-Authenticate

private:
    bool digestPasses(std::string_view method, std::string_view fields) const;
    Options::Login m_login;
    std::string m_user, m_password;
    std::string m_nonce;
};

} // namespace lines
