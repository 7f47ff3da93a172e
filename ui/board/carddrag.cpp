#include "ui/board/carddrag.h"

#include "models/roles.h"
#include "ui/board/boardcolumn.h"
#include "ui/board/carddelegate.h"
#include "ui/board/columnmodel.h"
#include "ui/board/columnview.h"

#include <QPixmap>
#include <QScrollBar>

namespace ui {

CardDrag::CardDrag(ColumnView *from, const QModelIndex &index, const QPoint &grip, QScrollArea *board, Columns columns,
                   QObject *parent)
    : BoardDrag(from->viewport(), from->cards()->picture(index, from->viewport()->width(), from), grip, board,
                std::move(columns), parent)
    , m_cardId(index.data(models::IdRole).toString())
    , m_height(from->visualRect(index).height())
{
    for (const auto &column : this->columns())
        column->view()->cards()->setDragged(m_cardId);
}

CardDrag::~CardDrag() { end(); }

BoardColumn *CardDrag::columnAt(const QPoint &globalPos) const
{
    // The nearest column in x, so that a drop between two columns is not lost.
    BoardColumn *best = nullptr;
    int distance = 0;
    for (const auto &column : columns()) {
        if (!column || !column->isVisible())
            continue;
        const QRect rect(column->mapToGlobal(QPoint()), column->size());
        const int away = globalPos.x() < rect.left() ? rect.left() - globalPos.x()
            : globalPos.x() > rect.right()           ? globalPos.x() - rect.right()
                                                     : 0;
        if (!best || away < distance) {
            best = column;
            distance = away;
        }
    }
    return best;
}

void CardDrag::follow()
{
    auto *column = columnAt(pointer());
    if (m_over && m_over != column) {
        m_over->view()->openGap(-1, 0);
        m_over->setDropTarget(false);
    }
    m_over = column;
    if (!column)
        return;
    column->setDropTarget(true);
    auto *view = column->view();
    m_row = column->isCollapsed() ? view->column()->rowCount()
                                  : view->rowAt(view->viewport()->mapFromGlobal(pointer()).y());
    if (!column->isCollapsed())
        view->openGap(m_row, m_height);
}

bool CardDrag::scrollNearEdges()
{
    const bool moved = BoardDrag::scrollNearEdges();
    if (!m_over || m_over->isCollapsed())
        return moved;
    auto *view = m_over->view();
    const int y = view->viewport()->mapFromGlobal(pointer()).y();
    if (y < scrollZone / 2)
        return scroll(view->verticalScrollBar(), -scrollStep) || moved;
    const bool below = y > view->viewport()->height() - scrollZone / 2;
    return (below && scroll(view->verticalScrollBar(), scrollStep)) || moved;
}

void CardDrag::land()
{
    if (!m_over || m_row < 0)
        return;
    QString above;
    for (int row = m_row - 1; row >= 0 && above.isEmpty(); --row) {
        const QString id = m_over->view()->column()->cardId(row);
        above = id == m_cardId ? QString() : id;
    }
    Q_EMIT dropped(m_cardId, m_over->listId(), above);
}

void CardDrag::clear()
{
    for (const auto &column : columns()) {
        if (!column)
            continue;
        column->view()->cards()->setDragged({});
        column->view()->openGap(-1, 0);
        column->view()->viewport()->update();
        column->setDropTarget(false);
    }
}

} // namespace ui
