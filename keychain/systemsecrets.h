#pragma once
// Secrets in the system's keychain. A keychain may ask the person to unlock it and may not be there at all, so every
// call gives up after ten seconds with Unavailable. Nothing is ever written in plain text instead.
#include "core/secretstore.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace keychain {

class SystemSecrets : public QObject, public core::SecretStore
{
    Q_OBJECT
public:
    explicit SystemSecrets(const QString &service = QStringLiteral("Jumelle"), QObject *parent = nullptr);

    void read(const QString &key, Read done) override;
    // Read back before it is called done: some back ends accept a secret and keep nothing.
    void write(const QString &key, const QString &secret, Done done) override;
    void remove(const QString &key, Done done) override; // NotFound counts as Ok
    bool isPersistent() const override { return m_works; } // true until a call showed otherwise
    // Whether a secret can be kept here, found out by keeping one.
    void probe(std::function<void(bool)> done);

    static constexpr int patienceMs = 10'000;

private:
    QString nameOf(const QString &key) const; // as the system keeps it
    void start(QKeychain::Job *job, std::function<void(Status)> done);

    QString m_service;
    bool m_works = true;
};

} // namespace keychain
