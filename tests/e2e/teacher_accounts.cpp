// Who is signed in, as app/program has it: one person's cache and engine are made and thrown away as a whole.
#include "tests/e2e/teacher.h"

#include <QUrl>

namespace e2e {

namespace {

store::CacheOptions cacheOptions(const QString &folder)
{
    store::CacheOptions options;
    options.folder = folder.toStdString();
    return options;
}

} // namespace

void Teacher::signIn(const Arguments &arguments, Reply reply)
{
    m_offline = arguments.contains("offline");
    m_whoIsHere = std::move(reply);
    m_accounts.signIn(QUrl(words(arguments, "server")), words(arguments, "user"), words(arguments, "password"));
}

// After a start, with what the keychain would give.
void Teacher::open(const Arguments &arguments, Reply reply)
{
    const auto *offline = arguments.if_contains("offline");
    m_offline = offline && offline->as_bool();
    m_whoIsHere = std::move(reply);
    m_secrets.write(m_profiles.currentId(), words(arguments, "token"),
                    [this](core::SecretStore::Status) { m_accounts.restore(); });
}

void Teacher::signOut(const Arguments &arguments, Reply reply)
{
    m_whoIsHere = std::move(reply);
    m_accounts.signOut(m_accounts.current().id, arguments.contains("removeCache"));
}

void Teacher::switchTo(const Arguments &arguments, Reply reply)
{
    m_offline = arguments.contains("offline");
    const auto known = m_accounts.profiles();
    for (const auto &profile : known) {
        if (profile.username != words(arguments, "user"))
            continue;
        m_whoIsHere = std::move(reply);
        return m_accounts.switchTo(profile.id);
    }
    reply({ { "error", "nobody of that name" } });
}

void Teacher::accounts(const Arguments &, Reply reply)
{
    json::object signedIn;
    const auto known = m_accounts.profiles();
    for (const auto &profile : known)
        signedIn[profile.username.toStdString()] = profile.signedIn;
    reply({ { "signedIn", std::move(signedIn) } });
}

void Teacher::change(const core::Profile &profile)
{
    leave();
    if (!profile.id.isEmpty())
        sitDown(profile);
    tellWhoIsHere({ { "origin", m_accounts.origin().toStdString() },
                    { "token", m_accounts.token().toStdString() },
                    { "person", profile.personId.toStdString() },
                    { "cache", profile.id.isEmpty() ? "" : m_profiles.cacheFolder(profile.id).toStdString() } });
}

void Teacher::tellWhoIsHere(json::object answer)
{
    if (const auto reply = std::exchange(m_whoIsHere, {}))
        reply(std::move(answer));
}

void Teacher::sitDown(const core::Profile &profile)
{
    m_name = profile.username.toStdString();
    m_chronicle = Chronicle::fromEnvironment(m_name);
    m_store = std::make_unique<store::Service>(cacheOptions(m_profiles.cacheFolder(profile.id)));
    connect(m_store.get(), &store::Service::changed, this, [this](const store::ChangeSet &changes) {
        if (m_sync && (changes.outbox || changes.uploads || !changes.wishes.empty()))
            m_sync->nudge();
        checkAll();
    });
    connect(m_store.get(), &store::Service::statusChanged, this, &Teacher::checkAll);
    syncing::ThreadOptions options;
    options.cache = m_store->options();
    options.origin = m_accounts.origin().toStdString();
    options.network.caFile = m_caFile;
    options.changes = [this](const store::ChangeSet &changes) { m_store->report(changes); };
    options.status = [this](const store::SyncStatus &status) { m_store->setStatus(status); };
    options.failed = [](const core::Error &error) { qFatal("cache: %s", error.detail.c_str()); };
    m_sync = std::make_unique<syncing::Thread>(std::move(options));
    m_sync->setPolicy(m_offline ? syncing::Policy::Offline : syncing::Policy::Online);
    m_sync->start(m_accounts.token().toStdString());
}

void Teacher::leave()
{
    m_bustleTimer.stop();
    m_sync.reset(); // first: it reports to the store
    for (const auto &wait : std::exchange(m_waits, {})) {
        wait->done = true;
        wait->reply({ { "error", "signed out" } });
    }
    m_search.reset();
    m_intake.reset();
    m_undo.clear();
    m_store.reset();
    m_bustle.reset(); // its work is done in the store's threads, as the chronicle's
    m_chronicle.reset();
}

void Teacher::policy(const Arguments &arguments, Reply reply)
{
    const std::string name = text(arguments, "is");
    m_sync->setPolicy(name == "offline"       ? syncing::Policy::Offline
                          : name == "metered" ? syncing::Policy::Metered
                                              : syncing::Policy::Online);
    reply({});
}

void Teacher::wake(const Arguments &, Reply reply)
{
    m_sync->wake();
    reply({});
}

} // namespace e2e
