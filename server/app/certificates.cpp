#include "server/app/certificates.h"
#include "server/http/tls.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <unistd.h>

namespace server {

namespace {

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *object) const { Free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using File = std::unique_ptr<std::FILE, Freed<std::fclose>>;

constexpr int ServerDays = 390;
constexpr int AuthorityDays = 3650;
constexpr int RenewBeforeDays = 30;

bool isAddress(const std::string &host, bool &v6)
{
    in6_addr buffer{};
    v6 = ::inet_pton(AF_INET6, host.c_str(), &buffer) == 1;
    return v6 || ::inet_pton(AF_INET, host.c_str(), &buffer) == 1;
}

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

// The key file is readable for its owner only, from its first byte on; a file appears whole or not at all.
template <typename Write> tl::expected<void, std::string> writeFile(const std::string &path, mode_t mode, Write write)
{
    const std::string part = path + ".new";
    ::unlink(part.c_str());
    const int descriptor = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    std::FILE *stream = descriptor < 0 ? nullptr : ::fdopen(descriptor, "w");
    bool good = stream && write(stream) == 1 && std::fflush(stream) == 0 && ::fsync(descriptor) == 0;
    if (stream)
        good = std::fclose(stream) == 0 && good;
    if (!good || ::rename(part.c_str(), path.c_str()) != 0)
        return tl::unexpected("cannot write " + path + ": " + std::strerror(errno));
    return {};
}

Certificate readCertificate(const std::string &path)
{
    const File file(std::fopen(path.c_str(), "r"));
    return Certificate(file ? PEM_read_X509(file.get(), nullptr, nullptr, nullptr) : nullptr);
}

Key readKey(const std::string &path)
{
    const File file(std::fopen(path.c_str(), "r"));
    return Key(file ? PEM_read_PrivateKey(file.get(), nullptr, nullptr, nullptr) : nullptr);
}

bool holdsOn(X509 *certificate)
{
    std::time_t soon = std::time(nullptr) + static_cast<std::time_t>(RenewBeforeDays) * 86400;
    return X509_cmp_time(X509_get0_notAfter(certificate), &soon) > 0;
}

bool covers(X509 *certificate, const std::vector<std::string> &hosts)
{
    return std::all_of(hosts.begin(), hosts.end(), [certificate](const std::string &host) {
        bool v6 = false;
        if (isAddress(host, v6))
            return X509_check_ip_asc(certificate, host.c_str(), 0) == 1;
        return X509_check_host(certificate, host.c_str(), host.size(), 0, nullptr) == 1;
    });
}

struct Pair
{
    Key key;
    Certificate certificate;
};

tl::expected<Pair, std::string> makeAuthority(const std::vector<std::string> &hosts)
{
    Pair made{ Key(EVP_EC_gen("P-256")), nullptr };
    if (!made.key)
        return tl::unexpected("cannot make a key: " + lastTlsError());
    made.certificate = blankCertificate(made.key.get(), "Jumelle community authority", AuthorityDays);
    X509 *ca = made.certificate.get();
    X509_set_issuer_name(ca, X509_get_subject_name(ca));
    const bool good = addExtension(ca, ca, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && addExtension(ca, ca, NID_key_usage, "critical,keyCertSign,cRLSign")
        && addExtension(ca, ca, NID_subject_key_identifier, "hash")
        && addExtension(ca, ca, NID_name_constraints, nameConstraints(hosts))
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

tl::expected<void, std::string> save(const Pair &pair, X509 *issuer, const std::string &certificateFile,
                                     const std::string &keyFile)
{
    const auto keySaved = writeFile(keyFile, 0600, [&](std::FILE *file) {
        return PEM_write_PKCS8PrivateKey(file, pair.key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    if (!keySaved)
        return keySaved;
    return writeFile(certificateFile, 0644, [&](std::FILE *file) {
        const int own = PEM_write_X509(file, pair.certificate.get());
        return issuer && own == 1 ? PEM_write_X509(file, issuer) : own;
    });
}

} // namespace

tl::expected<OwnCertificate, std::string> ensureOwnCertificate(const std::string &folder,
                                                               const std::vector<std::string> &configured)
{
    std::vector<std::string> hosts{ "localhost", "127.0.0.1", "::1" };
    for (const std::string &host : configured)
        if (std::find(hosts.begin(), hosts.end(), host) == hosts.end())
            hosts.push_back(host);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return tl::unexpected("cannot make the folder " + folder + ": " + error.message());
    const OwnCertificate files{ folder + "/server.pem", folder + "/server-key.pem", folder + "/ca.pem" };
    const std::string authorityKeyFile = folder + "/ca-key.pem";

    Pair authority{ readKey(authorityKeyFile), readCertificate(files.authorityFile) };
    Pair own{ readKey(files.keyFile), readCertificate(files.certificateFile) };
    const bool ownFits
        = own.key && own.certificate && holdsOn(own.certificate.get()) && covers(own.certificate.get(), hosts);
    if (ownFits && authority.certificate)
        return files;
    // New names need a new authority, because the old one may not speak for them.
    const bool authorityFits = authority.key && authority.certificate && holdsOn(authority.certificate.get())
        && (!own.certificate || covers(own.certificate.get(), hosts));
    if (!authorityFits) {
        auto made = makeAuthority(hosts);
        if (!made)
            return tl::unexpected(made.error());
        authority = std::move(*made);
        if (const auto saved = save(authority, nullptr, files.authorityFile, authorityKeyFile); !saved)
            return tl::unexpected(saved.error());
    }
    auto made = makeServer(authority, hosts);
    if (!made)
        return tl::unexpected(made.error());
    if (const auto saved = save(*made, authority.certificate.get(), files.certificateFile, files.keyFile); !saved)
        return tl::unexpected(saved.error());
    return files;
}

} // namespace server
