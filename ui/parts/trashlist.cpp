#include "ui/parts/trashlist.h"

#include "ui/parts/trashitems.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlines.h"

#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ui {

namespace {

constexpr int iconSide = 20;
constexpr int titleLines = 2;

QFont titleFont(const QFont &font)
{
    QFont title = font;
    title.setWeight(QFont::DemiBold);
    return title;
}

class TrashDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = wordsWidth(option);
        const QFontMetrics small(fontFor(Type::Small));
        const int detail = small.boundingRect(0, 0, width, 1 << 14, Qt::TextWordWrap, detailOf(index)).height();
        const QFont font = titleFont(option.font);
        const int title = int(titleOf(index, font, width).size()) * QFontMetrics(font).height();
        return { scaled(120), title + detail + space::l };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &c = colours(option.widget);
        const bool selected = option.state & QStyle::State_Selected;
        const QRect box = option.rect.adjusted(1, 1, -1, -1);
        const auto placed
            = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
        painter->save();
        if (selected)
            paintBox(painter, box, radius::s, c.tonal, c.highContrast ? c.primary : QColor(Qt::transparent), 2);
        else if (option.state & QStyle::State_MouseOver)
            paintBox(painter, box, radius::s, c.sunken);
        const QFont font = titleFont(option.font);
        const QFontMetrics metrics(font);
        const int top = option.rect.top() + space::s;
        const int side = scaled(iconSide);
        const QRect icon(option.rect.left() + space::m, top + (metrics.height() - side) / 2, side, side);
        paintIcon(painter, placed(icon), index.data(TrashItems::KindRole).toString(), selected ? c.onTonal : c.muted);
        const int left = icon.right() + space::m;
        const int width = wordsWidth(option);
        painter->setFont(font);
        painter->setPen(selected ? c.onTonal : c.text);
        int below = top;
        for (const QString &line : titleOf(index, font, width)) {
            painter->drawText(placed({ left, below, width, metrics.height() }), Qt::AlignLeading | Qt::AlignVCenter,
                              line);
            below += metrics.height();
        }
        painter->setFont(fontFor(Type::Small));
        painter->setPen(selected ? c.onTonal : c.muted);
        painter->drawText(placed({ left, below, width, option.rect.bottom() - below }),
                          Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap, detailOf(index));
        if ((option.state & QStyle::State_HasFocus) && (!theme() || theme()->keyboardInUse()))
            paintFocus(painter, box, radius::s, c);
        painter->restore();
    }

private:
    static QStringList titleOf(const QModelIndex &index, const QFont &font, int width)
    {
        return textLines(index.data().toString(), font, width, titleLines, Qt::ElideMiddle);
    }
    static QString detailOf(const QModelIndex &index) { return index.data(TrashItems::DetailRole).toString(); }
    static int wordsWidth(const QStyleOptionViewItem &option)
    {
        const auto *view = qobject_cast<const QListView *>(option.widget);
        const int row = view ? view->viewport()->width() : option.rect.width();
        return std::max(scaled(80), row - space::m - scaled(iconSide) - space::m - space::s);
    }
};

} // namespace

TrashList::TrashList(TrashItems &items, QWidget *parent)
    : QListView(parent)
{
    setModel(&items);
    setItemDelegate(new TrashDelegate(this));
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    connect(this, &QListView::doubleClicked, this, &TrashList::backWanted);
}

QVector<int> TrashList::chosen() const
{
    QVector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TrashList::resizeEvent(QResizeEvent *event)
{
    // The heights of rows follow from the width, which the view itself does not look at.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
    QListView::resizeEvent(event);
}

void TrashList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !chosen().isEmpty())
        Q_EMIT backWanted();
    else
        QListView::keyPressEvent(event);
}

void TrashList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

} // namespace ui
