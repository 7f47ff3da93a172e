#pragma once
// Secrets for as long as the program runs: what is left when the system has no keychain, and what tests use.
#include "core/secretstore.h"

#include <QObject>

#include <map>

namespace core {

class MemorySecretStore : public QObject, public SecretStore
{
    Q_OBJECT
public:
    using QObject::QObject;
    void read(const QString &key, Read done) override;
    void write(const QString &key, const QString &secret, Done done) override;
    void remove(const QString &key, Done done) override;
    bool isPersistent() const override { return false; }

private:
    std::map<QString, QString> m_secrets;
};

} // namespace core
