#pragma once
// Where tokens are kept. Implementations: system keychain (app), memory (this session only), environment or
// file (cli), fake (tests). All calls are asynchronous and answer in the caller's thread.
#include "core/result.h"

#include <QString>
#include <functional>

namespace core {

class SecretStore
{
public:
    enum class Status { Ok, NotFound, Locked, Unavailable, Denied };
    using Read = std::function<void(Status, const QString &secret)>;
    using Done = std::function<void(Status)>;

    virtual ~SecretStore() = default;
    // NotFound does not prove absence (a locked wallet says that, too): never treat it as "signed out".
    virtual void read(const QString &key, Read done) = 0;
    virtual void write(const QString &key, const QString &secret, Done done) = 0;
    virtual void remove(const QString &key, Done done) = 0;
    virtual bool isPersistent() const = 0; // false: the interface says that sign-in is asked for again next time
};

} // namespace core
