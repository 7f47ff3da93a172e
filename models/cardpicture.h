#pragma once
// The picture that a card shows on the board: that of one of its attachments, until somebody wants it there no more.
#include "models/actions.h"

namespace models {

bool isPicture(const Attachment &file);
const QString &pictureOf(const Attachment &file); // the small one where there is one
// The card shows a picture that is not among its attachments: a client may choose any, and one person may have removed
// what another chose meanwhile.
bool showsOtherPicture(const CardRow &card);
bool isCover(const CardRow &card, const Attachment &file); // the card shows this one

namespace actions {
Edits setCover(const store::Key &card, const Attachment &file);
Edits clearCover(const store::Key &card);
Edits removeFile(const CardRow &card,
                 const QString &attachment); // and it is not shown any more, unless it is there twice
} // namespace actions

} // namespace models
