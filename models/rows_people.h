#pragma once
#include "models/rowbase.h"

namespace models {

// Ranges of numbers use -1 for "not known".
struct PersonRow : RowBase
{
    QString name;
    QString schoolId;
    QString schoolName;
    QString town;
    QString country; // code
    QString region;
    QStringList roles; // codes, as all lists below
    QStringList subjects;
    QStringList languages;
    QStringList equipment;
    int ageFrom = -1;
    int ageTo = -1;
    int classSize = -1;
    bool available = false;
    QDate availableFrom;
    QString headline;
    QString about;
    QString photoBlobId;
    bool operator==(const PersonRow &) const = default;
};

struct SchoolRow : RowBase
{
    QString name;
    QString town;
    QString country;
    QString educationSystem;
    QString region;
    QStringList levels;
    QStringList languages;
    QStringList subjects;
    int ageFrom = -1;
    int ageTo = -1;
    int pupils = -1;
    bool available = false;
    QString website;
    QString about;
    QString photoBlobId;
    bool operator==(const SchoolRow &) const = default;
};

struct AnnouncementRow : RowBase
{
    QString title;
    QString body;
    QString authorName;
    QString schoolName;
    QString town;
    QString country;
    QString region;
    QStringList subjects;
    QStringList languages;
    int ageFrom = -1;
    int ageTo = -1;
    int classSize = -1;
    QDate startsOn;
    QDate endsOn;
    bool available = false;
    bool closed = false;
    bool operator==(const AnnouncementRow &) const = default;
};

struct ReplyRow : RowBase
{
    QString announcementId;
    QString authorName;
    QString body;
    bool operator==(const ReplyRow &) const = default;
};

struct MemberRow : RowBase
{
    QString personId;
    QString name;
    QString schoolName;
    QString town;
    QString country;
    QString role; // "founder", "teacher", "pupilAdmin", "pupil", "visitor"
    QDate joinedOn;
    bool operator==(const MemberRow &) const = default;
};

struct ContactRow : RowBase
{
    QString personId;
    QString name;
    QString schoolName;
    QString town;
    QString country;
    QString note;
    bool operator==(const ContactRow &) const = default;
};

struct RequestRow : RowBase
{
    QString personId;
    QString personName;
    QString schoolName;
    QString country;
    QString message;
    QString direction; // "out", "in"
    QString answer;
    QString state; // "sent", "accepted", "declined", "withdrawn"
    QDateTime seenAt;
    bool operator==(const RequestRow &) const = default;
};

// A proposal and the project it becomes have the same texts.
struct ProjectTexts
{
    QString title;
    QString aims;
    QString workProcess;
    QString expectedResults;
    QStringList languages;
    QStringList subjects;
    QStringList competences;
    int ageFrom = -1;
    int ageTo = -1;
    int pupils = -1;
    QDate startsOn;
    QDate endsOn;
    bool operator==(const ProjectTexts &) const = default;
};

struct ProposalRow : RowBase, ProjectTexts
{
    QString partnerId;
    QString partnerName;
    QString direction;
    QString answer;
    QString state; // "draft", "pendingPartner", "pendingNso", "active", "declined", "withdrawn"
    QString spaceId;
    bool sent = false;
    bool operator==(const ProposalRow &) const = default;
};

struct ProjectRow : RowBase, ProjectTexts
{
    QStringList founders;
    QString status;
    QString coverBlobId;
    bool operator==(const ProjectRow &) const = default;
};

struct SavedSearchRow : RowBase
{
    QString name;
    QString what; // "people", "schools", "announcements"
    schema::json::object filter;
    bool notify = false;
    QDateTime lastSeenAt;
    bool operator==(const SavedSearchRow &) const = default;
};

} // namespace models
