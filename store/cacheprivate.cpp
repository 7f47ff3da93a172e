#include "store/cacheprivate.h"

#include "store/jsontext.h"
#include "store/place.h"

#include "schema/id.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>

namespace store {

namespace {
#ifdef EDQUOT
constexpr int overQuota = EDQUOT;
#else
constexpr int overQuota = ENOSPC;
#endif
} // namespace

core::Error errorFrom(const sqlite::Error &error, const std::string &folder)
{
    using core::Code;
    auto code = Code::Transient;
    if (error.isFull())
        code = Code::DiskFull;
    else if (error.isReadOnly())
        code = Code::ReadOnly;
    else if (error.isCorrupt())
        code = Code::Damaged;
    else if ((error.code & 0xff) == SQLITE_MISUSE || (error.code & 0xff) == SQLITE_ERROR)
        code = Code::Bug;
    if (code == Code::ReadOnly)
        return cannotWrite(folder);
    return { code, "cache: " + error.message, error.code };
}

core::Error Cache::Private::failed(const sqlite::Error &error)
{
    if (error.isCorrupt())
        damaged();
    auto result = errorFrom(error, options.folder);
    // A quota or a file size limit shows as a failed write, not as SQLITE_FULL.
    const int cause = db ? sqlite3_system_errno(db->handle()) : 0;
    if (error.code == SQLITE_IOERR_WRITE && (cause == EFBIG || cause == ENOSPC || cause == overQuota))
        result.code = core::Code::DiskFull;
    return result;
}

void Cache::Private::damaged()
{
    QFile mark(QString::fromStdString(options.folder + "/cache.damaged"));
    if (!options.readOnly)
        mark.open(QIODevice::WriteOnly);
}

const schema::TypeTable &Cache::Private::types() const
{
    return options.types ? *options.types : schema::recordTypes();
}

std::string makeNewId(const CacheOptions &options, char letter)
{
    std::array<std::uint8_t, 10> random{};
    options.random(random.data(), random.size());
    return schema::makeId(letter, static_cast<std::uint64_t>(options.nowMs()), random);
}

std::string Cache::Private::newKey(char letter) { return makeNewId(options, letter); }

NewKey Cache::Private::variantKey()
{
    return [this] { return newKey('v'); };
}

std::string Cache::Private::pathOfHash(const std::string &hash) const
{
    return blobFolder() + "/" + hash.substr(0, 2) + "/" + hash;
}

void Cache::Private::touched(const Key &key)
{
    // Beyond some dozens a reader reads the type again anyhow.
    constexpr std::size_t many = 100;
    const Key whole{ key.account, key.type, {} };
    std::size_t same = 0;
    for (const auto &known : changes->records) {
        if (known == key || known == whole)
            return;
        same += known.account == key.account && known.type == key.type;
    }
    if (same >= many) {
        std::erase_if(changes->records, [&](const Key &k) { return k.account == key.account && k.type == key.type; });
        changes->records.push_back(whole);
    } else {
        changes->records.push_back(key);
    }
}

void Cache::Private::notify(const ChangeSet &set)
{
    if (observer && !set.empty())
        observer(set);
}

void Cache::Private::refresh(const schema::Type &type, const Key &key, const Row &old,
                             const std::optional<json::object> &server, std::int64_t run)
{
    const auto collection = records->collection(key.account, key.type, true);
    auto rebased = rebase(server, outbox->of(key), type, variantKey());
    for (auto &entry : rebased.changed) {
        if (entry.state == OutboxEntry::Parked && entry.error == "blobNotFound") {
            resubmit(entry); // somebody else may have brought the file: a new try, once for each news of the record
        } else {
            settleBlobs(entry);
            outbox->update(entry);
        }
    }
    for (const auto seq : rebased.done)
        outbox->remove(seq);
    if (rebased.parked) {
        auto left = outbox->of(key);
        if (server && !old.server) // it came after all, with a later page or from whoever made it again
            for (auto &entry : left)
                if (entry.state == OutboxEntry::Parked && entry.error == "notFound")
                    resubmit(entry);
        rebased.parked = std::any_of(left.begin(), left.end(),
                                     [](const auto &entry) { return entry.state == OutboxEntry::Parked; });
    }
    changes->outbox = changes->outbox || !rebased.changed.empty() || !rebased.done.empty();
    touched(key);
    if (!rebased.view) {
        records->remove(type, old);
        return;
    }
    Row next;
    next.server = server;
    next.rev = server ? integerAt(*server, "rev") : 0;
    next.pending = rebased.pending;
    next.parked = rebased.parked;
    if (!server || *rebased.view != *server)
        next.view = std::move(rebased.view);
    records->write(type, collection, key.id, old, next, run);
}

void Cache::Private::refresh(const Key &key)
{
    const auto *type = types().find(key.type);
    if (!type)
        return;
    const auto old = records->find(records->collection(key.account, key.type, true), key.id);
    refresh(*type, key, old, old.server);
}

} // namespace store
