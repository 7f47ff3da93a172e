#pragma once
// Signing in and out over sync, with the token in the system's keychain.
#include "core/accountservice.h"
#include "core/profilelist.h"
#include "core/secretstore.h"
#include "core/settings.h"
#include "sync/login.h"
#include "sync/qttransport.h"

#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace app {

class Accounts : public core::AccountService
{
    Q_OBJECT
public:
    // All outlive this.
    Accounts(core::ProfileList &profiles, core::SecretStore &keychain, const core::Settings &settings,
             const syncing::NetworkOptions &network, QObject *parent = nullptr);
    ~Accounts() override;

    // Opens the person who was here last, if the keychain gives the token; otherwise currentChanged() with nobody.
    void restore();
    QString token() const { return m_token; } // of the current one; empty: sign-in needed
    QString origin() const { return m_origin; }
    core::SecretStore &keychain() { return m_keychain; }
    // Asked before whoever is here gives way to somebody else, or to nobody, but not by signOut(). Without it they do.
    // The answer comes once, at once or later, or never when nobody gave one.
    using MayLeave = std::function<void(std::function<void(bool)> answer)>;
    void setMayLeave(MayLeave ask) { m_mayLeave = std::move(ask); }
    // Of whoever was here before the current one, on a shared computer: their names, and connections by a proxy that
    // knows them. Signing out, where that is on its way, goes on over the line that it has.
    void forgetOthers(const syncing::NetworkOptions &network);
    void setNames(const QString &profileId, const QString &displayName, const QString &schoolName);

    QVector<core::Profile> profiles() const override;
    core::Profile current() const override { return m_current; }
    void signIn(const QUrl &server, const QString &username, const QString &password) override;
    void signOut(const QString &profileId, bool removeCache) override;
    void switchTo(const QString &profileId) override;

Q_SIGNALS:
    void passwordWanted(const core::Profile &profile); // switchTo() opens nobody who is not signed in

private:
    struct Line // to the servers, as one person after the other has it
    {
        explicit Line(const syncing::NetworkOptions &network)
            : transport(network)
            , login(transport)
        { }
        syncing::QtTransport transport;
        syncing::Login login;
    };
    struct Ending // apart: whoever signs in or out meanwhile neither ends it nor is ended by it
    {
        std::shared_ptr<Line> line;
        std::unique_ptr<syncing::Login> login;
    };
    void endToken(const std::shared_ptr<Line> &line, const std::string &origin, const std::string &token);
    bool mayReturn(const core::Profile &profile) const; // without a password
    std::optional<core::Profile> signedOut(const QString &profileId) const; // a known one whose password is wanted
    void ifMayLeave(const QString &nextId, std::function<void(bool)> then);
    void gotToken(const syncing::ServerInfo &server, const syncing::Token &token);
    void keep(const core::Profile &profile, const QString &token);
    void goTo(const QString &profileId);
    void enter(const core::Profile &profile, const QString &token);
    void leave();
    void storeProfile(const core::Profile &profile);

    core::ProfileList &m_profiles;
    core::SecretStore &m_keychain;
    const core::Settings &m_settings;
    MayLeave m_mayLeave;
    QSet<QString> m_provedHere; // profiles whose password was typed while this program runs
    std::shared_ptr<Line> m_line;
    std::vector<Ending> m_endings;
    core::Profile m_current;
    QString m_token;
    QString m_origin;
    QString m_username; // being signed in
};

} // namespace app
