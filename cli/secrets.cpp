#include "cli/secrets.h"

#include "core/flushtodisk.h"
#include "keychain/systemsecrets.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace cli {

using core::Code;
using Status = core::SecretStore::Status;

Secrets::Secrets(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_keychain(new keychain::SystemSecrets(QStringLiteral("Jumelle"), this))
{ }

namespace {

core::Result<std::string> readPrivate(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return core::fail(Code::ReadOnly, path.toStdString() + " is no file");
    constexpr auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (!keychain::canSeal() && (file.permissions() & others))
        return core::fail(Code::Untrusted, "others can read " + path.toStdString());
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(Code::ReadOnly, "cannot read " + path.toStdString());
    const QByteArray bytes = file.read(4096).trimmed();
    if (!keychain::canSeal())
        return bytes.toStdString();
    const auto plain = keychain::unseal(QByteArray::fromBase64(bytes));
    if (!plain)
        return core::fail(Code::Untrusted, "sealed for another account or computer: " + path.toStdString());
    return plain->toStdString();
}

core::Result<void> writePrivate(const QString &path, const std::string &text)
{
    QByteArray bytes = QByteArray::fromStdString(text);
    if (keychain::canSeal()) { // where modes do not keep others out
        const auto sealed = keychain::seal(bytes);
        if (!sealed)
            return core::fail(Code::NoKeychain, "the system does not seal the token");
        bytes = sealed->toBase64();
    }
    // Beside the old one, which stays whole until this is: a full disk would leave neither.
    const QString fresh = path + QStringLiteral(".new");
    QFile::remove(fresh);
    QFile file(fresh);
    // Made private before the first byte is in it.
    const bool made
        = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const bool whole = made && file.write(bytes) == bytes.size() && file.flush() && core::flushToDisk(file);
    file.close();
    std::error_code moved;
    if (whole)
        std::filesystem::rename(std::filesystem::path(fresh.toStdU16String()),
                                std::filesystem::path(path.toStdU16String()), moved);
    if (whole && !moved)
        return {};
    QFile::remove(fresh);
    return core::fail(Code::ReadOnly, path.toStdString());
}

// The second line says whose it is; a file that somebody made by hand may be of one line.
core::Result<std::string> tokenFor(const Profile &profile, const std::string &kept)
{
    const auto end = kept.find('\n');
    if (end != std::string::npos && kept.substr(end + 1) != profile.secretKey().toStdString())
        return core::fail(Code::Auth, "the token file is of " + kept.substr(end + 1));
    return kept.substr(0, end);
}

} // namespace

QString Secrets::courierFile() const { return m_folder + QStringLiteral("/courier"); }

QString Secrets::tokenFile() const { return m_folder + QStringLiteral("/token"); }

QByteArray Secrets::givenToken() { return qgetenv("JUMELLE_TOKEN").trimmed(); }

void Secrets::read(const Profile &profile, const QString &key, std::function<void(core::Result<std::string>)> done)
{
    if (const QByteArray token = givenToken(); !token.isEmpty()) {
        if (!std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; }))
            return done(core::fail(Code::Auth, "what JUMELLE_TOKEN holds is no token"));
        return done(token.toStdString());
    }
    if (key.isEmpty() && QFile::exists(tokenFile())) {
        auto kept = readPrivate(tokenFile());
        return done(kept ? tokenFor(profile, *kept) : kept);
    }
    if (!key.isEmpty() && m_sealed)
        return readSealed(key, std::move(done));
    m_keychain->read(
        key.isEmpty() ? profile.secretKey() : key, [done = std::move(done)](Status status, const QString &secret) {
            if (status == Status::Ok)
                return done(secret.toStdString());
            // A locked wallet says "not found", too: nothing here is taken for a sign-out.
            done(
                core::fail(Code::Auth, "no token in JUMELLE_TOKEN, in the profile or in the keychain (is it locked?)"));
        });
}

void Secrets::useSealed(const QString &file, keychain::Sealer sealer)
{
    m_sealedFile = file;
    m_sealed = std::make_unique<keychain::SealedSecrets>(file, std::move(sealer));
}

void Secrets::readSealed(const QString &key, std::function<void(core::Result<std::string>)> done)
{
    m_sealed->read(
        key, [file = m_sealedFile.toStdString(), done = std::move(done)](Status status, const QString &secret) {
            if (status == Status::Ok)
                return done(secret.toStdString());
            if (status == Status::Unavailable)
                return done(core::fail(Code::ReadOnly, "cannot read " + file));
            if (status == Status::Locked)
                return done(core::fail(
                    Code::Auth, "the sign-in in " + file + " does not open any more; sign in again at the window"));
            const std::string why
                = keychain::canSeal() ? "sign in once at the window here" : "a portable copy keeps it on Windows only";
            done(core::fail(Code::Auth, "no sign-in of this account on this computer is in " + file + "; " + why));
        });
}

void Secrets::write(const Profile &profile, const std::string &token, bool intoFile,
                    std::function<void(core::Result<void>)> done)
{
    if (!intoFile) {
        return m_keychain->write(
            profile.secretKey(), QString::fromStdString(token),
            [file = tokenFile(), done = std::move(done)](Status status) {
                if (status == Status::Ok) {
                    QFile::remove(file); // of an earlier sign-in, and read before the keychain
                    return done({});
                }
                done(core::fail(Code::NoKeychain,
                                "the keychain cannot be used; --token-file keeps the token in a file instead"));
            });
    }
    done(writePrivate(tokenFile(), token + "\n" + profile.secretKey().toStdString()));
}

void Secrets::readCourier(const Profile &profile, Text done)
{
    if (QFile::exists(courierFile()))
        return done(readPrivate(courierFile()));
    if (QFile::exists(tokenFile()))
        return done(std::string());
    m_keychain->read(profile.secretKey() + QStringLiteral("/courier"),
                     [done = std::move(done)](Status status, const QString &secret) {
                         if (status == Status::Ok || status == Status::NotFound)
                             return done(secret.toStdString());
                         done(core::fail(Code::NoKeychain, "the keychain cannot be used"));
                     });
}

void Secrets::writeCourier(const Profile &profile, const std::string &text,
                           std::function<void(core::Result<void>)> done)
{
    if (QFile::exists(courierFile()) || QFile::exists(tokenFile()))
        return done(writePrivate(courierFile(), text));
    m_keychain->write(profile.secretKey() + QStringLiteral("/courier"), QString::fromStdString(text),
                      [done = std::move(done)](Status status) {
                          if (status == Status::Ok)
                              return done({});
                          done(core::fail(Code::NoKeychain, "the keychain cannot be used"));
                      });
}

void Secrets::remove(const Profile &profile, std::function<void()> done)
{
    QFile::remove(courierFile());
    removeToken(profile, [this, profile, done = std::move(done)] {
        m_keychain->remove(profile.secretKey() + QStringLiteral("/courier"), [done](Status) { done(); });
    });
}

void Secrets::removeToken(const Profile &profile, std::function<void()> done)
{
    QFile::remove(tokenFile());
    m_keychain->remove(profile.secretKey(), [done = std::move(done)](Status) { done(); });
}

} // namespace cli
