#pragma once
// Secrets in a file that only this person can open, on Windows only: each is sealed by the system's data protection
// for the signed-in Windows account. For a portable copy, which keeps everything beside itself: on another computer or
// for another account the secrets do not open, and people sign in once there.
#include "core/secretstore.h"

#include <QObject>

#include <optional>

namespace keychain {

// Nothing where the system cannot do it (other systems than Windows) or the bytes are not this account's.
std::optional<QByteArray> seal(const QByteArray &plain);
std::optional<QByteArray> unseal(const QByteArray &sealed);
bool canSeal();

class SealedSecrets : public QObject, public core::SecretStore
{
    Q_OBJECT
public:
    explicit SealedSecrets(QString file, QObject *parent = nullptr); // made with the first secret

    void read(const QString &key, Read done) override;
    void write(const QString &key, const QString &secret, Done done) override;
    void remove(const QString &key, Done done) override;
    bool isPersistent() const override { return true; }

private:
    QString m_file;
};

} // namespace keychain
