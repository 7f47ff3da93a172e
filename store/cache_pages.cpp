#include "store/cacheprivate.h"

#include "store/jsontext.h"
#include "store/putback.h"

#include <algorithm>
#include <map>
#include <set>

namespace store {

using core::Code;

Result<void> Cache::setAccounts(const std::vector<Account> &accounts)
{
    return d->write([&]() -> Result<void> {
        d->db->exec("UPDATE account SET lost=1, read_only=1");
        int position = 0;
        for (const auto &a : accounts) {
            d->noteReturn(a);
            auto s = d->db->prepare("INSERT INTO account(id, position, kind, name, read_only, lost, limits) "
                                    "VALUES(?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET position=excluded.position, "
                                    "kind=excluded.kind, name=excluded.name, read_only=excluded.read_only, "
                                    "lost=excluded.lost, limits=CASE WHEN json_extract(limits, '$.quotaUsed') IS "
                                    "NULL THEN excluded.limits ELSE json_set(excluded.limits, '$.quotaUsed', "
                                    "json_extract(limits, '$.quotaUsed')) END");
            const auto limits = textOf(a.limits);
            s.bindAll(a.id, position++, static_cast<int>(a.kind), a.name, a.readOnly, a.lost, limits).run();
        }
        // What was not sent to an account that is gone is shown as "not sent", not tried for ever.
        std::vector<OutboxEntry> stuck;
        {
            auto s
                = d->db->prepare("SELECT " + std::string(outboxColumns)
                                 + " FROM outbox WHERE state=0 AND account IN (SELECT id FROM account WHERE lost=1)");
            while (s.step())
                stuck.push_back(outboxEntry(s));
        }
        for (auto &entry : stuck) {
            const auto *type = d->types().find(entry.key.type);
            if (!d->outbox->find(entry.seq))
                continue; // gone along with an earlier one of its record
            if (type)
                d->takeFollowers(entry, *type, true);
            entry.state = OutboxEntry::Parked;
            entry.error = "accountNotFound";
            d->outbox->update(entry);
            d->changes->outbox = true;
            d->refresh(entry.key);
        }
        d->changes->accounts = true;
        return {};
    });
}

bool Cache::Private::mayWrite(const std::string &account)
{
    auto s = db->prepare("SELECT read_only OR lost FROM account WHERE id=?");
    s.bindAll(account);
    return !s.step() || s.integer(0) == 0;
}

Result<std::string> Cache::state(const std::string &account, const std::string &type)
{
    return d->read([&]() -> Result<std::string> {
        auto s = d->db->prepare("SELECT state FROM collection WHERE account=? AND type=?");
        s.bindAll(account, type);
        return s.step() ? std::string(s.text(0)) : std::string("0");
    });
}

// A page being stored, inside the transaction of storePage().
struct Cache::Paging
{
    Private &d;
    Page page;
    const schema::Type &type;
    std::int64_t collection = 0;
    std::int64_t run = 0;
    bool running = false;
    bool more = false; // the collection is known to be behind
    std::string state = {};
    std::optional<PutBack> returned = {}; // the server went back in time
    bool taken = false; // changes of records that this run did not come to yet
    std::set<std::string, std::less<>> edited = {}; // ids with entries in the outbox
    std::map<std::string, std::string, std::less<>> removed = {}; // ids with the state at which the server removed them
    std::vector<OutboxEntry> refused = {}; // for a property, which may name what was not there then
    Ids came = {}; // of records that are new here; kept while something was refused

    Result<void> store()
    {
        collection = d.records->collection(page.account, page.type, true);
        begin();
        lookBack();
        for (auto &object : page.list)
            if (auto ok = put(std::move(object)); !ok)
                return ok;
        for (const auto &id : page.destroyed)
            forget(id);
        // Records that came by themselves do not end a run of pages.
        const bool moves = page.restart || (!page.newState.empty() && (page.newState != state || page.whole));
        if (page.last && running && moves)
            sweep();
        const bool stillRunning = running && !(page.last && moves);
        const bool stillMore = moves ? !page.last : more;
        auto s
            = d.db->prepare("UPDATE collection SET state=coalesce(nullif(?, ''), state), run=?, running=? WHERE n=?");
        s.bindAll(page.newState, run, (stillRunning ? 1 : 0) | (stillMore ? 2 : 0), collection).run();
        noteEpoch();
        forgetRemoved();
        tryAgain();
        return {};
    }

    // What was refused because a record that it names was lost by the server goes again once somebody put that back.
    void tryAgain()
    {
        for (const auto &entry : refused) {
            if (mentioned(entry.value, came).empty())
                continue;
            auto still = d.outbox->find(entry.seq);
            if (!still || still->state != OutboxEntry::Parked)
                continue;
            d.resubmit(*still);
            d.refresh(still->key);
        }
    }

    // An epoch never comes back: who knows that it is over can tell an old courier file from a new one.
    void noteEpoch()
    {
        const auto before = epochOf(state);
        const auto now = epochOf(page.newState);
        if (!before.empty() && !now.empty() && before != now)
            d.addPastEpoch(before);
    }

    const std::string &asOf() const { return page.newState.empty() ? state : page.newState; }

    // The page knows of the removal, or is from before a return of the server.
    bool knowsOf(const std::string &removal) const
    {
        return epochOf(removal) != epochOf(asOf()) || counterOf(removal) <= counterOf(asOf());
    }

    void forgetRemoved()
    {
        for (const auto &[id, at] : removed)
            if (knowsOf(at))
                d.forgetRemoved({ page.account, page.type, id });
    }

    void begin()
    {
        {
            auto s = d.db->prepare("SELECT run, running, state FROM collection WHERE n=?");
            s.bindAll(collection);
            s.step();
            run = s.integer(0) + (page.restart ? 1 : 0);
            running = page.restart || (s.integer(1) & 1) != 0;
            more = (s.integer(1) & 2) != 0;
            state = s.text(2);
            // "Not fetched yet" and "fetched, but empty" look different, so the first page is news even without
            // records.
            if (s.text(2) == "0" && page.list.empty())
                d.touched({ page.account, page.type, {} });
        }
        taken = running && d.hasTaken(page.account, page.type);
        removed = d.removedOf(page.account, page.type);
        refused = d.outbox->refusedForAProperty(page.account);
        auto s = d.db->prepare("SELECT DISTINCT id FROM outbox WHERE account=? AND type=?");
        s.bindAll(page.account, page.type);
        while (s.step())
            edited.emplace(s.text(0));
    }

    std::string lookBackKey() const { return d.containedKey(page.account, page.type); }

    void lookBack()
    {
        if (!running)
            return;
        auto s = d.db->prepare("SELECT value FROM meta WHERE key=?");
        const auto key = lookBackKey();
        s.bindAll(key);
        if (!s.step())
            return;
        returned = PutBack{ .contained = s.integer(0), .nowMs = d.now() };
        auto own = d.db->prepare("SELECT substr(id, 2) FROM account WHERE kind=?");
        own.bindAll(static_cast<int>(schema::AccountKind::Personal));
        if (own.step())
            returned->person = own.text(0);
        returned->mayChangeOthers = d.mayChangeOthers(page.account, type, returned->person);
    }

    bool removedHere(const Key &key) const
    {
        const auto waiting = d.outbox->of(key);
        return std::any_of(waiting.begin(), waiting.end(), [](const auto &entry) {
            return entry.op == Edit::Destroy && entry.state != OutboxEntry::Parked;
        });
    }

    // True: an edit that brings it back waits now.
    bool putBackLost(const Key &key, const Row &old, const std::optional<json::object> &now)
    {
        if (!returned || !old.server || old.run >= run)
            return false;
        if (!putBack(key, *old.server, now, type, *returned)) // nearly all of them
            return false;
        auto by = *returned;
        by.taken = d.takenOf(key, asOf());
        auto entry = putBack(key, *old.server, now, type, by);
        if (!entry || removedHere(key))
            return false;
        entry->createdAtMs = d.now();
        if (!d.mayWrite(key.account)) { // any more: kept as not sent
            entry->state = OutboxEntry::Parked;
            entry->error = "forbidden";
        }
        d.settleBlobs(*entry);
        d.outbox->add(*entry);
        // What waits was typed on top of what comes back, and goes after it.
        auto position = entry->seq;
        for (const auto &later : d.outbox->of(key)) {
            if (later.seq >= entry->seq || later.state == OutboxEntry::Sending)
                continue;
            auto s = d.db->prepare("UPDATE outbox SET position=? WHERE seq=?");
            s.bindAll(++position, later.seq).run();
        }
        d.changes->outbox = true;
        return true;
    }

    // Takes the record over instead of copying it, three times and more.
    Result<void> put(json::object &&object)
    {
        std::optional<json::object> now(std::move(object));
        const std::string id(stringAt(*now, "id"));
        if (id.empty())
            return core::fail(Code::BadInput, "id");
        const auto old = d.records->find(collection, id);
        const auto rev = integerAt(*now, "rev");
        if (!running && old.server && rev < old.rev)
            return {};
        if (const auto gone = removed.find(id); gone != removed.end() && !old.server && !knowsOf(gone->second))
            return {};
        if (!old.server && !refused.empty())
            came.insert(id);
        const Key key{ page.account, page.type, id };
        if (taken && running && old.server)
            keepTaken(*now, *old.server, d.takenOf(key, asOf()), type);
        if (putBackLost(key, old, now) || edited.contains(id)) {
            d.refresh(type, key, old, now, run);
            return {};
        }
        Row next;
        next.rev = rev;
        next.server = std::move(now);
        d.records->write(type, collection, id, old, next, run);
        d.touched(key);
        return {};
    }

    void forget(const std::string &id)
    {
        const auto old = d.records->find(collection, id);
        if (old.n != 0 && returned)
            putBackLost({ page.account, page.type, id }, old, std::nullopt);
        if (old.n != 0)
            d.refresh(type, { page.account, page.type, id }, old, std::nullopt, run);
    }

    // Made here and answered while the page that does not mention it was on its way. Of the last page of several, one
    // cannot tell by the counter which epoch the record is from.
    bool madeSince(const std::string &id)
    {
        if (taken && d.takenAfter({ page.account, page.type, id }, asOf()))
            return true;
        const auto epoch = epochOf(asOf()); // none: all of it is to be forgotten
        return page.restart && !epoch.empty() && epochOf(state) == epoch
            && d.records->find(collection, id).rev > counterOf(asOf());
    }

    void sweep()
    {
        std::vector<std::string> unseen;
        {
            auto s = d.db->prepare("SELECT id FROM record WHERE collection=? AND run<? AND server IS NOT NULL");
            s.bindAll(collection, run);
            while (s.step())
                unseen.emplace_back(s.text(0));
        }
        for (const auto &id : unseen)
            if (!madeSince(id))
                forget(id);
        auto done = d.db->prepare("DELETE FROM meta WHERE key=?");
        const auto key = lookBackKey();
        done.bindAll(key).run();
        d.forgetTaken(page.account, page.type);
    }
};

Result<void> Cache::storePage(Page page)
{
    const auto *type = d->types().find(page.type);
    if (!type)
        return core::fail(Code::BadInput, page.type);
    return d->write([&]() -> Result<void> {
        Paging paging{ *d, std::move(page), *type };
        return paging.store();
    });
}

} // namespace store
