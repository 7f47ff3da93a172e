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
    struct Words
    {
        QString section; // "Board", "Everywhere": already translated
        QString text;
    };
    struct Entry
    {
        QPointer<QAction> action;
        QString section;
        std::function<Words()> words = {}; // none: whoever added the action tells new ones
    };

    using QObject::QObject;

    // `owner` owns the action; its shortcut works wherever `owner` or a child of it has the focus, or, for a window,
    // anywhere in it. `icon` is an icon name.
    QAction *add(QWidget *owner, const QString &section, const QString &text, const QString &icon,
                 const QKeySequence &keys, std::function<void()> run);
    void add(QAction *action, const QString &section);
    // The same for an owner that knows nothing of the action: `words` are asked for again when its language changes.
    QAction *add(QWidget *owner, std::function<Words()> words, const QString &icon, const QKeySequence &keys,
                 std::function<void()> run);
    void refresh(QAction *action); // asks for its words again
    // New words after the language changed.
    void setTexts(QAction *action, const QString &section, const QString &text);
    // Those that can be run now: enabled and, where the owner is a page, visible.
    QVector<Entry> entries(bool onlyUsable) const;
    QAction *named(const char *objectName) const; // null: there is none

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVector<Entry> m_entries;
};

} // namespace ui
