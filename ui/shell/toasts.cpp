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

void Toasts::showUndo(const QString &text, std::function<void()> undo)
{
    const int id = m_nextId++;
    m_undo.append({ id, text, std::move(undo) });
    if (m_undo.size() > rememberedSteps)
        m_undo.removeFirst();
    Q_EMIT canUndoChanged(true);
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
    Q_EMIT canUndoChanged(canUndo());
    taken.undo();
    //: Message after undoing; %1 is what had been done, such as "Card moved"
    present(tr("Undone: %1").arg(taken.text), QStringLiteral("arrow-counter-clockwise"), {}, {});
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
