#include "models/rowsmodel.h"

namespace models {

QHash<int, QByteArray> RowsModelBase::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert(RowRole, QByteArrayLiteral("row"));
    names.insert(RawRole, QByteArrayLiteral("raw"));
    names.insert(AccountRole, QByteArrayLiteral("account"));
    names.insert(TypeRole, QByteArrayLiteral("type"));
    names.insert(IdRole, QByteArrayLiteral("id"));
    names.insert(PendingChanges, QByteArrayLiteral("pendingChanges"));
    names.insert(ParkedRole, QByteArrayLiteral("parked"));
    names.insert(HasVariants, QByteArrayLiteral("hasVariants"));
    names.insert(TrashedRole, QByteArrayLiteral("trashed"));
    return names;
}

void RowsModelBase::setLoadState(LoadState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT loadStateChanged(state);
}

void RowsModelBase::setFailed(const core::Error &error)
{
    m_error = error;
    setLoadState(LoadState::Failed);
}

QVariant RowsModelBase::commonData(const RowBase &row, int role)
{
    switch (role) {
    case AccountRole:
        return row.account;
    case TypeRole:
        return row.type;
    case IdRole:
        return row.id;
    case PendingChanges:
        return row.pending != store::Pending::None;
    case ParkedRole:
        return row.parked;
    case HasVariants:
        return !row.versions.isEmpty();
    case TrashedRole:
        return row.trashedAt.isValid();
    default:
        return {};
    }
}

} // namespace models
