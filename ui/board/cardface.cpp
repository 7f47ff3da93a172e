#include "ui/board/cardface.h"

#include "ui/board/boarddata.h"
#include "ui/dates.h"
#include "ui/theme/paint.h"

#include <QPainter>

namespace ui {

namespace {

struct LabelColour
{
    const char *name;
    QRgb lightGround, lightText, darkGround, darkText;
};

// Each pair measures over 5.5:1; tst_board checks.
constexpr LabelColour labelTable[] = {
    { "blue", 0xffdce7ff, 0xff173d94, 0xff223a6e, 0xffc9dbff },
    { "green", 0xffd9f0e2, 0xff0f5129, 0xff17402a, 0xffb5ebc8 },
    { "orange", 0xffffe2cc, 0xff7a3300, 0xff52290c, 0xffffd0ab },
    { "purple", 0xffecdfff, 0xff55259c, 0xff41286b, 0xffe0ccff },
    { "red", 0xffffdfdc, 0xff8c1d18, 0xff5a201d, 0xffffcdc8 },
    { "teal", 0xffd2efee, 0xff0b4f4f, 0xff123f40, 0xffafe9e6 },
    { "yellow", 0xfffff0b8, 0xff5c4500, 0xff463806, 0xffffe394 },
    { "grey", 0xffe3e6ec, 0xff3a4150, 0xff333a47, 0xffdbe0ea },
};

} // namespace

Ink labelInk(const QString &colour, const Colours &colours)
{
    if (colours.highContrast)
        return { colours.card, colours.text, colours.text };
    for (const auto &entry : labelTable)
        if (colour == QLatin1String(entry.name))
            return colours.dark ? Ink{ QColor(entry.darkGround), QColor(entry.darkText), Qt::transparent }
                                : Ink{ QColor(entry.lightGround), QColor(entry.lightText), Qt::transparent };
    return ink(colours, Tone::Neutral);
}

QStringList labelColours()
{
    QStringList names;
    for (const auto &entry : labelTable)
        names.append(QLatin1String(entry.name));
    return names;
}

QString labelColourName(const QString &colour)
{
    //: Colour of a tag, as all that follow.
    const QHash<QString, QString> names{
        { QStringLiteral("blue"), CardFace::tr("Blue") },     { QStringLiteral("green"), CardFace::tr("Green") },
        { QStringLiteral("orange"), CardFace::tr("Orange") }, { QStringLiteral("purple"), CardFace::tr("Purple") },
        { QStringLiteral("red"), CardFace::tr("Red") },       { QStringLiteral("teal"), CardFace::tr("Teal") },
        { QStringLiteral("yellow"), CardFace::tr("Yellow") }, { QStringLiteral("grey"), CardFace::tr("Grey") }
    };
    return names.value(colour, colour);
}

QIcon labelDot(const QString &colour, const Colours &colours)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const Ink made = labelInk(colour, colours);
    paintBox(&painter, QRectF(2, 2, 28, 28), 14, made.background, made.foreground, 2);
    return QIcon(pixmap);
}

DueText dueText(const QDate &due, bool done, const QDate &today, const QLocale &locale)
{
    if (!due.isValid())
        return {};
    const qint64 days = today.daysTo(due);
    DueText result;
    if (days == 0)
        result.text = CardFace::tr("Today");
    else if (days == 1)
        result.text = CardFace::tr("Tomorrow");
    else if (days == -1)
        result.text = CardFace::tr("Yesterday");
    else if (days > 0 && days < 7)
        //: Short date of this week, as "Fri 13"; the order may be changed.
        result.text = locale.toString(due, CardFace::tr("ddd d"));
    else
        result.text = Dates::day(due, today, locale);
    if (done) {
        result.tone = Tone::Ok;
        result.icon = QStringLiteral("check");
    } else if (days < 0) {
        result.tone = Tone::Bad;
        result.icon = QStringLiteral("warning-circle-fill");
    } else if (days <= 1) {
        result.tone = Tone::Warn;
        result.icon = QStringLiteral("clock");
    }
    return result;
}

CardFace::CardFace(const models::CardRow &card, BoardData &data, const QLocale &locale)
    : title(card.title)
    , done(card.checksDone())
    , total(int(card.checklist.size()))
    , due(dueText(card.dueOn, data.isDone(card), data.today(), locale))
    , attachments(int(card.attachments.size()))
    , twoVersions(!card.versions.isEmpty())
    , pending(card.pending != store::Pending::None)
    , coverBlobId(card.coverBlobId)
{
    for (const QString &id : card.labels)
        if (const auto *label = data.labels().find(id))
            labels.append({ label->name, label->colour });
    int owners = 0;
    for (const QString &id : card.assignees) {
        const auto *member = data.person(id);
        if (!member)
            continue;
        if (owners++ == 0) {
            person = member->name;
            place = member->town.isEmpty() ? member->schoolName : member->town;
        }
    }
    for (const QString &id : card.schools) {
        const auto *school = data.school(id);
        if (!school)
            continue;
        schools.append(school->name);
        if (place.isEmpty())
            place = school->town.isEmpty() ? school->name : school->town;
    }
    owners += int(schools.size());
    if (owners > 1)
        //: %1 is a town or a school: "Kalmar and 2 more" people or schools own a card.
        place = tr("%1 and %n more", nullptr, owners - 1).arg(place);
}

QString CardFace::schoolsTip() const
{
    return schools.isEmpty() ? QString() : (QStringList(place) + schools).join(u'\n');
}

QString CardFace::spoken() const
{
    QStringList parts;
    if (!due.text.isEmpty())
        parts.append(due.tone == Tone::Bad ? tr("overdue since %1").arg(due.text) : tr("due %1").arg(due.text));
    if (total > 0)
        parts.append(tr("%1 of %2 done").arg(done).arg(total));
    if (!person.isEmpty())
        parts.append(tr("owner %1, %2").arg(person, place));
    if (!schools.isEmpty())
        //: %1: names of schools that own a card
        parts.append(tr("owned by %1").arg(schools.join(QStringLiteral(", "))));
    for (const auto &label : labels)
        parts.append(tr("tag %1").arg(label.name));
    if (attachments > 0)
        parts.append(tr("%n attachment(s)", nullptr, attachments));
    if (twoVersions)
        parts.append(tr("two versions, waits for your choice"));
    if (pending)
        parts.append(tr("not sent yet"));
    return parts.join(QStringLiteral(", "));
}

} // namespace ui
