#include "ui/parts/typed.h"

#include "store/service.h"
#include "store/typing.h"
#include "ui/parts/undoable.h"
#include "ui/shell/toasts.h"

#include <QCoreApplication>

#include <memory>
#include <utility>

namespace ui {

namespace {
// Longer than it takes to type on or to pause, so that only a text whose program ended is sent by this clock.
constexpr std::int64_t heldMs = 5 * (TypingPace::keepMs + TypingPace::pauseMs);

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Typed)
};

std::string textOf(const models::actions::Edits &edits) // of the only property of the only record
{
    const auto &value = edits.front().value.begin()->value();
    return value.is_string() ? std::string(value.get_string()) : std::string();
}
} // namespace

void applyTyped(const Context &context, QObject *owner, models::actions::Edits edits, const Typed &typed)
{
    store::TypedText text;
    if (typed.from)
        text.from = typed.from->toStdString();
    if (typed == Typed::GoesOn)
        text.untilMs = context.nowMs() + heldMs;
    context.store.write(
        owner,
        [edits = std::move(edits), text, base = typed.base](store::Cache &cache) {
            store::TypedText on = text;
            if (base && *base)
                on.from = *base;
            auto kept = store::keepTyping(cache, edits, on);
            if (base)
                *base = kept ? std::nullopt : on.from;
            return kept;
        },
        [&toasts = context.toasts, typed](const core::Result<store::KeptTyping> &kept) {
            if (typed.answered)
                typed.answered(kept.has_value());
            if (!kept && typed == Typed::Done) // while they type on, the pause tells
                tellProblem(toasts, kept.error());
            if (kept && kept->joined && typed.joined)
                typed.joined(QString::fromStdString(kept->joined->typed),
                             QString::fromStdString(kept->joined->withOthers));
        });
}

void rememberTyped(const Context &context, models::actions::Edits back, models::actions::Edits forth,
                   const QString &what)
{
    struct Way
    {
        models::actions::Edits edits;
        std::string from;
    };
    const std::string before = textOf(back), after = textOf(forth);
    const auto ways
        = std::make_shared<std::pair<Way, Way>>(Way{ std::move(back), after }, Way{ std::move(forth), before });
    const auto turn
        = thereAndBack([&store = context.store, &toasts = context.toasts, ways](std::function<void(bool)> done) {
              store.write(
                  &toasts,
                  [way = ways->first](store::Cache &cache) {
                      return store::keepTyping(cache, way.edits, { .from = way.from });
                  },
                  [&toasts, ways, done = std::move(done)](const core::Result<store::KeptTyping> &kept) {
                      if (kept)
                          std::swap(ways->first, ways->second);
                      else
                          tellProblem(toasts, kept.error());
                      done(kept.has_value());
                  });
          });
    //: A step that can be undone; %1 is the name of a field, such as "Description"
    context.toasts.remember(Words::tr("“%1” changed").arg(what), turn, turn);
}

} // namespace ui
