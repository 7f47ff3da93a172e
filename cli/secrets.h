#pragma once
// The token of the environment, of a file, or of the keychain.
#include "cli/arguments.h"
#include "cli/profile.h"

#include "keychain/sealedsecrets.h"

#include <QObject>
#include <functional>
#include <memory>

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
    static QByteArray givenToken(); // in JUMELLE_TOKEN, which comes before all others
    // `key`: its name in the keychain, when another program keeps it there; then the token file, which is this
    // program's own, is not looked at.
    void read(const Profile &profile, const QString &key, std::function<void(core::Result<std::string>)> done);
    // From now on read() looks for such a `key` in this file, where the window of a portable copy seals it, and never
    // in the keychain. Errors are then Auth with a whole sentence, and ReadOnly (the file cannot be read).
    void useSealed(const QString &file, keychain::Sealer sealer = keychain::systemSealer());
    void write(const Profile &profile, const std::string &token, bool intoFile,
               std::function<void(core::Result<void>)> done);
    void remove(const Profile &profile, std::function<void()> done); // also the secrets of courier files
    void removeToken(const Profile &profile, std::function<void()> done);

    // The secrets of courier files, kept where the token is kept: in a file of the profile, or in the keychain.
    // "" = there are none yet. Errors: NoKeychain, Untrusted, ReadOnly.
    using Text = std::function<void(core::Result<std::string>)>;
    void readCourier(const Profile &profile, Text done);
    void writeCourier(const Profile &profile, const std::string &text, std::function<void(core::Result<void>)> done);

private:
    void readSealed(const QString &key, std::function<void(core::Result<std::string>)> done);
    QString tokenFile() const;
    QString courierFile() const;

    QString m_folder;
    keychain::SystemSecrets *m_keychain;
    QString m_sealedFile;
    std::unique_ptr<keychain::SealedSecrets> m_sealed; // null: no portable copy
};

} // namespace cli
