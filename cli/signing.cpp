#include "cli/runner.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>

namespace cli {

QString Runner::password() { return askedFor("JUMELLE_PASSWORD", QStringLiteral("Password: ")); }

QString Runner::askedFor(const char *variable, const QString &question)
{
    if (const QByteArray given = qgetenv(variable); !given.isEmpty())
        return QString::fromUtf8(given);
    m_err << question << Qt::flush;
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QByteArray line = in.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

void Runner::signIn()
{
    if (m_arguments.server.isEmpty() || m_arguments.username.isEmpty()) {
        note(QStringLiteral("sign-in needs --server and --username"));
        return done(Usage);
    }
    const QStringList ways = m_settings.list(core::Setting::SignInWays);
    if (m_arguments.offline || ways.size() < 2) { // both a password and staying signed in
        note(m_arguments.offline ? QStringLiteral("Signing in needs the network.")
                                 : QStringLiteral("The rules for this computer (%1) let nobody stay signed in.")
                                       .arg(m_policies.description()));
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

void Runner::signOut()
{
    const auto removeHere = [this] {
        m_secrets->remove(m_profile, [this] {
            QFile::remove(m_arguments.profile + QStringLiteral("/profile.json"));
            if (m_arguments.removeCache)
                for (const char *name : { "cache.db", "cache.db-wal", "cache.db-shm" })
                    QFile::remove(m_arguments.profile + QLatin1Char('/') + QLatin1String(name));
            if (m_arguments.removeCache)
                for (const char *name : { "blobs", "incoming" })
                    QDir(m_arguments.profile + QLatin1Char('/') + QLatin1String(name)).removeRecursively();
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
