#include "server/http/issuing.h"
#include "server/http/tls.h"

#include <arpa/inet.h>
#include <openssl/bn.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace server {

namespace {

constexpr int ServerDays = 390;
constexpr int AuthorityDays = 3650;

std::string joined(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts)
        text.append(text.empty() ? "" : ",").append(part);
    return text;
}

std::string subjectAltNames(const std::vector<std::string> &hosts)
{
    std::vector<std::string> parts;
    bool v6 = false;
    for (const std::string &host : hosts)
        parts.push_back((isAddress(host, v6) ? "IP:" : "DNS:") + host);
    return joined(parts);
}

std::string nameConstraints(const std::vector<std::string> &hosts)
{
    std::vector<std::string> parts;
    bool v6 = false;
    for (const std::string &host : hosts) {
        if (!isAddress(host, v6))
            parts.push_back("permitted;DNS:" + host);
        else
            parts.push_back("permitted;IP:" + host
                            + (v6 ? "/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff" : "/255.255.255.255"));
    }
    return "critical," + joined(parts);
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const std::string &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

Certificate blankCertificate(EVP_PKEY *key, const std::string &name, int days)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    const std::unique_ptr<BIGNUM, Freed<BN_free>> serial(BN_new());
    BN_rand(serial.get(), 127, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY);
    BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate.get()));
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600); // clocks of school PCs run late
    X509_time_adj_ex(X509_getm_notAfter(certificate.get()), days, 0, nullptr);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.c_str()), -1, -1, 0);
    return certificate;
}

} // namespace

bool isAddress(const std::string &host, bool &v6)
{
    in6_addr buffer{};
    v6 = ::inet_pton(AF_INET6, host.c_str(), &buffer) == 1;
    return v6 || ::inet_pton(AF_INET, host.c_str(), &buffer) == 1;
}

tl::expected<Pair, std::string> makeAuthority(const std::string &name, const std::vector<std::string> &hosts)
{
    Pair made{ Key(EVP_EC_gen("P-256")), nullptr };
    if (!made.key)
        return tl::unexpected("cannot make a key: " + lastTlsError());
    made.certificate = blankCertificate(made.key.get(), name, AuthorityDays);
    X509 *ca = made.certificate.get();
    X509_set_issuer_name(ca, X509_get_subject_name(ca));
    const bool good = addExtension(ca, ca, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && addExtension(ca, ca, NID_key_usage, "critical,keyCertSign,cRLSign")
        && addExtension(ca, ca, NID_subject_key_identifier, "hash")
        && (hosts.empty() || addExtension(ca, ca, NID_name_constraints, nameConstraints(hosts)))
        && X509_sign(ca, made.key.get(), EVP_sha256()) > 0;
    if (!good)
        return tl::unexpected("cannot make the certificate authority: " + lastTlsError());
    return made;
}

tl::expected<Pair, std::string> makeServer(const Pair &authority, const std::vector<std::string> &hosts)
{
    Pair made{ Key(EVP_EC_gen("P-256")), nullptr };
    if (!made.key)
        return tl::unexpected("cannot make a key: " + lastTlsError());
    made.certificate = blankCertificate(made.key.get(), hosts.front(), ServerDays);
    X509 *own = made.certificate.get();
    X509 *ca = authority.certificate.get();
    X509_set_issuer_name(own, X509_get_subject_name(ca));
    const bool good = addExtension(own, ca, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(own, ca, NID_key_usage, "critical,digitalSignature")
        && addExtension(own, ca, NID_ext_key_usage, "serverAuth")
        && addExtension(own, ca, NID_subject_key_identifier, "hash")
        && addExtension(own, ca, NID_authority_key_identifier, "keyid:always")
        && addExtension(own, ca, NID_subject_alt_name, subjectAltNames(hosts))
        && X509_sign(own, authority.key.get(), EVP_sha256()) > 0;
    if (!good)
        return tl::unexpected("cannot make the server's certificate (are all names in \"hosts\" well-formed?): "
                              + lastTlsError());
    return made;
}

} // namespace server
