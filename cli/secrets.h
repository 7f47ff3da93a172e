#pragma once
// The token of the environment, of a file, or of the keychain.
#include "cli/arguments.h"
#include "cli/profile.h"

#include <QObject>
#include <functional>

namespace keychain {
class SystemSecrets;
}

namespace cli {

class Secrets : public QObject
{
    Q_OBJECT
public:
    explicit Secrets(QString folder, QObject *parent = nullptr);

    // Errors: Auth (none found, or of somebody else; the keychain may also be locked), Untrusted (others can read the
    // file).
    void read(const Profile &profile, std::function<void(core::Result<std::string>)> done)
    {
        read(profile, {}, std::move(done));
    }
    // `key`: its name in the keychain, when another program keeps it there; then the token file, which is this
    // program's own, is not looked at.
    void read(const Profile &profile, const QString &key, std::function<void(core::Result<std::string>)> done);
    void write(const Profile &profile, const std::string &token, bool intoFile,
               std::function<void(core::Result<void>)> done);
    void remove(const Profile &profile, std::function<void()> done);

    // The secrets of courier files, kept where the token is kept: in a file of the profile, or in the keychain.
    // "" = there are none yet. Errors: NoKeychain, Untrusted, ReadOnly.
    using Text = std::function<void(core::Result<std::string>)>;
    void readCourier(const Profile &profile, Text done);
    void writeCourier(const Profile &profile, const std::string &text, std::function<void(core::Result<void>)> done);

private:
    QString tokenFile() const;
    QString courierFile() const;

    QString m_folder;
    keychain::SystemSecrets *m_keychain;
};

} // namespace cli
