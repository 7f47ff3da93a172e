#include "ui/widgets/columngrid.h"

#include "ui/theme/theme.h"

#include <QWidget>

#include <algorithm>

namespace ui {

ColumnGrid::ColumnGrid(QWidget *parent, int least, int most, int gap)
    : QLayout(parent)
    , m_least(least)
    , m_most(most)
    , m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

ColumnGrid::~ColumnGrid() { qDeleteAll(m_items); }

void ColumnGrid::addItem(QLayoutItem *item) { m_items.append(item); }

QLayoutItem *ColumnGrid::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int ColumnGrid::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize ColumnGrid::sizeHint() const
{
    const int columns = qMax(1, int(m_items.size()));
    const int width = columns * scaled(m_least) + (columns - 1) * m_gap;
    return { width, heightForWidth(width) };
}

// One column narrower than `least` is still better than a page that scrolls sideways.
QSize ColumnGrid::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void ColumnGrid::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int ColumnGrid::arrange(const QRect &rect, bool apply) const
{
    QVector<QLayoutItem *> shown;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(shown),
                 [](const QLayoutItem *item) { return !item->isEmpty(); });
    const int columns = qMax(1, (rect.width() + m_gap) / (scaled(m_least) + m_gap));
    const int width = qMin((rect.width() - (columns - 1) * m_gap) / columns, scaled(m_most));
    const bool mirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    int y = rect.top();
    for (int first = 0; first < shown.size(); first += columns) {
        const int end = qMin(int(shown.size()), first + columns);
        int height = 0;
        for (int i = first; i < end; ++i) {
            const QLayoutItem *item = shown[i];
            height = qMax(height, item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height());
        }
        for (int i = first; apply && i < end; ++i) {
            const int x = (i - first) * (width + m_gap);
            shown[i]->setGeometry(QRect(mirrored ? rect.right() + 1 - x - width : rect.left() + x, y, width, height));
        }
        y += height + (end < shown.size() ? m_gap : 0);
    }
    return y - rect.top();
}

} // namespace ui
