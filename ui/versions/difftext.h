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

    // `byWords` false: one value against another, as a whole. What both have in common is shortened to the
    // surroundings of the differences when it is long. Cost as schema::differences.
    static DiffText of(const QString &first, const QString &second, bool byWords, const Colours &colours);
};

} // namespace ui
