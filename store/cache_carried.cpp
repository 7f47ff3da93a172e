// Requests of this person's other computers, and what is known of those; see sync/courier.
#include "store/cacheprivate.h"

#include "store/jsontext.h"

namespace store {

namespace {

std::string textOf(const std::vector<Carried::Blob> &blobs)
{
    json::array list;
    for (const auto &blob : blobs)
        list.push_back(json::object{ { "account", blob.account }, { "hash", blob.hash } });
    return json::serialize(list);
}

std::vector<Carried::Blob> blobsFrom(std::string_view text)
{
    std::vector<Carried::Blob> list;
    const auto value = valueFrom(text);
    if (const auto *array = value.if_array())
        for (const auto &item : *array)
            if (const auto *blob = item.if_object())
                list.push_back({ std::string(stringAt(*blob, "account")), std::string(stringAt(*blob, "hash")) });
    return list;
}

Carried carriedFrom(const sqlite::Statement &row)
{
    Carried c;
    c.key = row.text(0);
    c.device = row.text(1);
    c.body = row.text(2);
    c.blobs = blobsFrom(row.text(3));
    c.answered = row.integer(4) != 0;
    c.answer = row.text(5);
    c.error = row.text(6);
    return c;
}

constexpr auto selectCarried
    = "SELECT key, device, body, blobs, answered, answer, error FROM carried ORDER BY position";

} // namespace

Result<bool> Cache::carry(const Carried &request)
{
    const DurableWrites durable(*d->db);
    return d->write([&]() -> Result<bool> {
        auto s
            = d->db->prepare("INSERT OR IGNORE INTO carried(key, position, device, body, blobs, answered, answer, "
                             "error, at) VALUES(?,(SELECT coalesce(max(position),0)+1 FROM carried),?,?,?,0,'','',?)");
        const auto blobs = textOf(request.blobs);
        s.bindAll(request.key, request.device, request.body, blobs, d->now()).run();
        const bool added = d->db->changes() > 0;
        d->changes->outbox = d->changes->outbox || added;
        return added;
    });
}

Result<std::vector<Carried>> Cache::carried()
{
    return d->read([&]() -> Result<std::vector<Carried>> {
        std::vector<Carried> list;
        auto s = d->db->prepare(selectCarried);
        while (s.step())
            list.push_back(carriedFrom(s));
        return list;
    });
}

Result<std::optional<Carried>> Cache::nextCarried()
{
    return d->read([&]() -> Result<std::optional<Carried>> {
        std::set<std::string> waiting; // devices whose next request lacks a file
        auto s = d->db->prepare(selectCarried);
        while (s.step()) {
            auto request = carriedFrom(s);
            if (request.answered || waiting.contains(request.device))
                continue;
            bool ready = true;
            for (const auto &blob : request.blobs) {
                auto u = d->db->prepare("SELECT 1 FROM upload WHERE account=? AND local_id='L'||? AND state=3");
                u.bindAll(blob.account, blob.hash);
                ready = ready && u.step();
            }
            if (ready)
                return std::optional(std::move(request));
            waiting.insert(request.device);
        }
        return std::optional<Carried>();
    });
}

Result<void> Cache::carriedAnswered(const std::string &key, const std::string &answer, const std::string &error)
{
    const DurableWrites durable(*d->db);
    return d->write([&]() -> Result<void> {
        auto s = d->db->prepare("UPDATE carried SET answered=1, answer=?, error=?, at=? WHERE key=?");
        s.bindAll(answer, error, d->now(), key).run();
        d->changes->outbox = true;
        return {};
    });
}

Result<void> Cache::dropCarried(const std::string &key)
{
    return d->write([&]() -> Result<void> {
        auto s = d->db->prepare("DELETE FROM carried WHERE key=?");
        s.bindAll(key).run();
        d->changes->outbox = true;
        return {};
    });
}

Result<std::vector<Peer>> Cache::peers()
{
    return d->read([&]() -> Result<std::vector<Peer>> {
        std::vector<Peer> list;
        auto s
            = d->db->prepare("SELECT device, name, sign_key, number, at, statement FROM peer ORDER BY at DESC, device");
        while (s.step())
            list.push_back({ std::string(s.text(0)), std::string(s.text(1)), std::string(s.text(2)), s.integer(3),
                             s.integer(4), std::string(s.text(5)) });
        return list;
    });
}

Result<void> Cache::storePeer(const Peer &peer)
{
    return d->write([&]() -> Result<void> {
        auto s = d->db->prepare("INSERT OR REPLACE INTO peer(device, name, sign_key, number, at, statement) "
                                "VALUES(?,?,?,?,?,?)");
        s.bindAll(peer.device, peer.name, peer.signKey, peer.number, peer.atMs, peer.statement).run();
        return {};
    });
}

Result<std::optional<Upload>> Cache::upload(const std::string &account, const std::string &localId)
{
    return d->read([&]() -> Result<std::optional<Upload>> {
        auto s = d->db->prepare("SELECT name, type, size, sent, state FROM upload WHERE account=? AND local_id=?");
        s.bindAll(account, localId);
        if (!s.step() || localId.empty())
            return std::optional<Upload>();
        Upload u;
        u.localId = localId;
        u.account = account;
        u.path = d->pathOfHash(localId.substr(1));
        u.name = s.text(0);
        u.type = s.text(1);
        u.size = s.integer(2);
        u.sent = s.integer(3);
        u.state = static_cast<Upload::State>(s.integer(4));
        return std::optional(std::move(u));
    });
}

Result<bool> Cache::hasBlob(const std::string &account, const std::string &blobId)
{
    return d->read([&]() -> Result<bool> {
        auto s = d->db->prepare("SELECT 1 FROM blob WHERE account=? AND id=?");
        s.bindAll(account, blobId);
        return s.step();
    });
}

} // namespace store
