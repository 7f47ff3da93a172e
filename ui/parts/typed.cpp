#include "ui/parts/typed.h"

#include "store/service.h"
#include "store/typing.h"
#include "ui/parts/undoable.h"

namespace ui {

namespace {
// Longer than it takes to type on or to pause, so that only a text whose program ended is sent by this clock.
constexpr std::int64_t heldMs = 5 * (TypingPace::keepMs + TypingPace::pauseMs);
} // namespace

void applyTyped(const Context &context, QObject *owner, models::actions::Edits edits, const Typed &typed)
{
    store::TypedText text;
    if (typed.from)
        text.from = typed.from->toStdString();
    if (typed == Typed::GoesOn)
        text.untilMs = context.nowMs() + heldMs;
    context.store.write(
        owner, [edits = std::move(edits), text](store::Cache &cache) { return store::keepTyping(cache, edits, text); },
        [&toasts = context.toasts, typed](const core::Result<store::KeptTyping> &kept) {
            if (!kept && typed == Typed::Done) // while they type on, the pause tells
                tellProblem(toasts, kept.error());
            if (kept && kept->joined && typed.joined)
                typed.joined(QString::fromStdString(kept->joined->typed),
                             QString::fromStdString(kept->joined->withOthers));
        });
}

} // namespace ui
