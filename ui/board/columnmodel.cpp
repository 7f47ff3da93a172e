#include "ui/board/columnmodel.h"

#include "ui/board/boarddata.h"
#include "ui/board/cardface.h"

namespace ui {

ColumnModel::ColumnModel(BoardData &data, const QString &listId, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_data(data)
    , m_listId(listId)
{
    setSourceModel(&data.cards());
    connect(&data.labels(), &models::RowsModelBase::rowsChanged, this, [this] {
        if (!m_filter.text.isEmpty())
            invalidateRowsFilter();
    });
    connect(&data.lists(), &models::RowsModelBase::rowsChanged, this, [this] { // their cards may be finished now
        if (m_filter.isAboutTime())
            invalidateRowsFilter();
    });
}

void ColumnModel::setFilter(const BoardFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    invalidateRowsFilter();
}

QString ColumnModel::cardId(int row) const { return index(row, 0).data(models::IdRole).toString(); }

int ColumnModel::rowOf(const QString &cardId) const
{
    const int source = m_data.cards().indexOf(cardId);
    return source < 0 ? -1 : mapFromSource(m_data.cards().index(source)).row();
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags; // where a card lands the view says: see CardDrag
    const auto flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_data.isReadOnly() ? flags : flags | Qt::ItemIsEditable;
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::EditRole)
        return QSortFilterProxyModel::data(index, Qt::DisplayRole);
    if (role != Qt::AccessibleDescriptionRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return QSortFilterProxyModel::data(index, role);
    const int source = mapToSource(index).row();
    if (source < 0)
        return {};
    const auto &card = m_data.cards().at(source);
    if (role == Qt::AccessibleTextRole)
        return card.title;
    const CardFace face(card, m_data, QLocale());
    return role == Qt::ToolTipRole ? face.schoolsTip() : face.spoken();
}

bool ColumnModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || m_data.isReadOnly())
        return false;
    m_data.renameCard(cardId(index.row()), value.toString());
    return true;
}

bool ColumnModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto &card = m_data.cards().at(row);
    if (card.listId != m_listId)
        return false;
    QStringList labels;
    if (!m_filter.text.isEmpty())
        for (const QString &id : card.labels)
            if (const auto *label = m_data.labels().find(id))
                labels.append(label->name);
    return shows(m_filter, card, m_data.isDone(card), m_data.today(), labels);
}

} // namespace ui
