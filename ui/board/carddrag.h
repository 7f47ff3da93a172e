#pragma once
// One card being dragged over the board: its picture follows the pointer, the gap opens where it would land, the board
// scrolls near its edges, Escape lets it go home. Works with the mouse events of the view it began in, so that no drag
// loop of the platform stops the program's own.
#include <QObject>
#include <QPersistentModelIndex>
#include <QPoint>
#include <QPointer>
#include <QTimer>
#include <QVector>

class QLabel;
class QScrollArea;

namespace ui {

class BoardColumn;
class ColumnView;

class CardDrag : public QObject
{
    Q_OBJECT
public:
    CardDrag(ColumnView *from, const QModelIndex &index, const QPoint &grip, QScrollArea *board,
             QVector<QPointer<BoardColumn>> columns, QObject *parent = nullptr);
    ~CardDrag() override;
    void moveTo(const QPoint &globalPos);

Q_SIGNALS:
    // aboveId "" = on top of the list.
    void dropped(const QString &cardId, const QString &listId, const QString &aboveId);
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drop();
    void end();
    void showGap();
    void scrollNearEdges();
    BoardColumn *columnAt(const QPoint &globalPos) const;

    QPointer<ColumnView> m_from;
    QPointer<QScrollArea> m_board;
    QVector<QPointer<BoardColumn>> m_columns;
    QPointer<BoardColumn> m_over;
    QPointer<QLabel> m_ghost;
    QTimer m_scroll;
    QString m_cardId;
    QPoint m_grip;
    QPoint m_global;
    int m_height = 0;
    int m_row = -1;
    bool m_ended = false;
};

} // namespace ui
