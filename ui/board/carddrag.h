#pragma once
// One card being dragged over the board: the gap opens where it would land, and the list below it scrolls, too.
#include "ui/board/boarddrag.h"

#include <QModelIndex>

namespace ui {

class ColumnView;

class CardDrag : public BoardDrag
{
    Q_OBJECT
public:
    CardDrag(ColumnView *from, const QModelIndex &index, const QPoint &grip, QScrollArea *board, Columns columns,
             QObject *parent = nullptr);
    ~CardDrag() override;

Q_SIGNALS:
    // aboveId "" = on top of the list.
    void dropped(const QString &cardId, const QString &listId, const QString &aboveId);

protected:
    void follow() override;
    void land() override;
    void clear() override;
    bool scrollNearEdges() override;

private:
    BoardColumn *columnAt(const QPoint &globalPos) const;

    QPointer<BoardColumn> m_over;
    QString m_cardId;
    int m_height = 0;
    int m_row = -1;
};

} // namespace ui
