#pragma once
// Short messages at the bottom of the window, and the way back: whatever a person did can be undone from the toast or
// with Ctrl+Z, step by step, and done again with Ctrl+Shift+Z, as long as the window lives.
#include <QObject>
#include <QPointer>
#include <QString>
#include <QVector>
#include <functional>

class QWidget;

namespace ui {

class Toast;

class Toasts : public QObject
{
    Q_OBJECT
public:
    explicit Toasts(QObject *parent = nullptr);

    void setHost(QWidget *window); // where toasts appear
    // A sentence that goes away by itself; `icon` is an icon name.
    void show(const QString &text, const QString &icon = {});
    // "Card moved" with Undo. Without `redo` neither this step nor what was undone before it can be done again.
    void showUndo(const QString &text, std::function<void()> undo, std::function<void()> redo = {});
    // The same without a message, for what is no event to the person: a text that was typed.
    void remember(const QString &text, std::function<void()> undo, std::function<void()> redo);
    // With something else to do next: "Not sent" with "Look".
    void showAction(const QString &text, const QString &icon, const QString &actionText, std::function<void()> action);

    bool canUndo() const { return !m_undo.isEmpty(); }
    void undo(); // the latest step
    bool canRedo() const { return !m_redo.isEmpty(); }
    void redo(); // what was undone last; another step ends this way
    QString lastText() const { return m_lastText; } // for tests

Q_SIGNALS:
    void canUndoChanged(bool canUndo);
    void canRedoChanged(bool canRedo);

private:
    struct Step
    {
        int id;
        QString text;
        std::function<void()> undo;
        std::function<void()> redo;
    };
    int add(const QString &text, std::function<void()> undo, std::function<void()> redo); // its id
    void undoStep(int id);
    void tellWays();
    void present(const QString &text, const QString &icon, const QString &actionText, std::function<void()> action);

    QPointer<QWidget> m_host;
    QPointer<Toast> m_toast;
    QVector<Step> m_undo;
    QVector<Step> m_redo;
    QString m_lastText;
    int m_nextId = 1;
};

} // namespace ui
