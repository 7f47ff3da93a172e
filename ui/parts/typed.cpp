#include "ui/parts/typed.h"

#include "store/service.h"
#include "store/typing.h"
#include "ui/parts/undoable.h"

namespace ui {

namespace {
// Longer than it takes to type on or to pause, so that only a text whose program ended is sent by this clock.
constexpr std::int64_t heldMs = 5 * (TypingPace::keepMs + TypingPace::pauseMs);
} // namespace

void applyTyped(const Context &context, QObject *owner, models::actions::Edits edits, Typed typed)
{
    if (typed == Typed::Done)
        return applyUndoable(context, owner, std::move(edits), {});
    context.store.write(
        owner,
        [edits = std::move(edits), until = context.nowMs() + heldMs](store::Cache &cache) {
            return store::applyTyping(cache, edits, until);
        },
        [](const core::Result<std::vector<store::Edit>> &) {}); // the pause tells
}

} // namespace ui
