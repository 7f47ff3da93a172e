#include "models/cardpicture.h"

#include "models/jsonread.h"

#include <algorithm>

namespace models {

bool isPicture(const Attachment &file) { return file.mediaType.startsWith(u"image/"); }

const QString &pictureOf(const Attachment &file) { return file.thumbBlobId.isEmpty() ? file.blobId : file.thumbBlobId; }

bool isCover(const CardRow &card, const Attachment &file)
{
    const QString &shown = card.coverBlobId;
    return !shown.isEmpty() && (shown == file.blobId || shown == file.thumbBlobId);
}

bool showsOtherPicture(const CardRow &card)
{
    return !card.coverBlobId.isEmpty()
        && std::none_of(card.attachments.begin(), card.attachments.end(),
                        [&card](const Attachment &file) { return isCover(card, file); });
}

namespace actions {

Edits setCover(const store::Key &card, const Attachment &file) { return setText(card, "coverBlobId", pictureOf(file)); }

Edits clearCover(const store::Key &card) { return setText(card, "coverBlobId", {}); }

Edits removeFile(const CardRow &card, const QString &attachment)
{
    auto edits = removeAttachment(card.key(), attachment);
    bool shown = false;
    bool stays = false;
    for (const Attachment &file : card.attachments)
        if (isCover(card, file))
            (file.id == attachment ? shown : stays) = true;
    if (shown && !stays)
        edits.front().value["coverBlobId"] = nullptr;
    return edits;
}

} // namespace actions

} // namespace models
