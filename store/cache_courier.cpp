// What a courier file takes from the cache; see sync/courier.
#include "store/cacheprivate.h"

#include "store/jsontext.h"
#include "store/sendorder.h"

#include <algorithm>

namespace store {

namespace {
constexpr auto epochsKey = "pastEpochs";
constexpr std::size_t mostEpochs = 50;
} // namespace

Result<std::vector<Cache::Collection>> Cache::collections()
{
    return d->read([&]() -> Result<std::vector<Collection>> {
        std::vector<Collection> list;
        auto s = d->db->prepare("SELECT account, type, state, running FROM collection ORDER BY account, type");
        while (s.step())
            list.push_back({ std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)),
                             s.integer(3) == 0 && s.text(2) != "0" });
        return list;
    });
}

Result<std::vector<Cache::Held>> Cache::held(const std::string &account, const std::string &type, std::int64_t rev)
{
    return d->read([&]() -> Result<std::vector<Held>> {
        std::vector<Held> list;
        auto s
            = d->db->prepare("SELECT r.n, r.rev, length(r.server) FROM record r JOIN collection c ON c.n=r.collection "
                             "WHERE c.account=? AND c.type=? AND r.server IS NOT NULL AND r.rev>? "
                             "ORDER BY r.rev, r.id");
        s.bindAll(account, type, rev);
        while (s.step())
            list.push_back({ s.integer(0), s.integer(1), s.integer(2) });
        return list;
    });
}

Result<std::vector<std::string>> Cache::heldTexts(const std::string &account, const std::string &type,
                                                  const std::vector<std::int64_t> &rows)
{
    return d->read([&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> list;
        const auto collection = d->records->collection(account, type, false);
        auto s = d->db->prepare("SELECT server FROM record WHERE n=? AND collection=? AND server IS NOT NULL");
        for (const auto row : rows) {
            s.reset();
            s.bindAll(row, collection);
            if (s.step())
                list.emplace_back(s.text(0));
        }
        return list;
    });
}

Result<std::vector<std::pair<std::string, std::int64_t>>> Cache::heldIds(const std::string &account,
                                                                         const std::string &type)
{
    return d->read([&]() -> Result<std::vector<std::pair<std::string, std::int64_t>>> {
        std::vector<std::pair<std::string, std::int64_t>> list;
        auto s = d->db->prepare("SELECT r.id, r.rev FROM record r JOIN collection c ON c.n=r.collection "
                                "WHERE c.account=? AND c.type=? AND r.server IS NOT NULL ORDER BY r.id");
        s.bindAll(account, type);
        while (s.step())
            list.emplace_back(std::string(s.text(0)), s.integer(1));
        return list;
    });
}

Result<std::vector<std::string>> Cache::thumbnails(const std::string &account, const std::string &type,
                                                   std::int64_t rev)
{
    return d->read([&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> list;
        auto s = d->db->prepare("SELECT DISTINCT u.blob FROM collection c JOIN record r ON r.collection=c.n "
                                "JOIN blob_use u ON u.n=r.n JOIN blob b ON b.account=c.account AND b.id=u.blob "
                                "WHERE c.account=? AND c.type=? AND r.rev>? AND r.trashed=0 AND u.thumb=1 "
                                "AND u.blob LIKE 'B%'");
        s.bindAll(account, type, rev);
        while (s.step())
            list.emplace_back(s.text(0));
        return list;
    });
}

std::vector<std::string> Cache::Private::pastEpochs()
{
    auto s = db->prepare("SELECT value FROM meta WHERE key=?");
    s.bindAll(epochsKey);
    return s.step() ? stringsFrom(s.text(0)) : std::vector<std::string>();
}

Result<std::vector<std::string>> Cache::pastEpochs()
{
    return d->read([&]() -> Result<std::vector<std::string>> { return d->pastEpochs(); });
}

Result<void> Cache::addPastEpochs(const std::vector<std::string> &epochs)
{
    return d->write([&]() -> Result<void> {
        for (const auto &epoch : epochs)
            d->addPastEpoch(epoch);
        return {};
    });
}

void Cache::Private::addPastEpoch(std::string_view epoch)
{
    auto known = pastEpochs();
    if (epoch.empty() || std::find(known.begin(), known.end(), epoch) != known.end())
        return;
    known.emplace_back(epoch);
    if (known.size() > mostEpochs)
        known.erase(known.begin());
    const auto text = textOf(known);
    auto s
        = db->prepare("INSERT INTO meta(key, value) VALUES(?,?) ON CONFLICT(key) DO UPDATE SET value=excluded.value");
    s.bindAll(epochsKey, text).run();
}

Result<std::vector<OutboxEntry>> Cache::nextToTake(const std::vector<std::string> &localIds, bool files, int limit)
{
    return d->read([&]() -> Result<std::vector<OutboxEntry>> {
        SendOrder order(d->outbox->unmade(false), limit, SendOrder::OneOfARecord);
        for (auto &entry : d->outbox->all()) {
            const bool known = std::all_of(entry.needsBlobs.begin(), entry.needsBlobs.end(), [&](const auto &id) {
                return std::find(localIds.begin(), localIds.end(), id) != localIds.end();
            });
            const bool ready = entry.state == OutboxEntry::Waiting && known && (files || entry.needsBlobs.empty());
            if (!order.add(std::move(entry), ready))
                break;
        }
        return order.take();
    });
}

Result<void> Cache::freeze(const std::vector<std::int64_t> &seqs)
{
    return d->write([&]() -> Result<void> {
        const auto batch = seqs.empty() ? 0 : *std::min_element(seqs.begin(), seqs.end());
        for (const auto seq : seqs) {
            auto entry = d->outbox->find(seq);
            if (!entry || entry->state != OutboxEntry::Waiting)
                return core::fail(core::Code::NotFound, "outbox");
            const auto needs = entry->needsBlobs;
            d->nameFinally(*entry);
            entry->needsBlobs = needs;
            entry->state = OutboxEntry::Sending;
            entry->batch = batch;
            entry->notBeforeMs = 0; // on its way now: a pause in typing holds it no longer, whatever the clock does
            d->outbox->update(*entry);
            d->refresh(entry->key);
        }
        d->changes->outbox = true;
        return {};
    });
}

Result<std::vector<OutboxEntry>> Cache::sending(std::int64_t batch)
{
    return d->read([&]() -> Result<std::vector<OutboxEntry>> {
        auto list = d->outbox->all();
        std::erase_if(list, [&](const OutboxEntry &e) {
            return e.state != OutboxEntry::Sending || (batch != 0 && e.batch != batch);
        });
        return list;
    });
}

} // namespace store
