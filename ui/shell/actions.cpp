#include "ui/shell/actions.h"

#include "ui/theme/icons.h"

#include <QEvent>
#include <QWidget>

namespace ui {

QAction *Actions::add(QWidget *owner, const QString &section, const QString &text, const QString &icon,
                      const QKeySequence &keys, std::function<void()> run)
{
    auto *action = new QAction(text, owner);
    if (!icon.isEmpty())
        action->setIcon(ui::icon(icon));
    action->setShortcut(keys);
    action->setShortcutContext(owner->isWindow() ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    connect(action, &QAction::triggered, owner, std::move(run));
    add(action, section);
    return action;
}

void Actions::add(QAction *action, const QString &section)
{
    m_entries.append({ action, section });
    connect(action, &QObject::destroyed, this,
            [this] { m_entries.removeIf([](const Entry &entry) { return entry.action.isNull(); }); });
}

QAction *Actions::add(QWidget *owner, std::function<Words()> words, const QString &icon, const QKeySequence &keys,
                      std::function<void()> run)
{
    const Words now = words();
    QAction *action = add(owner, now.section, now.text, icon, keys, std::move(run));
    m_entries.last().words = std::move(words);
    owner->installEventFilter(this);
    return action;
}

void Actions::refresh(QAction *action)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.action == action && entry.words) {
            const Words now = entry.words();
            return setTexts(action, now.section, now.text);
        }
    }
}

bool Actions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        for (const Entry &entry : QVector<Entry>(m_entries))
            if (entry.action && entry.action->parent() == watched)
                refresh(entry.action);
    return QObject::eventFilter(watched, event);
}

void Actions::setTexts(QAction *action, const QString &section, const QString &text)
{
    action->setText(text);
    for (Entry &entry : m_entries) {
        if (entry.action == action)
            entry.section = section;
    }
}

QVector<Actions::Entry> Actions::entries(bool onlyUsable) const
{
    QVector<Entry> result;
    for (const Entry &entry : m_entries) {
        if (!entry.action)
            continue;
        const auto *owner = qobject_cast<const QWidget *>(entry.action->parent());
        if (!onlyUsable || (entry.action->isEnabled() && (!owner || owner->isWindow() || owner->isVisible())))
            result.append(entry);
    }
    return result;
}

QAction *Actions::named(const char *objectName) const
{
    for (const Entry &entry : m_entries)
        if (entry.action && entry.action->objectName() == QLatin1String(objectName))
            return entry.action;
    return nullptr;
}

} // namespace ui
