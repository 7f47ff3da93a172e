#include "ui/board/boardcolumn.h"

#include "ui/board/boarddata.h"
#include "ui/board/boardpictures.h"
#include "ui/board/carddelegate.h"
#include "ui/board/columnmodel.h"
#include "ui/board/columnview.h"
#include "ui/board/listtitle.h"
#include "ui/parts/fielddraft.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <utility>

namespace ui {

namespace {
constexpr int foldedWidth = 44;
constexpr int narrowest = 226; // at 100 % text
constexpr int widest = 380;
} // namespace

BoardColumn::BoardColumn(BoardData &data, BoardPictures &pictures, const models::ListRow &list, QWidget *parent)
    : QWidget(parent)
    , m_data(data)
    , m_listId(list.id)
{
    auto *model = new ColumnModel(data, list.id, this);
    m_view = new ColumnView(model, new CardDelegate(data, pictures, this), this);
    build();
    setRow(list);
    setCollapsed(list.meaning == u"done");
    connect(&pictures, &BoardPictures::arrived, m_view->viewport(), qOverload<>(&QWidget::update));
    for (auto *other :
         { static_cast<QAbstractItemModel *>(&data.labels()), static_cast<QAbstractItemModel *>(&data.members()),
           static_cast<QAbstractItemModel *>(&data.schools()) }) {
        for (auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
            connect(other, signal, m_view, [this] { m_view->relayout(); });
        connect(other, &QAbstractItemModel::dataChanged, m_view, [this] { m_view->relayout(); });
    }
    connect(model, &QAbstractItemModel::rowsInserted, this, &BoardColumn::updateCount);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &BoardColumn::updateCount);
    connect(model, &QAbstractItemModel::modelReset, this, &BoardColumn::updateCount);
    connect(model, &QAbstractItemModel::layoutChanged, this, &BoardColumn::updateCount);
    // A card that was sent is a line lower again.
    connect(model, &QAbstractItemModel::dataChanged, this, &BoardColumn::fitCards, Qt::QueuedConnection);
    retranslate();
    setReadOnly(data.isReadOnly());
}

void BoardColumn::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_full = new QWidget(this);
    outer->addWidget(m_full);
    auto *column = new QVBoxLayout(m_full);
    column->setContentsMargins(6, space::s - 2, 6, space::s);
    column->setSpacing(space::xs);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(4, 0, 0, 0);
    header->setSpacing(space::s);
    m_titleBar = new ListTitle;
    m_titleEdit = new QLineEdit;
    m_titleEdit->setMaxLength(120);
    m_titleEdit->hide();
    m_titleEdit->installEventFilter(this);
    m_count = new Label({}, Type::Body, Role::Muted);
    m_add = new IconButton({}, QStringLiteral("plus"));
    m_more = new IconButton({}, QStringLiteral("dots-three-vertical"));
    m_more->setObjectName(QStringLiteral("listMenu"));
    header->addWidget(m_titleBar, 0);
    header->addWidget(m_titleEdit, 1);
    header->addWidget(m_count);
    header->addStretch();
    header->addWidget(m_add);
    header->addWidget(m_more);
    column->addLayout(header);
    m_empty = new WrapLabel({}, Type::Small, Role::Muted);
    m_empty->setContentsMargins(10, 0, 10, 0);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    m_addEdit = new QLineEdit;
    m_addEdit->setMaxLength(300);
    m_addEdit->hide();
    m_addEdit->installEventFilter(this);
    column->addWidget(m_addEdit);
    column->addStretch(0); // below that line, while it is there
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, &BoardColumn::fitCards, Qt::QueuedConnection);
    connect(m_titleBar, &ListTitle::renameWanted, this, &BoardColumn::startRenaming);
    connect(m_add, &QToolButton::clicked, this, &BoardColumn::startAdding);
    connect(m_more, &QToolButton::clicked, this,
            [this] { showMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_addEdit, &QLineEdit::returnPressed, this, &BoardColumn::finishAdding);
    connect(m_titleEdit, &QLineEdit::editingFinished, this, [this] { finishRenaming(true); });
    m_titleDraft = new FieldDraft(m_data.context(), m_titleEdit);
    m_addDraft = new FieldDraft(m_data.context(), m_addEdit);
}

void BoardColumn::takeUpDrafts()
{
    const QString place = m_data.account() + u'/' + m_listId;
    if (m_titleDraft->follow(QStringLiteral("list/") + place, m_title))
        showTitleEdit();
    if (m_addDraft->follow(QStringLiteral("card/") + place)) {
        setCollapsed(false);
        m_addEdit->show();
        updateCount();
    }
}

QWidgetList BoardColumn::tabStops() { return { this, m_titleBar, m_titleEdit, m_add, m_more, m_view, m_addEdit }; }

void BoardColumn::retranslate()
{
    m_view->setAccessibleName(tr("Cards of the list “%1”").arg(m_title));
    m_add->setName(tr("Add a card to “%1”").arg(m_title));
    m_more->setName(tr("More for “%1”").arg(m_title));
    m_addEdit->setPlaceholderText(tr("What is to be done?"));
    m_addEdit->setAccessibleName(tr("Title of the new card in “%1”").arg(m_title));
    m_titleEdit->setAccessibleName(tr("Title of the list"));
    m_titleBar->retranslate();
    describe();
    updateCount();
}

void BoardColumn::setRow(const models::ListRow &list)
{
    m_title = list.title;
    m_meaning = list.meaning;
    m_titleBar->setText(list.title);
    retranslate();
    update();
}

void BoardColumn::setFilter(const BoardFilter &filter)
{
    m_view->column()->setFilter(filter);
    updateCount();
}

void BoardColumn::setOpenCard(const QString &cardId)
{
    m_view->cards()->setOpen(cardId);
    m_view->viewport()->update();
}

void BoardColumn::updateCount()
{
    const int count = m_view->column()->rowCount();
    m_count->setText(QLocale().toString(count));
    m_count->setAccessibleName(tr("%n card(s)", nullptr, count));
    m_empty->setVisible(count == 0 && !m_addEdit->isVisibleTo(this));
    m_empty->setText(tr("No cards here."));
    fitCards();
    setAccessibleName(m_collapsed ? tr("%1, %n card(s), folded; press Enter to open", nullptr, count).arg(m_title)
                                  : m_title);
    update();
}

void BoardColumn::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_full->setVisible(!collapsed);
    setFocusPolicy(collapsed ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(collapsed ? Qt::PointingHandCursor : Qt::ArrowCursor);
    fitWidth();
    describe();
    updateCount();
    Q_EMIT collapsedChanged(collapsed);
}

// Folded it is what its title is else.
void BoardColumn::describe()
{
    setAccessibleDescription(m_collapsed ? m_titleBar->accessibleDescription() : QString());
}

void BoardColumn::fitWidth()
{
    setMinimumWidth(scaled(m_collapsed ? foldedWidth : narrowest));
    setMaximumWidth(scaled(m_collapsed ? foldedWidth : widest));
    setSizePolicy(m_collapsed ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BoardColumn::fitCards()
{
    const bool adding = m_addEdit->isVisibleTo(this);
    m_view->setMaximumHeight(adding ? m_view->cardsHeight() : QWIDGETSIZE_MAX);
}

void BoardColumn::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) && m_view) {
        fitWidth();
        m_view->relayout();
    }
}

QSize BoardColumn::minimumSizeHint() const { return { scaled(m_collapsed ? foldedWidth : narrowest), 160 }; }

void BoardColumn::setDropTarget(bool target)
{
    if (target == m_dropTarget)
        return;
    m_dropTarget = target;
    update();
}

void BoardColumn::setReadOnly(bool readOnly)
{
    m_add->setVisible(!readOnly);
    m_more->setVisible(!readOnly);
    m_titleBar->setReadOnly(readOnly);
    describe();
    if (!readOnly)
        return takeUpDrafts();
    m_addEdit->hide(); // what was begun there stays a draft
    hideTitleEdit();
    updateCount();
}

void BoardColumn::startAdding()
{
    if (m_data.isReadOnly())
        return;
    setCollapsed(false);
    m_addEdit->show();
    m_addEdit->setFocus();
    updateCount();
}

void BoardColumn::finishAdding()
{
    const QString title = m_addEdit->text().simplified();
    if (title.isEmpty() || m_data.isReadOnly())
        return;
    // Stays open: the next card may follow at once.
    Q_EMIT cardAdded(m_data.addCard(m_listId, title, m_addDraft->send([this] { startAdding(); })));
}

void BoardColumn::startRenaming()
{
    if (m_data.isReadOnly())
        return;
    setCollapsed(false);
    if (!m_titleDraft->follow(m_titleDraft->purpose(), m_title))
        m_titleEdit->setText(m_title);
    showTitleEdit();
    m_titleEdit->setFocus();
    m_titleEdit->selectAll();
}

void BoardColumn::showTitleEdit()
{
    m_titleBar->hide();
    m_count->hide();
    m_titleEdit->show();
}

void BoardColumn::hideTitleEdit()
{
    const bool inside = m_titleEdit->hasFocus();
    m_titleEdit->hide();
    m_titleBar->show();
    m_count->show();
    if (inside)
        m_titleBar->setFocus(Qt::OtherFocusReason);
}

void BoardColumn::finishRenaming(bool keep)
{
    if (!m_titleEdit->isVisibleTo(this) || m_data.isReadOnly())
        return;
    hideTitleEdit();
    const QString title = m_titleEdit->text().simplified();
    if (!keep || title.isEmpty() || title == m_title)
        return m_titleDraft->forget();
    m_data.apply(models::actions::setText(m_data.key("BoardList", m_listId), "title", title), tr("List renamed"),
                 m_titleDraft->send([this] { showTitleEdit(); }));
}

void BoardColumn::showMenu(const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("pencil-simple")), tr("Rename the list"), this, &BoardColumn::startRenaming);
    menu->addAction(icon(QStringLiteral("columns")), m_collapsed ? tr("Unfold the list") : tr("Fold the list"), this,
                    [this] { setCollapsed(!m_collapsed); });
    auto *left = menu->addAction(icon(QStringLiteral("arrow-left")), tr("Move to the left"), this,
                                 [this] { m_data.moveList(m_listId, -1); });
    left->setEnabled(m_data.canMoveList(m_listId, -1));
    auto *right = menu->addAction(icon(QStringLiteral("arrow-right")), tr("Move to the right"), this,
                                  [this] { m_data.moveList(m_listId, 1); });
    right->setEnabled(m_data.canMoveList(m_listId, 1));
    const bool done = m_meaning == u"done";
    menu->addAction(icon(QStringLiteral("check-circle")),
                    done ? tr("Cards here are not finished") : tr("Cards here are finished"), this, [this, done] {
                        m_data.apply(models::actions::setText(m_data.key("BoardList", m_listId), "meaning",
                                                              done ? QString() : QStringLiteral("done")),
                                     tr("List changed"));
                    });
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("trash")), tr("Move the list to the trash"), this,
                    [this] { m_data.trashList(m_listId); });
    menu->popup(globalPos);
}

void BoardColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &palette = colours(this);
    const QColor edge = palette.highContrast ? palette.border : QColor(Qt::transparent);
    paintBox(&painter, rect(), radius::l - 2, palette.rail, m_dropTarget ? palette.primary : edge,
             m_dropTarget ? 2 : 1);
    if (m_collapsed)
        paintFolded(&painter);
}

void BoardColumn::paintFolded(QPainter *painter) const
{
    const auto &palette = colours(this);
    const int side = scaled(20);
    const QString name = m_meaning == u"done" ? QStringLiteral("check-circle") : QStringLiteral("columns");
    paintIcon(painter, QRectF((width() - side) / 2.0, space::m, side, side), name,
              m_meaning == u"done" ? palette.ok : palette.muted);
    painter->save();
    painter->translate(width() / 2.0, space::m + side + space::m);
    painter->rotate(90);
    painter->setFont(fontFor(Type::Strong));
    painter->setPen(palette.text);
    const QFontMetricsF metrics(painter->font());
    const qreal room = height() - side - 3 * space::m;
    const QString title = metrics.elidedText(m_title, Qt::ElideRight, room - scaled(40));
    painter->drawText(QRectF(0, -width() / 2.0, room, width()), Qt::AlignVCenter | Qt::AlignLeft, title);
    painter->setFont(fontFor(Type::Body));
    painter->setPen(palette.muted);
    painter->drawText(QRectF(metrics.horizontalAdvance(title) + space::m, -width() / 2.0, room, width()),
                      Qt::AlignVCenter | Qt::AlignLeft, QLocale().toString(m_view->column()->rowCount()));
    painter->restore();
    if (hasFocus() && theme() && theme()->keyboardInUse())
        paintFocus(painter, rect(), radius::l - 2, palette);
}

bool BoardColumn::isGrip(const QPoint &pos) const
{
    return m_collapsed || m_full->layout()->itemAt(0)->geometry().contains(m_full->mapFrom(this, pos));
}

void BoardColumn::mousePressEvent(QMouseEvent *event)
{
    const QPoint pos = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isGrip(pos) && (m_collapsed || !m_data.isReadOnly()))
        m_pressed = pos;
    else
        QWidget::mousePressEvent(event);
}

void BoardColumn::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint pos = event->position().toPoint();
    if (m_pressed && (event->buttons() & Qt::LeftButton) && !m_data.isReadOnly()
        && (pos - *m_pressed).manhattanLength() >= QApplication::startDragDistance())
        Q_EMIT dragStarted(*std::exchange(m_pressed, std::nullopt), event->globalPosition().toPoint());
}

void BoardColumn::mouseReleaseEvent(QMouseEvent *event)
{
    // Of a drag, also one that was given up, nothing is left here.
    const bool clicked = event->button() == Qt::LeftButton && std::exchange(m_pressed, std::nullopt).has_value();
    if (clicked && m_collapsed && rect().contains(event->position().toPoint()))
        setCollapsed(false);
    QWidget::mouseReleaseEvent(event);
}

void BoardColumn::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_collapsed && opens) {
        setCollapsed(false);
        m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (m_collapsed && arrow && !(event->modifiers() & ~Qt::KeypadModifier)) {
        Q_EMIT m_view->sideways((event->key() == Qt::Key_Left) != isRightToLeft() ? -1 : 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

// Folded it has no button for its menu.
void BoardColumn::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_data.isReadOnly() || !isGrip(event->pos()))
        return event->ignore();
    showMenu(event->globalPos());
}

bool BoardColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        if (watched == m_titleEdit) {
            finishRenaming(false);
            return true;
        }
        if (watched == m_addEdit) {
            m_addEdit->clear();
            m_addDraft->forget();
            m_addEdit->hide();
            m_add->setFocus();
            updateCount();
            return true;
        }
    }
    if (watched == m_addEdit && event->type() == QEvent::FocusOut && m_addEdit->text().isEmpty()) {
        m_addEdit->hide();
        updateCount();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
