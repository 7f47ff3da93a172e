// Email/import, RFC 8621 section 4.8: a message text that was uploaded becomes an Email in a thread.
#include "server/conformance/mail_types.h"
#include "server/conformance/message.h"
#include "server/jmap/blob.h"
#include "server/storage/stored_json.h"

#include "schema/text_check.h"
#include "schema/validate.h"

#include <algorithm>

namespace server {

namespace {

constexpr std::int64_t largestMessage = 50'000'000;

// Messages that name one another and share a subject belong together.
std::string baseSubject(const json::object &message)
{
    const auto *value = message.if_contains("subject");
    std::string subject(value && value->is_string() ? std::string_view(value->get_string()) : std::string_view());
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view prefix : { "Re:", "RE:", "re:", "Fwd:", "Fw:", "FW:", " " })
            if (subject.starts_with(prefix)) {
                subject.erase(0, prefix.size());
                again = true;
            }
    }
    return subject;
}

std::set<std::string> namedIds(const json::object &message)
{
    std::set<std::string> ids;
    for (const char *name : { "messageId", "inReplyTo", "references" })
        if (const auto *list = message.if_contains(name); list && list->is_array())
            for (const auto &id : list->get_array())
                ids.emplace(id.get_string());
    return ids;
}

std::string threadFor(Context &context, std::string_view account, const json::object &message)
{
    const auto ids = namedIds(message);
    const auto subject = baseSubject(message);
    std::string thread;
    context.storage.eachRecord(account, "Email", [&](auto, auto, std::string_view text) {
        const auto parsed = storedJson(text);
        const auto &other = parsed.get_object();
        const auto others = namedIds(other);
        if (baseSubject(other) == subject
            && std::any_of(ids.begin(), ids.end(), [&](const auto &id) { return others.count(id) > 0; }))
            thread = other.at("threadId").as_string();
        return thread.empty();
    });
    return thread;
}

void addToThread(Context &context, std::string_view account, const std::string &threadId, const std::string &emailId)
{
    const auto &type = *mailTypes().find("Thread");
    const auto row = context.storage.record(account, "Thread", threadId);
    if (!row) {
        json::object thread{ { "emailIds", json::array{ emailId } } };
        return context.writer.create(account, type, threadId, thread);
    }
    const auto before = storedJson(row->json).as_object();
    auto after = before;
    after["emailIds"].as_array().emplace_back(emailId);
    context.writer.update(account, type, threadId, before, after);
}

// The parts as RFC 8621 shows them, for a message taken as one part.
void describeBody(json::object &email, const std::string &blobId, std::int64_t size)
{
    const json::object part{ { "partId", "1" },          { "blobId", blobId }, { "size", size },
                             { "type", "text/plain" },   { "name", nullptr },  { "charset", "utf-8" },
                             { "disposition", nullptr }, { "cid", nullptr },   { "language", nullptr },
                             { "location", nullptr } };
    email["textBody"] = json::array{ part };
    email["htmlBody"] = json::array{ part };
    email["attachments"] = json::array();
}

std::optional<SetError> checkMailboxes(Context &context, std::string_view account, json::object &own)
{
    const auto &type = *mailTypes().find("Email");
    auto checked = schema::checkCreate(own, type);
    if (!checked)
        return SetError{ "invalidProperties", checked.error().properties, checked.error().detail, {} };
    own = std::move(*checked);
    json::object mailboxes;
    for (const auto &member : own.at("mailboxIds").as_object()) {
        const auto id = context.resolveId(member.key());
        if (!id || !context.storage.hasRecord(account, "Mailbox", *id))
            return SetError{ "invalidProperties", { "mailboxIds" }, "no such mailbox", {} };
        mailboxes[*id] = true;
    }
    if (mailboxes.empty())
        return SetError{ "invalidProperties", { "mailboxIds" }, "at least one", {} };
    own["mailboxIds"] = std::move(mailboxes);
    return {};
}

std::optional<SetError> importOne(Context &context, const AccountAccess &access, const json::value &value,
                                  json::object &created)
{
    const auto &account = access.row.id;
    const auto *given = value.if_object();
    const auto *blobValue = given ? given->if_contains("blobId") : nullptr;
    const auto blobId = blobValue && blobValue->is_string()
        ? context.resolveId(std::string_view(blobValue->get_string()))
        : std::nullopt;
    if (!blobId)
        return SetError{ "invalidProperties", { "blobId" }, {}, {} };
    if (!mayUseBlob(context, access, *blobId))
        return SetError{ "blobNotFound", {}, {}, {}, { *blobId } };
    json::object email;
    for (const char *name : { "mailboxIds", "keywords" })
        if (const auto *list = given->if_contains(name); list && !list->is_null())
            email[name] = *list;
    if (auto refusal = checkMailboxes(context, account, email))
        return refusal;
    const auto *received = given->if_contains("receivedAt");
    if (received && !received->is_null()
        && !(received->is_string() && schema::isUtcDate(std::string_view(received->get_string()))))
        return SetError{ "invalidProperties", { "receivedAt" }, {}, {} };
    const auto size = context.storage.blob(account, *blobId)->size;
    const auto bytes = size > largestMessage ? tl::unexpected(BlobBytes::Problem::TooLarge)
                                             : context.shared.options.blobs->read(*blobId, 0, size);
    auto message = bytes ? readMessage(*bytes) : std::nullopt;
    if (!message)
        return SetError{ "invalidEmail", {}, {}, {} };

    for (auto &member : *message)
        email[member.key()] = std::move(member.value());
    email["blobId"] = *blobId;
    email["size"] = size;
    email["receivedAt"] = received && received->is_string()
        ? *received
        : json::value(json::string(utcText(context.writer.author().nowMs)));
    auto threadId = threadFor(context, account, email);
    if (threadId.empty())
        threadId = context.newId('t');
    email["threadId"] = threadId;
    describeBody(email, *blobId, size);
    const auto id = context.newId('e');
    const auto &type = *mailTypes().find("Email");
    context.writer.create(account, type, id, email);
    addToThread(context, account, threadId, id);
    const Change change{ context.who, account, type, id, nullptr, &email, context.arguments };
    context.shared.rules().after(context.writer, change);
    created = { { "id", id }, { "blobId", *blobId }, { "threadId", threadId }, { "size", size } };
    return {};
}

void import(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto accountId = args.string("accountId");
    const auto &access = context.account(accountId, call.type);
    const auto *emails = args.object("emails");
    if (!emails)
        throw MethodError("invalidArguments", "emails");
    if (static_cast<std::int64_t>(emails->size()) > context.shared.options.limits.maxObjectsInSet)
        throw MethodError("requestTooLarge");
    const auto oldState = context.state(accountId, *call.type);
    if (const auto ifInState = args.optionalString("ifInState"); ifInState && *ifInState != oldState)
        throw MethodError("stateMismatch");
    json::object created, notCreated;
    for (const auto &member : *emails) {
        json::object one;
        if (const auto refusal = importOne(context, access, member.value(), one)) {
            notCreated[member.key()] = toJson(*refusal);
            continue;
        }
        context.createdIds[member.key()] = one.at("id").as_string();
        created[member.key()] = std::move(one);
    }
    context.writer.flush();
    const auto orNull = [](json::object list) { return list.empty() ? json::value() : json::value(std::move(list)); };
    out += json::serialize(json::object{ { "accountId", accountId },
                                         { "oldState", oldState },
                                         { "newState", context.state(accountId, *call.type) },
                                         { "created", orNull(std::move(created)) },
                                         { "notCreated", orNull(std::move(notCreated)) } });
}

} // namespace

void addMailMethods(Shared &shared)
{
    shared.methods["Email/import"] = { import, mailTypes().find("Email"), mailCapability, true };
}

} // namespace server
