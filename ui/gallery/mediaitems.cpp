#include "ui/gallery/mediaitems.h"

#include "ui/gallery/mediawords.h"

#include <QMimeData>

namespace ui {

const char *const MediaItems::mimeType = "application/x-jumelle-media";

MediaItems::MediaItems(store::Service &service, UploadStates &uploads, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_media(service)
    , m_members(service)
    , m_uploads(uploads)
{
    setSourceModel(&m_media);
    const auto repaint = [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    };
    connect(&m_uploads, &UploadStates::changed, this, repaint);
    connect(&m_members, &models::RowsModelBase::rowsChanged, this, repaint);
}

void MediaItems::show(const QString &account, const QString &albumId)
{
    if (account != m_account)
        m_members.show(account);
    m_account = account;
    m_albumId = albumId;
    if (!albumId.isEmpty()) {
        m_media.show(account, albumId);
        return;
    }
    store::Query query;
    query.account = account.toStdString();
    query.type = "MediaItem";
    query.sortBy = "-id"; // ids sort by when they were made, also for what was never sent
    m_media.setQuery(query);
}

UploadState MediaItems::upload(int row) const
{
    const auto &media = at(row);
    return m_uploads.of(media.id, media.blobId, media.pending == store::Pending::Create);
}

QString MediaItems::person(const QString &personId) const
{
    const auto *member = personId.isEmpty() ? nullptr : m_members.person(personId);
    return member ? member->name : QString();
}

QString MediaItems::author(int row) const
{
    const auto &media = at(row);
    return media.author.isEmpty() ? person(media.createdBy) : media.author;
}

void MediaItems::setCover(const QString &mediaId)
{
    m_cover = mediaId;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QVariant MediaItems::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = at(index.row());
    switch (role) {
    case Qt::AccessibleTextRole:
        return MediaWords::spoken(row, index.row(), rowCount(), author(index.row()), upload(index.row()));
    case Qt::AccessibleDescriptionRole:
        return row.altText;
    case Qt::ToolTipRole: {
        const UploadState state = upload(index.row());
        if (state.state == UploadState::NotSent)
            return MediaWords::uploadReason(state);
        const QString name = row.caption.isEmpty() ? row.name : row.caption;
        const QString waits = MediaWords::upload(state);
        return waits.isEmpty() ? name : name + u'\n' + waits;
    }
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

Qt::ItemFlags MediaItems::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return m_editable ? base | Qt::ItemIsDragEnabled | Qt::ItemIsEditable : base;
}

QStringList MediaItems::mimeTypes() const { return { QString::fromLatin1(mimeType) }; }

QMimeData *MediaItems::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &one : indexes)
        ids.append(at(one.row()).id);
    auto *mime = new QMimeData;
    mime->setData(QString::fromLatin1(mimeType), ids.join(u'\n').toUtf8());
    return mime;
}

} // namespace ui
