#pragma once
// The keychain, and the memory of this run for what it did not keep. Whether it does is found out when there is
// something to keep: a trial at the start would ask for the keyring's password before anybody signs in, and wait for a
// keychain that does not answer. What an earlier run kept there is read as long as it answers.
#include "core/memorysecretstore.h"

namespace keychain {

class UsualSecrets : public core::SecretStore
{
public:
    // Both outlive this, which outlives what it was asked for.
    UsualSecrets(core::SecretStore &keychain, core::MemorySecretStore &memory);
    void read(const QString &key, Read done) override;
    void write(const QString &key, const QString &secret, Done done) override;
    void remove(const QString &key, Done done) override;
    bool isPersistent() const override { return m_keeps && m_keychain.isPersistent(); }

private:
    core::SecretStore &m_keychain;
    core::MemorySecretStore &m_memory;
    void failed(Status status);
    bool m_keeps = true; // until it did not
    bool m_answers = true; // one that does not is not waited for twice
};

} // namespace keychain
