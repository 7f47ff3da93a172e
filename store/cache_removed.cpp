// Records that the server removed for this cache, until a page tells so, too: one that was asked for before the removal
// and comes after its answer would bring them back for a moment.
#include "store/cacheprivate.h"
#include "store/notes.h"

namespace store {

namespace {
constexpr std::string_view removedKind = "removed";
}

void Cache::Private::noteRemoved(const Key &key, std::string_view state)
{
    keepNote(*db, noteName(removedKind, key.account, key.type, key.id), state);
}

std::map<std::string, std::string, std::less<>> Cache::Private::removedOf(const std::string &account,
                                                                          const std::string &type)
{
    std::map<std::string, std::string, std::less<>> removed;
    auto s = db->prepare("SELECT substr(key, length(?1) + 1), value FROM meta WHERE key>?1 AND key<?1||'~'");
    const auto prefix = noteName(removedKind, account, type);
    s.bindAll(prefix);
    while (s.step())
        removed.emplace(s.text(0), s.text(1));
    return removed;
}

void Cache::Private::forgetRemoved(const Key &key)
{
    auto s = db->prepare("DELETE FROM meta WHERE key=?");
    const auto name = noteName(removedKind, key.account, key.type, key.id);
    s.bindAll(name).run();
}

} // namespace store
