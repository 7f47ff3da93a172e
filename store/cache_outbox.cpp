#include "store/cacheprivate.h"

#include "store/jsontext.h"
#include "store/putback.h"
#include "store/renamed.h"
#include "store/sendorder.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace store {

using core::Code;

namespace {

// The oldest request whose answer was lost, once its time has come.
std::vector<OutboxEntry> unanswered(std::vector<OutboxEntry> sending, std::int64_t nowMs)
{
    std::set<std::int64_t> stuck; // taken along with files that the server does not have yet
    for (const auto &entry : sending)
        if (!entry.needsBlobs.empty())
            stuck.insert(entry.batch);
    std::int64_t batch = 0;
    for (const auto &entry : sending)
        if (entry.notBeforeMs <= nowMs && !stuck.contains(entry.batch) && (batch == 0 || entry.batch < batch))
            batch = entry.batch;
    std::erase_if(sending, [batch](const auto &entry) { return batch == 0 || entry.batch != batch; });
    return sending;
}

} // namespace

DurableWrites::DurableWrites(sqlite::Connection &db)
    : m_db(db)
{
    sqlite3_exec(m_db.handle(), "PRAGMA synchronous=FULL", nullptr, nullptr, nullptr);
}

DurableWrites::~DurableWrites()
{
    if (m_db.walActive())
        sqlite3_exec(m_db.handle(), "PRAGMA synchronous=NORMAL", nullptr, nullptr, nullptr);
}

void Cache::Private::resubmit(OutboxEntry &entry)
{
    outbox->remove(entry.seq);
    entry.state = OutboxEntry::Waiting;
    entry.batch = 0;
    entry.notBeforeMs = 0;
    entry.error.clear();
    settleBlobs(entry);
    outbox->add(entry);
    changes->outbox = true;
}

Result<std::vector<OutboxEntry>> Cache::outbox(int limit)
{
    return d->read([&]() -> Result<std::vector<OutboxEntry>> { return d->outbox->all(limit); });
}

Result<void> Cache::retryParked(std::int64_t seq)
{
    return d->write([&]() -> Result<void> {
        auto entry = d->outbox->find(seq);
        if (!entry || entry->state != OutboxEntry::Parked)
            return core::fail(Code::NotFound, "outbox");
        d->resubmit(*entry);
        d->refresh(entry->key);
        return {};
    });
}

Result<void> Cache::discardParked(std::int64_t seq)
{
    const DurableWrites durable(*d->db);
    return d->write([&]() -> Result<void> {
        const auto entry = d->outbox->find(seq);
        if (!entry || entry->state != OutboxEntry::Parked)
            return core::fail(Code::NotFound, "outbox");
        d->outbox->discard(*entry, d->now());
        d->changes->outbox = true;
        d->refresh(entry->key);
        return {};
    });
}

Result<std::vector<OutboxEntry>> Cache::nextToSend(int limit, std::int64_t nowMs)
{
    return d->read([&]() -> Result<std::vector<OutboxEntry>> {
        if (auto again = unanswered(d->outbox->sending(), nowMs); !again.empty())
            return again;
        SendOrder order(d->outbox->unmade(true), limit, SendOrder::AllOfARecord);
        d->outbox->eachInOrder(nowMs,
                               [&](OutboxEntry entry, bool ready) { return order.add(std::move(entry), ready); });
        return order.take();
    });
}

Result<void> Cache::markSending(const std::vector<std::int64_t> &seqs)
{
    return d->write([&]() -> Result<void> {
        const auto batch = seqs.empty() ? 0 : *std::min_element(seqs.begin(), seqs.end());
        for (const auto seq : seqs) {
            auto s = d->db->prepare(
                "UPDATE outbox SET state=1, not_before=0, batch=CASE batch WHEN 0 THEN ? ELSE batch END WHERE seq=?");
            s.bindAll(batch, seq).run();
            if (d->db->changes() == 0)
                return core::fail(Code::NotFound, "outbox");
        }
        d->changes->outbox = true;
        return {};
    });
}

Result<void> Cache::acknowledge(std::int64_t seq, const json::object &server, std::string_view state)
{
    return d->write([&]() -> Result<void> {
        auto entry = d->outbox->find(seq);
        const auto *type = entry ? d->types().find(entry->key.type) : nullptr;
        if (!type)
            return {}; // acknowledged before, by an answer that came twice
        if (const auto id = stringAt(server, "id"); !id.empty() && id != entry->key.id) {
            const Key before = entry->key;
            const auto old = d->records->find(d->records->collection(before.account, before.type, true), before.id);
            if (old.n != 0)
                d->records->remove(*type, old);
            d->touched(before);
            auto moved = d->db->prepare("UPDATE outbox SET id=? WHERE account=? AND type=? AND id=?");
            moved.bindAll(id, before.account, before.type, before.id).run();
            for (auto &other : d->outbox->all()) {
                if (!replaceId(other, before.id, std::string(id)))
                    continue;
                d->outbox->update(other);
                if (other.key.id != id)
                    d->refresh(other.key);
            }
            entry = d->outbox->find(seq);
        }
        const auto row
            = d->records->find(d->records->collection(entry->key.account, entry->key.type, true), entry->key.id);
        d->outbox->remove(seq);
        d->changes->outbox = true;
        std::optional<json::object> now;
        // A type that is not fetched (any more) comes whole, if at all: an old answer may tell what is forbidden by
        // now.
        const bool unread
            = !row.server && (entry->op == Edit::Patch ? !d->isFetched(entry->key) : d->isForgotten(entry->key));
        const bool removed = !row.server && d->isPast(entry->key, state, *type); // since it was carried out
        const auto told = d->toldBy(entry->key, state);
        const bool past = told == Told::Contained || told == Told::Lost;
        const auto run = d->runAhead(entry->key, row);
        if (told == Told::Lost && (run == 0 || entry->op == Edit::Destroy)) {
            d->resubmit(*entry);
            d->refresh(entry->key);
            return {};
        }
        if (entry->op == Edit::Destroy && told == Told::Now && !epochOf(state).empty())
            d->noteRemoved(entry->key, state);
        if (entry->op == Edit::Destroy || unread || removed) {
            d->refresh(*type, entry->key, row, now);
            return {};
        }
        if (past && run == 0) { // what was fetched since tells what became of it
            d->refresh(*type, entry->key, row, row.server);
            return {};
        }
        const bool lost = told == Told::Ahead || (told == Told::Now && run != 0 && row.server);
        if (row.server && entry->op == Edit::Patch && (server.empty() || lost)) {
            now = ofBothEpochs(*row.server, *entry, server, *type);
        } else if (!server.empty()) {
            now = integerAt(server, "rev") >= row.rev ? server : row.server;
        } else {
            now = mineOf(*entry, *type);
        }
        if (lost)
            d->noteTaken(*entry, state, *type);
        d->refresh(*type, entry->key, row, now,
                   row.server || told != Told::Now ? 0 : run); // made meanwhile: nothing to look for in that run
        return {};
    });
}

// The server does not have the record, which waits to be made there again: what was refused for that goes along with
// it.
bool Cache::Private::takenAlong(const OutboxEntry &refused, const schema::Type &type)
{
    for (auto &other : outbox->of(refused.key)) {
        if (other.seq == refused.seq || other.state == OutboxEntry::Sending || !isPutBack(other)
            || !join(other, refused, type, variantKey()))
            continue;
        outbox->remove(refused.seq);
        settleBlobs(other);
        outbox->update(other);
        changes->outbox = true;
        refresh(other.key);
        return true;
    }
    return false;
}

bool Cache::Private::takeFollowers(OutboxEntry &entry, const schema::Type &type, bool left, const Ids &apart)
{
    bool behind = false;
    for (const auto &other : outbox->of(entry.key)) {
        if (!std::exchange(behind, behind || other.seq == entry.seq) || other.state == OutboxEntry::Sending)
            continue;
        if (!mentioned(other.value, apart).empty())
            break;
        left = join(entry, other, type, variantKey());
        outbox->remove(other.seq);
    }
    return left;
}

Result<void> Cache::park(std::int64_t seq, const std::string &error)
{
    return d->write([&]() -> Result<void> {
        auto entry = d->outbox->find(seq);
        const auto *type = entry ? d->types().find(entry->key.type) : nullptr;
        if (!type)
            return core::fail(Code::NotFound, "outbox");
        if (d->takenAlong(*entry, *type))
            return {};
        const auto row
            = d->records->find(d->records->collection(entry->key.account, entry->key.type, true), entry->key.id);
        // Answered, it is not on its way any more: what follows it rests on the server's present record.
        const bool left = d->takeFollowers(*entry, *type, moveOnto(*entry, row.server, *type, d->variantKey()));
        entry->state = OutboxEntry::Parked;
        entry->batch = 0;
        entry->error = error;
        d->settleBlobs(*entry);
        if (left)
            d->outbox->update(*entry);
        else
            d->outbox->remove(seq);
        d->changes->outbox = true;
        d->refresh(entry->key);
        return {};
    });
}

void Cache::Private::replaceContent(OutboxEntry &entry, const schema::Type &type, std::string_view state)
{
    const auto row = records->find(records->collection(entry.key.account, entry.key.type, true), entry.key.id);
    const bool onServer = !entry.base.empty() && !isPutBack(entry);
    if (entry.op == Edit::Create && onServer)
        entry.op = Edit::Patch;
    const auto base = entry.base;
    bool left = !entry.value.empty() || entry.op == Edit::Destroy;
    const bool newer = integerAt(base, "rev") >= row.rev && toldBy(entry.key, state) == Told::Now;
    if (!(onServer && (!row.server || newer)))
        left = moveOnto(entry, row.server, type, variantKey()) && left;
    left = takeFollowers(entry, type, left, outbox->madeAfter(entry)); // those would go before what they name
    const auto seq = entry.seq;
    if (left)
        resubmit(entry);
    else
        outbox->remove(seq);
    changes->outbox = true;
    refresh(type, entry.key, row, onServer && (!row.server || newer) ? std::optional(base) : row.server);
}

Result<void> Cache::replaceEdit(std::int64_t seq, const json::object &value, const json::object &base,
                                std::string_view state)
{
    return d->write([&]() -> Result<void> {
        auto entry = d->outbox->find(seq);
        const auto *type = entry ? d->types().find(entry->key.type) : nullptr;
        if (!type)
            return core::fail(Code::NotFound, "outbox");
        entry->value = value;
        entry->base = base;
        d->replaceContent(*entry, *type, state);
        return {};
    });
}

Result<void> Cache::together(const std::function<Result<void>()> &calls, Commit commit)
{
    std::optional<DurableWrites> durable;
    if (commit == Commit::OnDisk)
        durable.emplace(*d->db);
    return d->write([&]() -> Result<void> {
        Private::Group group;
        d->group = &group;
        struct Reset
        {
            Private &d;
            ~Reset() { d.group = nullptr; }
        } reset{ *d };
        auto result = calls();
        if (result && group.failed)
            return core::fail(Code::Transient, "a part of what belongs together failed");
        return result;
    });
}

} // namespace store
