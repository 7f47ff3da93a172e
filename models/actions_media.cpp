#include "models/jsonwrite.h"

namespace models::actions {

Edits createAlbum(const store::Key &key, const QString &title, const Place &place)
{
    return create(
        key, { { "title", toUtf8(title) }, { "position", toUtf8(between(place.before, place.after, place.jitter)) } });
}

Edits createFolder(const store::Key &key, const QString &title, const QString &parentId)
{
    json::object value{ { "title", toUtf8(title) } };
    put(value, "parentId", parentId);
    return create(key, std::move(value));
}

Edits addMedia(const store::Key &key, const MediaRow &media, const Place &album)
{
    json::object value{ { "albumId", toUtf8(album.parent) },
                        { "position", toUtf8(between(album.before, album.after, album.jitter)) },
                        { "blobId", toUtf8(media.blobId) },
                        { "name", toUtf8(media.name) },
                        { "size", media.size },
                        { "metadataKept", media.metadataKept } };
    put(value, "kind", media.kind);
    put(value, "type", media.mediaType);
    put(value, "thumbBlobId", media.thumbBlobId);
    put(value, "previewBlobId", media.previewBlobId);
    put(value, "takenAt", media.takenAt);
    put(value, "caption", media.caption);
    put(value, "altText", media.altText);
    put(value, "author", media.author);
    put(value, "licence", media.licence);
    if (media.width > 0 && media.height > 0) {
        value["width"] = media.width;
        value["height"] = media.height;
    }
    return create(key, std::move(value));
}

Edits moveMedia(const store::Key &key, const Place &album)
{
    return { store::Edit{ store::Edit::Patch,
                          key,
                          { { "albumId", toUtf8(album.parent) },
                            { "position", toUtf8(between(album.before, album.after, album.jitter)) } } } };
}

Edits addFile(const store::Key &key, const FileRow &file)
{
    json::object value{ { "blobId", toUtf8(file.blobId) }, { "name", toUtf8(file.name) }, { "size", file.size } };
    put(value, "folderId", file.folderId);
    put(value, "type", file.mediaType);
    put(value, "author", file.author);
    put(value, "licence", file.licence);
    put(value, "note", file.note);
    return create(key, std::move(value));
}

Edits moveFile(const store::Key &key, const QString &folderId) { return setText(key, "folderId", folderId); }

} // namespace models::actions
