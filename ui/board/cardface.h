#pragma once
// What a card shows and says: the sentences and colours made of a row, for delegate, panel and screen reader alike.
#include "models/rows_board.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QIcon>
#include <QLocale>

namespace ui {

class BoardData;

struct DueText
{
    QString text;
    QString icon;
    Tone tone = Tone::Neutral;
};

// "Today", "Fri 13", "20 Mar"; overdue and done differ by icon and word, too.
DueText dueText(const QDate &due, bool done, const QDate &today, const QLocale &locale);

// Ground and text of a tag; readable in every mode.
Ink labelInk(const QString &colour, const Colours &colours);
QString labelColourName(const QString &colour);
QStringList labelColours();
QIcon labelDot(const QString &colour, const Colours &colours); // always beside words

class CardFace
{
    Q_DECLARE_TR_FUNCTIONS(CardFace)
public:
    CardFace(const models::CardRow &card, BoardData &data, const QLocale &locale);

    struct LabelText
    {
        QString name;
        QString colour;
    };
    QString title;
    QVector<LabelText> labels;
    int done = 0;
    int total = 0;
    QString person; // first owner
    QString place; // town or school of the first owner; "and 2 more"
    QStringList schools; // that own it as a whole; without a person `place` is that of the first
    QString schoolsTip() const; // which schools those are; empty without one
    bool hasOwner() const { return !place.isEmpty() || !person.isEmpty(); }
    DueText due;
    int attachments = 0;
    bool twoVersions = false;
    bool pending = false;
    QString coverBlobId;

    QString spoken() const; // all but the title, in one sentence
};

} // namespace ui
