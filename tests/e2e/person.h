#pragma once
// One teacher in the process of the test: cache, engine in its thread, intake and sign-in, put together as app/desk
// does it, and the sentence that a person would read about the last thing that went wrong.
#include "models/intake/intake.h"
#include "store/service.h"
#include "sync/login.h"
#include "sync/qttransport.h"
#include "sync/thread.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <memory>
#include <optional>

namespace e2e {

inline store::CacheOptions cacheIn(const QString &folder)
{
    store::CacheOptions options;
    options.folder = folder.toStdString();
    return options;
}

class Person
{
public:
    explicit Person(QString caFile)
        : m_caFile(std::move(caFile))
        , m_service(cacheIn(m_folder.path()))
        , m_transport(m_caFile)
        , m_login(m_transport)
    { }

    // Runs the event loop until `done` holds.
    static bool until(const std::function<bool()> &done, int ms = 30'000)
    {
        QDeadlineTimer deadline(ms);
        while (!done() && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        return done();
    }

    // Finds the server and signs in there; the error when it did not work.
    std::optional<core::Error> signIn(const std::string &server, const std::string &user, const std::string &password)
    {
        std::optional<core::Result<syncing::ServerInfo>> found;
        m_login.discover(server, [&](core::Result<syncing::ServerInfo> info) { found = std::move(info); });
        if (!until([&] { return found.has_value(); }))
            return core::Error{ core::Code::Bug, "no answer from discover", 0 };
        if (!*found)
            return found->error();
        std::optional<core::Result<syncing::Token>> token;
        m_login.signIn((*found)->origin, user, password, device(), "test",
                       [&](core::Result<syncing::Token> answer) { token = std::move(answer); });
        if (!until([&] { return token.has_value(); }))
            return core::Error{ core::Code::Bug, "no answer from signIn", 0 };
        if (!*token)
            return token->error();
        m_token = **token;
        m_origin = (*found)->origin;
        return std::nullopt;
    }
    void startSync(const std::string &through = {}) // "" = where signed in; otherwise another way to the same server
    {
        syncing::ThreadOptions options;
        options.cache = m_service.options();
        options.origin = through.empty() ? m_origin : through;
        options.network.caFile = m_caFile;
        options.changes = [this](const store::ChangeSet &changes) { m_service.report(changes); };
        options.status = [this](const store::SyncStatus &status) { m_service.setStatus(status); };
        m_sync = std::make_unique<syncing::Thread>(std::move(options));
        m_sync->start(m_token.token);
    }
    bool upToDate(int ms = 60'000)
    {
        return until(
            [&] { return status().state == store::SyncStatus::UpToDate && status().waitingFiles == 0 && !waits(); },
            ms);
    }

    store::SyncStatus status() const { return m_service.status(); }
    syncing::Thread &sync() { return *m_sync; }
    syncing::Login &login() { return m_login; }
    store::Service &service() { return m_service; }
    const syncing::Token &token() const { return m_token; }
    const std::string &origin() const { return m_origin; }
    QString folder() const { return m_folder.path(); }
    // A connection of the test's own.
    store::Cache &cache()
    {
        if (!m_cache)
            m_cache = std::move(store::Cache::open(cacheIn(m_folder.path())).value().cache);
        return *m_cache;
    }
    bool waits() { return !cache().outbox().value().empty(); }
    // Adds a file as the gallery does, or gives it to `record` in place of one that is gone; the error when it was not
    // taken.
    std::optional<core::Error> addToAlbum(const std::string &space, const std::string &album, const QString &path,
                                          const std::string &record = {})
    {
        models::Intake intake(m_service, QString::fromStdString(space));
        const auto room = cache().room(space).value();
        models::IntakeOptions options;
        options.shrink = false;
        if (room.file > 0)
            options.maxBytes = room.file;
        options.roomBytes = room.free;
        intake.setOptions(options);
        std::optional<core::Error> error;
        bool over = false;
        QObject::connect(&intake, &models::Intake::refused, &intake,
                         [&](const QString &, const core::Error &refused) { error = refused; });
        QObject::connect(&intake, &models::Intake::finished, &intake, [&] { over = true; });
        if (record.empty())
            intake.addToAlbum(QString::fromStdString(album), { path });
        else
            intake.addAgain(QString::fromStdString(record), true, path);
        if (!until([&] { return over; }, 120'000))
            return core::Error{ core::Code::Bug, "the intake did not end", 0 };
        if (!error && m_sync)
            m_sync->nudge();
        return error;
    }
    // Everything that is here, what waits and what is on its way, as one text.
    std::string everything()
    {
        store::json::array all;
        for (const auto held = cache().accounts().value(); const auto &account : held)
            for (const auto &type : schema::recordTypes().all()) {
                store::Query query;
                query.account = account.id;
                query.type = type.name;
                query.trash = store::Query::With;
                if (type.account == account.kind)
                    for (const auto records = cache().list(query).value(); const auto &record : records)
                        all.emplace_back(record.view);
            }
        for (const auto held = cache().outbox().value(); const auto &entry : held)
            all.emplace_back(entry.value);
        for (const auto held = cache().uploads().value(); const auto &upload : held)
            all.emplace_back(upload.localId + " " + upload.name);
        return store::json::serialize(all);
    }

private:
    std::string device() { return cache().device().value(); }

    QString m_caFile;
    QTemporaryDir m_folder;
    store::Service m_service;
    syncing::QtTransport m_transport;
    syncing::Login m_login;
    std::unique_ptr<syncing::Thread> m_sync;
    std::unique_ptr<store::Cache> m_cache;
    syncing::Token m_token;
    std::string m_origin;
};

} // namespace e2e
