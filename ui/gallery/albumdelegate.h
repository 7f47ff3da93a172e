#pragma once
// Paints one album: cover, title, how many photos, whether it is kept offline.
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace ui {

class Thumbnails;
struct Context;

class AlbumDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    AlbumDelegate(const Context &context, Thumbnails &thumbnails, QObject *parent = nullptr);
    void setAccount(const QString &account) { m_account = account; }
    void setDropTarget(const QModelIndex &index) { m_target = index; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    const Context &m_context;
    Thumbnails &m_thumbnails;
    QString m_account;
    QPersistentModelIndex m_target;
};

} // namespace ui
