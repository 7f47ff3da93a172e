#pragma once
// Paints one entry of the activity log, or the day above several. Sentences break into lines.
#include <QStyledItemDelegate>

class QAbstractItemView;

namespace ui {

class ActivityDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ActivityDelegate(QAbstractItemView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int textWidth() const;

    QAbstractItemView *m_view;
};

} // namespace ui
