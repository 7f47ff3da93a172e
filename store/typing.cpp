#include "store/typing.h"

#include "store/outboxtable.h"

namespace store {

Result<std::vector<Edit>> applyTyping(Cache &cache, const std::vector<Edit> &edits, std::int64_t untilMs)
{
    Result<std::vector<Edit>> undo;
    const auto both = [&]() -> Result<void> {
        undo = cache.apply(edits);
        if (!undo)
            return tl::unexpected(undo.error());
        OutboxTable outbox(cache.connection());
        for (const auto &edit : edits)
            for (const auto &entry : outbox.of(edit.key))
                if (entry.state == OutboxEntry::Waiting)
                    if (auto held = cache.rescheduled(entry.seq, untilMs, {}); !held)
                        return held;
        return {};
    };
    if (const auto done = cache.together(both); !done)
        return tl::unexpected(done.error());
    return undo;
}

} // namespace store
