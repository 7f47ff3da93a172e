#include "cli/secrets.h"

#include "keychain/systemsecrets.h"

#include <QFile>

namespace cli {

using core::Code;
using Status = core::SecretStore::Status;

Secrets::Secrets(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_keychain(new keychain::SystemSecrets(QStringLiteral("Jumelle"), this))
{ }

QString Secrets::tokenFile() const { return m_folder + QStringLiteral("/token"); }

void Secrets::read(const Profile &profile, std::function<void(core::Result<std::string>)> done)
{
    if (const QByteArray token = qgetenv("JUMELLE_TOKEN"); !token.isEmpty())
        return done(token.trimmed().toStdString());
    QFile file(tokenFile());
    if (file.exists()) {
        constexpr auto others
            = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        if (file.permissions() & others)
            return done(core::fail(Code::Untrusted, "others can read " + tokenFile().toStdString()));
        if (!file.open(QIODevice::ReadOnly))
            return done(core::fail(Code::Auth, tokenFile().toStdString()));
        return done(file.read(4096).trimmed().toStdString());
    }
    m_keychain->read(profile.secretKey(), [done = std::move(done)](Status status, const QString &secret) {
        if (status == Status::Ok)
            return done(secret.toStdString());
        // A locked wallet says "not found", too: nothing here is taken for a sign-out.
        done(core::fail(Code::Auth, "no token in JUMELLE_TOKEN, in the profile or in the keychain (is it locked?)"));
    });
}

void Secrets::write(const Profile &profile, const std::string &token, bool intoFile,
                    std::function<void(core::Result<void>)> done)
{
    if (!intoFile) {
        return m_keychain->write(
            profile.secretKey(), QString::fromStdString(token), [done = std::move(done)](Status status) {
                if (status == Status::Ok)
                    return done({});
                done(core::fail(Code::NoKeychain,
                                "the keychain cannot be used; --token-file keeps the token in a file instead"));
            });
    }
    QFile::remove(tokenFile());
    QFile file(tokenFile());
    // Made private before the first byte is in it.
    const bool made
        = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!made || file.write(token.data(), static_cast<qint64>(token.size())) < 0 || !file.flush())
        return done(core::fail(Code::ReadOnly, tokenFile().toStdString()));
    done({});
}

void Secrets::remove(const Profile &profile, std::function<void()> done)
{
    QFile::remove(tokenFile());
    m_keychain->remove(profile.secretKey(), [done = std::move(done)](Status) { done(); });
}

} // namespace cli
