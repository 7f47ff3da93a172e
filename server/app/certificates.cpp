#include "server/app/certificates.h"
#include "server/http/issuing.h"
#include "server/http/tls.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <unistd.h>

namespace server {

namespace {

using File = std::unique_ptr<std::FILE, Freed<std::fclose>>;

constexpr int RenewBeforeDays = 30;

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
        auto made = makeAuthority("Jumelle community authority", hosts);
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
