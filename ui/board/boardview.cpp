#include "ui/board/boardview.h"

#include "ui/board/boardcolumn.h"
#include "ui/board/boarddata.h"
#include "ui/board/carddrag.h"
#include "ui/board/columnmodel.h"
#include "ui/board/columnview.h"
#include "ui/board/listdrag.h"
#include "ui/board/listtitle.h"
#include "ui/parts/fielddraft.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>

namespace ui {

BoardView::BoardView(BoardData &data, BoardPictures &pictures, QWidget *parent)
    : QScrollArea(parent)
    , m_data(data)
    , m_pictures(pictures)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    m_row = new QHBoxLayout(content);
    m_row->setContentsMargins(0, 0, 0, space::xs);
    m_row->setSpacing(space::m);
    auto *side = new QVBoxLayout;
    m_addList = new LinkButton({}, QStringLiteral("plus"));
    m_addEdit = new QLineEdit;
    m_addEdit->setMaxLength(120);
    m_addEdit->hide();
    side->addWidget(m_addList);
    side->addWidget(m_addEdit);
    side->addStretch();
    m_row->addLayout(side);
    m_row->addStretch(1);
    setWidget(content);
    connect(m_addList, &QPushButton::clicked, this, [this] {
        m_addEdit->show();
        m_addEdit->setFocus();
    });
    connect(m_addEdit, &QLineEdit::editingFinished, this, [this] {
        const QString title = m_addEdit->text().simplified();
        if (m_data.isReadOnly())
            return;
        if (title.isEmpty())
            m_addDraft->forget();
        else
            m_data.addList(title, m_addDraft->send([this] { m_addEdit->setVisible(!m_data.isReadOnly()); }));
        // Empty now: losing the focus finishes the editing once more.
        if (m_addEdit->hasFocus())
            m_addList->setFocus(Qt::OtherFocusReason); // else the first card of the board would have it
        m_addEdit->hide();
    });
    m_addDraft = new FieldDraft(data.context(), m_addEdit);
    const auto takeUpDraft = [this] {
        const QString account = m_data.account();
        const bool begun = m_addDraft->follow(account.isEmpty() ? account : QStringLiteral("list/") + account);
        m_addEdit->setVisible(begun && !m_data.isReadOnly());
    };
    connect(&data, &BoardData::accountChanged, this, takeUpDraft);
    takeUpDraft();
    connect(&data.lists(), &models::ListsModel::rowsChanged, this, &BoardView::syncColumns);
    connect(&data.lists(), &QAbstractItemModel::modelReset, this, &BoardView::syncColumns);
    connect(&data, &BoardData::cardGoes, this, [this](const QString &id) {
        const auto *card = m_data.card(id);
        m_follow = id;
        m_followFrom = card ? card->listId : QString();
    });
    connect(&data, &BoardData::readOnlyChanged, this, [this](bool readOnly) {
        m_addList->setVisible(!readOnly);
        m_addEdit->setVisible(!readOnly && !m_addEdit->text().isEmpty());
        for (auto *column : m_columns)
            column->setReadOnly(readOnly);
        orderTabs();
    });
    retranslate();
    syncColumns();
}

bool BoardView::event(QEvent *event)
{
    // Fields claim the keys of plain text for themselves, but not all that edit: Ctrl+Delete takes a word.
    if (event->type() == QEvent::ShortcutOverride && qobject_cast<QLineEdit *>(QApplication::focusWidget())) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const QKeySequence keys(int(pressed->modifiers() & ~Qt::KeypadModifier) | pressed->key());
        for (const auto *action : actions()) {
            if (action->shortcut() == keys) {
                event->accept();
                return true;
            }
        }
    }
    return QScrollArea::event(event);
}

void BoardView::retranslate()
{
    m_addList->setText(tr("Add a list"));
    m_addEdit->setPlaceholderText(tr("Title of the list"));
    m_addEdit->setAccessibleName(tr("Title of the new list"));
    for (auto *column : m_columns)
        column->retranslate();
}

BoardColumn *BoardView::column(const QString &listId) const
{
    for (auto *column : m_columns)
        if (column->listId() == listId)
            return column;
    return nullptr;
}

BoardColumn *BoardView::makeColumn(const QString &listId)
{
    auto *made = new BoardColumn(m_data, m_pictures, *m_data.lists().find(listId), widget());
    auto *view = made->view();
    made->setFilter(m_filter);
    made->setOpenCard(m_open);
    connect(view, &ColumnView::cardActivated, this, &BoardView::cardActivated);
    connect(view, &ColumnView::dragStarted, this,
            [this, view](const QModelIndex &index, const QPoint &grip, const QPoint &pos) {
                beginDrag(view, index, grip, pos);
            });
    connect(made, &BoardColumn::dragStarted, this,
            [this, made](const QPoint &grip, const QPoint &pos) { beginListDrag(made, grip, pos); });
    connect(view, &ColumnView::menuWanted, this, [this, view](const QPoint &globalPos) {
        m_last = view; // what is chosen there is meant for this card
        Q_EMIT menuWanted(view->currentCard(), globalPos);
    });
    connect(view, &ColumnView::sideways, this, [this, made](int step) { goSideways(made, step); });
    connect(made, &BoardColumn::collapsedChanged, this, &BoardView::orderTabs);
    connect(made, &BoardColumn::cardAdded, this, [this](const QString &id) {
        m_follow = id;
        m_followFrom.clear();
    });
    const auto arrived = [this, made, view] {
        const bool waits = !m_follow.isEmpty() && made->listId() != m_followFrom;
        const int row = !waits ? -1 : view->column()->rowOf(m_follow);
        if (row >= 0) {
            if (made->isCollapsed())
                made->setCollapsed(false);
            view->setCurrentCard(m_follow);
            // Whoever types, or works beside the board, goes on there.
            const auto *now = QApplication::focusWidget();
            if (!now || (isAncestorOf(now) && !qobject_cast<const QLineEdit *>(now)))
                view->setFocus(Qt::OtherFocusReason);
            m_follow.clear();
        }
        Q_EMIT rowsShownChanged();
    };
    connect(view->column(), &QAbstractItemModel::rowsInserted, this, arrived, Qt::QueuedConnection);
    connect(view->column(), &QAbstractItemModel::rowsRemoved, this, &BoardView::rowsShownChanged);
    return made;
}

void BoardView::syncColumns()
{
    const auto &lists = m_data.lists().rows();
    QVector<BoardColumn *> next;
    for (const auto &list : lists) {
        auto *found = column(list.id);
        if (found)
            found->setRow(list);
        else
            found = makeColumn(list.id);
        next.append(found);
    }
    for (auto *old : std::as_const(m_columns)) {
        if (!next.contains(old)) {
            m_row->removeWidget(old);
            old->deleteLater();
            old->hide();
        }
    }
    if (next != m_columns) {
        for (int i = 0; i < next.size(); ++i) {
            if (m_row->indexOf(next.at(i)) != i) {
                m_row->removeWidget(next.at(i));
                m_row->insertWidget(i, next.at(i), 1000);
            }
            next.at(i)->show();
        }
        m_columns = next;
        orderTabs();
        if (auto *column = meant()) // was moved by keys; its new place is known after the layout
            QMetaObject::invokeMethod(
                column, [this, column] { ensureWidgetVisible(column, space::xl, 0); }, Qt::QueuedConnection);
    }
    Q_EMIT rowsShownChanged();
}

// The layout's order is not the tab order. The lists begin where the line behind them stands among the other parts of
// the page, since they are made later than those.
void BoardView::orderTabs()
{
    QWidget *before = m_addList;
    const auto next = [&before](QWidget *stop) {
        if (stop->focusPolicy() == Qt::NoFocus)
            return; // Qt would leave out both
        QWidget::setTabOrder(before, stop);
        before = stop;
    };
    for (auto *column : std::as_const(m_columns))
        for (auto *stop : column->tabStops())
            next(stop);
    next(m_addList);
    next(m_addEdit);
}

void BoardView::setFilter(const BoardFilter &filter)
{
    m_filter = filter;
    for (auto *column : std::as_const(m_columns))
        column->setFilter(filter);
    Q_EMIT rowsShownChanged();
}

void BoardView::setOpenCard(const QString &cardId)
{
    m_open = cardId;
    for (auto *column : std::as_const(m_columns))
        column->setOpenCard(cardId);
}

int BoardView::shownCards() const
{
    int count = 0;
    for (const auto *column : m_columns)
        count += column->view()->column()->rowCount();
    return count;
}

int BoardView::indexOf(const ColumnView *view) const
{
    for (int i = 0; i < m_columns.size(); ++i)
        if (m_columns.at(i)->view() == view)
            return i;
    return -1;
}

ColumnView *BoardView::focusedView() const
{
    for (auto *column : m_columns) {
        if (column->isAncestorOf(QApplication::focusWidget()) || column->view()->hasFocus()) {
            m_last = column->view();
            break;
        }
    }
    return m_last && indexOf(m_last) >= 0 ? m_last.data() : nullptr;
}

BoardColumn *BoardView::meant() const
{
    const auto at = std::find_if(m_columns.begin(), m_columns.end(), [](const BoardColumn *column) {
        return column->title()->hasFocus() || (column->isCollapsed() && column->hasFocus());
    });
    return at == m_columns.end() ? nullptr : *at;
}

QString BoardView::currentCard() const
{
    const auto *view = meant() ? nullptr : focusedView();
    return view && view->isVisibleTo(this) ? view->currentCard() : QString();
}

void BoardView::showCard(const QString &cardId)
{
    const auto *card = m_data.card(cardId);
    auto *target = card ? column(card->listId) : nullptr;
    if (!target)
        return;
    target->setCollapsed(false);
    target->view()->setCurrentCard(cardId);
    target->view()->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(target, space::xl, 0);
}

void BoardView::moveCurrent(int dx, int dy)
{
    auto *view = focusedView();
    const QString id = currentCard();
    const int at = view ? indexOf(view) : -1;
    if (const auto *list = meant(); list && !m_data.isReadOnly())
        return m_data.moveList(list->listId(), isRightToLeft() ? -dx : dx);
    if (id.isEmpty() || at < 0 || m_data.isReadOnly())
        return;
    const int row = view->currentIndex().row();
    if (dy != 0) {
        const int target = row + dy;
        if (target < 0 || target >= view->column()->rowCount())
            return;
        const int above = dy < 0 ? target - 1 : target;
        m_data.moveCard(id, m_columns.at(at)->listId(), above < 0 ? QString() : view->column()->cardId(above));
        return;
    }
    const int next = at + (isRightToLeft() ? -dx : dx);
    if (next < 0 || next >= m_columns.size())
        return;
    auto *target = m_columns.at(next)->view()->column();
    const int above = std::min(row, target->rowCount()) - 1;
    m_data.moveCard(id, m_columns.at(next)->listId(), above < 0 ? QString() : target->cardId(above));
}

void BoardView::startAdding()
{
    auto *view = focusedView();
    const int at = view ? indexOf(view) : 0;
    if (at >= 0 && at < m_columns.size()) {
        m_columns.at(at)->startAdding();
        ensureWidgetVisible(m_columns.at(at), space::xl, 0);
    }
}

void BoardView::renameCurrent()
{
    if (auto *list = meant())
        return list->startRenaming();
    if (!currentCard().isEmpty() && !m_data.isReadOnly())
        m_last->edit(m_last->currentIndex());
}

void BoardView::goSideways(BoardColumn *from, int step)
{
    const int next = int(m_columns.indexOf(from)) + step;
    if (next < 0 || next >= m_columns.size())
        return;
    auto *target = m_columns.at(next);
    const int row = from->view()->currentIndex().row();
    if (target->isCollapsed()) {
        target->setFocus(Qt::TabFocusReason);
    } else {
        auto *view = target->view();
        const int count = view->column()->rowCount();
        if (count > 0)
            view->setCurrentIndex(view->column()->index(std::clamp(row, 0, count - 1), 0));
        view->setFocus(Qt::TabFocusReason);
    }
    ensureWidgetVisible(target, space::xl, 0);
}

void BoardView::beginListDrag(BoardColumn *list, const QPoint &grip, const QPoint &globalPos)
{
    if (m_drag)
        return;
    BoardDrag::Columns columns;
    for (auto *column : std::as_const(m_columns))
        columns.append(column);
    auto *drag = new ListDrag(list, grip, this, columns, this);
    m_drag = drag;
    connect(drag, &ListDrag::dropped, &m_data, &BoardData::moveListBehind);
    connect(drag, &BoardDrag::finished, drag, &QObject::deleteLater);
    drag->moveTo(globalPos);
}

void BoardView::beginDrag(ColumnView *from, const QModelIndex &index, const QPoint &grip, const QPoint &globalPos)
{
    if (m_drag)
        return;
    BoardDrag::Columns columns;
    for (auto *column : std::as_const(m_columns))
        columns.append(column);
    auto *drag = new CardDrag(from, index, grip, this, columns, this);
    m_drag = drag;
    connect(drag, &CardDrag::dropped, &m_data, &BoardData::moveCard);
    connect(drag, &BoardDrag::finished, drag, &QObject::deleteLater);
    drag->moveTo(globalPos);
}

} // namespace ui
