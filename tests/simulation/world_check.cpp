// The end of a run: quiet, and what must hold then.
#include "world.h"

#include "core/codes.h"

#include "schema/travel.h"
#include "sync/wire.h"

#include <algorithm>
#include <utility>

namespace simulation {

namespace json = boost::json;

void World::countRefusals()
{
    const auto count = [this](const Disk &disk, const std::string &whose, Verb full, Verb error) {
        tally.count("writes refused by a disk", whose + " full", disk.refused.full);
        tally.count("writes refused by a disk", whose + " error", disk.refused.error);
        tally.done(full, disk.refused.times);
        tally.done(error, disk.refused.error);
    };
    for (auto &machine : m_machines)
        count(machine->disk, "computer", Verb::DiskFull, Verb::DiskError);
    count(m_community.disk, "server", Verb::ServerFull, Verb::ServerError);
}

void World::calm()
{
    countRefusals();
    m_community.disk.calm();
    if (!m_community.running())
        restartServer(1000);
    for (const auto &[timer, person] : std::exchange(m_lost, {})) {
        m_loop.cancel(timer);
        regain(person);
    }
    for (auto &machine : m_machines) {
        machine->disk.calm();
        machine->line.calm();
        signIn(machine->person);
        if (!machine->running())
            reopen(*machine, 1000);
        else
            machine->engine->setPolicy(syncing::Policy::Online);
    }
}

namespace {

// Whether the bytes of every file that the entry names are on this computer.
bool holdsFiles(Machine &machine, const store::OutboxEntry &entry, const json::value &value)
{
    if (const auto *text = value.if_string()) {
        const std::string id(*text);
        if (id.size() != 65 || !id.starts_with('B'))
            return true;
        const auto path = machine.cache->blobPath(entry.key.account, id);
        return path && path->has_value();
    }
    const auto *object = value.if_object();
    return !object || std::all_of(object->begin(), object->end(), [&](const auto &member) {
        return holdsFiles(machine, entry, member.value());
    });
}

// Refused for a record that it names, and the server has that record: the two were sent in the wrong order, or it came
// back after a restore and nobody tried again. A parent may be there and wrong, but not of something new.
bool namesWhatIsThere(server::SqliteStorage &storage, const store::OutboxEntry &entry)
{
    constexpr std::string_view refusal = "invalidProperties:";
    if (!entry.error.starts_with(refusal))
        return false;
    const auto path = std::string_view(entry.error).substr(refusal.size());
    const auto name = path.substr(0, path.find('/'));
    if (name == "parentId" && entry.op != store::Edit::Create)
        return false;
    auto named = storage.connection().prepare("SELECT 1 FROM record WHERE account=? AND instr(?, '\"'||id||'\"')");
    for (const auto &member : entry.value) {
        const std::string key(member.key());
        if (key.substr(0, key.find('/')) != name)
            continue;
        named.bindAll(entry.key.account, '"' + key.substr(key.find('/') + 1) + '"' + json::serialize(member.value()));
        if (named.step())
            return true;
    }
    return false;
}

} // namespace

// An entry that waits for nothing a person has to decide. What builds on something parked waits with it.
std::optional<store::OutboxEntry> World::restless(Machine &machine)
{
    const auto outbox = machine.cache->outbox();
    const auto uploads = machine.cache->uploads();
    std::set<std::string> failed;
    for (const auto &upload : uploads ? *uploads : std::vector<store::Upload>())
        if (upload.state == store::Upload::Failed)
            failed.insert(upload.localId);
    const auto entries = outbox ? *outbox : std::vector<store::OutboxEntry>();
    std::set<std::string> stuck; // ids of records
    const auto isBehind = [&](const store::OutboxEntry &entry) {
        const auto text = json::serialize(entry.value) + entry.key.id;
        return std::any_of(stuck.begin(), stuck.end(), [&](const auto &id) { return text.find(id) != text.npos; });
    };
    for (const auto &entry : entries)
        if (entry.state == store::OutboxEntry::Parked
            || std::any_of(entry.needsBlobs.begin(), entry.needsBlobs.end(),
                           [&](const auto &id) { return failed.contains(id); }))
            stuck.insert(entry.key.id);
    for (std::size_t before = 0; before != stuck.size();) { // in the queue it may stand on either side
        before = stuck.size();
        std::set<std::int64_t> frozen; // requests that were taken along: all of one waits for each of its files
        for (const auto &entry : entries)
            if (entry.state == store::OutboxEntry::Sending && isBehind(entry))
                frozen.insert(entry.batch);
        for (const auto &entry : entries)
            if (isBehind(entry) || (entry.state == store::OutboxEntry::Sending && frozen.contains(entry.batch)))
                stuck.insert(entry.key.id);
    }
    for (const auto &entry : entries) {
        if (!stuck.contains(entry.key.id))
            return entry;
        // Only what the server said of the change itself may end in the list of what was not sent, not what came of
        // others' changes in between.
        static const std::set<std::string, std::less<>> ours{ "bug", "conflict", "invalidPatch",
                                                              "invalidProperties:variants" };
        if (entry.state == store::OutboxEntry::Parked
            && (ours.contains(entry.error) || entry.error.starts_with("invalidProperties:propRevs")))
            return entry;
        if (entry.state == store::OutboxEntry::Parked && entry.error == "blobNotFound"
            && holdsFiles(machine, entry, entry.value))
            return entry;
        if (entry.state == store::OutboxEntry::Parked && namesWhatIsThere(*m_community.server.storage, entry))
            return entry;
    }
    return {};
}

// Longer than anything waits: late and doubled requests, silent streams, others' half minute before they put back.
constexpr std::int64_t quietMs = 300'000;

std::string World::settle(std::int64_t patienceMs)
{
    if (!m_broken.empty())
        return m_broken;
    settleCrashes();
    calm();
    const auto ready = [this] {
        if (!m_community.running() || !m_lost.empty())
            return false;
        for (auto &machine : m_machines)
            if (!machine->running() || !machine->engine->settled())
                return false;
        return true;
    };
    std::string problem = "nothing settles";
    std::int64_t looked = 0, pause = 1000; // longer from look to look, for looking is dear
    const auto done = [&] {
        settleCrashes();
        if (!ready() || m_loop.now - looked < pause)
            return false;
        looked = m_loop.now;
        pause = std::min<std::int64_t>(pause + pause / 4, 30'000);
        for (auto &machine : m_machines) {
            if (const auto entry = restless(*machine)) {
                problem = machine->name + " still wants to send a " + entry->key.type + ' ' + entry->key.id + ": "
                    + entry->error;
                machine->engine->nudge();
                return false;
            }
        }
        problem = difference();
        if (problem.empty())
            problem = hidden();
        return problem.empty();
    };
    bool equal = m_loop.until(done, patienceMs);
    if (equal) {
        // Equal at one moment is not quiet: what is late, and what nobody has heard of yet, comes now.
        const auto since = m_loop.now;
        m_loop.until(
            [&] {
                settleCrashes();
                return m_loop.now - since >= quietMs;
            },
            2 * quietMs);
        equal = m_loop.until(done, patienceMs);
    }
    if (equal)
        return {};
    for (auto &machine : m_machines)
        if (!machine->running())
            problem += "; " + machine->name + " does not open";
        else if (!machine->engine->settled())
            problem += "; " + machine->name + " is busy, state " + std::to_string(machine->engine->status().state) + ' '
                + machine->engine->status().error
                + (machine->engine->lastError() ? ' ' + machine->engine->lastError()->detail : std::string());
    return "not equal after hours: " + problem;
}

namespace {

// The first property in which the two differ, but for `own`.
std::string otherThan(const json::object &server, const json::object &view, const std::set<std::string> &own)
{
    if (own.contains({}))
        return {};
    for (const auto *side : { &server, &view })
        for (const auto &member : *side) {
            const std::string name(member.key());
            const auto *a = server.if_contains(name), *b = view.if_contains(name);
            if (!own.contains(name) && !(a && b && *a == *b))
                return name;
        }
    return {};
}

} // namespace

std::string World::difference()
{
    for (auto &machine : m_machines)
        if (auto found = difference(*machine); !found.empty())
            return found;
    return {};
}

std::string World::difference(Machine &machine)
{
    auto &engine = *m_community.server.engine;
    const auto &who = m_community.server.tokens.at(machine.token());
    const auto &types = machine.types ? *machine.types : schema::recordTypes();
    const auto accounts = machine.cache->accounts();
    if (!accounts)
        return machine.name + " cannot be read: " + accounts.error().detail;
    std::vector<syncing::wire::Call> calls;
    std::vector<std::pair<std::string, const schema::Type *>> asked;
    for (const auto &account : *accounts) {
        if (engine.canSee(who, account.id) == account.lost)
            return machine.name + (account.lost ? " believes to have left " : " believes to be in ") + account.id;
        if (account.lost)
            continue;
        for (const auto &type : types.all())
            if (type.account == account.kind) {
                asked.emplace_back(account.id, &type);
                calls.push_back({ type.name + "/get",
                                  { { "accountId", json::string(account.id) }, { "ids", nullptr } },
                                  std::to_string(calls.size()) });
            }
    }
    // What a person did and the server refused is shown as this person wants it, a removal as gone.
    std::map<std::string, std::set<std::string>> parked; // properties that are the person's own, "" for all of them
    const auto outbox = machine.cache->outbox();
    for (const auto &entry : outbox ? *outbox : std::vector<store::OutboxEntry>()) {
        auto &own = parked[entry.key.id];
        if (entry.op == store::Edit::Patch)
            own.insert({ "trashedAt", "variants" }); // what one changes is shown outside of the trash, beside others'
        else
            own.insert({});
        for (const auto &member : entry.value)
            own.insert(std::string(member.key().substr(0, member.key().find('/'))));
    }
    constexpr std::size_t callsInOne = 16;
    json::array answers;
    for (std::size_t at = 0; at < calls.size(); at += callsInOne) {
        const std::vector<syncing::wire::Call> some(calls.begin() + std::ptrdiff_t(at),
                                                    calls.begin()
                                                        + std::ptrdiff_t(std::min(calls.size(), at + callsInOne)));
        const auto answer
            = engine.api(who, { syncing::wire::request(some, schema::recordTypes()), "application/json", {} });
        if (answer.status != 200)
            return "the server refuses to be looked at: " + answer.body;
        const auto body = json::parse(answer.body);
        for (const auto &one : body.at("methodResponses").as_array())
            answers.push_back(one);
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto &[account, type] = asked[i];
        const auto &parts = answers.at(i).get_array();
        std::map<std::string, const json::object *> there;
        if (parts[0].get_string() != "error")
            for (const auto &record : parts[1].at("list").get_array())
                there[std::string(record.at("id").get_string())] = &record.get_object();
        store::Query query;
        query.account = account;
        query.type = type->name;
        query.trash = store::Query::With;
        const auto here = machine.cache->list(query);
        if (!here)
            return machine.name + " cannot be read: " + here.error().detail;
        for (const auto &record : *here) {
            const auto it = there.find(record.key.id);
            const auto *server = it == there.end() ? nullptr : it->second;
            if (const auto own = parked.find(record.key.id); own != parked.end()) {
                if (const auto other = server ? otherThan(*server, record.view, own->second) : std::string();
                    !other.empty())
                    return machine.name + " shows another " + other + " than its person and the server want: "
                        + json::serialize(record.view) + " instead of " + json::serialize(*server);
            } else if (!server)
                return machine.name + " has a " + type->name + ' ' + record.key.id + " that the server has not";
            else if (record.view != *server)
                return machine.name + " has another " + type->name + ": " + json::serialize(record.view)
                    + " instead of " + json::serialize(*server);
            if (it != there.end())
                there.erase(it);
        }
        std::erase_if(there, [&](const auto &record) { return parked.contains(record.first); });
        if (!there.empty() && !type->onDemand && machine.cache->state(account, type->name).value_or("") != "0")
            return machine.name + " lacks a " + type->name + ' ' + there.begin()->first;
        if (!there.empty() && !type->onDemand)
            return machine.name + " never fetched " + type->name;
    }
    return {};
}

// Whoever put a container in the trash brings it back when there is more inside than they knew, if they still may.
std::string World::hidden()
{
    auto &storage = *m_community.server.storage;
    std::set<std::string> undecided;
    for (auto &machine : m_machines)
        if (const auto outbox = machine->cache->outbox())
            for (const auto &entry : *outbox)
                undecided.insert(entry.key.id);
    std::string found;
    for (const auto &type : schema::recordTypes().all()) {
        const auto *container = schema::containerOf(type, schema::recordTypes());
        if (!container)
            continue;
        storage.eachRecord(syncing::test::space, type.name, [&](std::string_view id, auto, std::string_view text) {
            const auto record = json::parse(text).as_object();
            const std::string parent(syncing::wire::string(record, type.parent));
            const auto row
                = parent.empty() ? std::nullopt : storage.record(syncing::test::space, container->name, parent);
            if (!row || !syncing::wire::string(record, "trashedAt").empty() || undecided.contains(std::string(id))
                || undecided.contains(parent))
                return true;
            const auto above = json::parse(row->json).as_object();
            const auto role = storage.memberRole(syncing::test::space, syncing::wire::string(above, "updatedBy"));
            if (syncing::wire::string(above, "trashedAt").empty() || !role
                || (*role != "founder" && *role != "teacher"))
                return true;
            found = type.name + ' ' + std::string(id) + " is hidden in " + container->name + ' ' + parent
                + ", which is in the trash";
            return false;
        });
        if (!found.empty())
            return found;
    }
    return {};
}

void World::noteAccepted()
{
    if (!m_community.running())
        return;
    try {
        auto &db = m_community.server.storage->connection();
        auto accounts = db.prepare("SELECT id, modseq FROM account");
        while (accounts.step()) {
            const std::string account(accounts.text(0));
            auto &noted = m_noted[account];
            const auto now = accounts.integer(1);
            if (now == noted)
                continue;
            auto rows = db.prepare("SELECT before||after FROM history WHERE account=? AND rev>?");
            rows.bindAll(account, noted);
            while (rows.step())
                ledger.accepted(rows.text(0));
            noted = now;
        }
    } catch (const sqlite::Failure &) { // after the next step
    }
}

void World::collectWordsThere()
{
    auto s = m_community.server.storage->connection().prepare(
        "SELECT json FROM record UNION ALL SELECT before||after FROM history");
    while (s.step())
        ledger.foundThere(s.text(0));
}

void World::collectWords(Machine &machine)
{
    const auto collect = [this](sqlite::Connection &db) {
        auto s = db.prepare("SELECT coalesce(view, server) FROM record UNION ALL SELECT value FROM outbox UNION ALL "
                            "SELECT value FROM discarded");
        while (s.step())
            ledger.found(s.text(0));
    };
    if (machine.running())
        return collect(machine.cache->connection());
    Trace nobodys;
    Disk copy("copy-of-one-that-is-off", nobodys);
    copy.load(machine.disk.image());
    sqlite::OpenOptions how;
    how.vfs = vfsName;
    try {
        collect(*sqlite::Connection::open(copy.folder() + "/cache.db", how));
    } catch (const sqlite::Failure &) { // nothing was ever on it
    }
}

void World::collectWords()
{
    ledger.forgetFound();
    collectWordsThere();
    for (auto &machine : m_machines)
        collectWords(*machine);
}

std::string World::check()
{
    if (!m_sticks.problem().empty())
        return m_sticks.problem();
    if (!m_community.violations().empty())
        return m_community.violations().front();
    if (auto problem = m_community.check(m_plan.seed % 8 == 0); !problem.empty())
        return problem;
    if (m_plan.seed % 8 == 0)
        for (auto &machine : m_machines) {
            auto sound = machine->cache->connection().prepare("PRAGMA quick_check(1)");
            if (!sound.step() || sound.text(0) != "ok")
                return "the file of " + machine->name + " is damaged: " + std::string(sound.text(0));
        }
    if (auto problem = lostFile(); !problem.empty())
        return problem;
    collectWords();
    return ledger.missing();
}

std::string World::tryAgain(std::int64_t patienceMs)
{
    std::size_t files = 0;
    int all = 0;
    for (auto &machine : m_machines) {
        files += Typist::failedFiles(*machine).size();
        all += m_typist.tryAllAgain(*machine);
    }
    if (all == 0)
        return {};
    tally.count("tried again in the end", "files", static_cast<std::int64_t>(files));
    tally.count("tried again in the end", "changes", all - static_cast<std::int64_t>(files));
    if (auto problem = settle(patienceMs); !problem.empty())
        return "after trying again: " + problem;
    for (auto &machine : m_machines)
        for (const auto &file : Typist::failedFiles(*machine))
            if (file.error != core::codeName(core::Code::Forbidden)) // a role that ended
                return machine->name + " cannot send " + file.localId + " although nothing hinders it: " + file.error;
    return check();
}

history::Verdict World::judge()
{
    if (m_meddler)
        m_meddler->atTheEnd(m_community.server.storage->connection(), *m_machines.front());
    return m_witness.verdict(m_community, m_machines);
}

} // namespace simulation
