#pragma once
// Two versions of a text with the words that differ: crossed out what only the first has, underlined what only the
// second has, both in bold and on a ground of their own, and in words for who listens.
#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

struct DiffText
{
    Q_DECLARE_TR_FUNCTIONS(ui::DiffText)
public:
    QString first; // rich text, everything people wrote is escaped
    QString second;
    QString spoken; // "removed: tomorrow; added: on Monday"; "no word differs" when only spaces do

    enum Length { Whole, Short }; // Short: also what differs, as soon as the beginning tells enough; for lists
    // `byWords` false: one value against another, as a whole. What both have in common is shortened to the
    // surroundings of the differences when it is long. Cost as schema::differences. Any thread.
    static DiffText of(const QString &first, const QString &second, bool byWords, const Colours &colours,
                       Length length = Whole);
    // The beginning of a text of which a list shows no more.
    static QString shortened(const QString &text);
};

} // namespace ui
