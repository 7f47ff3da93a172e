#pragma once
// Secrets in a file that only this person can open, on Windows only: each is sealed by the system's data protection
// for the signed-in Windows account. For a portable copy, which keeps everything beside itself: each computer and
// account has entries of its own, which open nowhere else and which the others leave alone; people sign in once on
// each.
#include "core/secretstore.h"

#include <QObject>

#include <functional>
#include <optional>

namespace keychain {

// Nothing where the system cannot do it (other systems than Windows) or the bytes are not this account's.
std::optional<QByteArray> seal(const QByteArray &plain);
std::optional<QByteArray> unseal(const QByteArray &sealed);
bool canSeal();

struct Sealer
{
    std::function<std::optional<QByteArray>(const QByteArray &)> seal;
    std::function<std::optional<QByteArray>(const QByteArray &)> unseal;
    QString who; // the account and the computer that can open it
};
Sealer systemSealer();

class SealedSecrets : public QObject, public core::SecretStore
{
    Q_OBJECT
public:
    // `file` is made with the first secret.
    explicit SealedSecrets(QString file, Sealer sealer = systemSealer(), QObject *parent = nullptr);

    // Locked: there is one, and it does not open. Unavailable: the file is there and cannot be read.
    void read(const QString &key, Read done) override;
    // Never over a file that cannot be read; one that is not ours at all is put aside as *.damaged.
    void write(const QString &key, const QString &secret, Done done) override;
    void remove(const QString &key, Done done) override;
    bool isPersistent() const override { return true; }

private:
    void answer(const Done &done, Status status);
    QString nameOf(const QString &key) const;

    QString m_file;
    Sealer m_sealer;
};

} // namespace keychain
