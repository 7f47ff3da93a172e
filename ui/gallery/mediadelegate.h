#pragma once
// Paints one photo of the grid: picture, caption and, while it is on its way, how far it is, with a button to pause it
// or to send it again. Reads rows from MediaItems directly; paints nothing that is not ready.
#include "ui/gallery/uploadstates.h"

#include <QCache>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace ui {

struct Colours;
struct Context;
class MediaItems;
class Thumbnails;

class MediaDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    MediaDelegate(const Context &context, const MediaItems &items, Thumbnails &thumbnails, QObject *parent = nullptr);
    void setCell(const QSize &cell) { m_cell = cell; }
    QSize cell() const { return m_cell; }
    static QSize cellFor(int width, const QFontMetrics &metrics); // the whole cell of a tile of this width

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return m_cell; }
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    void uploadButtonPressed(const QModelIndex &index);
    void captionEdited(const QString &id, const QString &caption) const;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    QRect pictureRect(const QRect &cell, const QFontMetrics &metrics) const;
    static QRect buttonRect(const QRect &picture);
    void paintPicture(QPainter *painter, const QStyleOptionViewItem &option, int row, const QRect &rect) const;
    void paintKind(QPainter *painter, const QStyleOptionViewItem &option, int row, const QRect &picture) const;
    void paintState(QPainter *painter, const QStyleOptionViewItem &option, const UploadState &state,
                    const QRect &picture) const;
    void paintCaption(QPainter *painter, const QStyleOptionViewItem &option, int row, const QRect &rect) const;

    const QPixmap &card(const QSize &size, bool selected, qreal ratio, const Colours &colours) const;
    const QStringList &lines(const QString &text, const QFont &font, int width) const;

    const Context &m_context;
    const MediaItems &m_items;
    Thumbnails &m_thumbnails;
    QSize m_cell{ 240, 240 };
    mutable QPixmap m_cards[2]; // plain and selected: the same for every tile
    mutable QString m_cardKeys[2];
    mutable QCache<QString, QStringList> m_lines{ 1000 }; // broken captions
};

} // namespace ui
