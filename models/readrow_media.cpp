#include "models/jsonread.h"
#include "models/readrow.h"

namespace models {

void readRow(const store::Record &record, AlbumRow &row)
{
    readBase(record, row);
    row.title = readText(record.view, "title");
    row.description = readText(record.view, "description");
    row.position = readText(record.view, "position");
    row.coverId = readText(record.view, "coverId");
}

void readRow(const store::Record &record, MediaRow &row)
{
    readBase(record, row);
    const json::object &view = record.view;
    row.albumId = readText(view, "albumId");
    row.position = readText(view, "position");
    row.kind = readText(view, "kind");
    row.blobId = readText(view, "blobId");
    row.thumbBlobId = readText(view, "thumbBlobId");
    row.previewBlobId = readText(view, "previewBlobId");
    row.name = readText(view, "name");
    row.mediaType = readText(view, "type");
    row.size = readInt(view, "size");
    row.width = readNumber(view, "width", 0);
    row.height = readNumber(view, "height", 0);
    row.takenAt = readUtc(view, "takenAt");
    row.caption = readText(view, "caption");
    row.altText = readText(view, "altText");
    row.author = readText(view, "author");
    row.licence = readText(view, "licence");
    row.metadataKept = readFlag(view, "metadataKept");
}

void readRow(const store::Record &record, FolderRow &row)
{
    readBase(record, row);
    row.title = readText(record.view, "title");
    row.parentId = readText(record.view, "parentId");
}

void readRow(const store::Record &record, FileRow &row)
{
    readBase(record, row);
    const json::object &view = record.view;
    row.folderId = readText(view, "folderId");
    row.blobId = readText(view, "blobId");
    row.name = readText(view, "name");
    row.mediaType = readText(view, "type");
    row.size = readInt(view, "size");
    row.author = readText(view, "author");
    row.licence = readText(view, "licence");
    row.note = readText(view, "note");
}

} // namespace models
