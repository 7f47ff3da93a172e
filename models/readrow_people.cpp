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
    const json::object &view = record.view;
    row.name = readText(view, "name");
    row.schoolId = readText(view, "schoolId");
    row.schoolName = readText(view, "schoolName");
    row.town = readText(view, "town");
    row.country = readText(view, "country");
    row.region = readText(view, "region");
    row.roles = readKeys(view, "roles");
    row.subjects = readKeys(view, "subjects");
    row.languages = readKeys(view, "languages");
    row.equipment = readKeys(view, "equipment");
    row.ageFrom = readNumber(view, "ageFrom");
    row.ageTo = readNumber(view, "ageTo");
    row.classSize = readNumber(view, "classSize");
    row.available = readFlag(view, "available");
    row.availableFrom = readDate(view, "availableFrom");
    row.headline = readText(view, "headline");
    row.about = readText(view, "about");
    row.photoBlobId = readText(view, "photoBlobId");
}

void readRow(const store::Record &record, SchoolRow &row)
{
    readBase(record, row);
    const json::object &view = record.view;
    row.name = readText(view, "name");
    row.town = readText(view, "town");
    row.country = readText(view, "country");
    row.educationSystem = readText(view, "educationSystem");
    row.region = readText(view, "region");
    row.levels = readKeys(view, "levels");
    row.languages = readKeys(view, "languages");
    row.subjects = readKeys(view, "subjects");
    row.ageFrom = readNumber(view, "ageFrom");
    row.ageTo = readNumber(view, "ageTo");
    row.pupils = readNumber(view, "pupils");
    row.available = readFlag(view, "available");
    row.website = readText(view, "website");
    row.about = readText(view, "about");
    row.photoBlobId = readText(view, "photoBlobId");
}

void readRow(const store::Record &record, AnnouncementRow &row)
{
    readBase(record, row);
    const json::object &view = record.view;
    row.title = readText(view, "title");
    row.body = readText(view, "body");
    row.authorName = readText(view, "authorName");
    row.schoolName = readText(view, "schoolName");
    row.town = readText(view, "town");
    row.country = readText(view, "country");
    row.region = readText(view, "region");
    row.subjects = readKeys(view, "subjects");
    row.languages = readKeys(view, "languages");
    row.ageFrom = readNumber(view, "ageFrom");
    row.ageTo = readNumber(view, "ageTo");
    row.classSize = readNumber(view, "classSize");
    row.startsOn = readDate(view, "startsOn");
    row.endsOn = readDate(view, "endsOn");
    row.available = readFlag(view, "available");
    row.closed = readFlag(view, "closed");
}

void readRow(const store::Record &record, ReplyRow &row)
{
    readBase(record, row);
    row.announcementId = readText(record.view, "announcementId");
    row.authorName = readText(record.view, "authorName");
    row.body = readText(record.view, "body");
}

void readRow(const store::Record &record, MemberRow &row)
{
    readBase(record, row);
    const json::object &view = record.view;
    row.personId = readText(view, "personId");
    row.name = readText(view, "name");
    row.schoolName = readText(view, "schoolName");
    row.town = readText(view, "town");
    row.country = readText(view, "country");
    row.role = readText(view, "role");
    row.joinedOn = readDate(view, "joinedOn");
}

void readRow(const store::Record &record, ContactRow &row)
{
    readBase(record, row);
    const json::object &view = record.view;
    row.personId = readText(view, "personId");
    row.name = readText(view, "name");
    row.schoolName = readText(view, "schoolName");
    row.town = readText(view, "town");
    row.country = readText(view, "country");
    row.note = readText(view, "note");
}

void readRow(const store::Record &record, RequestRow &row)
{
    readBase(record, row);
    const json::object &view = record.view;
    row.personId = readText(view, "personId");
    row.personName = readText(view, "personName");
    row.schoolName = readText(view, "schoolName");
    row.country = readText(view, "country");
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
