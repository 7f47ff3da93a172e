#include "ui/courier/couriertext.h"

#include "ui/dates.h"
#include "ui/sizes.h"

#include <QDateTime>
#include <QStringList>

namespace ui {

using core::CourierProblem;

QString CourierText::contents(const core::CourierContents &c)
{
    QStringList lines;
    if (c.changes > 0)
        lines << tr("%n change(s) that wait to be sent", nullptr, int(c.changes));
    if (c.files > 0)
        //: %1 is a size: "2 photos and files, 14 MB"
        lines << tr("%n photo(s) and file(s), %1", nullptr, int(c.files)).arg(Sizes::text(c.fileBytes));
    if (c.answers > 0)
        lines << tr("%n answer(s) of the server for another computer", nullptr, int(c.answers));
    if (c.entries > 0 && c.sinceMs > 0)
        //: %1 is a day
        lines << tr("News since %1: %n entry(ies)", nullptr, int(c.entries))
                     .arg(Dates::day(QDateTime::fromMSecsSinceEpoch(c.sinceMs).date(), {}));
    else if (c.entries > 0)
        lines << tr("Everything that is here: %n entry(ies)", nullptr, int(c.entries));
    if (c.filesLeft > 0)
        lines << tr("%n photo(s) and file(s) stay for the next time: they do not fit", nullptr, int(c.filesLeft));
    if (lines.isEmpty())
        return tr("Nothing waits here. The file tells your other computers what this one has.");
    return lines.join(QLatin1Char('\n'));
}

QString CourierText::outcome(const core::CourierOutcome &o)
{
    switch (o.problem) {
    case CourierProblem::None:
        break;
    case CourierProblem::NotACourier:
        return tr("This file was not made with “Take along…”. Choose one that ends in .courier.");
    case CourierProblem::NewerFormat:
        return tr("A newer version of the program made this file. Please update this one first.");
    case CourierProblem::CodeNeeded:
        return tr("This file needs the code of the computer that made it. It works only with your own sign-in.");
    case CourierProblem::OtherPerson:
        return tr("This file is for another person or another community. Nothing was taken in.");
    case CourierProblem::NewSignature:
        return tr("The file names your computer “%1”, but that one signed differently until now. Did you set it up "
                  "anew?")
            .arg(QString::fromStdString(o.computer));
    case CourierProblem::OwnFile:
        return tr("This file was made on this computer. Take it to the other one.");
    case CourierProblem::NothingWhole:
        return tr("This file ends too soon or is damaged. Make it again on the other computer.");
    }
    QStringList lines;
    if (o.confirmed > 0)
        lines << tr("%n of your changes arrived at the server", nullptr, int(o.confirmed));
    if (o.requests > 0)
        lines << tr("Changes of the other computer: they go to the server now or with the next connection");
    if (o.files > 0)
        lines << tr("%n photo(s) and file(s) of the other computer, to be sent", nullptr, int(o.files));
    if (o.entries > 0)
        lines << tr("News: %n entry(ies)", nullptr, int(o.entries));
    if (lines.isEmpty() && left(o).isEmpty())
        lines << (o.older ? tr("What is here is newer. Nothing was taken back.")
                          : tr("Nothing new: all of it is here."));
    return lines.join(QLatin1Char('\n'));
}

QString CourierText::left(const core::CourierOutcome &o)
{
    if (o.problem != CourierProblem::None)
        return {};
    QStringList lines;
    if (o.again > 0)
        lines << tr("%n of your changes met somebody else's; both versions are kept, and yours wait to be sent again",
                    nullptr, int(o.again));
    if (o.refused > 0)
        lines << tr("%n change(s) could not be sent; see the list of what waits", nullptr, int(o.refused));
    if (o.cut || o.damaged)
        lines << tr("Got %1 of %2 parts. Bring the rest: make the file again, or finish it on the other computer.")
                     .arg(o.parts)
                     .arg(o.partsInAll);
    if (o.gap)
        lines << tr("Some news are missing in between. Use “Take along…” here and bring back the answer.");
    if (o.otherTimes)
        lines << tr("The server was restored from a backup. Connect the other computer once more first.");
    return lines.join(QLatin1Char('\n'));
}

Tone CourierText::tone(const core::CourierOutcome &o)
{
    switch (o.problem) {
    case CourierProblem::None:
        return Tone::Ok;
    case CourierProblem::CodeNeeded: // a question each, nothing went wrong
    case CourierProblem::NewSignature:
        return Tone::Warn;
    default:
        return Tone::Bad;
    }
}

} // namespace ui
