#include "keychain/usualsecrets.h"

namespace keychain {

UsualSecrets::UsualSecrets(core::SecretStore &keychain, core::MemorySecretStore &memory)
    : m_keychain(keychain)
    , m_memory(memory)
{ }

void UsualSecrets::read(const QString &key, Read done)
{
    m_memory.read(key, [this, key, done = std::move(done)](Status status, const QString &secret) {
        if (status == Status::Ok || !m_answers)
            return done(status, secret);
        m_keychain.read(key, [this, done](Status there, const QString &kept) {
            if (there != Status::Unavailable)
                return done(there, kept);
            failed(there);
            done(Status::NotFound, {});
        });
    });
}

void UsualSecrets::write(const QString &key, const QString &secret, Done done)
{
    if (!m_keeps)
        return m_memory.write(key, secret, std::move(done));
    m_keychain.write(key, secret, [this, key, secret, done = std::move(done)](Status status) {
        if (status == Status::Ok)
            return done(status);
        failed(status);
        m_memory.write(key, secret, done);
    });
}

void UsualSecrets::failed(Status status)
{
    m_keeps = false;
    m_answers = m_answers && status != Status::Unavailable;
}

void UsualSecrets::remove(const QString &key, Done done)
{
    // Also where it was kept before the keychain failed.
    m_memory.remove(key, [this, key, done = std::move(done)](Status) { m_keychain.remove(key, done); });
}

} // namespace keychain
