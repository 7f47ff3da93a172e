#include "models/jsonread.h"
#include "models/readrow.h"

namespace models {

namespace {

void readTexts(const json::object &view, ProjectTexts &row)
{
    row.title = readText(view, "title");
    row.aims = readText(view, "aims");
    row.workProcess = readText(view, "workProcess");
    row.expectedResults = readText(view, "expectedResults");
    row.languages = readKeys(view, "languages");
    row.subjects = readKeys(view, "subjects");
    row.competences = readKeys(view, "competences");
    row.ageFrom = readNumber(view, "ageFrom");
    row.ageTo = readNumber(view, "ageTo");
    row.pupils = readNumber(view, "pupils");
    row.startsOn = readDate(view, "startsOn");
    row.endsOn = readDate(view, "endsOn");
}

// What people, schools and what they write have in common under the same names.
template <typename Row> void readCommon(const json::object &view, Row &row)
{
    if constexpr (requires { row.personId; })
        row.personId = readText(view, "personId");
    if constexpr (requires { row.name; })
        row.name = readText(view, "name");
    if constexpr (requires { row.authorName; })
        row.authorName = readText(view, "authorName");
    if constexpr (requires { row.schoolName; })
        row.schoolName = readText(view, "schoolName");
    if constexpr (requires { row.town; })
        row.town = readText(view, "town");
    if constexpr (requires { row.country; })
        row.country = readText(view, "country");
    if constexpr (requires { row.region; })
        row.region = readText(view, "region");
    if constexpr (requires { row.about; })
        row.about = readText(view, "about");
    if constexpr (requires { row.photoBlobId; })
        row.photoBlobId = readText(view, "photoBlobId");
    if constexpr (requires { row.subjects; })
        row.subjects = readKeys(view, "subjects");
    if constexpr (requires { row.languages; })
        row.languages = readKeys(view, "languages");
    if constexpr (requires { row.ageFrom; })
        row.ageFrom = readNumber(view, "ageFrom");
    if constexpr (requires { row.ageTo; })
        row.ageTo = readNumber(view, "ageTo");
    if constexpr (requires { row.pupils; })
        row.pupils = readNumber(view, "pupils");
    if constexpr (requires { row.classSize; })
        row.classSize = readNumber(view, "classSize");
    if constexpr (requires { row.available; })
        row.available = readFlag(view, "available");
}

// What only the server sets is missing while a record exists only here: then it is ours and just begun.
QString readOr(const json::object &view, std::string_view name, const QString &fallback)
{
    const QString text = readText(view, name);
    return text.isEmpty() ? fallback : text;
}

} // namespace

void readRow(const store::Record &record, PersonRow &row)
{
    readBase(record, row);
    readCommon(record.view, row);
    const json::object &view = record.view;
    row.schoolId = readText(view, "schoolId");
    row.roles = readKeys(view, "roles");
    row.equipment = readKeys(view, "equipment");
    row.availableFrom = readDate(view, "availableFrom");
    row.headline = readText(view, "headline");
}

void readRow(const store::Record &record, SchoolRow &row)
{
    readBase(record, row);
    readCommon(record.view, row);
    const json::object &view = record.view;
    row.educationSystem = readText(view, "educationSystem");
    row.levels = readKeys(view, "levels");
    row.website = readText(view, "website");
}

void readRow(const store::Record &record, AnnouncementRow &row)
{
    readBase(record, row);
    readCommon(record.view, row);
    const json::object &view = record.view;
    row.title = readText(view, "title");
    row.body = readText(view, "body");
    row.startsOn = readDate(view, "startsOn");
    row.endsOn = readDate(view, "endsOn");
    row.closed = readFlag(view, "closed");
}

void readRow(const store::Record &record, ReplyRow &row)
{
    readBase(record, row);
    readCommon(record.view, row);
    row.announcementId = readText(record.view, "announcementId");
    row.body = readText(record.view, "body");
}

void readRow(const store::Record &record, MemberRow &row)
{
    readBase(record, row);
    readCommon(record.view, row);
    const json::object &view = record.view;
    row.role = readText(view, "role");
    row.joinedOn = readDate(view, "joinedOn");
}

void readRow(const store::Record &record, ContactRow &row)
{
    readBase(record, row);
    readCommon(record.view, row);
    const json::object &view = record.view;
    row.note = readText(view, "note");
}

void readRow(const store::Record &record, RequestRow &row)
{
    readBase(record, row);
    readCommon(record.view, row);
    const json::object &view = record.view;
    row.personName = readText(view, "personName");
    row.message = readText(view, "message");
    row.direction = readOr(view, "direction", QStringLiteral("out"));
    row.answer = readText(view, "answer");
    row.state = readOr(view, "state", QStringLiteral("sent"));
    row.seenAt = readUtc(view, "seenAt");
}

void readRow(const store::Record &record, ProposalRow &row)
{
    readBase(record, row);
    const json::object &view = record.view;
    readTexts(view, row);
    row.partnerId = readText(view, "partnerId");
    row.partnerName = readText(view, "partnerName");
    row.direction = readOr(view, "direction", QStringLiteral("out"));
    row.answer = readText(view, "answer");
    row.state = readOr(view, "state", QStringLiteral("draft"));
    row.spaceId = readText(view, "spaceId");
    row.sent = readFlag(view, "sent");
}

void readRow(const store::Record &record, ProjectRow &row)
{
    readBase(record, row);
    readTexts(record.view, row);
    row.founders = readKeys(record.view, "founders");
    row.status = readOr(record.view, "status", QStringLiteral("active"));
    row.coverBlobId = readText(record.view, "coverBlobId");
}

void readRow(const store::Record &record, SavedSearchRow &row)
{
    readBase(record, row);
    row.name = readText(record.view, "name");
    row.what = readText(record.view, "what");
    const auto *filter = readObject(record.view, "filter");
    row.filter = filter ? *filter : json::object();
    row.notify = readFlag(record.view, "notify");
    row.lastSeenAt = readUtc(record.view, "lastSeenAt");
}

} // namespace models
