// What RFC 8621 asks of mailboxes and emails beyond their properties.
#include "server/conformance/mail_types.h"
#include "server/storage/stored_json.h"

#include <algorithm>

namespace server {

namespace {

const json::object &setOf(const json::object &object, std::string_view name)
{
    static const json::object none;
    const auto *value = object.if_contains(name);
    return value && value->is_object() ? value->get_object() : none;
}

struct Counts
{
    std::int64_t total = 0, unread = 0;
    std::set<std::string> threads, unreadThreads;
};

class MailRules : public Rules
{
public:
    std::optional<SetError> before(RecordWriter &writer, Change &change) override
    {
        if (change.type.name == "Mailbox")
            return change.after ? checkMailbox(writer, change.account, change.id, *change.after)
                                : mayGo(writer, change);
        if (change.type.name == "Email" && change.after && setOf(*change.after, "mailboxIds").empty())
            return SetError{ "invalidProperties", { "mailboxIds" }, "at least one", {} };
        return {};
    }

    bool stands(RecordWriter &writer, std::string_view account, const schema::Type &type, std::string_view id) override
    {
        if (type.name != "Mailbox")
            return true;
        const auto row = writer.storage().record(account, "Mailbox", id);
        return row ? !checkMailbox(writer, account, id, storedJson(row->json).get_object())
                   : !hasChild(writer, account, id);
    }

    void after(RecordWriter &writer, const Change &change) override
    {
        if (change.type.name == "Mailbox" && !change.after)
            return emptyMailbox(writer, change);
        if (change.type.name != "Email")
            return;
        if (!change.after)
            leaveThread(writer, change.account, *change.before, change.id);
        std::set<std::string> touched;
        for (const auto *email : { change.before, static_cast<const json::object *>(change.after) })
            if (email)
                for (const auto &member : setOf(*email, "mailboxIds"))
                    touched.insert(member.key());
        recount(writer, change.account, touched);
    }

private:
    static std::optional<SetError> checkMailbox(RecordWriter &writer, std::string_view account, std::string_view id,
                                                const json::object &mine)
    {
        std::optional<SetError> refusal;
        writer.storage().eachRecord(account, "Mailbox", [&](std::string_view otherId, auto, std::string_view text) {
            const auto parsed = storedJson(text);
            const auto &other = parsed.get_object();
            if (otherId == id)
                return true;
            if (other.at("name") == mine.at("name") && other.at("parentId") == mine.at("parentId"))
                refusal = SetError{ "alreadyExists", { "name" }, "a sibling has this name", std::string(otherId) };
            else if (!mine.at("role").is_null() && other.at("role") == mine.at("role"))
                refusal = SetError{ "invalidProperties", { "role" }, "taken", {} };
            return !refusal;
        });
        if (refusal)
            refusal->forNow = true;
        return refusal;
    }

    static bool hasChild(RecordWriter &writer, std::string_view account, std::string_view id)
    {
        bool parent = false;
        writer.storage().eachRecord(account, "Mailbox", [&](auto, auto, std::string_view text) {
            parent = storedJson(text).at("parentId") == json::value(json::string(id));
            return !parent;
        });
        return parent;
    }

    static bool removesEmails(const Change &change)
    {
        const auto *flag = change.arguments ? change.arguments->if_contains("onDestroyRemoveEmails") : nullptr;
        return flag && flag->is_bool() && flag->get_bool();
    }

    static std::optional<SetError> mayGo(RecordWriter &writer, const Change &change)
    {
        bool full = false;
        writer.storage().eachRecord(change.account, "Email", [&](auto, auto, std::string_view text) {
            const auto parsed = storedJson(text);
            full = full || setOf(parsed.get_object(), "mailboxIds").contains(change.id);
            return !full;
        });
        if (full && !removesEmails(change))
            return SetError{ "mailboxHasEmail", {}, {}, {} };
        if (!hasChild(writer, change.account, change.id))
            return {};
        SetError refusal{ "mailboxHasChild", {}, {}, {} };
        refusal.forNow = true; // the child may go in the same call
        return refusal;
    }

    // onDestroyRemoveEmails: what was only there goes, the rest stays in its other mailboxes.
    void emptyMailbox(RecordWriter &writer, const Change &change)
    {
        std::vector<json::object> inside;
        writer.storage().eachRecord(change.account, "Email", [&](auto, auto, std::string_view text) {
            const auto parsed = storedJson(text);
            if (setOf(parsed.get_object(), "mailboxIds").contains(change.id))
                inside.push_back(parsed.get_object());
            return true;
        });
        const auto &type = *mailTypes().find("Email");
        for (const auto &email : inside) {
            const std::string id(email.at("id").as_string());
            auto after = email;
            after["mailboxIds"].as_object().erase(change.id);
            const bool gone = setOf(after, "mailboxIds").empty();
            if (gone)
                writer.destroy(change.account, type, id, email);
            else
                writer.update(change.account, type, id, email, after);
            const Change follows{ change.who, change.account, type, id, &email, gone ? nullptr : &after, nullptr };
            this->after(writer, follows);
        }
    }

    static void leaveThread(RecordWriter &writer, std::string_view account, const json::object &email,
                            std::string_view id)
    {
        const auto &type = *mailTypes().find("Thread");
        const std::string threadId(email.at("threadId").as_string());
        const auto row = writer.storage().record(account, "Thread", threadId);
        if (!row)
            return;
        const auto before = storedJson(row->json).as_object();
        json::array left;
        for (const auto &one : before.at("emailIds").as_array())
            if (std::string_view(one.get_string()) != id)
                left.push_back(one);
        if (left.empty())
            return writer.destroy(account, type, threadId, before);
        auto after = before;
        after["emailIds"] = std::move(left);
        writer.update(account, type, threadId, before, after);
    }

    static void recount(RecordWriter &writer, std::string_view account, const std::set<std::string> &mailboxes)
    {
        std::map<std::string, Counts> counts;
        writer.storage().eachRecord(account, "Email", [&](auto, auto, std::string_view text) {
            const auto parsed = storedJson(text);
            const auto &email = parsed.get_object();
            const auto &keywords = setOf(email, "keywords");
            const bool unread = !keywords.contains("$seen") && !keywords.contains("$draft");
            const std::string thread(email.at("threadId").as_string());
            for (const auto &member : setOf(email, "mailboxIds")) {
                auto &count = counts[member.key()];
                ++count.total;
                count.unread += unread;
                count.threads.insert(thread);
                if (unread)
                    count.unreadThreads.insert(thread);
            }
            return true;
        });
        for (const auto &id : mailboxes) {
            const auto row = writer.storage().record(account, "Mailbox", id);
            if (!row)
                continue;
            const auto before = storedJson(row->json).as_object();
            auto after = before;
            const auto &count = counts[id];
            after["totalEmails"] = count.total;
            after["unreadEmails"] = count.unread;
            after["totalThreads"] = count.threads.size();
            after["unreadThreads"] = count.unreadThreads.size();
            for (const char *name : { "totalThreads", "unreadThreads" })
                after[name] = static_cast<std::int64_t>(after[name].to_number<std::int64_t>());
            writer.update(account, *mailTypes().find("Mailbox"), id, before, after);
        }
    }
};

} // namespace

std::unique_ptr<Rules> mailRules() { return std::make_unique<MailRules>(); }

} // namespace server
