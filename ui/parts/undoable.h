#pragma once
#include "core/result.h"
#include "models/actions.h"
#include "ui/shell/context.h"

#include <QString>
#include <functional>

class QObject;

namespace ui {

// Applies a person's action; when it is stored, a toast says `done` (empty: nothing is said) and offers to undo it.
// What could not be stored is told in words. `then` runs after success, `failed` after that, `turning` before each way
// back and forth, while `owner` lives.
void applyUndoable(const Context &context, QObject *owner, models::actions::Edits edits, const QString &done,
                   std::function<void()> then = {}, std::function<void()> failed = {},
                   std::function<void()> turning = {});

// What could not be stored, in words; `what` is a sentence that names it.
void tellProblem(Toasts &toasts, const core::Error &error, const QString &what = {});
// What leads back (as store::Cache::apply() returned it), and forth again, and so on: each call goes the other way. A
// call that comes before the store has answered the last one is kept until then.
std::function<void()> thereAndBack(const Context &context, models::actions::Edits back);
// The same by `step`: each call of it is one way, the next one the other, and says whether it was done.
using Step = std::function<void(std::function<void(bool)> done)>;
std::function<void()> thereAndBack(Step step);

// Containers with all that is in them, or single things, into the trash; they come back together.
void trashWithContents(const Context &context, QObject *owner, std::vector<store::Key> keys, const QString &done);
void trashWithContents(const Context &context, QObject *owner, const store::Key &key, const QString &done);
// Out of the trash, with what went along and with the containers above.
void restoreWithContents(const Context &context, QObject *owner, std::vector<store::Key> keys, const QString &done);

} // namespace ui
