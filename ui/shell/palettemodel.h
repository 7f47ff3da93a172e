#pragma once
// The rows of the command palette that fit the typed letters, best first.
#include "ui/shell/commandpalette.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <string>

namespace ui {

class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum { SectionRole = Qt::UserRole, IconRole, KeysRole };

    using QAbstractListModel::QAbstractListModel;
    void setItems(QVector<PaletteItem> items);
    void setSearch(const QString &text);
    const PaletteItem *item(const QModelIndex &index) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVector<PaletteItem> m_items;
    std::vector<std::string> m_folded; // parallel to m_items
    QVector<int> m_shown;
};

class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
