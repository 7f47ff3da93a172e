#pragma once
// Paints a partner as a card: round picture, name, school and place, subjects and languages as chips, ages.
#include <QStyledItemDelegate>

namespace ui {

struct PartnerFace;

class PartnerDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTexts(QPainter *painter, const QRectF &area, const PartnerFace &face, const QWidget *widget) const;
    void paintChips(QPainter *painter, const QRectF &area, const PartnerFace &face, const QWidget *widget) const;
};

} // namespace ui
