#include "ui/gallery/undoable.h"

#include "store/service.h"
#include "ui/errortext/errortext.h"
#include "ui/shell/toasts.h"

namespace ui {

void applyUndoable(const Context &context, QObject *owner, models::actions::Edits edits, const QString &done,
                   std::function<void()> then)
{
    store::Service &store = context.store;
    Toasts &toasts = context.toasts;
    store.apply(owner, std::move(edits),
                [&store, &toasts, done, then = std::move(then)](const core::Result<std::vector<store::Edit>> &undo) {
                    if (!undo) {
                        const ErrorText words = errorText(undo.error());
                        toasts.show(words.title + QLatin1Char(' ') + words.next, words.icon);
                        return;
                    }
                    if (!done.isEmpty())
                        toasts.showUndo(done, [&store, undo = *undo] { store.apply(nullptr, undo); });
                    if (then)
                        then();
                });
}

} // namespace ui
