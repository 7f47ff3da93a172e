#include "server/conformance/mail_types.h"

#include "schema/declare.h"
#include "schema/validate.h"

#include <array>

namespace server {

using namespace schema;
using namespace schema::declare;

namespace {

constexpr long long most = (1LL << 53) - 1;

Type mailType(std::string name, char letter, std::vector<Property> properties, std::string_view verbs)
{
    Type t;
    t.name = std::move(name);
    t.idLetter = letter;
    t.account = AccountKind::Mail;
    t.capability = t.name == "Identity" ? submissionCapability : mailCapability;
    t.rights = { may(Role::Owner, verbs) };
    t.properties = std::move(properties);
    return t;
}

P count(std::string name) { return integer(std::move(name), 0, most).server().notNull(0); }

json::object allRights()
{
    json::object rights;
    for (const char *name : { "mayReadItems", "mayAddItems", "mayRemoveItems", "maySetSeen", "maySetKeywords",
                              "mayCreateChild", "mayRename", "mayDelete", "maySubmit" })
        rights[name] = true;
    return rights;
}

Type mailbox()
{
    auto t = mailType("Mailbox", 'm',
                      {
                          string("id", 64).fixed(),
                          string("name", 200).require().searched(1).sorted().filtered(),
                          id("parentId", "Mailbox").filtered(),
                          string("role", 40).filtered(),
                          integer("sortOrder", 0, most).sorted().notNull(0),
                          count("totalEmails"),
                          count("unreadEmails"),
                          count("totalThreads"),
                          count("unreadThreads"),
                          object("myRights").server().notNull(allRights()),
                          boolean("isSubscribed", true).filtered(),
                      },
                      "rcud");
    t.parent = "parentId";
    return t;
}

Type email()
{
    return mailType("Email", 'e',
                    {
                        string("id", 64).fixed(),
                        blob("blobId").server(),
                        string("threadId", 64).server(),
                        idSet("mailboxIds", "Mailbox"),
                        set("keywords"),
                        integer("size", 0, most).server().sorted(),
                        utc("receivedAt").server().sorted(),
                        any("messageId").server(),
                        any("inReplyTo").server(),
                        any("references").server(),
                        any("sender").server(),
                        any("from").server().sorted(),
                        any("to").server().sorted(),
                        any("cc").server(),
                        any("bcc").server(),
                        any("replyTo").server(),
                        string("subject", 10000).server().sorted(),
                        string("sentAt", 40).server().sorted(),
                        boolean("hasAttachment").server(),
                        string("preview", 256).server(),
                        object("bodyValues").server().notNull(json::object()),
                        any("textBody").server(),
                        any("htmlBody").server(),
                        any("attachments").server(),
                    },
                    "rud");
}

} // namespace

const TypeTable &mailTypes()
{
    static const TypeTable table({
        mailbox(),
        email(),
        mailType("Thread", 't', { string("id", 64).fixed(), any("emailIds", most).server() }, "r"),
        mailType("Identity", 'i',
                 { string("id", 64).fixed(), string("name", 200).notNull(json::string()),
                   string("email", 320).require().fixed(), any("replyTo"), any("bcc"),
                   text("textSignature").notNull(json::string()), text("htmlSignature").notNull(json::string()),
                   boolean("mayDelete", true).server() },
                 "rcud"),
    });
    return table;
}

std::map<std::string, json::object> mailAccountCapabilities()
{
    return {
        { std::string(mailCapability),
          { { "maxMailboxesPerEmail", nullptr },
            { "maxMailboxDepth", nullptr },
            { "maxSizeMailboxName", 200 },
            { "maxSizeAttachmentsPerEmail", 50'000'000 },
            { "emailQuerySortOptions", json::array{ "receivedAt", "sentAt", "size", "from", "to", "subject" } },
            { "mayCreateTopLevelMailbox", true } } },
        { std::string(submissionCapability), { { "maxDelayedSend", 0 }, { "submissionExtensions", json::object() } } },
    };
}

void ensureMailAccount(Storage &storage, std::string_view account, std::string_view person, std::string_view name,
                       std::int64_t nowMs)
{
    if (storage.account(account))
        return;
    storage.createAccount({ std::string(account), AccountKind::Mail, std::string(name) });
    storage.setMember(account, person, "owner");
    RecordWriter writer(storage, mailTypes(), { std::string(person), "", nowMs });
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> first{ { { "Inbox", "inbox" },
                                                                                           { "Archive", "archive" },
                                                                                           { "Drafts", "drafts" },
                                                                                           { "Sent", "sent" },
                                                                                           { "Trash", "trash" } } };
    const auto add = [&](std::string_view type, std::string_view id, const json::object &own) {
        const auto *declared = mailTypes().find(type);
        auto record = checkCreate(own, *declared).value_or(own);
        writer.create(account, *declared, id, record);
    };
    std::int64_t order = 0;
    for (const auto &[shown, role] : first)
        add("Mailbox", "m-" + std::string(role), { { "name", shown }, { "role", role }, { "sortOrder", ++order } });
    add("Identity", "i-" + std::string(name), { { "name", name }, { "email", std::string(name) + "@example.com" } });
    writer.flush();
}

} // namespace server
