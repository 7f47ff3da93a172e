#pragma once
// What a person does to albums and photos, each with a toast that undoes it.
#include "models/rows_media.h"
#include "ui/shell/context.h"
#include "ui/widgets/typingpace.h"

#include <QObject>
#include <functional>
#include <vector>

namespace ui {

class GalleryEdits : public QObject
{
    Q_OBJECT
public:
    GalleryEdits(const Context &context, const QString &account, QObject *parent = nullptr);
    using Rows = std::vector<models::MediaRow>;

    // Its id; `failed` runs with it when it could not be stored.
    using Failed = std::function<void(const QString &albumId)>;
    QString createAlbum(const QString &title, const QString &lastPosition, Failed failed);
    // For photos that somebody adds without one; taken back when none of them could be added, and nothing else came in.
    QString makeAlbum(const QString &title, const QString &lastPosition, Failed failed);
    void takeBackAlbum(const QString &albumId);
    void renameAlbum(const QString &albumId, const QString &title);
    void trashAlbum(const models::AlbumRow &album); // with all that is in it
    void moveAlbum(const models::AlbumRow &album, const QString &before, const QString &after);
    void setCover(const QString &albumId, const QString &mediaId);

    void setText(const models::MediaRow &row, const char *property, const QString &text,
                 const Typed &typed = Typed::Done);
    void rememberText(const models::MediaRow &row, const char *property, const QString &before, const QString &after,
                      const QString &field);
    void trash(const Rows &rows);
    void moveTo(const Rows &rows, const models::AlbumRow &album); // to its end
    // Between two neighbours' positions, keeping their order among themselves.
    void reorder(const Rows &rows, const QString &before, const QString &after);

private:
    QString newAlbum(const QString &title, const QString &lastPosition, const QString &done, Failed failed);
    void place(const Rows &rows, const QString &albumId, QString before, const QString &after, const QString &done);
    QDateTime now() const;

    const Context &m_context;
    QString m_account;
};

} // namespace ui
