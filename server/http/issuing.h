#pragma once
// Certificates and keys made in memory: authorities, and servers they vouch for. What is written where, is decided
// elsewhere (server/app/certificates.h).
#include <ctime>
#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace server {

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;

struct Pair
{
    Key key;
    Certificate certificate;
};

// An authority called `name`; with `hosts` it may speak for these names and addresses only.
tl::expected<Pair, std::string> makeAuthority(const std::string &name, const std::vector<std::string> &hosts);
// For these names and addresses; the first is its subject.
tl::expected<Pair, std::string> makeServer(const Pair &authority, const std::vector<std::string> &hosts);

bool isAddress(const std::string &host, bool &v6);

} // namespace server
