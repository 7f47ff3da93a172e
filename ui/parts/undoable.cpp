#include "ui/parts/undoable.h"

#include "store/service.h"
#include "store/trash.h"
#include "ui/errortext/errortext.h"
#include "ui/shell/toasts.h"

#include <QDateTime>
#include <QPointer>

#include <memory>
#include <set>
#include <utility>

namespace ui {

void tellProblem(Toasts &toasts, const core::Error &error, const QString &what)
{
    const ErrorText words = errorText(error);
    toasts.show(what.isEmpty() ? words.whole() : what + u' ' + words.whole(), words.icon);
}

namespace {

class Turn : public std::enable_shared_from_this<Turn>
{
public:
    explicit Turn(Step step)
        : m_step(std::move(step))
    { }
    void turn()
    {
        if (m_busy) {
            m_again = !m_again;
            return;
        }
        m_busy = true;
        m_step([self = shared_from_this()](bool done) {
            self->m_busy = false;
            if (done && std::exchange(self->m_again, false))
                self->turn();
        });
    }

private:
    Step m_step;
    bool m_busy = false;
    bool m_again = false;
};
} // namespace

std::function<void()> thereAndBack(Step step)
{
    const auto turn = std::make_shared<Turn>(std::move(step));
    return [turn] { turn->turn(); };
}

std::function<void()> thereAndBack(const Context &context, models::actions::Edits back)
{
    const auto edits = std::make_shared<models::actions::Edits>(std::move(back));
    return thereAndBack([&store = context.store, &toasts = context.toasts, edits](std::function<void(bool)> done) {
        store.apply(&toasts, *edits,
                    [&toasts, edits, done = std::move(done)](core::Result<models::actions::Edits> other) {
                        if (other)
                            *edits = std::move(*other);
                        else
                            tellProblem(toasts, other.error());
                        done(other.has_value());
                    });
    });
}

void applyUndoable(const Context &context, QObject *owner, models::actions::Edits edits, const QString &done,
                   std::function<void()> then, std::function<void()> failed, std::function<void()> turning)
{
    context.store.apply(owner, std::move(edits),
                        [context, owner = QPointer(owner), done, then = std::move(then), failed = std::move(failed),
                         turning = std::move(turning)](const core::Result<models::actions::Edits> &undo) {
                            if (!undo) {
                                tellProblem(context.toasts, undo.error());
                                if (failed)
                                    failed();
                                return;
                            }
                            if (!done.isEmpty()) {
                                const auto turn = [back = thereAndBack(context, *undo), owner, turning] {
                                    if (turning && owner)
                                        turning();
                                    back();
                                };
                                context.toasts.showUndo(done, turn, turn);
                            }
                            if (then)
                                then();
                        });
}

namespace {

using Edits = models::actions::Edits;

// What `editsFor` a thing are is found out in the store's reading thread; each record is edited once.
template <typename EditsFor>
void applyToEach(const Context &context, QObject *owner, std::vector<store::Key> keys, const QString &done,
                 EditsFor editsFor)
{
    if (keys.empty())
        return;
    context.store.read(
        owner,
        [keys = std::move(keys), editsFor](store::Cache &cache) -> core::Result<Edits> {
            Edits all;
            std::set<store::Key> known; // two things may lie in the same folder
            for (const auto &key : keys) {
                auto edits = editsFor(cache, key);
                if (!edits)
                    return edits;
                for (auto &edit : *edits)
                    if (known.insert(edit.key).second)
                        all.push_back(std::move(edit));
            }
            return all;
        },
        [&context, owner, done](core::Result<Edits> edits) {
            if (edits)
                return applyUndoable(context, owner, std::move(*edits), done);
            tellProblem(context.toasts, edits.error());
        });
}

} // namespace

void trashWithContents(const Context &context, QObject *owner, std::vector<store::Key> keys, const QString &done)
{
    const auto now = QDateTime::fromMSecsSinceEpoch(context.nowMs(), Qt::UTC)
                         .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"))
                         .toStdString();
    applyToEach(context, owner, std::move(keys), done, [now](store::Cache &cache, const store::Key &key) {
        return store::trashWithContents(cache, key, now);
    });
}

void trashWithContents(const Context &context, QObject *owner, const store::Key &key, const QString &done)
{
    trashWithContents(context, owner, std::vector<store::Key>{ key }, done);
}

void restoreWithContents(const Context &context, QObject *owner, std::vector<store::Key> keys, const QString &done)
{
    applyToEach(context, owner, std::move(keys), done, store::restoreWithContents);
}

} // namespace ui
