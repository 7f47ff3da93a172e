#include "ui/changes/activitydelegate.h"

#include "ui/changes/activityitems.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace ui {

namespace {

constexpr int avatarSide = 32;
constexpr int padding = space::s;

ActivityItem itemOf(const QModelIndex &index) { return index.data(models::RowRole).value<ActivityItem>(); }

QString below(const ActivityItem &item)
{
    return item.place.isEmpty() ? item.time : item.time + QStringLiteral(" · ") + item.place;
}

int heightOf(const QString &text, Type type, int width)
{
    const QFontMetrics metrics(fontFor(type));
    return metrics.boundingRect(QRect(0, 0, width, 100000), Qt::TextWordWrap | Qt::AlignLeading, text).height();
}

} // namespace

ActivityDelegate::ActivityDelegate(QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{ }

int ActivityDelegate::textWidth() const
{
    return qMax(scaled(120), m_view->viewport()->width() - scaled(avatarSide) - 4 * space::m);
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const ActivityItem item = itemOf(index);
    const int width = m_view->viewport()->width();
    if (item.day)
        return { width, heightOf(item.text, Type::Strong, width - 2 * space::m) + space::l + padding };
    const int words = heightOf(item.person, Type::Strong, textWidth()) + heightOf(item.text, Type::Body, textWidth())
        + heightOf(below(item), Type::Small, textWidth());
    return { width, qMax(words, scaled(avatarSide)) + 2 * padding };
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ActivityItem item = itemOf(index);
    const Colours &c = colours(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int flags = Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop;
    if (item.day) {
        painter->setFont(fontFor(Type::Strong));
        painter->setPen(c.text);
        painter->drawText(option.rect.adjusted(space::m, space::l, -space::m, 0), flags, item.text);
        painter->restore();
        return;
    }
    const QRect box = option.rect.adjusted(2, 1, -2, -1);
    if (option.state & QStyle::State_Selected)
        paintBox(painter, box, radius::s, c.selected, c.highContrast ? c.focus : QColor(Qt::transparent));
    else if (option.state & QStyle::State_MouseOver)
        paintBox(painter, box, radius::s, c.sunken);
    const bool focused = (option.state & QStyle::State_HasFocus) && (!theme() || theme()->keyboardInUse());
    if (focused)
        paintFocus(painter, box, radius::s, c);
    const int side = scaled(avatarSide);
    const QRect avatar(option.rect.left() + space::m, option.rect.top() + padding, side, side);
    paintAvatar(painter, QStyle::visualRect(option.direction, option.rect, avatar), item.name);
    int top = option.rect.top() + padding;
    const auto line = [&](const QString &text, Type type, const QColor &colour) {
        const int height = heightOf(text, type, textWidth());
        const QRect rect(option.rect.left() + 2 * space::m + side, top, textWidth(), height);
        painter->setFont(fontFor(type));
        painter->setPen(colour);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, rect), flags, text);
        top += height;
    };
    line(item.person, Type::Strong, c.text);
    line(item.text, Type::Body, c.text);
    line(below(item), Type::Small, c.muted);
    painter->restore();
}

} // namespace ui
