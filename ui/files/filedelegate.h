#pragma once
// Paints one row of the list of files.
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace ui {

class FileItems;
struct Context;

class FileDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    FileDelegate(const Context &context, const FileItems &items, QObject *parent = nullptr);
    void setDropTarget(const QModelIndex &index) { m_target = index; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    void uploadButtonPressed(int row);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    const Context &m_context;
    const FileItems &m_items;
    QPersistentModelIndex m_target;
};

} // namespace ui
