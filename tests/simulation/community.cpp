#include "community.h"

#include "meddler.h"

#include "server/jmap/record_writer.h"
#include "sync/wire.h"

#include <algorithm>

namespace simulation {

namespace json = boost::json;
using syncing::HttpRequest;
using syncing::HttpResponse;
using syncing::test::SimServer;

namespace {

constexpr std::int64_t dayMs = 86'400'000;

SimServer::Options optionsFor(const Disk &disk, const schema::TypeTable &types, bool withRules)
{
    SimServer::Options options;
    options.path = disk.folder() + "/jumelle.sqlite";
    options.vfs = vfsName;
    options.types = &types;
    options.rules = withRules;
    return options;
}

bool isSet(const HttpRequest &request)
{
    return request.url.ends_with("/jmap/api") && server::Engine::needsWrite(request.body);
}

// Whether all states that the request builds on are of this epoch.
bool asksOfEpoch(std::string_view body, std::string_view epoch)
{
    constexpr std::string_view member = "\"sinceState\":\"";
    for (auto at = body.find(member); at != body.npos; at = body.find(member, at + 1))
        if (const auto state = body.substr(at + member.size()); !state.starts_with('0') && !state.starts_with(epoch))
            return false;
    return true;
}

std::int64_t changes(sqlite::Connection &db) // rows since it was opened
{
    auto s = db.prepare("SELECT total_changes()");
    return s.step() ? s.integer(0) : 0;
}

} // namespace

Community::Community(syncing::test::Loop &loop, Trace &trace, Tally &counted, const schema::TypeTable &types,
                     bool withRules)
    : disk("server", trace)
    , server(loop, optionsFor(disk, types, withRules), false)
    , tally(counted)
    , m_loop(loop)
    , m_trace(trace)
    , m_shelf(disk, server, loop)
{ }

void Community::complain(std::string what)
{
    if (m_violations.size() < 5)
        m_violations.push_back(std::move(what));
}

bool Community::start()
{
    if (running())
        return true;
    try {
        if (!server.open())
            return false;
        if (!m_shelf.look())
            complain("a file of the server is not what its name says");
        noteCommitted();
        const auto now = counters();
        for (const auto &[account, counter] : m_answered)
            if (const auto it = now.find(account); it == now.end() || it->second < counter)
                complain("an answered change is gone after a restart of the server: " + account);
        return true;
    } catch (const sqlite::Failure &) {
        server.close();
        return false;
    }
}

// Whether the disk stopped before or after the commit, only what is there afterwards tells.
void Community::noteCommitted()
{
    const auto last = std::exchange(m_unanswered, std::nullopt);
    if (last && counters() != last->counters) {
        m_applied.insert(last->key);
        tally.count("answers of the server", "committed, then its disk stopped");
    }
}

void Community::stop() { server.close(); }

void Community::crash(Disk::Cut cut, Chance &chance)
{
    server.close();
    disk.restart(cut, chance);
}

HttpRequest Community::meddled(const HttpRequest &request) const
{
    HttpRequest changed = request;
    changed.body = meddler->body(request.body);
    return changed;
}

std::optional<HttpResponse> Community::handle(const HttpRequest &request)
{
    if (!running())
        return {};
    HttpResponse answer;
    const bool watched = isSet(request);
    try {
        const auto *who = server.who(request);
        const auto before = watched && who ? look(request, *who) : Before();
        if (watched && who)
            m_unanswered = Unanswered{ keyOf(request, *who), before.counters };
        answer = server.handle(meddler ? meddled(request) : request);
        if (disk.dead())
            return {};
        m_unanswered.reset();
        if (watched && who && meddler)
            meddler->afterRequest(server.storage->connection(), answer.body);
        if (watched && who)
            compare(before, request, answer, *who);
    } catch (const sqlite::Failure &) {
        if (disk.dead())
            return {};
        m_unanswered.reset();
        answer = syncing::test::response(500, "{}");
    }
    if (answer.status == 401)
        tally.count("answers of the server", "token refused");
    else if (answer.body.find("\"cannotCalculateChanges\"") != std::string::npos)
        tally.count("answers of the server",
                    asksOfEpoch(request.body, server.storage->epoch()) ? "state too old" : "state of another epoch");
    if (Trace::story) {
        const auto *asks = server.who(request);
        m_trace.tell(m_loop.now,
                     std::string(asks ? asks->personId.c_str() : "nobody")
                         .append(" ")
                         .append(request.url)
                         .append(" ")
                         .append(syncing::test::headerOf(request, "Idempotency-Key"))
                         .append("\n          > ")
                         .append(request.body)
                         .append("\n          < ")
                         .append(std::to_string(answer.status))
                         .append(" ")
                         .append(answer.body));
    }
    m_trace.note(request.url);
    m_trace.note(request.body);
    m_trace.note(static_cast<std::uint64_t>(answer.status));
    m_trace.note(answer.body);
    return answer;
}

bool Community::backup()
{
    // As `jumelled backup` does it: one consistent moment.
    if (!running())
        return false;
    try {
        auto s = server.storage->connection().prepare("PRAGMA wal_checkpoint(TRUNCATE)");
        s.step();
        Disk copy("backup", m_trace);
        copy.load(disk.image());
        auto storage
            = server::SqliteStorage::open({ copy.folder() + "/jumelle.sqlite", false, true, "unused", vfsName });
        if (!storage)
            return false;
        (*storage)->markCopy();
        storage->reset();
        m_backup = copy.image();
        return true;
    } catch (const sqlite::Failure &) {
        return false;
    }
}

bool Community::goBack()
{
    if (!m_backup || disk.dead())
        return false;
    stop();
    disk.load(*m_backup);
    m_applied.clear();
    m_answered.clear();
    m_unanswered.reset();
    start();
    return true;
}

bool Community::purge()
{
    if (!running())
        return false;
    try {
        const auto before = changes(server.storage->connection());
        for (const auto &account : server.storage->accounts())
            for (const auto &blob : server.storage->unreferencedBlobs(account.id, m_loop.calendar() - 7 * dayMs))
                server.storage->removeBlob(account.id, blob.id);
        server.storage->purge(m_loop.calendar(), m_loop.calendar() - 30 * dayMs, 0);
        const int files = m_shelf.sweep(m_loop.calendar() - dayMs);
        return files > 0 || changes(server.storage->connection()) != before;
    } catch (const sqlite::Failure &) { // the next night
        return false;
    }
}

bool Community::setRole(const std::string &person, const std::string &role)
{
    if (!running())
        return false;
    try {
        server.storage->begin(true);
        if (role.empty())
            server.storage->removeMember(syncing::test::space, person);
        else
            server.storage->setMember(syncing::test::space, person, role);
        // As when a founder does it: the record of the member says so, too, and everybody hears of that.
        const auto changed = role.empty() ? server::StateChanges() : noteRole(person, role);
        server.storage->commit();
        server.tell(changed);
        tellSessions(person);
        return true;
    } catch (const sqlite::Failure &) { // the disk had other plans
        if (!disk.dead())
            server.storage->rollback();
        return false;
    }
}

server::StateChanges Community::noteRole(const std::string &person, const std::string &role)
{
    server::RecordWriter writer(*server.storage, schema::recordTypes(), { "panna", "founder", m_loop.calendar() });
    std::string id;
    server.storage->eachRecord(syncing::test::space, "Member", [&](auto record, auto, std::string_view text) {
        if (json::parse(text).at("personId") == json::string(person))
            id = record;
        return id.empty();
    });
    const auto row = server.storage->record(syncing::test::space, "Member", id);
    if (!row)
        return {};
    const auto before = json::parse(row->json).as_object();
    auto after = before;
    after["role"] = role;
    writer.update(syncing::test::space, *schema::recordTypes().find("Member"), id, before, after);
    writer.flush();
    server::StateChanges changes;
    changes[syncing::test::space]["Member"]
        = server.storage->epoch() + "-" + std::to_string(server.storage->typeRev(syncing::test::space, "Member"));
    return changes;
}

void Community::tellSessions(const std::string &person)
{
    for (const auto &[id, listener] : server.listeners)
        if (listener.who.personId == person)
            if (const auto event = server.stateEvent(listener.who, server.engine->states(listener.who)); !event.empty())
                m_loop.after(5, [this, id = id, event] {
                    if (const auto it = server.listeners.find(id); it != server.listeners.end())
                        it->second.data(event);
                });
}

namespace {

// Between two epochs the counter leaps; within one each number is used.
std::string gapIn(sqlite::Connection &db)
{
    auto accounts = db.prepare("SELECT id, modseq FROM account");
    auto used
        = db.prepare("SELECT rev FROM history WHERE account=?1 UNION SELECT rev FROM record WHERE account=?1 UNION "
                     "SELECT created_rev FROM record WHERE account=?1 UNION SELECT rev FROM tombstone WHERE "
                     "account=?1 UNION SELECT created_rev FROM tombstone WHERE account=?1 ORDER BY 1");
    while (accounts.step()) {
        const std::string account(accounts.text(0));
        std::int64_t last = 0;
        const auto follows
            = [&last](std::int64_t rev) { return rev == last + 1 || rev - last > server::Storage::epochLeap; };
        used.bindAll(account);
        for (; used.step(); last = used.integer(0))
            if (!follows(used.integer(0)))
                return "the counter of " + account + " has a gap behind " + std::to_string(last);
        used.reset();
        if (const auto taken = accounts.integer(1); taken != last && taken - last < server::Storage::epochLeap)
            return "the counter of " + account + " is at " + std::to_string(taken) + ", but what was used last is "
                + std::to_string(last);
    }
    return {};
}

// A version may still speak of bytes that a restore has lost.
bool isOnlyAVersions(const std::optional<server::RecordRow> &row, std::string_view blob)
{
    if (!row)
        return false;
    auto record = json::parse(row->json).as_object();
    const auto versions = json::serialize(record["variants"]);
    record.erase("variants");
    return versions.find(blob) != std::string::npos && json::serialize(record).find(blob) == std::string::npos;
}

} // namespace

std::string Community::check(bool thorough)
{
    auto &db = server.storage->connection();
    if (auto gap = gapIn(db); !gap.empty())
        return gap;
    auto named = db.prepare("SELECT blob, account, type, record FROM blob_ref");
    while (named.step())
        if (!server.blobs.bytes.contains(named.text(0))
            && !isOnlyAVersions(server.storage->record(named.text(1), named.text(2), named.text(3)), named.text(0)))
            return "a record names a file that is not there: " + std::string(named.text(0));
    if (db.prepare("SELECT 1 FROM blob_ref WHERE blob NOT LIKE 'B%'").step())
        return "a record names a file that only one computer knows";
    if (thorough) {
        auto sound = db.prepare("PRAGMA integrity_check(1)");
        if (!sound.step() || sound.text(0) != "ok")
            return "the server's file is damaged: " + std::string(sound.text(0));
    }
    return {};
}

} // namespace simulation
