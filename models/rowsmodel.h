#pragma once
// A list model over typed rows. GUI thread only; data() does no I/O. Rows are handed out as
// index.data(RowRole).value<CardRow>() or, without a proxy in between, by at().
#include "core/result.h"
#include "models/readrow.h"
#include "models/roles.h"

#include <QAbstractListModel>
#include <vector>

namespace models {

class RowsModelBase : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    LoadState loadState() const { return m_state; }
    const core::Error &error() const { return m_error; } // what went wrong when loadState() is Failed
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void loadStateChanged(models::LoadState state);
    void rowsChanged(); // after any batch of changes: for counts and "empty" pages

protected:
    void setLoadState(LoadState state);
    void setFailed(const core::Error &error);
    static QVariant commonData(const RowBase &row, int role);

private:
    LoadState m_state = LoadState::Loading;
    core::Error m_error;
};

template <typename Row> class RowsModel : public RowsModelBase
{
public:
    using RowsModelBase::RowsModelBase;
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Row &row = at(index.row());
        if (role == RowRole)
            return QVariant::fromValue(row);
        if (role == Qt::DisplayRole)
            return displayText(row);
        return role >= UserRole ? rowData(row, role) : commonData(row, role);
    }
    const Row &at(int row) const { return m_rows[std::size_t(row)]; }
    const std::vector<Row> &rows() const { return m_rows; }
    // The row with this id, -1 when there is none.
    virtual int indexOf(const QString &id) const
    {
        for (int i = 0; i < int(m_rows.size()); ++i)
            if (m_rows[std::size_t(i)].id == id)
                return i;
        return -1;
    }
    const Row *find(const QString &id) const
    {
        const int row = indexOf(id);
        return row < 0 ? nullptr : &at(row);
    }

protected:
    virtual QVariant rowData(const Row &, int) const { return {}; } // roles from UserRole on
    // Makes the rows equal to `target` (ids unique within) with the fewest signals that a plain walk finds.
    void replaceRows(std::vector<Row> target);

    std::vector<Row> m_rows;
};

template <typename Row> void RowsModel<Row>::replaceRows(std::vector<Row> target)
{
    QHash<QString, int> wanted;
    for (int i = 0; i < int(target.size()); ++i)
        wanted.insert(target[std::size_t(i)].id, i);
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (wanted.contains(at(last).id))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(at(first - 1).id))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
    QHash<QString, bool> held;
    for (const Row &row : m_rows)
        held.insert(row.id, true);
    for (int i = 0; i < int(target.size()); ++i) {
        Row &row = target[std::size_t(i)];
        if (!held.contains(row.id)) {
            int end = i;
            while (end + 1 < int(target.size()) && !held.contains(target[std::size_t(end) + 1].id))
                ++end;
            beginInsertRows({}, i, end);
            m_rows.insert(m_rows.begin() + i, std::make_move_iterator(target.begin() + i),
                          std::make_move_iterator(target.begin() + end + 1));
            endInsertRows();
            i = end;
            continue;
        }
        int from = i;
        while (at(from).id != row.id)
            ++from;
        if (from != i) {
            beginMoveRows({}, from, from, {}, i);
            std::rotate(m_rows.begin() + i, m_rows.begin() + from, m_rows.begin() + from + 1);
            endMoveRows();
        }
        if (!(at(i) == row)) {
            m_rows[std::size_t(i)] = std::move(row);
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
    Q_EMIT rowsChanged();
}

} // namespace models
