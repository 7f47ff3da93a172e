#pragma once
// Every action of the programme in one list, for the command palette (Ctrl+K) and the list of shortcuts (F1). Actions
// register themselves with the words of their text; a destroyed action leaves by itself.
#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QVector>
#include <functional>

class QWidget;

namespace ui {

class Actions : public QObject
{
    Q_OBJECT
public:
    struct Entry
    {
        QPointer<QAction> action;
        QString section; // "Board", "Everywhere": already translated
    };

    using QObject::QObject;

    // `owner` owns the action; its shortcut works wherever `owner` or a child of it has the focus, or, for a window,
    // anywhere in it. `icon` is an icon name.
    QAction *add(QWidget *owner, const QString &section, const QString &text, const QString &icon,
                 const QKeySequence &keys, std::function<void()> run);
    void add(QAction *action, const QString &section);
    // New words after the language changed.
    void setTexts(QAction *action, const QString &section, const QString &text);
    // Those that can be run now: enabled and, where the owner is a page, visible.
    QVector<Entry> entries(bool onlyUsable) const;
    QAction *named(const char *objectName) const; // null: there is none

private:
    QVector<Entry> m_entries;
};

} // namespace ui
