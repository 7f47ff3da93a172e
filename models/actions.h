#pragma once
// A person's intent as edits for store::Service::apply. Pure: ids come from Service::newId, times and jitter from the
// caller. Texts are passed on as they are; the store refuses what does not fit (Code::BadInput names the property).
#include "models/rows.h"

#include <utility>

namespace models::actions {

using Edits = std::vector<store::Edit>;
namespace json = boost::json;

// --- anything ------------------------------------------------------------------------------------------------------
Edits create(const store::Key &key, json::object value); // puts the id in
Edits setText(const store::Key &key, const char *property, const QString &text); // empty: null where the type allows
Edits setNumber(const store::Key &key, const char *property, int value); // below 0: null
Edits setFlag(const store::Key &key, const char *property, bool on);
Edits setDate(const store::Key &key, const char *property, const QDate &date); // invalid: null
Edits setMark(const store::Key &key, const char *set, const QString &entry, bool on); // a key of a set
Edits setMarks(const store::Key &key, const char *set, const QStringList &entries); // the whole set
Edits trash(const store::Key &key, const QDateTime &now);
Edits restore(const store::Key &key);
json::object marks(const QStringList &entries); // {"a": true, …}

// --- order ---------------------------------------------------------------------------------------------------------
// A position between two neighbours; empty: no neighbour on that side. `jitter` is any random number.
QString between(const QString &before, const QString &after, quint32 jitter);
// Into which list (or album) and where.
struct Place
{
    QString parent;
    QString before; // position of the neighbour above
    QString after; // position of the neighbour below
    quint32 jitter = 0;
};

// --- board ---------------------------------------------------------------------------------------------------------
Edits createList(const store::Key &key, const QString &title, const Place &place, const QString &meaning = {});
Edits moveList(const store::Key &key, const Place &place);
Edits createCard(const store::Key &key, const QString &title, const Place &place);
Edits moveCard(const store::Key &key, const Place &place);
Edits createLabel(const store::Key &key, const QString &name, const QString &colour);
Edits addCheckItem(const store::Key &card, const QString &item, const QString &text, const QString &position);
Edits toggleCheckItem(const store::Key &card, const QString &item, bool done);
Edits renameCheckItem(const store::Key &card, const QString &item, const QString &text);
Edits moveCheckItem(const store::Key &card, const QString &item, const QString &position);
Edits removeCheckItem(const store::Key &card, const QString &item);
Edits addAttachment(const store::Key &card, const Attachment &attachment);
Edits removeAttachment(const store::Key &card, const QString &attachment);
Edits addComment(const store::Key &key, const QString &subjectType, const QString &subjectId, const QString &body);

// --- two versions --------------------------------------------------------------------------------------------------
Edits keepMine(const store::Key &key, const VersionRow &version); // what stands
Edits keepTheirs(const store::Key &key, const VersionRow &version); // what did not
// Both texts, one under the other; `mine` is what stands. For texts only: see canKeepBoth.
Edits keepBoth(const store::Key &key, const VersionRow &version, const QString &mine);
bool canKeepBoth(const store::Key &key, const VersionRow &version);

// --- gallery and files -----------------------------------------------------------------------------------------------
Edits createAlbum(const store::Key &key, const QString &title, const Place &place);
Edits createFolder(const store::Key &key, const QString &title, const QString &parentId);
Edits addMedia(const store::Key &key, const MediaRow &media, const Place &album);
Edits moveMedia(const store::Key &key, const Place &album);
Edits addFile(const store::Key &key, const FileRow &file);
Edits moveFile(const store::Key &key, const QString &folderId);

// --- people and projects
// -----------------------------------------------------------------------------------------------
Edits requestContact(const store::Key &key, const PersonRow &person, const QString &message);
Edits answerRequest(const store::Key &key, const QString &answer); // "accepted", "declined", "withdrawn"
Edits markSeen(const store::Key &request, const QDateTime &now);
Edits createAnnouncement(const store::Key &key, const AnnouncementRow &announcement);
Edits replyTo(const store::Key &key, const QString &announcementId, const QString &authorName, const QString &body);
Edits createProposal(const store::Key &key, const ProposalRow &proposal); // a draft
Edits sendProposal(const store::Key &key, const QString &partnerId, const QString &partnerName);
Edits answerProposal(const store::Key &key, const QString &answer);
Edits saveSearch(const store::Key &key, const QString &name, const QString &what, const json::object &filter,
                 bool notify);
Edits dropSearch(const store::Key &key);

} // namespace models::actions
