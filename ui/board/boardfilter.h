#pragma once
// Which cards the board shows.
#include "models/rows_board.h"

#include <QSet>

namespace ui {

struct BoardFilter
{
    enum Due { Any, Overdue, ThisWeek, NoDate };
    // Every folded word begins some word of title, description, check list, names of tags and of attachments – or of
    // one comment, see `commented`.
    QString text;
    QSet<QString> commented; // cards with such a comment, as the cache found them
    QString assignee;
    QString school; // that owns the card as a whole
    QString label;
    Due due = Any;
    bool isAboutTime() const { return due == Overdue || due == ThisWeek; }
    bool isEmpty() const { return *this == BoardFilter(); }
    bool operator==(const BoardFilter &) const = default;
};

// `done`: in a list of finished cards, of which none is late or due. `labels`: their names on this card.
bool shows(const BoardFilter &filter, const models::CardRow &card, bool done, const QDate &today,
           const QStringList &labels = {});

} // namespace ui
