#pragma once
// Paints one card of a column and edits its title in place. While a card is dragged it also opens the gap where the
// card would land.
#include "ui/board/cardface.h"

#include <QStyledItemDelegate>

namespace ui {

class BoardPictures;

class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CardDelegate(BoardData &data, BoardPictures &pictures, QObject *parent = nullptr);

    // Before which row a gap of `height` is open; -1: none. Row = count: behind the last.
    void setGap(int row, int height);
    int gapRow() const { return m_gapRow; }
    void setDragged(const QString &cardId) { m_dragged = cardId; } // painted faded
    void setOpen(const QString &cardId) { m_open = cardId; } // the card in the panel

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    // The card alone, for the picture that follows the pointer.
    QPixmap picture(const QModelIndex &index, int width, const QWidget *view) const;
    int cardHeight(const QModelIndex &index, int width, const QWidget *view) const;

private:
    struct Layout;
    Layout layout(const CardFace &face, const QRectF &card) const;
    CardFace face(const QModelIndex &index) const;
    void paintFace(QPainter *painter, const CardFace &face, const QRectF &card, const Colours &colours, bool open,
                   qreal ratio) const;
    void paintLabels(QPainter *painter, const CardFace &face, const QRectF &area, const Colours &colours) const;
    void paintFooter(QPainter *painter, const CardFace &face, const QRectF &area, const Colours &colours) const;
    QRectF cardRect(const QRect &item, const QModelIndex &index) const;

    BoardData &m_data;
    BoardPictures &m_pictures;
    int m_gapRow = -1;
    int m_gapHeight = 0;
    QString m_dragged;
    QString m_open;
};

} // namespace ui
