#include "models/jsonwrite.h"

namespace models::actions {

Edits requestContact(const store::Key &key, const PersonRow &person, const QString &message)
{
    json::object value{ { "personId", toUtf8(person.id) } };
    put(value, "personName", person.name);
    put(value, "schoolName", person.schoolName);
    put(value, "country", person.country);
    put(value, "message", message);
    return create(key, std::move(value));
}

Edits answerRequest(const store::Key &key, const QString &answer) { return setText(key, "answer", answer); }

Edits markSeen(const store::Key &request, const QDateTime &now)
{
    json::object value;
    put(value, "seenAt", now);
    return { store::Edit{ store::Edit::Patch, request, std::move(value) } };
}

Edits createAnnouncement(const store::Key &key, const AnnouncementRow &row)
{
    json::object value{ { "title", toUtf8(row.title) }, { "available", true } };
    put(value, "body", row.body);
    put(value, "authorName", row.authorName);
    put(value, "schoolName", row.schoolName);
    put(value, "town", row.town);
    put(value, "country", row.country);
    put(value, "region", row.region);
    put(value, "subjects", row.subjects);
    put(value, "languages", row.languages);
    putNumber(value, "ageFrom", row.ageFrom);
    putNumber(value, "ageTo", row.ageTo);
    putNumber(value, "classSize", row.classSize);
    put(value, "startsOn", row.startsOn);
    put(value, "endsOn", row.endsOn);
    return create(key, std::move(value));
}

Edits replyTo(const store::Key &key, const QString &announcementId, const QString &authorName, const QString &body)
{
    json::object value{ { "announcementId", toUtf8(announcementId) }, { "body", toUtf8(body) } };
    put(value, "authorName", authorName);
    return create(key, std::move(value));
}

Edits createProposal(const store::Key &key, const ProposalRow &row)
{
    json::object value{ { "title", toUtf8(row.title) } };
    put(value, "aims", row.aims);
    put(value, "workProcess", row.workProcess);
    put(value, "expectedResults", row.expectedResults);
    put(value, "languages", row.languages);
    put(value, "subjects", row.subjects);
    put(value, "competences", row.competences);
    putNumber(value, "ageFrom", row.ageFrom);
    putNumber(value, "ageTo", row.ageTo);
    putNumber(value, "pupils", row.pupils);
    put(value, "startsOn", row.startsOn);
    put(value, "endsOn", row.endsOn);
    put(value, "partnerId", row.partnerId);
    put(value, "partnerName", row.partnerName);
    return create(key, std::move(value));
}

Edits sendProposal(const store::Key &key, const QString &partnerId, const QString &partnerName)
{
    json::object value{ { "sent", true } };
    put(value, "partnerId", partnerId);
    put(value, "partnerName", partnerName);
    return { store::Edit{ store::Edit::Patch, key, std::move(value) } };
}

Edits answerProposal(const store::Key &key, const QString &answer) { return setText(key, "answer", answer); }

Edits saveSearch(const store::Key &key, const QString &name, const QString &what, const json::object &filter,
                 bool notify)
{
    return create(key,
                  { { "name", toUtf8(name) }, { "what", toUtf8(what) }, { "filter", filter }, { "notify", notify } });
}

Edits dropSearch(const store::Key &key) { return { store::Edit{ store::Edit::Destroy, key, {} } }; }

} // namespace models::actions
