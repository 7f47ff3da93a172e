#include "ui/people/partnerface.h"

#include "models/roles.h"
#include "ui/people/peopletext.h"
#include "ui/vocabulary/terms.h"

namespace ui {

namespace {

QString shortLanguages(const QStringList &codes)
{
    QStringList upper;
    for (const QString &code : codes)
        upper.append(code.toUpper());
    return upper.join(QStringLiteral(" · "));
}

// The part that people, schools and announcements share.
template <typename Row> PartnerFace common(const Row &row)
{
    PartnerFace face;
    face.ages = PeopleText::ages(row.ageFrom, row.ageTo);
    face.subjects = terms("subjects", row.subjects);
    face.languages = shortLanguages(row.languages);
    face.waits = row.pending != store::Pending::None;
    return face;
}

struct FaceText
{
    Q_DECLARE_TR_FUNCTIONS(ui::FaceText)
};

} // namespace

QString PartnerFace::spoken() const
{
    QStringList parts{ title, line, ages, subjects.join(QStringLiteral(", ")), languages, mark };
    if (waits)
        parts.append(PeopleText::notSentYet());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

PartnerFace faceOf(const models::PersonRow &row)
{
    PartnerFace face = common(row);
    face.name = row.name;
    face.title = row.name;
    face.line = PeopleText::line(row.schoolName, row.town, row.country);
    face.good = row.available;
    if (row.available)
        //: This person is free for a project
        face.mark = FaceText::tr("Looking for partners");
    return face;
}

PartnerFace faceOf(const models::SchoolRow &row)
{
    PartnerFace face = common(row);
    face.name = row.name;
    face.title = row.name;
    face.line = PeopleText::line(PeopleText::pupils(row.pupils), row.town, row.country);
    face.good = row.available;
    if (row.available)
        face.mark = FaceText::tr("Looking for partners");
    return face;
}

PartnerFace faceOf(const models::AnnouncementRow &row)
{
    PartnerFace face = common(row);
    face.name = row.authorName;
    face.title = row.title;
    face.line = PeopleText::line(row.authorName, row.schoolName, {});
    const QString place = PeopleText::place(row.town, row.country);
    if (!place.isEmpty())
        face.line += (face.line.isEmpty() ? QString() : QStringLiteral("  ·  ")) + place;
    if (row.closed)
        //: An announcement that looks for nobody any more
        face.mark = FaceText::tr("Closed");
    return face;
}

PartnerFace faceOf(const models::ContactRow &row)
{
    PartnerFace face;
    face.name = row.name;
    face.title = row.name;
    face.line = PeopleText::line(row.schoolName, row.town, row.country);
    face.waits = row.pending != store::Pending::None;
    face.hasChips = false;
    return face;
}

PartnerFace faceOf(const QModelIndex &index)
{
    const QVariant row = index.data(models::RowRole);
    if (row.canConvert<models::PersonRow>())
        return faceOf(row.value<models::PersonRow>());
    if (row.canConvert<models::SchoolRow>())
        return faceOf(row.value<models::SchoolRow>());
    if (row.canConvert<models::AnnouncementRow>())
        return faceOf(row.value<models::AnnouncementRow>());
    return faceOf(row.value<models::ContactRow>());
}

} // namespace ui
