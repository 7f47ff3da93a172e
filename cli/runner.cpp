#include "cli/runner.h"

#include "store/limits.h"
#include "sync/retry.h"

#include <QTimer>

#include <algorithm>

namespace cli {

using core::Code;

Runner::Runner(Arguments arguments, QTextStream &out, QTextStream &err, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
    , m_policies(core::Policies::ofThisComputer())
    , m_settings(std::make_unique<core::Settings>(QString(), &m_policies))
    , m_out(out)
    , m_err(err)
    , m_secrets(std::make_unique<Secrets>(m_arguments.profile))
{ }

Runner::~Runner()
{
    m_engine.reset();
    m_login.reset();
}

void Runner::run()
{
    const QString &command = m_arguments.command;
    if (!governed())
        return;
    if (command == QLatin1String("prefetch"))
        return prefetch(); // of the window's profile
    if (!isFolder(m_arguments.profile))
        return;
    const auto profile = loadProfile(m_arguments.profile);
    const bool anew = command == QLatin1String("sign-in") && !profile && profile.error().code == Code::Damaged;
    if (!profile && !anew)
        return fail(profile.error(), Storage);
    m_profile = profile.value_or(Profile());
    if (command == QLatin1String("sign-in"))
        return signIn();
    if (command == QLatin1String("check-network"))
        return checkNetwork();
    if (m_profile.empty() && !m_arguments.offline) {
        note(QStringLiteral("Nobody is signed in with this profile."));
        return done(NotSignedIn);
    }
    if (command == QLatin1String("sign-out"))
        return signOut();
    if (!mayGoOn() || !open())
        return;
    if (command == QLatin1String("sync"))
        return sendAndFinish();
    if (command == QLatin1String("status"))
        return status();
    if (command == QLatin1String("list"))
        return refreshed([this] { list(); });
    if (command == QLatin1String("get"))
        return refreshed([this] { get(); });
    if (command == QLatin1String("set"))
        return set();
    if (command == QLatin1String("add-file"))
        return addFile();
    if (command == QLatin1String("take-along"))
        return refreshed([this] { takeAlong(); });
    if (command == QLatin1String("bring-back"))
        return bringBack();
    if (command == QLatin1String("courier-code"))
        return courierCode();
    refreshed([this] { exportAll(); });
}

void Runner::done(int code)
{
    m_out.flush();
    m_err.flush();
    // From the event loop: the caller may stand in a callback of the engine.
    QTimer::singleShot(0, this, [this, code] { Q_EMIT finished(code); });
}

void Runner::note(const QString &sentence) { m_err << shown(sentence) << Qt::endl; }

void Runner::fail(const core::Error &error, Exit code, Spot spot)
{
    std::string detail = error.detail;
    const bool signsIn = m_arguments.command == QLatin1String("sign-in");
    const std::string server = signsIn ? syncing::originFromInput(m_arguments.server.toStdString()) : m_profile.origin;
    if (exitFor(error.code) == NoServer && detail.find(server) == std::string::npos)
        detail = server + ": " + detail; // which of them could not be had
    note(QStringLiteral("%1: %2").arg(QLatin1String(syncing::codeName(error.code)), QString::fromStdString(detail)));
    if (const auto sentence = whatToDo(error, { signsIn, spot }, *m_settings); !sentence.isEmpty())
        note(sentence);
    if (error.code == Code::Offline && error.number > 0)
        note(error.number == 1 ? QStringLiteral("The proxy wants JUMELLE_PROXY_USER and JUMELLE_PROXY_PASSWORD.")
                               : QStringLiteral("The proxy did not take this name and password."));
    if (m_arguments.json)
        print(json::object{ { "error", syncing::codeName(error.code) }, { "detail", detail } });
    done(code);
}

void Runner::print(const json::value &value)
{
    if (m_arguments.json || !value.is_object()) {
        m_out << QString::fromStdString(json::serialize(value)) << Qt::endl;
        return;
    }
    for (const auto &[name, entry] : value.get_object()) {
        const std::string text = entry.is_string() ? std::string(entry.get_string()) : json::serialize(entry);
        m_out << unsteered(QString::fromStdString(std::string(name) + ": " + text)) << Qt::endl;
    }
}

bool Runner::isFolder(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() || info.isDir())
        return true;
    note(QStringLiteral("The profile folder cannot be used: %1 is a file").arg(path));
    done(Storage);
    return false;
}

bool Runner::isFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.isFile() && info.isReadable())
        return true;
    const char *why = info.isDir() ? " is a folder" : info.exists() ? " cannot be read" : " is not there";
    fail({ Code::FileGone, path.toStdString() + why, 0 });
    return false;
}

bool Runner::open()
{
    const auto opened = openProfile();
    if (!opened) {
        const auto &error = opened.error();
        const Exit code = exitFor(error.code);
        const std::string detail = "the folder cannot be used: " + m_arguments.profile.toStdString();
        fail({ error.code, detail, error.number }, code == Failed ? Storage : code);
    }
    return opened.has_value();
}

core::Result<void> Runner::openProfile()
{
    auto opened = openCache(m_arguments.profile, *m_settings);
    if (!opened)
        return tl::unexpected<core::Error>(opened.error());
    if (opened->salvaged >= 0)
        note(QStringLiteral("The copy was damaged and is fetched anew; %1 change(s) that were not sent came out of %2.")
                 .arg(opened->salvaged)
                 .arg(QString::fromStdString(opened->damagedCopy)));
    m_cache = std::move(opened->cache);
    return {};
}

bool Runner::transport(const QString &caFile)
{
    const auto options = network(caFile);
    m_transport = std::make_unique<syncing::QtTransport>(options);
    m_timers = std::make_unique<syncing::QtTimers>();
    if (m_transport->caFileRead())
        return true;
    note(QStringLiteral("No certificate in ") + options.caFile);
    done(Missing);
    return false;
}

void Runner::refreshed(std::function<void()> next)
{
    if (m_arguments.offline)
        return next();
    synchronise([this, next = std::move(next)](core::Result<void> result) {
        if (!result && exitFor(result.error().code) != NoServer)
            return fail(result.error());
        if (!result)
            note(QStringLiteral("No connection; this is the copy from the last sync."));
        next();
    });
}

void Runner::sendAndFinish()
{
    const bool nothingElse = m_arguments.command == QLatin1String("sync");
    if (nothingElse && !mayConnect())
        return;
    if (nothingElse && m_arguments.offline)
        note(QStringLiteral("Working offline: nothing was sent or fetched."));
    if (m_arguments.offline)
        return done(nothingElse ? NoServer : NotSent);
    synchronise([this](core::Result<void> result) {
        // Whatever came of it, as files were fetched also until time was up; nobody else does it for this copy.
        if (const auto trimmed = m_cache->trimBlobs(store::limitsOf(*m_settings).mostBlobBytes); result && !trimmed)
            result = trimmed;
        if (!result) {
            if (m_arguments.command != QLatin1String("sync") && exitFor(result.error().code) == NoServer) {
                note(QStringLiteral("Saved here; it will be sent when the server can be reached."));
                return done(NotSent);
            }
            return fail(result.error());
        }
        const auto &status = m_engine->status();
        nameRefused();
        if (m_arguments.command == QLatin1String("sync"))
            print(statusJson());
        done(status.parked + status.waitingChanges + status.waitingFiles == 0 ? Ok : NotSent);
    });
}

void Runner::synchronise(std::function<void(core::Result<void>)> finished)
{
    m_synchronised = std::move(finished);
    const QString ca = m_arguments.caFile.isEmpty() ? QString::fromStdString(m_profile.caFile) : m_arguments.caFile;
    if (!transport(ca))
        return;
    m_secrets->read(m_profile, m_secretKey, [this](core::Result<std::string> token) {
        if (!token)
            return fail(token.error());
        syncing::EngineOptions options;
        options.environment = syncing::qtEnvironment(*m_transport, *m_timers);
        options.origin = m_profile.origin;
        options.folder = m_arguments.profile.toStdString();
        options.push = false;
        m_engine = std::make_unique<syncing::Engine>(std::move(options), *m_cache);
        m_engine->statusChanged = [this](const store::SyncStatus &) { watch(); };
        QTimer::singleShot(m_arguments.timeoutSeconds * 1000, this, [this] {
            if (auto call = std::exchange(m_synchronised, {}))
                call(core::fail(Code::Transient, "time is up"));
        });
        if (m_settings->text(core::Setting::NetworkPolicy) == QLatin1String("metered"))
            m_engine->setPolicy(syncing::Policy::Metered);
        m_engine->start(*token);
    });
}

// An error ends the run: a script decides whether to try again.
void Runner::watch()
{
    if (!m_synchronised)
        return;
    const auto finish = [this](const core::Result<void> &result) {
        auto call = std::exchange(m_synchronised, {});
        QTimer::singleShot(0, this, [call = std::move(call), result] { call(result); });
    };
    if (const auto error = m_engine->lastError())
        return finish(tl::unexpected<core::Error>(*error));
    if (m_engine->settled() && m_engine->status().state == store::SyncStatus::UpToDate)
        finish({});
}

core::Result<std::string> Runner::accountFor(const std::string &type)
{
    const auto *declared = schema::recordTypes().find(type);
    if (!declared)
        return core::fail(Code::BadInput, "no such type: " + type);
    const auto accounts = m_cache->accounts();
    if (!accounts)
        return tl::unexpected<core::Error>(accounts.error());
    if (const std::string given = m_arguments.account.toStdString(); !given.empty()) {
        const auto isIt = [&given](const store::Account &account) { return account.id == given; };
        if (accounts->empty() || std::any_of(accounts->begin(), accounts->end(), isIt)) // none were fetched yet
            return given;
        return core::fail(Code::NotFound, "no account " + given);
    }
    std::string found;
    for (const auto &account : *accounts) {
        if (account.kind != declared->account)
            continue;
        if (!found.empty())
            return core::fail(Code::BadInput, "several spaces; choose one with --account");
        found = account.id;
    }
    if (found.empty())
        return core::fail(Code::NotFound, "no account for " + type);
    return found;
}

} // namespace cli
