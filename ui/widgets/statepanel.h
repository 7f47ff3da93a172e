#pragma once
// What stands in place of a list that has nothing to show: why, in one sentence, and the one thing to do next.
#include "ui/widgets/draggedfiles.h"

#include <QStackedWidget>
#include <QString>
#include <QWidget>

#include <functional>

namespace ui {

class Button;
class Label;
class ProgressLine;
class WrapLabel;

class StatePanel : public QWidget
{
    Q_OBJECT
public:
    enum State { Empty, Loading, Offline, Error, NoPermission };

    explicit StatePanel(QWidget *parent = nullptr);
    // `icon` empty: the state's own. `action` empty: no button.
    void set(State state, const QString &title, const QString &text, const QString &action = {},
             const QString &icon = {});
    void setProgress(qint64 done, qint64 total); // Loading: shows the line and "3 of 10"; total 0 hides it
    State state() const { return m_state; }
    QString title() const;
    bool holdsFocus() const; // itself, or its button
    // In place of a list that takes files: whether they may be dropped here now. They come by dropped().
    void setTakesFiles(std::function<bool()> takes);

Q_SIGNALS:
    void actionWanted();
    void dropped(const QMimeData *mime);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void balance();
    void consider(QDropEvent *event);
    State m_state = Empty;
    std::function<bool()> m_takesFiles;
    DraggedFiles m_dragged{ offersFiles };
    bool m_dropHere = false;
    QString m_icon;
    QWidget *m_picture;
    WrapLabel *m_title;
    WrapLabel *m_text;
    ProgressLine *m_progress;
    Label *m_number;
    Button *m_action;
};

// Either the content or the panel.
class StateStack : public QStackedWidget
{
    Q_OBJECT
public:
    explicit StateStack(QWidget *content, QWidget *parent = nullptr);
    StatePanel *panel() const { return m_panel; }
    void showContent();
    void showState(StatePanel::State state, const QString &title, const QString &text, const QString &action = {},
                   const QString &icon = {});

private:
    StatePanel *m_panel;
};

} // namespace ui
