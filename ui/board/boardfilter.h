#pragma once
// Which cards the board shows.
#include "models/rows_board.h"

namespace ui {

struct BoardFilter
{
    enum Due { Any, Overdue, ThisWeek, NoDate };
    QString text; // every folded word begins some word of title, description or check list
    QString assignee;
    QString school; // that owns the card as a whole
    QString label;
    Due due = Any;
    bool isEmpty() const { return *this == BoardFilter(); }
    bool operator==(const BoardFilter &) const = default;
};

bool shows(const BoardFilter &filter, const models::CardRow &card, const QDate &today);

} // namespace ui
