#include "store/cacheprivate.h"
#include "store/filecopy.h"
#include "store/limits.h"

#include "store/jsontext.h"

#include <set>

namespace store {

using core::Code;

namespace {

void collectLocal(const json::value &value, std::set<std::string> &ids)
{
    if (const auto *string = value.if_string()) {
        const std::string_view text(string->data(), string->size());
        if (isLocalBlobId(text))
            ids.emplace(text);
    } else if (const auto *object = value.if_object()) {
        for (const auto &member : *object)
            collectLocal(member.value(), ids);
    }
}

void replaceString(json::value &value, std::string_view from, std::string_view to)
{
    if (auto *string = value.if_string()) {
        if (std::string_view(string->data(), string->size()) == from)
            *string = json::string_view(to.data(), to.size());
    } else if (auto *object = value.if_object()) {
        for (auto &member : *object)
            replaceString(member.value(), from, to);
    }
}

void replaceString(json::object &object, std::string_view from, std::string_view to)
{
    for (auto &member : object)
        replaceString(member.value(), from, to);
}

} // namespace

void Cache::Private::settleBlobs(OutboxEntry &entry)
{
    std::set<std::string> ids;
    for (const auto &member : entry.value)
        collectLocal(member.value(), ids);
    entry.needsBlobs.clear();
    for (const auto &id : ids) {
        auto s = db->prepare("SELECT state, blob FROM upload WHERE local_id=? AND account=?");
        s.bindAll(id, entry.key.account);
        if (!s.step())
            continue;
        if (s.integer(0) == Upload::Done) {
            const std::string blob(s.text(1));
            replaceString(entry.value, id, blob);
            replaceString(entry.base, id, blob);
        } else {
            entry.needsBlobs.push_back(id);
        }
    }
}

void Cache::Private::nameFinally(OutboxEntry &entry)
{
    std::set<std::string> ids;
    for (const auto &member : entry.value)
        collectLocal(member.value(), ids);
    for (const auto &id : ids) {
        const auto blob = "B" + id.substr(1);
        replaceString(entry.value, id, blob);
        replaceString(entry.base, id, blob);
        auto s = db->prepare("INSERT OR IGNORE INTO blob(account, id, hash, size, used_at) SELECT account, ?, hash, "
                             "size, used_at FROM blob WHERE account=? AND id=?");
        s.bindAll(blob, entry.key.account, id).run();
    }
}

Room Cache::Private::roomIn(const std::string &account)
{
    Room room;
    if (const auto most = limitsIn(*db).largestUpload; most > 0)
        room.file = most;
    auto s = db->prepare("SELECT limits FROM account WHERE id=?");
    s.bindAll(account);
    if (!s.step())
        return room;
    const auto limits = objectFrom(s.text(0));
    if (const auto file = integerAt(limits, limit::file); file > 0)
        room.file = room.file > 0 ? std::min(room.file, file) : file;
    const auto quota = integerAt(limits, limit::quota);
    if (quota <= 0 || !limits.contains(limit::used))
        return room;
    auto waiting = db->prepare("SELECT coalesce(sum(size), 0) FROM upload WHERE account=? AND state<3");
    waiting.bindAll(account);
    const auto taken = integerAt(limits, limit::used) + (waiting.step() ? waiting.integer(0) : 0);
    room.free = std::max<std::int64_t>(0, quota - taken);
    return room;
}

Result<Room> Cache::room(const std::string &account)
{
    return d->read([&]() -> Result<Room> { return d->roomIn(account); });
}

Result<void> Cache::setQuota(const std::string &account, std::int64_t used, std::int64_t quota)
{
    return d->write([&]() -> Result<void> {
        auto s = d->db->prepare("UPDATE account SET limits=json_set(limits, '$.quotaUsed', ?1, '$.quota', ?2) WHERE "
                                "id=?3 AND (json_extract(limits, '$.quotaUsed') IS NOT ?1 OR "
                                "json_extract(limits, '$.quota') IS NOT ?2)");
        s.bindAll(used, quota, account).run();
        d->changes->accounts = d->changes->accounts || d->db->changes() > 0;
        return {};
    });
}

void Cache::Private::enqueue(const std::string &account, const Copied &copied, const std::string &name,
                             const std::string &type)
{
    const auto localId = "L" + copied.hash;
    // The same bytes once more: what is on its way stays so, what was done or failed goes again.
    auto s
        = db->prepare("INSERT INTO upload(local_id, account, position, name, type, size, sent, chunks, state, error) "
                      "VALUES(?,?,(SELECT coalesce(max(position),0)+1 FROM upload),?,?,?,0,'[]',0,'') "
                      "ON CONFLICT(local_id, account) DO UPDATE SET state=0, sent=0, chunks='[]', error='', blob='' "
                      "WHERE state>=3");
    s.bindAll(localId, account, name, type, copied.size).run();
    auto b = db->prepare("INSERT OR IGNORE INTO blob(account, id, hash, size, used_at) VALUES(?,?,?,?,?)");
    b.bindAll(account, localId, copied.hash, copied.size, now()).run();
    changes->uploads = true;
    changes->blobs.push_back(localId);
}

Result<std::string> Cache::Private::queueUpload(const std::string &account, const Copied &copied,
                                                const std::string &name, const std::string &type)
{
    const DurableWrites durable(*db);
    return write([&]() -> Result<std::string> {
        enqueue(account, copied, name, type);
        return "L" + copied.hash;
    });
}

std::string Cache::Private::blobFolder() const { return store::blobFolder(options); }

Result<void> Cache::Private::fileMayBeWritten(std::int64_t bytes) const
{
    return options.fileFault ? options.fileFault(bytes) : Result<void>();
}

Result<std::string> Cache::addFile(const std::string &account, const std::string &path, const std::string &name,
                                   const std::string &type)
{
    const auto free = room(account);
    if (!free)
        return tl::unexpected(free.error());
    const auto here = alreadyIn(path, d->blobFolder(), *free);
    const auto copied = here ? *here : copyIn(path, d->blobFolder(), *free);
    if (!copied)
        return tl::unexpected(copied.error());
    return d->queueUpload(account, *copied, name, type);
}

Result<std::string> Cache::addBytes(const std::string &account, std::string_view bytes, const std::string &name,
                                    const std::string &type)
{
    const auto free = room(account);
    if (!free)
        return tl::unexpected(free.error());
    if (auto may = d->fileMayBeWritten(static_cast<std::int64_t>(bytes.size())); !may)
        return tl::unexpected(may.error());
    const auto copied = writeIn(bytes, d->blobFolder(), *free);
    if (!copied)
        return tl::unexpected(copied.error());
    return d->queueUpload(account, *copied, name, type);
}

Result<std::vector<Upload>> Cache::uploads()
{
    return d->read([&]() -> Result<std::vector<Upload>> {
        std::vector<Upload> list;
        auto s = d->db->prepare(
            "SELECT local_id, account, name, type, size, sent, chunks, state, error FROM upload WHERE "
            "state<>3 AND (state<>4 OR EXISTS(SELECT 1 FROM outbox WHERE instr(needs, local_id)>0) OR NOT "
            "EXISTS(SELECT 1 FROM discarded WHERE instr(value, local_id)>0)) ORDER BY position");
        while (s.step()) {
            Upload u;
            u.localId = s.text(0);
            u.account = s.text(1);
            u.path = d->pathOfHash(u.localId.substr(1));
            u.name = s.text(2);
            u.type = s.text(3);
            u.size = s.integer(4);
            u.sent = s.integer(5);
            u.chunkBlobIds = stringsFrom(s.text(6));
            u.state = static_cast<Upload::State>(s.integer(7));
            u.error = s.text(8);
            list.push_back(std::move(u));
        }
        return list;
    });
}

Result<void> Cache::dropFailedUpload(const std::string &account, const std::string &localId)
{
    return d->write([&]() -> Result<void> {
        for (const auto &entry : d->outbox->all())
            if (entry.key.account == account
                && std::find(entry.needsBlobs.begin(), entry.needsBlobs.end(), localId) != entry.needsBlobs.end())
                return {};
        d->db->prepare("DELETE FROM upload WHERE local_id=? AND account=? AND state=4").bindAll(localId, account).run();
        d->changes->uploads = true;
        return {};
    });
}

Result<void> Cache::setUploadPaused(const std::string &localId, bool paused)
{
    return d->write([&]() -> Result<void> {
        auto s = d->db->prepare(paused ? "UPDATE upload SET state=2 WHERE local_id=? AND state IN (0,1)"
                                       : "UPDATE upload SET state=0, error='' WHERE local_id=? AND state IN (2,4)");
        s.bindAll(localId).run();
        d->changes->uploads = true;
        return {};
    });
}

Result<void> Cache::uploadProgress(const std::string &localId, std::int64_t sent,
                                   const std::vector<std::string> &chunkBlobIds)
{
    return d->write([&]() -> Result<void> {
        // A pause asked for meanwhile stays.
        auto s
            = d->db->prepare("UPDATE upload SET sent=?, chunks=?, state=CASE state WHEN 0 THEN 1 ELSE state END WHERE "
                             "local_id=? AND state<>3");
        const auto chunks = textOf(chunkBlobIds);
        s.bindAll(sent, chunks, localId).run();
        d->changes->uploads = true;
        return {};
    });
}

Result<void> Cache::uploadDone(const std::string &localId, const std::string &blobId)
{
    return d->write([&]() -> Result<void> {
        std::set<std::string> accounts;
        {
            auto s = d->db->prepare("SELECT account FROM upload WHERE local_id=? AND state<>3");
            s.bindAll(localId);
            while (s.step())
                accounts.emplace(s.text(0));
        }
        for (const auto &account : accounts) {
            auto s = d->db->prepare(
                "UPDATE upload SET state=3, sent=size, blob=?, error='' WHERE local_id=? AND account=?");
            s.bindAll(blobId, localId, account).run();
            auto b = d->db->prepare(
                "INSERT OR IGNORE INTO blob(account, id, hash, size, used_at) SELECT account, ?, hash, "
                "size, used_at FROM blob WHERE account=? AND id=?");
            b.bindAll(blobId, account, localId).run();
        }
        for (auto &entry : d->outbox->needing(localId)) {
            d->settleBlobs(entry);
            d->outbox->update(entry);
            d->refresh(entry.key);
            d->changes->outbox = true;
        }
        d->changes->uploads = true;
        d->changes->blobs.push_back(blobId);
        return {};
    });
}

Result<bool> Cache::copyIsSound(const std::string &localId)
{
    const auto path = d->pathOfHash(localId.substr(1));
    const auto hash = hashOfFile(path);
    if (hash && *hash != localId.substr(1))
        removeFile(path);
    return hash && *hash == localId.substr(1);
}

Result<void> Cache::uploadFailed(const std::string &localId, const std::string &error)
{
    return d->write([&]() -> Result<void> {
        auto s = d->db->prepare("UPDATE upload SET state=4, error=? WHERE local_id=? AND state<>3");
        s.bindAll(error, localId).run();
        d->changes->uploads = true;
        return {};
    });
}

} // namespace store
