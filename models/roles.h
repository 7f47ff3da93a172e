#pragma once
// Roles of every model of the client. Qt::DisplayRole is the row's own name or text as a person wrote it (never a
// sentence of ours: those are made in ui); RawRole is the value rows are sorted by.
#include <QMetaType>
#include <Qt>

namespace models {

// What a view can show now.
enum class LoadState {
    Ready, // the rows are all there is; none means "empty"
    Loading, // more rows are on their way from the cache or, at the very first time, from the server
    UnavailableOffline, // never fetched and no way to the server now
    Failed // the cache could not be read; RowsModelBase::error() says why
};

enum Role {
    RowRole = Qt::UserRole, // the whole typed row of models/rows.h, as QVariant::fromValue
    RawRole, // QString: sort key
    AccountRole, // QString: account id
    TypeRole, // QString: record type, "Card"
    IdRole, // QString: record id
    PendingChanges, // bool: something of it waits to be sent
    ParkedRole, // bool: a change of it could not be sent and waits for a decision
    HasVariants, // bool: two versions of something in it are kept
    TrashedRole, // bool: lies in the trash
    UserRole // first role a model may add
};

} // namespace models

Q_DECLARE_METATYPE(models::LoadState)
