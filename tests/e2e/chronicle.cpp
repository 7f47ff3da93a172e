#include "tests/e2e/chronicle.h"

#include "tests/e2e/caches.h"

#include "sqlite/sqlite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <set>

namespace e2e {

namespace json = boost::json;

namespace {

history::Key recordOf(const store::Key &key) { return { key.account, key.type, key.id }; }

history::Event event(history::What what, const std::string &client, const history::Key &key)
{
    history::Event e;
    e.at = history::sharedClock();
    e.client = client;
    e.what = what;
    e.key = key;
    return e;
}

json::value parsed(std::string_view text) { return json::parse({ text.data(), text.size() }); }

void addServer(history::Log &log, const std::string &file, const std::set<history::Key> &keys)
{
    sqlite::OpenOptions how;
    how.readOnly = true;
    const auto base = sqlite::Connection::open(file, how);
    auto rows = base->prepare("SELECT rev, by, op, before, after FROM history WHERE account=? AND type=? AND id=?");
    auto record = base->prepare("SELECT json FROM record WHERE account=? AND type=? AND id=?");
    for (const auto &key : keys) {
        auto &list = log.emplace_back(event(history::What::History, "server", key)).list;
        rows.bindAll(key.account, key.type, key.id);
        while (rows.step())
            list.push_back(json::object{ { "rev", rows.integer(0) },
                                         { "by", rows.text(1) },
                                         { "op", rows.text(2) },
                                         { "before", parsed(rows.text(3)) },
                                         { "after", parsed(rows.text(4)) } });
        rows.reset();
        record.bindAll(key.account, key.type, key.id);
        log.emplace_back(event(history::What::Final, "server", key)).view
            = record.step() ? parsed(record.text(0)) : json::value();
        record.reset();
    }
    auto epoch = base->prepare("SELECT value FROM meta WHERE key='epoch'");
    auto states = base->prepare("SELECT account, type, rev FROM type_state");
    while (epoch.step() && states.step()) {
        log.push_back(
            event(history::What::State, "server", { std::string(states.text(0)), std::string(states.text(1)), {} }));
        log.back().state = std::string(epoch.text(0)) + '-' + std::to_string(states.integer(2));
        epoch.reset();
    }
}

core::Result<void> addCache(history::Log &log, const std::string &client, const std::string &folder,
                            const std::set<history::Key> &keys)
{
    const auto opened = openToRead(folder);
    if (!opened)
        return tl::unexpected(opened.error());
    auto accounts = opened->cache->accounts();
    if (!accounts)
        return tl::unexpected(accounts.error());
    std::set<std::string> mine;
    for (const auto &account : *accounts)
        mine.insert(account.id);
    for (const auto &key : keys) {
        const auto *type = schema::recordTypes().find(key.type);
        if (!mine.contains(key.account) || !type || type->onDemand)
            continue;
        const auto record = opened->cache->record({ key.account, key.type, key.id });
        if (!record)
            return tl::unexpected(record.error());
        log.push_back(event(history::What::Final, client, key));
        if (*record)
            log.back().view = (*record)->view;
    }
    return {};
}

} // namespace

Chronicle::Chronicle(const std::string &folder, const std::string &client)
    : m_recorder(client, history::fileSink(folder + '/' + client + ".history"), history::sharedClock)
{ }

std::unique_ptr<Chronicle> Chronicle::fromEnvironment(const std::string &client)
{
    const auto folder = qEnvironmentVariable("JUMELLE_HISTORY");
    return folder.isEmpty() ? nullptr : std::make_unique<Chronicle>(folder.toStdString(), client);
}

core::Result<std::vector<store::Edit>> Chronicle::apply(store::Cache &cache, const Make &make)
{
    std::vector<std::int64_t> ops;
    core::Result<std::vector<store::Edit>> undo;
    const auto done = cache.together([&]() -> core::Result<void> {
        const auto edits = make(cache);
        for (const auto &edit : edits) {
            const auto shown = cache.record(edit.key);
            const json::value view = shown && *shown ? json::value((*shown)->view) : json::value();
            const json::object gone{ { "", nullptr } };
            ops.push_back(
                m_recorder.invoke(recordOf(edit.key), edit.op == store::Edit::Destroy ? gone : edit.value, view));
        }
        undo = cache.apply(edits);
        return undo ? core::Result<void>() : tl::unexpected(undo.error());
    });
    for (const auto op : ops)
        done ? m_recorder.kept(op) : m_recorder.fail(op, done.error().detail);
    if (!done)
        return tl::unexpected(done.error());
    return undo;
}

void Chronicle::look(store::Cache &cache, const store::Key &key)
{
    const auto since = history::sharedClock();
    if (const auto shown = cache.record(key))
        m_recorder.read(recordOf(key), *shown ? json::value((*shown)->view) : json::value(), since);
}

void Chronicle::settled(store::Cache &cache, std::int64_t since, std::vector<std::string> except)
{
    m_recorder.settled(std::move(except), since);
    const auto accounts = cache.accounts();
    if (!accounts)
        return;
    for (const auto &account : *accounts)
        for (const auto &type : schema::recordTypes().all())
            if (const auto state = cache.state(account.id, type.name); state && *state != "0" && !state->empty())
                m_recorder.state(account.id, type.name, *state);
}

core::Result<history::Log> collect(const QString &folder, const std::string &serverFile,
                                   const std::map<std::string, std::string> &caches)
{
    history::Log log;
    const auto files = QDir(folder).entryInfoList({ QStringLiteral("*.history") }, QDir::Files);
    for (const auto &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return core::fail(core::Code::FileGone, info.filePath().toStdString());
        while (!file.atEnd())
            if (const auto added = history::append(log, file.readLine().toStdString()); !added)
                return core::fail(core::Code::Damaged, info.filePath().toStdString() + ": " + added.error());
    }
    history::sort(log);
    std::set<history::Key> keys;
    for (const auto &e : log)
        if (e.what == history::What::Invoke)
            keys.insert(e.key);
    try {
        addServer(log, serverFile, keys);
    } catch (const sqlite::Failure &failure) {
        return core::fail(core::Code::Damaged, serverFile + ": " + failure.error().message);
    }
    for (const auto &[client, cache] : caches)
        if (const auto added = addCache(log, client, cache, keys); !added)
            return tl::unexpected(added.error());
    return log;
}

} // namespace e2e
