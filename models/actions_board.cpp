#include "models/actions.h"

#include "models/jsonread.h"

namespace models::actions {

namespace {

Edits patch(const store::Key &key, json::object value)
{
    return { store::Edit{ store::Edit::Patch, key, std::move(value) } };
}

std::string position(const Place &place) { return toUtf8(between(place.before, place.after, place.jitter)); }

std::string path(const char *map, const QString &entry, const char *field = nullptr)
{
    std::string text = std::string(map) + '/' + toUtf8(entry);
    return field ? text + '/' + field : text;
}

} // namespace

Edits createList(const store::Key &key, const QString &title, const Place &place, const QString &meaning)
{
    return create(key, { { "title", toUtf8(title) }, { "position", position(place) }, { "meaning", toUtf8(meaning) } });
}

Edits moveList(const store::Key &key, const Place &place) { return patch(key, { { "position", position(place) } }); }

Edits createCard(const store::Key &key, const QString &title, const Place &place)
{
    return create(key,
                  { { "title", toUtf8(title) }, { "listId", toUtf8(place.parent) }, { "position", position(place) } });
}

Edits moveCard(const store::Key &key, const Place &place)
{
    return patch(key, { { "listId", toUtf8(place.parent) }, { "position", position(place) } });
}

Edits createLabel(const store::Key &key, const QString &name, const QString &colour)
{
    return create(key, { { "name", toUtf8(name) }, { "colour", toUtf8(colour) } });
}

Edits addCheckItem(const store::Key &card, const QString &item, const QString &text, const QString &place)
{
    return patch(card,
                 { { path("checklist", item),
                     json::object{ { "text", toUtf8(text) }, { "done", false }, { "position", toUtf8(place) } } } });
}

Edits toggleCheckItem(const store::Key &card, const QString &item, bool done)
{
    return patch(card, { { path("checklist", item, "done"), done } });
}

Edits renameCheckItem(const store::Key &card, const QString &item, const QString &text)
{
    return patch(card, { { path("checklist", item, "text"), toUtf8(text) } });
}

Edits moveCheckItem(const store::Key &card, const QString &item, const QString &place)
{
    return patch(card, { { path("checklist", item, "position"), toUtf8(place) } });
}

Edits removeCheckItem(const store::Key &card, const QString &item)
{
    return patch(card, { { path("checklist", item), nullptr } });
}

Edits addAttachment(const store::Key &card, const Attachment &attachment)
{
    json::object entry{ { "blobId", toUtf8(attachment.blobId) },
                        { "name", toUtf8(attachment.name) },
                        { "type", toUtf8(attachment.mediaType) },
                        { "size", attachment.size },
                        { "position", toUtf8(attachment.position) } };
    if (!attachment.thumbBlobId.isEmpty())
        entry["thumbBlobId"] = toUtf8(attachment.thumbBlobId);
    return patch(card, { { path("attachments", attachment.id), std::move(entry) } });
}

Edits removeAttachment(const store::Key &card, const QString &attachment)
{
    return patch(card, { { path("attachments", attachment), nullptr } });
}

Edits addComment(const store::Key &key, const QString &subjectType, const QString &subjectId, const QString &body)
{
    return create(
        key, { { "subjectType", toUtf8(subjectType) }, { "subjectId", toUtf8(subjectId) }, { "body", toUtf8(body) } });
}

} // namespace models::actions
