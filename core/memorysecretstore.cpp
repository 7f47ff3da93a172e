#include "core/memorysecretstore.h"

namespace core {

// Answers from the event loop, as a real keychain does.
void MemorySecretStore::read(const QString &key, Read done)
{
    const auto it = m_secrets.find(key);
    const Status status = it == m_secrets.end() ? Status::NotFound : Status::Ok;
    const QString secret = it == m_secrets.end() ? QString() : it->second;
    QMetaObject::invokeMethod(
        this, [done = std::move(done), status, secret] { done(status, secret); }, Qt::QueuedConnection);
}

void MemorySecretStore::write(const QString &key, const QString &secret, Done done)
{
    m_secrets[key] = secret;
    QMetaObject::invokeMethod(
        this, [done = std::move(done)] { done(Status::Ok); }, Qt::QueuedConnection);
}

void MemorySecretStore::remove(const QString &key, Done done)
{
    m_secrets.erase(key);
    QMetaObject::invokeMethod(
        this, [done = std::move(done)] { done(Status::Ok); }, Qt::QueuedConnection);
}

} // namespace core
