#include "store/typing.h"

#include "sqlite/sqlite.h"

namespace store {

Result<std::vector<Edit>> applyTyping(Cache &cache, const std::vector<Edit> &edits, std::int64_t untilMs)
{
    Result<std::vector<Edit>> undo;
    const auto both = [&]() -> Result<void> {
        undo = cache.apply(edits);
        if (!undo)
            return tl::unexpected(undo.error());
        for (const auto &edit : edits) {
            auto s = cache.connection().prepare(
                "UPDATE outbox SET not_before=? WHERE account=? AND type=? AND id=? AND state=0");
            s.bindAll(untilMs, edit.key.account, edit.key.type, edit.key.id).run();
        }
        return {};
    };
    if (const auto done = cache.together(both); !done)
        return tl::unexpected(done.error());
    return undo;
}

} // namespace store
