#include "store/cacheprivate.h"

#include "store/forgotten.h"
#include "store/jsontext.h"
#include "store/notes.h"
#include "store/putback.h"

#include <algorithm>
#include <charconv>

namespace store {

namespace {

json::object earlierEpochs(const json::object &limits)
{
    const auto *epochs = limits.if_contains("earlierEpochs");
    return epochs && epochs->is_object() ? epochs->get_object() : json::object();
}

// Up to which counter of `epoch` the server as it is now goes along with the one this cache knew: it names the epoch,
// or both come from one before.
std::optional<std::int64_t> containedOf(const std::string &epoch, const json::object &before, const json::object &now)
{
    if (now.contains(epoch))
        return integerAt(now, epoch);
    std::optional<std::int64_t> most;
    for (const auto &[earlier, counter] : before)
        if (now.contains(earlier))
            most = std::max(most.value_or(0), std::min(integerAt(before, earlier), integerAt(now, earlier)));
    return most;
}

} // namespace

std::string_view epochOf(std::string_view state)
{
    const auto dash = state.find('-');
    return dash == state.npos ? std::string_view() : state.substr(0, dash);
}

std::int64_t counterOf(std::string_view state)
{
    const auto dash = state.find('-');
    std::int64_t counter = 0;
    if (dash != state.npos)
        std::from_chars(state.data() + dash + 1, state.data() + state.size(), counter);
    return counter;
}

bool Cache::Private::isPast(const Key &key, std::string_view state, const schema::Type &type)
{
    if (type.onDemand || epochOf(state).empty())
        return false;
    auto s = db->prepare("SELECT state FROM collection WHERE account=? AND type=? AND NOT running&1");
    s.bindAll(key.account, key.type);
    return s.step() && epochOf(s.text(0)) == epochOf(state) && counterOf(s.text(0)) > counterOf(state);
}

Told Cache::Private::toldBy(const Key &key, std::string_view state)
{
    const std::string told(epochOf(state));
    auto s = db->prepare("SELECT state, limits FROM collection LEFT JOIN account ON account.id=collection.account "
                         "WHERE account=? AND type=?");
    s.bindAll(key.account, key.type);
    const std::string known(s.step() ? epochOf(s.text(0)) : std::string_view());
    if (told.empty() || known.empty() || known == told)
        return Told::Now;
    const auto limits = s.text(1).empty() ? json::object() : objectFrom(s.text(1));
    const auto epochs = earlierEpochs(limits);
    const auto past = pastEpochs(); // those that this cache was in; the server may have gone back twice meanwhile
    if (known != stringAt(limits, "epoch")
        || (!epochs.contains(told) && std::find(past.begin(), past.end(), told) == past.end()))
        return Told::Ahead;
    return epochs.contains(told) && counterOf(state) <= integerAt(epochs, told) ? Told::Contained : Told::Lost;
}

bool Cache::Private::isFetched(const Key &key)
{
    auto s = db->prepare("SELECT 1 FROM collection WHERE account=? AND type=? AND state<>'0'");
    s.bindAll(key.account, key.type);
    return s.step();
}

bool isForgotten(sqlite::Connection &db, const std::string &account, const std::string &type)
{
    auto s
        = db.prepare("SELECT 1 FROM collection WHERE account=? AND type=? AND state='0' AND run>0 AND NOT running&1");
    s.bindAll(account, type);
    return s.step();
}

bool Cache::Private::isForgotten(const Key &key) { return store::isForgotten(*db, key.account, key.type); }

namespace {
constexpr std::string_view takenKind = "taken";
} // namespace

void Cache::Private::noteTaken(const OutboxEntry &entry, std::string_view state, const schema::Type &type)
{
    auto taken = takenOf(entry.key, state);
    for (auto &name : takenBy(entry, type))
        taken.insert(std::move(name));
    std::vector<std::string> names{ std::string(state) };
    names.insert(names.end(), taken.begin(), taken.end());
    keepNote(*db, noteName(takenKind, entry.key.account, entry.key.type, entry.key.id), textOf(names));
}

std::vector<std::string> Cache::Private::takenNote(const Key &key, std::string_view state)
{
    auto s = db->prepare("SELECT value FROM meta WHERE key=?");
    const auto name = noteName(takenKind, key.account, key.type, key.id);
    s.bindAll(name);
    auto note = s.step() ? stringsFrom(s.text(0)) : std::vector<std::string>();
    if (note.empty() || epochOf(note.front()) != epochOf(state))
        return {};
    return note;
}

std::set<std::string, std::less<>> Cache::Private::takenOf(const Key &key, std::string_view state)
{
    const auto note = takenNote(key, state);
    if (note.empty())
        return {};
    return { note.begin() + 1, note.end() };
}

bool Cache::Private::takenAfter(const Key &key, std::string_view state)
{
    const auto note = takenNote(key, state);
    return !note.empty() && counterOf(note.front()) > counterOf(state);
}

bool Cache::Private::hasTaken(const std::string &account, const std::string &type)
{
    auto s = db->prepare("SELECT 1 FROM meta WHERE key>?1 AND key<?1||'~' LIMIT 1");
    const auto prefix = noteName(takenKind, account, type);
    s.bindAll(prefix);
    return s.step();
}

void Cache::Private::forgetTaken(const std::string &account, const std::string &type)
{
    auto s = db->prepare("DELETE FROM meta WHERE key>?1 AND key<?1||'~'");
    const auto prefix = noteName(takenKind, account, type);
    s.bindAll(prefix).run();
}

std::int64_t Cache::Private::runAhead(const Key &key, const Row &row)
{
    auto s = db->prepare("SELECT run FROM collection WHERE account=?1 AND type=?2 AND running&1 AND run>?3 AND "
                         "EXISTS(SELECT 1 FROM meta WHERE key=?4)");
    const auto noted = containedKey(key.account, key.type);
    s.bindAll(key.account, key.type, row.run, noted);
    return s.step() ? s.integer(0) : 0;
}

std::string Cache::Private::containedKey(const std::string &account, const std::string &type) const
{
    return std::string("contained/").append(account).append("/").append(type);
}

bool Cache::Private::mayChangeOthers(const std::string &account, const schema::Type &type, const std::string &person)
{
    using schema::Role;
    std::string role;
    auto s = db->prepare("SELECT server FROM record WHERE server IS NOT NULL AND collection="
                         "(SELECT n FROM collection WHERE account=? AND type='Member')");
    s.bindAll(account);
    while (role.empty() && s.step())
        if (const auto member = objectFrom(s.text(0)); stringAt(member, "personId") == person)
            role = stringAt(member, "role");
    const bool founder = role == "founder", member = founder || role == "teacher";
    return std::any_of(type.rights.begin(), type.rights.end(), [&](const schema::Right &right) {
        const bool has = (founder && right.role == Role::Founder) || (member && right.role == Role::Member);
        return has && right.update && right.only.empty();
    });
}

// The server went back to an older copy: each collection notes from where on it may know more than the server. Noted
// now, because a restarted fetch takes several pages, and the first of them already brings the new epoch.
void Cache::Private::noteReturn(const Account &account)
{
    const auto now = earlierEpochs(account.limits);
    json::object before;
    std::string epoch;
    {
        auto s = db->prepare("SELECT limits FROM account WHERE id=?");
        s.bindAll(account.id);
        if (s.step()) {
            const auto limits = objectFrom(s.text(0));
            epoch = stringAt(limits, "epoch");
            before = earlierEpochs(limits);
        }
    }
    if (stringAt(account.limits, "epoch") == epoch)
        return;
    std::vector<std::pair<std::string, std::int64_t>> notes;
    {
        auto s = db->prepare("SELECT type, state FROM collection WHERE account=? AND state<>'0'");
        s.bindAll(account.id);
        while (s.step()) {
            const std::string state(s.text(1));
            if (const auto upTo = containedOf(std::string(epochOf(state)), before, now))
                notes.emplace_back(containedKey(account.id, std::string(s.text(0))), *upTo);
        }
    }
    for (const auto &[key, upTo] : notes) {
        auto s = db->prepare("INSERT INTO meta(key, value) VALUES(?1,?2) ON CONFLICT(key) DO UPDATE SET "
                             "value=min(CAST(value AS INTEGER), ?2)");
        s.bindAll(key, upTo).run();
    }
}

} // namespace store
