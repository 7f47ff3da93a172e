#pragma once
// The cards of one list that pass the filter, with what a screen reader says of them. Titles can be edited in place.
#include "ui/board/boardfilter.h"

#include <QSortFilterProxyModel>

namespace ui {

class BoardData;

class ColumnModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    ColumnModel(BoardData &data, const QString &listId, QObject *parent = nullptr);
    void setFilter(const BoardFilter &filter);
    QString cardId(int row) const;
    int rowOf(const QString &cardId) const; // -1: not here
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; // EditRole: rename

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    BoardData &m_data;
    QString m_listId;
    BoardFilter m_filter;
};

} // namespace ui
