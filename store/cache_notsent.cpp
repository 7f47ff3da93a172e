// What could not be sent, what a person gave up of it, and what has two versions.
#include "store/cacheprivate.h"

#include "store/jsontext.h"

#include <algorithm>

namespace store {

using core::Code;

namespace {

const std::string columns = "seq, account, type, id, op, value, base, created_at, error, discarded_at";

Discarded discardedFrom(const sqlite::Statement &row)
{
    Discarded one;
    OutboxEntry &e = one.entry;
    e.seq = row.integer(0);
    e.key = { std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)) };
    e.op = static_cast<Edit::Op>(row.integer(4));
    e.value = objectFrom(row.text(5));
    e.base = objectFrom(row.text(6));
    e.createdAtMs = row.integer(7);
    e.state = OutboxEntry::Parked;
    e.error = row.text(8);
    one.discardedAtMs = row.integer(9);
    return one;
}

} // namespace

Result<std::vector<std::int64_t>> Cache::discardFile(const std::string &localId)
{
    const DurableWrites durable(*d->db);
    return d->write([&]() -> Result<std::vector<std::int64_t>> {
        auto s = d->db->prepare("SELECT 1 FROM upload WHERE local_id=? AND state=4");
        s.bindAll(localId);
        if (!s.step())
            return core::fail(Code::NotFound, "upload");
        std::vector<std::int64_t> seqs;
        for (auto &entry : d->outbox->all()) {
            if (std::find(entry.needsBlobs.begin(), entry.needsBlobs.end(), localId) == entry.needsBlobs.end())
                continue;
            if (!d->outbox->find(entry.seq))
                continue; // gone along with an earlier one of its record
            if (const auto *type = d->types().find(entry.key.type))
                d->takeFollowers(entry, *type, true);
            if (entry.error.empty())
                entry.error = "fileGone";
            d->outbox->discard(entry, d->now());
            d->refresh(entry.key);
            seqs.push_back(entry.seq);
        }
        if (seqs.empty()) // nothing names it: nothing to come back to
            d->db->prepare("DELETE FROM upload WHERE local_id=? AND state=4").bindAll(localId).run();
        d->changes->outbox = true;
        d->changes->uploads = true;
        return seqs;
    });
}

Result<std::vector<Discarded>> Cache::discarded(int limit)
{
    return d->read([&]() -> Result<std::vector<Discarded>> {
        auto s = d->db->prepare("SELECT " + columns + " FROM discarded ORDER BY discarded_at DESC, seq DESC LIMIT ?");
        s.bindAll(limit);
        std::vector<Discarded> list;
        while (s.step())
            list.push_back(discardedFrom(s));
        return list;
    });
}

Result<void> Cache::restoreDiscarded(std::int64_t seq)
{
    const DurableWrites durable(*d->db);
    return d->write([&]() -> Result<void> {
        auto s = d->db->prepare("SELECT " + columns + " FROM discarded WHERE seq=?");
        s.bindAll(seq);
        if (!s.step())
            return core::fail(Code::NotFound, "discarded");
        OutboxEntry entry = discardedFrom(s).entry;
        const auto *type = d->types().find(entry.key.type);
        if (!type)
            return core::fail(Code::NotFound, entry.key.type);
        d->db->prepare("DELETE FROM discarded WHERE seq=?").bindAll(seq).run();
        // As with every refused change, later edits of the record wait together with it.
        bool left = true;
        for (const auto &other : d->outbox->of(entry.key)) {
            if (other.state == OutboxEntry::Sending || (other.op == Edit::Create && entry.op != Edit::Create))
                continue; // on its way, or what makes the record: that goes first
            left = join(entry, other, *type, d->variantKey());
            d->outbox->remove(other.seq);
        }
        d->settleBlobs(entry);
        if (left)
            d->outbox->add(entry);
        d->changes->outbox = true;
        d->changes->uploads = true;
        d->refresh(entry.key);
        return {};
    });
}

Result<void> Cache::forgetDiscarded(const std::vector<std::int64_t> &seqs)
{
    return d->write([&]() -> Result<void> {
        for (const auto seq : seqs)
            d->db->prepare("DELETE FROM discarded WHERE seq=?").bindAll(seq).run();
        d->changes->outbox = true;
        return {};
    });
}

Result<std::vector<Record>> Cache::withVersions(int limit)
{
    // No text of a person can hold this: inside a JSON string the quotes are escaped.
    return d->read([&]() -> Result<std::vector<Record>> {
        auto s = d->db->prepare("SELECT c.account, c.type, r.id, r.rev, r.pending, r.parked, coalesce(r.view, r.server)"
                                " FROM record r JOIN collection c ON c.n=r.collection"
                                " WHERE r.trashed=0 AND instr(coalesce(r.view, r.server), '\"variants\":{\"')>0"
                                " ORDER BY c.account, c.type, r.id LIMIT ?");
        s.bindAll(limit);
        std::vector<Record> list;
        while (s.step()) {
            Record record;
            record.key = { std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)) };
            record.rev = s.integer(3);
            record.pending = static_cast<Pending>(s.integer(4));
            record.parked = s.integer(5) != 0;
            record.view = objectFrom(s.text(6));
            list.push_back(std::move(record));
        }
        return list;
    });
}

} // namespace store
