#include "ui/gallery/undoable.h"

#include "store/service.h"
#include "store/trash.h"
#include "ui/errortext/errortext.h"
#include "ui/shell/toasts.h"

#include <QDateTime>

namespace ui {

namespace {
void tellProblem(Toasts &toasts, const core::Error &error)
{
    const ErrorText words = errorText(error);
    toasts.show(words.title + QLatin1Char(' ') + words.next, words.icon);
}
} // namespace

void applyUndoable(const Context &context, QObject *owner, models::actions::Edits edits, const QString &done,
                   std::function<void()> then)
{
    store::Service &store = context.store;
    Toasts &toasts = context.toasts;
    store.apply(owner, std::move(edits),
                [&store, &toasts, done, then = std::move(then)](const core::Result<std::vector<store::Edit>> &undo) {
                    if (!undo)
                        return tellProblem(toasts, undo.error());
                    if (!done.isEmpty())
                        toasts.showUndo(done, [&store, undo = *undo] { store.apply(nullptr, undo); });
                    if (then)
                        then();
                });
}

void trashWithContents(const Context &context, QObject *owner, std::vector<store::Key> keys, const QString &done)
{
    if (keys.empty())
        return;
    const auto now = QDateTime::fromMSecsSinceEpoch(context.nowMs(), Qt::UTC)
                         .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"))
                         .toStdString();
    context.store.read(
        owner,
        [keys = std::move(keys), now](store::Cache &cache) -> core::Result<std::vector<store::Edit>> {
            std::vector<store::Edit> all;
            for (const auto &key : keys) {
                auto edits = store::trashWithContents(cache, key, now);
                if (!edits)
                    return edits;
                all.insert(all.end(), std::make_move_iterator(edits->begin()), std::make_move_iterator(edits->end()));
            }
            return all;
        },
        [&context, owner, done](core::Result<std::vector<store::Edit>> edits) {
            if (edits)
                return applyUndoable(context, owner, std::move(*edits), done);
            tellProblem(context.toasts, edits.error());
        });
}

void trashWithContents(const Context &context, QObject *owner, const store::Key &key, const QString &done)
{
    trashWithContents(context, owner, std::vector<store::Key>{ key }, done);
}

} // namespace ui
