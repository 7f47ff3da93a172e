#include "cli/runner.h"
#include "cli/silentinput.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>

namespace cli {

QString Runner::password() { return askedFor("JUMELLE_PASSWORD", QStringLiteral("Password: ")); }

QString Runner::askedFor(const char *variable, const QString &question)
{
    if (const QString given = qEnvironmentVariable(variable); !given.isEmpty())
        return given;
    m_err << question << Qt::flush;
    return readSecretLine();
}

void Runner::signIn()
{
    if (m_arguments.server.isEmpty())
        m_arguments.server = m_settings->text(core::Setting::ServerUrl);
    if (m_arguments.server.isEmpty() || m_arguments.username.isEmpty()) {
        note(QStringLiteral("sign-in needs --server and --username"));
        return done(Usage);
    }
    if (!mayConnect())
        return;
    const QStringList ways = m_settings->list(core::Setting::SignInWays);
    if (m_arguments.offline || ways.size() < 2) { // both a password and staying signed in
        if (m_arguments.offline)
            note(QStringLiteral("Signing in needs the network."));
        else
            tellNobodyStays();
        return done(m_arguments.offline ? NoServer : ByPolicy);
    }
    if (!mayUse(m_arguments.server.toStdString()) || !open() || !transport(m_arguments.caFile))
        return;
    const auto device = m_cache->device();
    if (!device)
        return fail(device.error());
    m_login = std::make_unique<syncing::Login>(*m_transport);
    m_login->discover(m_arguments.server.toStdString(), [this, device](core::Result<syncing::ServerInfo> server) {
        if (!server)
            return fail(server.error());
        const std::string origin = server->origin;
        m_login->signIn(origin, m_arguments.username.toStdString(), password().toStdString(), *device,
                        QSysInfo::machineHostName().toStdString(), [this, origin](core::Result<syncing::Token> token) {
                            if (!token)
                                return fail(token.error());
                            Profile profile{ origin, m_arguments.username.toStdString(), token->personId, {} };
                            if (!m_arguments.caFile.isEmpty())
                                profile.caFile = QFile::exists(m_arguments.caFile)
                                    ? QDir().absoluteFilePath(m_arguments.caFile).toStdString()
                                    : std::string();
                            const auto written = [this, profile](core::Result<void> kept) {
                                if (kept)
                                    kept = saveProfile(m_arguments.profile, profile);
                                if (!kept)
                                    return fail(kept.error());
                                print(json::object{ { "server", profile.origin },
                                                    { "username", profile.username },
                                                    { "personId", profile.personId } });
                                done(Ok);
                            };
                            m_secrets->write(profile, token->token, m_arguments.tokenFile, written);
                        });
    });
}

// What is there may also be refused by the server, or damaged; all that a person typed counts.
bool Runner::somethingWaits()
{
    if (!QFile::exists(m_arguments.profile + QStringLiteral("/cache.db")))
        return false;
    if (!open())
        return true; // and said why
    const auto outbox = m_cache->outbox();
    const auto uploads = m_cache->uploads();
    m_cache.reset();
    if (outbox && uploads && outbox->empty() && uploads->empty())
        return false;
    note(QStringLiteral("Changes or files here were not sent yet. \"sync\" sends them, \"export\" saves them, and "
                        "--discard-unsent removes them, too."));
    done(NotSent);
    return true;
}

// Also what a migration, a repair or an interruption left beside it.
void Runner::removeCache()
{
    QDir folder(m_arguments.profile);
    const auto files = folder.entryList({ QStringLiteral("cache*") }, QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : files)
        folder.remove(name);
    for (const char *name : { "blobs", "incoming" })
        QDir(folder.filePath(QLatin1String(name))).removeRecursively();
}

void Runner::signOut()
{
    if (m_arguments.removeCache && !m_arguments.discardUnsent && somethingWaits())
        return;
    const auto removeHere = [this] {
        m_secrets->remove(m_profile, [this] {
            QFile::remove(m_arguments.profile + QStringLiteral("/profile.json"));
            if (m_arguments.removeCache)
                removeCache();
            done(Ok);
        });
    };
    if (m_arguments.offline)
        return removeHere();
    const QString ca = m_arguments.caFile.isEmpty() ? QString::fromStdString(m_profile.caFile) : m_arguments.caFile;
    if (!transport(ca))
        return;
    m_secrets->read(m_profile, [this, removeHere](core::Result<std::string> token) {
        if (!token)
            return fail(token.error());
        m_login = std::make_unique<syncing::Login>(*m_transport);
        m_login->signOut(m_profile.origin, *token, [this, removeHere](core::Result<void> result) {
            if (result)
                return removeHere();
            note(QStringLiteral(
                "The server still knows this device; sign out again later, or with --offline to forget it here only."));
            fail(result.error());
        });
    });
}

} // namespace cli
