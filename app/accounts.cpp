#include "app/accounts.h"

#include "core/policy/servers.h"

#include <QSysInfo>
#include <QUuid>

namespace app {

using core::Profile;
using core::SecretStore;

Accounts::Accounts(core::ProfileList &profiles, SecretStore &keychain, const core::Settings &settings,
                   const syncing::NetworkOptions &network, QObject *parent)
    : core::AccountService(parent)
    , m_profiles(profiles)
    , m_keychain(keychain)
    , m_settings(settings)
    , m_line(std::make_shared<Line>(network))
{ }

Accounts::~Accounts() = default;

QVector<Profile> Accounts::profiles() const
{
    QVector<Profile> list;
    for (Profile profile : m_profiles.profiles()) {
        if (!core::mayUse(m_settings, profile.server))
            continue;
        profile.signedIn = mayReturn(profile);
        list.append(profile);
    }
    return list;
}

// Where nobody may stay signed in, a name in the list opens nothing: not even what is here already. Nor does that of
// somebody who signed out; a wallet that is locked or silent is no sign of that.
bool Accounts::mayReturn(const Profile &profile) const
{
    return profile.signedIn && (m_provedHere.contains(profile.id) || core::mayStaySignedIn(m_settings));
}

std::optional<Profile> Accounts::signedOut(const QString &profileId) const
{
    for (const Profile &profile : m_profiles.profiles())
        if (profile.id == profileId && core::mayUse(m_settings, profile.server) && !mayReturn(profile))
            return profile;
    return {};
}

void Accounts::restore()
{
    const QString id = m_profiles.currentId();
    for (const Profile &profile : m_profiles.profiles()) {
        if (profile.id == id && !id.isEmpty() && mayReturn(profile)) {
            switchTo(id);
            return;
        }
    }
    Q_EMIT currentChanged({});
}

void Accounts::signIn(const QUrl &server, const QString &username, const QString &password)
{
    m_line->login.cancel();
    m_username = username;
    if (!core::mayUse(m_settings, server)) {
        Q_EMIT signInFailed(core::againstRules(server.host()));
        return;
    }
    if (!m_settings.list(core::Setting::SignInWays).contains(QStringLiteral("password"))) {
        Q_EMIT signInFailed(core::againstRules(username));
        return;
    }
    if (!core::mayConnect(m_settings)) {
        Q_EMIT signInFailed(core::againstRules({}));
        return;
    }
    Q_EMIT signInProgress(0);
    const std::string origin = syncing::originFromInput(server.toString().toStdString());
    if (origin.empty()) {
        Q_EMIT signInFailed({ core::Code::UnknownServer, server.toString().toStdString(), 0 });
        return;
    }
    m_line->login.discover(origin, [this, password](core::Result<syncing::ServerInfo> found) {
        if (!found) {
            Q_EMIT signInFailed(found.error());
            return;
        }
        Q_EMIT signInProgress(1);
        const std::string device = QUuid::createUuid().toString(QUuid::Id128).toStdString();
        m_line->login.signIn(found->origin, m_username.toStdString(), password.toStdString(), device,
                             QSysInfo::machineHostName().toStdString(),
                             [this, server = *found](core::Result<syncing::Token> token) {
                                 if (!token)
                                     Q_EMIT signInFailed(token.error());
                                 else
                                     gotToken(server, *token);
                             });
    });
}

void Accounts::gotToken(const syncing::ServerInfo &server, const syncing::Token &token)
{
    Q_EMIT signInProgress(2);
    Profile profile;
    profile.server = QUrl(QString::fromStdString(server.origin));
    profile.username = m_username;
    profile.id = core::ProfileList::idFor(profile.server, m_username);
    profile.personId = QString::fromStdString(token.personId);
    profile.signedIn = true;
    for (const Profile &known : m_profiles.profiles()) {
        if (known.id == profile.id) {
            profile.displayName = known.displayName;
            profile.schoolName = known.schoolName;
        }
    }
    ifMayLeave(profile.id, [this, profile, origin = server.origin, token = token.token](bool yes) {
        if (yes)
            return keep(profile, QString::fromStdString(token));
        endToken(m_line, origin, token);
        Q_EMIT signInFailed({ core::Code::Cancelled, origin, 0 });
    });
}

void Accounts::keep(const Profile &profile, const QString &secret)
{
    m_provedHere.insert(profile.id);
    m_keychain.write(profile.id, secret, [this, profile = profile, secret](SecretStore::Status status) mutable {
        profile.secretKept = status == SecretStore::Status::Ok && m_keychain.isPersistent();
        storeProfile(profile);
        enter(profile, secret);
        Q_EMIT signedIn(profile);
    });
}

void Accounts::storeProfile(const Profile &profile)
{
    // A profile folder that cannot be written does not keep anybody from working; the cache says so itself.
    static_cast<void>(m_profiles.put(profile));
    Q_EMIT profilesChanged();
}

void Accounts::enter(const Profile &profile, const QString &token)
{
    m_current = profile;
    m_token = token;
    m_origin = QString::fromStdString(syncing::originFromInput(profile.server.toString().toStdString()));
    static_cast<void>(m_profiles.setCurrent(profile.id));
    Q_EMIT currentChanged(m_current);
}

void Accounts::leave()
{
    m_current = {};
    m_token.clear();
    m_origin.clear();
    static_cast<void>(m_profiles.setCurrent({}));
    Q_EMIT currentChanged({});
}

void Accounts::ifMayLeave(const QString &nextId, std::function<void(bool)> then)
{
    if (m_current.id.isEmpty() || m_current.id == nextId || !m_mayLeave)
        then(true);
    else
        m_mayLeave(std::move(then));
}

void Accounts::switchTo(const QString &profileId)
{
    if (const auto asked = signedOut(profileId)) {
        Q_EMIT passwordWanted(*asked); // whoever is here stays until it was right
        return;
    }
    ifMayLeave(profileId, [this, profileId](bool yes) {
        if (yes)
            goTo(profileId);
    });
}

void Accounts::goTo(const QString &profileId)
{
    if (profileId.isEmpty()) {
        leave();
        return;
    }
    for (const Profile &profile : m_profiles.profiles()) {
        if (profile.id != profileId)
            continue;
        if (!core::mayUse(m_settings, profile.server)) {
            const core::Error error = core::againstRules(profile.server.host());
            leave(); // which may forget this profile, too
            Q_EMIT signInFailed(error);
            return;
        }
        // A wallet that is locked or silent must not lock a person out of what is on this computer: without a token
        // the cache opens all the same, and the line at the bottom asks to sign in again.
        m_keychain.read(profileId, [this, profile](SecretStore::Status status, const QString &secret) {
            enter(profile, status == SecretStore::Status::Ok ? secret : QString());
        });
        return;
    }
}

void Accounts::signOut(const QString &profileId, bool removeCache)
{
    for (Profile profile : m_profiles.profiles()) {
        if (profile.id != profileId)
            continue;
        const std::string origin = syncing::originFromInput(profile.server.toString().toStdString());
        // The server is told when it can be reached; the token is forgotten here in any case.
        m_keychain.read(profileId,
                        [this, line = m_line, origin, profileId](SecretStore::Status status, const QString &secret) {
                            if (status == SecretStore::Status::Ok && !origin.empty() && core::mayConnect(m_settings))
                                endToken(line, origin, secret.toStdString());
                            m_keychain.remove(profileId, [](SecretStore::Status) {});
                        });
        if (m_current.id == profileId) {
            m_line->login.cancel(); // begun to go on as the same person
            leave();
        }
        m_provedHere.remove(profileId);
        profile.signedIn = false;
        if (removeCache)
            static_cast<void>(m_profiles.remove(profileId, true));
        else
            static_cast<void>(m_profiles.put(profile));
        Q_EMIT profilesChanged();
        return;
    }
}

void Accounts::endToken(const std::shared_ptr<Line> &line, const std::string &origin, const std::string &token)
{
    auto &ending = m_endings.emplace_back(Ending{ line, std::make_unique<syncing::Login>(line->transport) });
    auto *login = ending.login.get();
    login->signOut(origin, token, [this, login](const core::Result<void> &) {
        QMetaObject::invokeMethod( // later, for it is the login that says so
            this,
            [this, login] { std::erase_if(m_endings, [login](const Ending &e) { return e.login.get() == login; }); },
            Qt::QueuedConnection);
    });
}

void Accounts::forgetOthers(const syncing::NetworkOptions &network)
{
    m_line->login.cancel();
    m_line = std::make_shared<Line>(network);
    const auto known = m_profiles.profiles();
    for (const Profile &profile : known) {
        if (profile.id == m_current.id)
            continue;
        m_provedHere.remove(profile.id);
        m_keychain.remove(profile.id, [](SecretStore::Status) {});
        static_cast<void>(m_profiles.remove(profile.id, false));
    }
    Q_EMIT profilesChanged();
}

void Accounts::setNames(const QString &profileId, const QString &displayName, const QString &schoolName)
{
    for (Profile profile : m_profiles.profiles()) {
        if (profile.id != profileId || (profile.displayName == displayName && profile.schoolName == schoolName))
            continue;
        profile.displayName = displayName;
        profile.schoolName = schoolName;
        if (m_current.id == profileId)
            m_current = profile;
        storeProfile(profile);
        return;
    }
}

} // namespace app
