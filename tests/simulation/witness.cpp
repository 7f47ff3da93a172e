#include "witness.h"

#include "prepared.h"

#include "store/putback.h"

#include <algorithm>

namespace simulation {

namespace json = boost::json;
using history::Event;
using history::What;
using schema::Kind;
using schema::Property;

namespace {

history::Key keyOf(const store::Key &key) { return { key.account, key.type, key.id }; }

bool isTyped(const Property &p, std::string_view type)
{
    static const std::set<std::string_view> copied{ "authorName", "personName", "schoolName", "partnerName" };
    const bool text = p.kind == Kind::Text
        || (p.kind == Kind::String && p.max >= 60 && p.values.empty() && p.vocabulary.empty() && p.name != "position");
    if (p.serverSet || copied.contains(p.name) || type == "Member" || (type == "Contact" && p.name != "note"))
        return false;
    return text || p.kind == Kind::Object || p.name == "dueOn";
}

// Of an entry of a map its typed fields.
json::value typedEntry(const json::value &entry, const Property &p, std::string_view type)
{
    json::object fields;
    if (const auto *object = entry.if_object())
        for (const auto &field : p.fields)
            if (const auto *value = object->if_contains(field.name); value && isTyped(field, type))
                fields[field.name] = *value;
    return fields;
}

// Of what is written to a property, or to a path inside of it; nothing: nothing of it is recorded.
std::optional<json::value> typedValue(const json::value &value, std::string_view path, const Property &p,
                                      std::string_view type)
{
    if (p.kind != Kind::Map)
        return isTyped(p, type) && path == p.name ? std::optional(value) : std::nullopt;
    const auto entry = path.find('/');
    const auto field = entry == path.npos ? entry : path.find('/', entry + 1);
    if (value.is_null() && field == path.npos)
        return value;
    if (field != path.npos) {
        const auto found = std::find_if(p.fields.begin(), p.fields.end(),
                                        [&](const auto &one) { return one.name == path.substr(field + 1); });
        return found != p.fields.end() && isTyped(*found, type) ? std::optional(value) : std::nullopt;
    }
    if (entry != path.npos)
        return typedEntry(value, p, type);
    json::object entries;
    if (const auto *all = value.if_object())
        for (const auto &member : *all)
            entries[member.key()] = typedEntry(member.value(), p, type);
    return entries;
}

// Of these a person has to decide, or decided against them.
const std::string &parkedOrDiscarded()
{
    static const std::string sql = "SELECT id FROM discarded UNION SELECT id FROM outbox WHERE state="
        + std::to_string(static_cast<int>(store::OutboxEntry::Parked));
    return sql;
}

std::set<std::string> ids(sqlite::Connection &db, const char *sql)
{
    std::set<std::string> found;
    auto s = db.prepare(sql);
    while (s.step())
        found.emplace(s.text(0));
    return found;
}

} // namespace

Witness::Witness(const syncing::test::Loop &loop, const schema::TypeTable &types, std::uint64_t seed, Meddler *meddler)
    : m_loop(loop)
    , m_types(types)
    , m_chance(seed)
    , m_meddler(meddler)
{ }

void Witness::begin(Community &community)
{
    auto &db = community.server.storage->connection();
    auto records = db.prepare("SELECT account, type, id, json FROM record");
    while (records.step())
        m_records[{ std::string(records.text(0)), std::string(records.text(1)), std::string(records.text(2)) }]
            = records.text(3);
    auto revs = db.prepare("SELECT account, max(rev) FROM history GROUP BY account");
    while (revs.step())
        m_revs[std::string(revs.text(0))] = revs.integer(1);
}

// Microseconds of the run, and no two events at the same.
std::int64_t Witness::now() { return m_last = std::max(m_last + 1, (m_loop.now - startMs) * 1000); }

Witness::Person &Witness::personAt(const std::string &machine)
{
    const auto it = m_people.find(machine);
    if (it != m_people.end())
        return it->second;
    history::Recorder recorder(machine, history::memorySink(m_log), [this] { return now(); });
    return m_people.emplace(machine, Person{ std::move(recorder), {}, {} }).first->second;
}

Event &Witness::add(What what, const std::string &client, const history::Key &key)
{
    auto &event = m_log.emplace_back();
    event.at = now();
    event.client = client;
    event.what = what;
    event.key = key;
    return event;
}

json::object Witness::typed(const store::Edit &edit, const json::value &view) const
{
    if (edit.op == store::Edit::Destroy)
        return { { "", nullptr } };
    json::object set;
    const auto *direction = view.is_object() ? view.get_object().if_contains("direction") : nullptr;
    const auto *type = m_types.find(edit.key.type);
    if (!type || (direction && *direction == "in"))
        return set;
    for (const auto &member : edit.value) {
        const std::string_view path(member.key());
        const auto *property = type->find(path.substr(0, path.find('/')));
        if (path.starts_with("variants/"))
            set[path] = member.value();
        else if (auto value = property ? typedValue(member.value(), path, *property, type->name) : std::nullopt)
            set[path] = std::move(*value);
    }
    return set;
}

std::int64_t Witness::invoke(const std::string &machine, const history::Key &key, json::object set,
                             const json::value &view)
{
    if (set.empty())
        return 0;
    auto &person = personAt(machine);
    const auto op = person.recorder.invoke(key, std::move(set), view);
    person.waiting.push_back({ m_log.back(), false });
    if (m_known.insert(key).second)
        m_keys.push_back(key);
    return op;
}

void Witness::kept(const std::string &machine, std::int64_t op)
{
    auto &person = personAt(machine);
    person.recorder.kept(op);
    for (auto &waiting : person.waiting)
        waiting.kept = waiting.kept || waiting.invoke.op == op;
}

void Witness::onDisk(const std::string &machine, const std::set<std::string> &except)
{
    auto &typing = personAt(machine).typing;
    for (const auto &[op, key] : typing)
        if (!except.contains(key.id))
            kept(machine, op);
    std::erase_if(typing, [&](const auto &one) { return !except.contains(one.second.id); });
}

namespace {

// What a restored server lost and this computer was about to bring back: others have it, too.
bool isMadeAgain(Machine &machine, const store::Key &key)
{
    const auto outbox = machine.cache->outbox();
    return outbox && std::any_of(outbox->begin(), outbox->end(), [&key](const auto &entry) {
               return entry.key == key && store::isPutBack(entry);
           });
}

} // namespace

std::vector<Witness::Attempt> Witness::before(Machine &machine, const std::vector<store::Edit> &edits)
{
    std::vector<Attempt> attempts;
    for (const auto &edit : edits) {
        auto &attempt = attempts.emplace_back();
        if (auto record = machine.cache->record(edit.key); record && *record) {
            attempt.sent = (*record)->rev > 0;
            attempt.again = edit.op == store::Edit::Destroy && isMadeAgain(machine, edit.key);
            if ((*record)->pending != store::Pending::Destroy)
                attempt.view = std::move((*record)->view);
        }
        // To the trash leaves every text as it is; what was never sent is gone instead, and after() sees that.
        const auto *type = m_types.find(edit.key.type);
        if (edit.op != store::Edit::Destroy || !type || !type->trash)
            attempt.op = invoke(machine.name, keyOf(edit.key), typed(edit, attempt.view), attempt.view);
    }
    return attempts;
}

void Witness::after(Machine &machine, const std::vector<store::Edit> &edits, const std::vector<Attempt> &attempts,
                    const store::Result<std::vector<store::Edit>> &done, bool typing)
{
    using core::Code;
    static const std::set<Code> refusals{ Code::BadInput, Code::NotFound, Code::Conflict, Code::Forbidden };
    const bool alive = !machine.disk.dead();
    if (Trace::story)
        for (const auto &edit : edits)
            Trace().tell(m_loop.now,
                         machine.name + (typing ? " types " : " edits ") + edit.key.type + ' ' + edit.key.id + ' '
                             + json::serialize(edit.value)
                             + (!alive      ? " as its disk stops"
                                    : !done ? " in vain: " + done.error().detail
                                            : std::string()));
    auto &recorder = personAt(machine.name).recorder;
    if (done && alive && !typing)
        onDisk(machine.name);
    for (std::size_t i = 0; i < edits.size(); ++i) {
        const auto &edit = edits[i];
        auto op = attempts[i].op;
        if (op == 0 && edit.op == store::Edit::Destroy && !attempts[i].sent && attempts[i].view.is_object()) {
            const auto left
                = done && alive ? machine.cache->record(edit.key) : store::Result<std::optional<store::Record>>();
            if (!left || !*left)
                op = invoke(machine.name, keyOf(edit.key), { { "", nullptr } }, attempts[i].view);
        }
        if (op == 0)
            continue;
        if (m_meddler && m_meddler->refuses())
            recorder.fail(op);
        else if (!attempts[i].again && done && alive && typing)
            personAt(machine.name).typing.emplace_back(op, keyOf(edit.key));
        else if (!attempts[i].again && done && alive)
            kept(machine.name, op);
        else if (!attempts[i].again && alive && !done && refusals.contains(done.error().code))
            recorder.fail(op, done.error().detail);
        else // gone here, and its maker may bring it back; or a commit that failed and is found after the next start
            recorder.unknown(op);
    }
}

bool Witness::holds(Machine &machine, const history::Key &key)
{
    const auto state = machine.cache->state(key.account, key.type);
    if (!state || *state == "0" || machine.disk.dead())
        return false;
    personAt(machine.name).recorder.state(key.account, key.type, *state);
    return true;
}

void Witness::look(Machine &machine)
{
    if (!machine.running() || machine.disk.dead())
        return;
    settled(machine);
    for (int i = 0; i < 2 && !m_keys.empty(); ++i) {
        const auto &key = m_keys[m_chance.below(static_cast<std::uint32_t>(m_keys.size()))];
        if (!holds(machine, key)) // not fetched yet, or not to be read any more
            continue;
        auto shown = machine.cache->record({ key.account, key.type, key.id });
        const bool there = shown && *shown && (*shown)->pending != store::Pending::Destroy;
        if (!shown || machine.disk.dead() || (!there && m_types.find(key.type)->onDemand))
            continue;
        if (Trace::story)
            Trace().tell(m_loop.now,
                         machine.name + " shows " + key.type + ' ' + key.id + ' '
                             + (there ? json::serialize((*shown)->view) : std::string("nothing")));
        personAt(machine.name).recorder.read(key, there ? json::value(std::move((*shown)->view)) : json::value());
    }
}

// What somebody else had written, and this computer put back after a restore, goes from its view like its own.
void Witness::givesUp(Machine &machine, const store::OutboxEntry &entry)
{
    auto &person = personAt(machine.name);
    if (std::any_of(person.waiting.begin(), person.waiting.end(),
                    [&](const Waiting &one) { return one.invoke.key.id == entry.key.id; }))
        return;
    const auto record = machine.cache->record(entry.key);
    const json::value view = record && *record ? json::value((*record)->view) : json::value();
    if (const auto op
        = invoke(machine.name, keyOf(entry.key), typed({ entry.op, entry.key, entry.value }, view), view)) {
        person.recorder.unknown(op);
        person.waiting.pop_back();
    }
}

void Witness::settled(Machine &machine)
{
    if (!machine.running() || machine.disk.dead())
        return;
    std::set<std::string> waiting, except;
    try {
        auto &db = machine.cache->connection();
        waiting = ids(db, "SELECT id FROM outbox");
        except = ids(db, parkedOrDiscarded().c_str());
    } catch (const sqlite::Failure &) {
        return;
    }
    if (machine.disk.dead())
        return;
    auto undecided = waiting;
    undecided.insert(except.begin(), except.end());
    onDisk(machine.name, undecided); // what was sent was put on the disk before
    auto &event = add(What::Settled, machine.name);
    event.except = { except.begin(), except.end() };
    event.waiting = { waiting.begin(), waiting.end() };
    std::erase_if(personAt(machine.name).waiting, [&](const Waiting &one) {
        return one.kept && !waiting.contains(one.invoke.key.id) && !except.contains(one.invoke.key.id);
    });
}

void Witness::copied(const Machine &from, const Machine &to)
{
    auto &there = personAt(to.name);
    const auto &typing = personAt(from.name).typing;
    for (auto [invoke, kept] : personAt(from.name).waiting) {
        // A copy has also what the disk of the original might still lose.
        kept = kept
            || std::any_of(typing.begin(), typing.end(), [op = invoke.op](const auto &one) { return one.first == op; });
        invoke.client = to.name;
        invoke.at = invoke.op = now();
        m_log.push_back(invoke);
        there.waiting.push_back({ invoke, kept });
        if (kept)
            there.recorder.kept(invoke.op);
    }
}

void Witness::powerCut(const Machine &machine)
{
    auto &person = personAt(machine.name);
    for (const auto &typing : person.typing)
        person.recorder.unknown(typing.first);
    person.typing.clear();
    add(What::PowerCut, machine.name);
}

void Witness::forgot() { add(What::Forgot, std::string(history::server)); }

void Witness::backup() { m_backup = now(); }

void Witness::restored(const std::string &epoch)
{
    auto &event = add(What::Restored, std::string(history::server));
    event.asOf = m_backup;
    event.state = (epoch.empty() ? "unknown" : epoch) + "-0";
}

void Witness::addFinals(Machine &machine)
{
    settled(machine);
    const auto lost = ids(machine.cache->connection(), "SELECT id FROM account WHERE lost=1");
    const auto waiting = ids(machine.cache->connection(), "SELECT id FROM outbox");
    for (const auto &key : m_keys) {
        const auto *type = m_types.find(key.type);
        if (type->onDemand || lost.contains(key.account) || waiting.contains(key.id) || !holds(machine, key))
            continue;
        auto shown = machine.cache->record({ key.account, key.type, key.id });
        if (!shown)
            continue;
        add(What::Final, machine.name, key).view = *shown ? json::value(std::move((*shown)->view)) : json::value();
    }
}

void Witness::addServer(Community &community)
{
    const std::string server(history::server);
    const auto parsed = [](std::string_view text) { return json::parse({ text.data(), text.size() }); };
    auto &db = community.server.storage->connection();
    auto rows
        = db.prepare("SELECT rev, by, op, before, after FROM history WHERE account=? AND type=? AND id=? AND rev>?");
    for (const auto &key : m_keys) {
        auto &told = add(What::History, server, key);
        auto &list = told.list;
        if (const auto record = m_records.find(key); record != m_records.end())
            told.view = parsed(record->second);
        rows.bindAll(key.account, key.type, key.id, m_revs[key.account]);
        while (rows.step())
            list.push_back(json::object{ { "rev", rows.integer(0) },
                                         { "by", rows.text(1) },
                                         { "op", rows.text(2) },
                                         { "before", parsed(rows.text(3)) },
                                         { "after", parsed(rows.text(4)) } });
        rows.reset();
        const auto row = community.server.storage->record(key.account, key.type, key.id);
        add(What::Final, server, key).view = row ? parsed(row->json) : json::value();
    }
    auto states = db.prepare("SELECT account, type, rev FROM type_state");
    while (states.step())
        add(What::State, server, { std::string(states.text(0)), std::string(states.text(1)), {} }).state
            = community.server.storage->epoch() + '-' + std::to_string(states.integer(2));
}

history::Verdict Witness::verdict(Community &community, const std::vector<std::unique_ptr<Machine>> &machines)
{
    for (const auto &machine : machines)
        if (machine->running() && !machine->disk.dead())
            addFinals(*machine);
    addServer(community);
    if (m_meddler)
        m_meddler->log(m_log);
    return history::check(m_log, m_types);
}

} // namespace simulation
