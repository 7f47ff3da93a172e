// Records that the server removed for this cache, until a page tells so, too: one that was asked for before the removal
// and comes after its answer would bring them back for a moment.
#include "store/cacheprivate.h"

namespace store {

namespace {
std::string removedKey(const std::string &account, const std::string &type, const std::string &id)
{
    return std::string("removed/").append(account).append("/").append(type).append("/").append(id);
}
} // namespace

void Cache::Private::noteRemoved(const Key &key, std::string_view state)
{
    auto s = db->prepare("INSERT INTO meta(key, value) VALUES(?1,?2) ON CONFLICT(key) DO UPDATE SET value=?2");
    const auto name = removedKey(key.account, key.type, key.id);
    s.bindAll(name, state).run();
}

std::map<std::string, std::string, std::less<>> Cache::Private::removedOf(const std::string &account,
                                                                          const std::string &type)
{
    std::map<std::string, std::string, std::less<>> removed;
    auto s = db->prepare("SELECT substr(key, length(?1) + 1), value FROM meta WHERE key>?1 AND key<?1||'~'");
    const auto prefix = removedKey(account, type, {});
    s.bindAll(prefix);
    while (s.step())
        removed.emplace(s.text(0), s.text(1));
    return removed;
}

void Cache::Private::forgetRemoved(const Key &key)
{
    auto s = db->prepare("DELETE FROM meta WHERE key=?");
    const auto name = removedKey(key.account, key.type, key.id);
    s.bindAll(name).run();
}

} // namespace store
