#include "ui/board/carddrag.h"

#include "models/roles.h"
#include "ui/board/boardcolumn.h"
#include "ui/board/carddelegate.h"
#include "ui/board/columnmodel.h"
#include "ui/board/columnview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace ui {

namespace {
constexpr int scrollZone = 48; // px from an edge
constexpr int scrollStep = 14; // px a tick
constexpr int scrollTick = 16; // ms
} // namespace

CardDrag::CardDrag(ColumnView *from, const QModelIndex &index, const QPoint &grip, QScrollArea *board,
                   QVector<QPointer<BoardColumn>> columns, QObject *parent)
    : QObject(parent)
    , m_from(from)
    , m_board(board)
    , m_columns(std::move(columns))
    , m_cardId(index.data(models::IdRole).toString())
    , m_grip(grip)
{
    const QPixmap picture = from->cards()->picture(index, from->viewport()->width(), from);
    m_height = from->visualRect(index).height();
    m_ghost = new QLabel(board->window());
    m_ghost->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ghost->setPixmap(picture);
    m_ghost->resize(picture.deviceIndependentSize().toSize());
    m_ghost->show();
    m_ghost->raise();
    for (const auto &column : m_columns)
        column->view()->cards()->setDragged(m_cardId);
    // Mouse events keep going to the view that was pressed; keys to whatever has the focus.
    from->viewport()->installEventFilter(this);
    qApp->installEventFilter(this);
    m_scroll.setInterval(scrollTick);
    connect(&m_scroll, &QTimer::timeout, this, &CardDrag::scrollNearEdges);
    m_scroll.start();
}

CardDrag::~CardDrag() { end(); }

bool CardDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (m_from && watched == m_from->viewport()) {
        if (event->type() == QEvent::MouseMove) {
            auto *mouse = static_cast<QMouseEvent *>(event);
            moveTo(mouse->globalPosition().toPoint());
            return true;
        }
        if (event->type() == QEvent::MouseButtonRelease) {
            drop();
            return true;
        }
    }
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (key && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        end();
        return true;
    }
    if (event->type() == QEvent::ApplicationDeactivate)
        end();
    return QObject::eventFilter(watched, event);
}

BoardColumn *CardDrag::columnAt(const QPoint &globalPos) const
{
    // The nearest column in x, so that a drop between two columns is not lost.
    BoardColumn *best = nullptr;
    int distance = 0;
    for (const auto &column : m_columns) {
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

void CardDrag::moveTo(const QPoint &globalPos)
{
    if (m_ended)
        return;
    m_global = globalPos;
    if (m_ghost)
        m_ghost->move(m_ghost->parentWidget()->mapFromGlobal(globalPos) - m_grip);
    showGap();
}

void CardDrag::showGap()
{
    auto *column = columnAt(m_global);
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
                                  : view->rowAt(view->viewport()->mapFromGlobal(m_global).y());
    if (!column->isCollapsed())
        view->openGap(m_row, m_height);
}

void CardDrag::scrollNearEdges()
{
    if (m_ended || !m_board)
        return;
    const QPoint pos = m_board->viewport()->mapFromGlobal(m_global);
    auto *bar = m_board->horizontalScrollBar();
    if (pos.x() < scrollZone)
        bar->setValue(bar->value() - scrollStep);
    else if (pos.x() > m_board->viewport()->width() - scrollZone)
        bar->setValue(bar->value() + scrollStep);
    if (!m_over)
        return;
    auto *view = m_over->view();
    const int y = view->viewport()->mapFromGlobal(m_global).y();
    auto *vertical = view->verticalScrollBar();
    if (y < scrollZone / 2)
        vertical->setValue(vertical->value() - scrollStep);
    else if (y > view->viewport()->height() - scrollZone / 2)
        vertical->setValue(vertical->value() + scrollStep);
}

void CardDrag::drop()
{
    if (m_ended)
        return;
    if (m_over && m_row >= 0) {
        QString above;
        for (int row = m_row - 1; row >= 0 && above.isEmpty(); --row) {
            const QString id = m_over->view()->column()->cardId(row);
            above = id == m_cardId ? QString() : id;
        }
        Q_EMIT dropped(m_cardId, m_over->listId(), above);
    }
    end();
}

void CardDrag::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_scroll.stop();
    qApp->removeEventFilter(this);
    if (m_from)
        m_from->viewport()->removeEventFilter(this);
    for (const auto &column : m_columns) {
        if (!column)
            continue;
        column->view()->cards()->setDragged({});
        column->view()->openGap(-1, 0);
        column->view()->viewport()->update();
        column->setDropTarget(false);
    }
    delete m_ghost;
    Q_EMIT finished();
}

} // namespace ui
