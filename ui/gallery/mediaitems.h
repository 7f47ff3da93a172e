#pragma once
// The photos of an album as the grid and screen readers see them: what the model holds plus how each is being sent.
#include "models/spacemodels.h"
#include "ui/gallery/uploadstates.h"

#include <QIdentityProxyModel>

namespace ui {

class MediaItems : public QIdentityProxyModel
{
    Q_OBJECT
public:
    static const char *const mimeType; // ids dragged, one a line

    MediaItems(store::Service &service, UploadStates &uploads, QObject *parent = nullptr);
    // Empty album: every photo of the space, newest first.
    void show(const QString &account, const QString &albumId);
    const QString &account() const { return m_account; }
    const QString &albumId() const { return m_albumId; }
    const models::MediaModel &media() const { return m_media; }
    const models::MembersModel &members() const { return m_members; }
    const models::MediaRow &at(int row) const { return m_media.at(row); }
    UploadState upload(int row) const;
    QString author(int row) const; // as written beside the photo, else who added it
    QString person(const QString &personId) const; // empty: not known here
    void setCover(const QString &mediaId);
    void setEditable(bool editable) { m_editable = editable; }
    const QString &cover() const { return m_cover; }

    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

private:
    models::MediaModel m_media;
    models::MembersModel m_members;
    UploadStates &m_uploads;
    QString m_account;
    QString m_albumId;
    QString m_cover;
    bool m_editable = true;
};

} // namespace ui
