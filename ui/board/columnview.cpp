#include "ui/board/columnview.h"

#include "models/roles.h"
#include "ui/board/carddelegate.h"
#include "ui/board/columnmodel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>

namespace ui {

ColumnView::ColumnView(ColumnModel *model, CardDelegate *delegate, QWidget *parent)
    : QListView(parent)
    , m_column(model)
    , m_delegate(delegate)
{
    setModel(model);
    setItemDelegate(delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed);
    setDragDropMode(NoDragDrop);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    setMinimumWidth(0);
}

QString ColumnView::currentCard() const { return currentIndex().data(models::IdRole).toString(); }

void ColumnView::setCurrentCard(const QString &cardId)
{
    const int row = m_column->rowOf(cardId);
    if (row < 0)
        return;
    setCurrentIndex(m_column->index(row, 0));
    scrollTo(currentIndex());
}

int ColumnView::rowAt(int y) const
{
    const int count = m_column->rowCount();
    for (int row = 0; row < count; ++row) {
        const QRect rect = visualRect(m_column->index(row, 0));
        if (y < rect.center().y())
            return row;
    }
    return count;
}

void ColumnView::openGap(int row, int height)
{
    if (m_delegate->gapRow() == row)
        return;
    m_delegate->setGap(row, height);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

int ColumnView::cardsHeight()
{
    executeDelayedItemsLayout();
    const QModelIndex last = m_column->index(m_column->rowCount() - 1, 0);
    return last.isValid() ? visualRect(last).bottom() + 1 + verticalOffset() : 0;
}

QSize ColumnView::viewportSizeHint() const { return { 200, 120 }; }

void ColumnView::resizeEvent(QResizeEvent *event)
{
    // The heights of cards follow from the width. The view itself would wait a tenth of a second, and only when its own
    // height changes, too.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
    QListView::resizeEvent(event);
}

void ColumnView::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    const QPoint pos = event->position().toPoint();
    const QModelIndex index = indexAt(pos);
    if (event->button() == Qt::LeftButton && index.isValid()) {
        m_pressed = index;
        m_pressPos = pos;
    }
}

void ColumnView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint pos = event->position().toPoint();
    const bool far = (pos - m_pressPos).manhattanLength() >= QApplication::startDragDistance();
    if (m_pressed.isValid() && (event->buttons() & Qt::LeftButton) && far) {
        const QModelIndex index = m_pressed;
        m_pressed = QPersistentModelIndex();
        if (index.flags() & Qt::ItemIsEditable)
            Q_EMIT dragStarted(index, m_pressPos - visualRect(index).topLeft(), event->globalPosition().toPoint());
        return;
    }
    if (!(event->buttons() & Qt::LeftButton))
        QListView::mouseMoveEvent(event);
}

void ColumnView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool clicked = m_pressed.isValid() && indexAt(event->position().toPoint()) == m_pressed;
    const QString id = m_pressed.data(models::IdRole).toString();
    m_pressed = QPersistentModelIndex();
    QListView::mouseReleaseEvent(event);
    if (clicked && event->button() == Qt::LeftButton && state() != EditingState)
        Q_EMIT cardActivated(id, Qt::MouseFocusReason);
}

void ColumnView::keyPressEvent(QKeyEvent *event)
{
    if (state() == EditingState) // what the title's editor has no use for does not lead away from it
        return event->ignore();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT cardActivated(currentCard(), Qt::ShortcutFocusReason);
        return;
    }
    const bool mirrored = isRightToLeft();
    if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        Q_EMIT sideways((event->key() == Qt::Key_Left) != mirrored ? -1 : 1);
        return;
    }
    QListView::keyPressEvent(event);
}

void ColumnView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool keyed = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = keyed ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || state() == EditingState)
        return event->ignore();
    setCurrentIndex(index);
    Q_EMIT menuWanted(keyed ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void ColumnView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_column->rowCount() > 0)
        setCurrentIndex(m_column->index(0, 0));
}

} // namespace ui
