#pragma once
#include "models/rowbase.h"

namespace models {

struct AlbumRow : RowBase
{
    QString title;
    QString description;
    QString position;
    QString coverId; // MediaItem
    bool operator==(const AlbumRow &) const = default;
};

struct MediaRow : RowBase
{
    QString albumId;
    QString position;
    QString kind; // "photo", "film"
    QString blobId;
    QString thumbBlobId;
    QString previewBlobId;
    QString name;
    QString mediaType;
    qint64 size = 0;
    int width = 0;
    int height = 0;
    QDateTime takenAt;
    QString caption;
    QString altText;
    QString author;
    QString licence; // code
    bool metadataKept = false;
    bool operator==(const MediaRow &) const = default;
};

struct FolderRow : RowBase
{
    QString title;
    QString parentId;
    bool operator==(const FolderRow &) const = default;
};

struct FileRow : RowBase
{
    QString folderId;
    QString blobId;
    QString name;
    QString mediaType;
    qint64 size = 0;
    QString author;
    QString licence;
    QString note;
    bool operator==(const FileRow &) const = default;
};

} // namespace models
