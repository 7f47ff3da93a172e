#include "ui/shell/toasts.h"

#include "ui/widgets/toast.h"

#include <QWidget>
#include <algorithm>

namespace ui {

constexpr int rememberedSteps = 100;

Toasts::Toasts(QObject *parent)
    : QObject(parent)
{ }

void Toasts::setHost(QWidget *window) { m_host = window; }

void Toasts::show(const QString &text, const QString &icon)
{
    present(text, icon.isEmpty() ? QStringLiteral("check-circle") : icon, {}, {});
}

int Toasts::add(const QString &text, std::function<void()> undo, std::function<void()> redo)
{
    m_undo.append({ m_nextId, text, std::move(undo), std::move(redo) });
    if (m_undo.size() > rememberedSteps)
        m_undo.removeFirst();
    m_redo.clear();
    tellWays();
    return m_nextId++;
}

void Toasts::tellWays()
{
    Q_EMIT canUndoChanged(canUndo());
    Q_EMIT canRedoChanged(canRedo());
}

void Toasts::remember(const QString &text, std::function<void()> undo, std::function<void()> redo)
{
    add(text, std::move(undo), std::move(redo));
}

void Toasts::showUndo(const QString &text, std::function<void()> undo, std::function<void()> redo)
{
    const int id = add(text, std::move(undo), std::move(redo));
    //: Button of a message such as "Card moved"
    present(text, QStringLiteral("check-circle"), tr("Undo"), [this, id] { undoStep(id); });
}

void Toasts::showAction(const QString &text, const QString &icon, const QString &actionText,
                        std::function<void()> action)
{
    present(text, icon, actionText, std::move(action));
}

void Toasts::undo()
{
    if (!m_undo.isEmpty())
        undoStep(m_undo.last().id);
}

void Toasts::undoStep(int id)
{
    const auto step = std::find_if(m_undo.begin(), m_undo.end(), [id](const Step &s) { return s.id == id; });
    if (step == m_undo.end())
        return;
    const Step taken = *step;
    m_undo.erase(step);
    if (taken.redo)
        m_redo.append(taken);
    else
        m_redo.clear();
    tellWays();
    taken.undo();
    //: Message after undoing; %1 is what had been done, such as "Card moved"
    present(tr("Undone: %1").arg(taken.text), QStringLiteral("arrow-counter-clockwise"), {}, {});
}

void Toasts::redo()
{
    if (m_redo.isEmpty())
        return;
    const Step taken = m_redo.takeLast();
    m_undo.append(taken);
    tellWays();
    taken.redo();
    //: Message after Ctrl+Shift+Z; %1 is what had been done and undone, such as "Card moved"
    present(tr("Done again: %1").arg(taken.text), QStringLiteral("arrow-clockwise"), {}, {});
}

void Toasts::present(const QString &text, const QString &icon, const QString &actionText, std::function<void()> action)
{
    m_lastText = text;
    if (!m_host)
        return;
    if (m_toast)
        m_toast->close();
    m_toast = new Toast(m_host, text, icon, actionText, std::move(action));
    m_toast->present();
}

} // namespace ui
