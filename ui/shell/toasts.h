#pragma once
// Short messages at the bottom of the window, and the way back: whatever a person did can be undone from the toast or
// with Ctrl+Z, step by step, as long as the window lives.
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
    // "Card moved" with Undo.
    void showUndo(const QString &text, std::function<void()> undo);
    // With something else to do next: "Not sent" with "Look".
    void showAction(const QString &text, const QString &icon, const QString &actionText, std::function<void()> action);

    bool canUndo() const { return !m_undo.isEmpty(); }
    void undo(); // the latest step
    QString lastText() const { return m_lastText; } // for tests

Q_SIGNALS:
    void canUndoChanged(bool canUndo);

private:
    struct Step
    {
        int id;
        QString text;
        std::function<void()> undo;
    };
    void undoStep(int id);
    void present(const QString &text, const QString &icon, const QString &actionText, std::function<void()> action);

    QPointer<QWidget> m_host;
    QPointer<Toast> m_toast;
    QVector<Step> m_undo;
    QString m_lastText;
    int m_nextId = 1;
};

} // namespace ui
