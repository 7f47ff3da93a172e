#pragma once
// What dragging a card and dragging a list over the board have in common: its picture follows the pointer, the board
// scrolls near its edges, Escape lets it go home. Works with the mouse events of the widget it began in, so that no
// drag loop of the platform stops the program's own.
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QTimer>
#include <QVector>

class QLabel;
class QPixmap;
class QScrollArea;
class QScrollBar;
class QWidget;

namespace ui {

class BoardColumn;

class BoardDrag : public QObject
{
    Q_OBJECT
public:
    using Columns = QVector<QPointer<BoardColumn>>; // in their order on the board
    void moveTo(const QPoint &globalPos);

Q_SIGNALS:
    void finished();

protected:
    // `grip`: where in the picture the pointer holds it.
    BoardDrag(QWidget *source, const QPixmap &picture, const QPoint &grip, QScrollArea *board, Columns columns,
              QObject *parent);
    void end(); // also from the destructors of those that inherit
    virtual void follow() = 0; // shows where it would land
    virtual void land() = 0;
    virtual void clear() = 0; // takes away what was shown
    virtual bool scrollNearEdges(); // true: something moved below the pointer
    static bool scroll(QScrollBar *bar, int step);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QScrollArea *board() const;
    const Columns &columns() const { return m_columns; }
    const QPoint &pointer() const { return m_global; }
    static constexpr int scrollZone = 48; // px from an edge
    static constexpr int scrollStep = 14; // px a tick

private:
    QPointer<QWidget> m_source;
    QPointer<QScrollArea> m_board;
    Columns m_columns;
    QPointer<QLabel> m_ghost;
    QTimer m_scroll;
    QPoint m_grip;
    QPoint m_global;
    bool m_ended = false;
};

} // namespace ui
