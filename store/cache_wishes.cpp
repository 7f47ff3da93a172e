#include "store/cacheprivate.h"

#include "store/jsontext.h"
#include "store/notes.h"

namespace store {

namespace {
Wish wishFrom(const sqlite::Statement &row)
{
    Wish w;
    w.key = row.text(0);
    w.kind = static_cast<Wish::Kind>(row.integer(1));
    w.account = row.text(2);
    w.what = objectFrom(row.text(3));
    w.state = static_cast<Wish::State>(row.integer(4));
    w.error = row.text(5);
    w.answer = objectFrom(row.text(6));
    w.keep = row.integer(7) != 0;
    return w;
}
const std::string select = "SELECT key, kind, account, what, state, error, answer, keep FROM wish ";
} // namespace

Result<void> Cache::wish(const Wish &wish)
{
    return d->write([&]() -> Result<void> {
        // Asked again, it waits again; the last answer stays until there is a new one.
        auto s
            = d->db->prepare("INSERT INTO wish(key, position, kind, account, what, state, error, answer, keep) "
                             "VALUES(?,(SELECT coalesce(max(position),0)+1 FROM wish),?,?,?,0,'','{}',?) "
                             "ON CONFLICT(key) DO UPDATE SET position=excluded.position, what=excluded.what, state=0, "
                             "error='', keep=excluded.keep");
        const auto what = textOf(wish.what);
        s.bindAll(wish.key, static_cast<int>(wish.kind), wish.account, what, wish.keep).run();
        d->changes->wishes.push_back(wish.key);
        return {};
    });
}

Result<std::optional<Wish>> Cache::wished(const std::string &key)
{
    return d->read([&]() -> Result<std::optional<Wish>> {
        auto s = d->db->prepare(select + "WHERE key=?");
        s.bindAll(key);
        return s.step() ? std::optional(wishFrom(s)) : std::nullopt;
    });
}

Result<std::vector<Wish>> Cache::openWishes()
{
    return d->read([&]() -> Result<std::vector<Wish>> {
        std::vector<Wish> list;
        auto s = d->db->prepare(select + "WHERE state<2 ORDER BY position");
        while (s.step())
            list.push_back(wishFrom(s));
        return list;
    });
}

Result<void> Cache::answerWish(const std::string &key, Wish::State state, const json::object &answer,
                               const std::string &error)
{
    return d->write([&]() -> Result<void> {
        const auto text = textOf(answer);
        auto s = d->db->prepare(
            "UPDATE wish SET state=?, error=?, answer=CASE WHEN ?='{}' THEN answer ELSE ? END WHERE key=?");
        s.bindAll(static_cast<int>(state), error, text, text, key).run();
        d->changes->wishes.push_back(key);
        return {};
    });
}

Result<void> Cache::pinAlbum(const std::string &account, const std::string &albumId, bool pinned)
{
    return d->write([&]() -> Result<void> {
        auto s = d->db->prepare(pinned ? "INSERT OR IGNORE INTO pin(account, album) VALUES(?,?)"
                                       : "DELETE FROM pin WHERE account=? AND album=?");
        s.bindAll(account, albumId).run();
        d->changes->records.push_back({ account, "Album", albumId });
        return {};
    });
}

Result<bool> Cache::isPinned(const std::string &account, const std::string &albumId)
{
    return d->read([&]() -> Result<bool> {
        auto s = d->db->prepare("SELECT 1 FROM pin WHERE account=? AND album=?");
        s.bindAll(account, albumId);
        return s.step();
    });
}

Result<void> Cache::setMeta(const std::string &key, const std::string &value)
{
    return d->write([&]() -> Result<void> {
        keepNote(*d->db, userNote(key), value);
        return {};
    });
}

Result<std::pair<std::int64_t, std::int64_t>> Cache::version()
{
    return d->read([&]() -> Result<std::pair<std::int64_t, std::int64_t>> { return d->db->version(); });
}

Result<std::string> Cache::meta(const std::string &key)
{
    return d->read([&]() -> Result<std::string> {
        auto s = d->db->prepare("SELECT value FROM meta WHERE key=?");
        const auto name = userNote(key);
        s.bindAll(name);
        return s.step() ? std::string(s.text(0)) : std::string();
    });
}

} // namespace store
