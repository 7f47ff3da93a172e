#include "server/rules/product_rules.h"
#include "server/rules/contacts.h"
#include "server/rules/proposals.h"
#include "server/rules/spaces.h"
#include "server/rules/trash.h"

namespace server {

namespace {

class ProductRules : public Rules
{
public:
    std::optional<SetError> before(RecordWriter &writer, Change &change) override
    {
        const auto &type = change.type.name;
        if (type == "ContactRequest")
            return rules::beforeRequest(writer, change);
        if (type == "ProjectProposal")
            return rules::beforeProposal(writer, change);
        if (type == "Member")
            return rules::beforeMember(writer, change);
        if (type == "Announcement" || type == "AnnouncementReply")
            signAnnouncement(writer, change);
        return {};
    }

    bool stands(RecordWriter &writer, std::string_view account, const schema::Type &type, std::string_view) override
    {
        return type.name != "Member" || rules::hasFounder(writer.storage(), account);
    }

    void after(RecordWriter &writer, const Change &change) override
    {
        const auto &type = change.type.name;
        if (type == "ContactRequest")
            rules::afterRequest(writer, change);
        else if (type == "ProjectProposal")
            rules::afterProposal(writer, change);
        else if (type == "Member")
            rules::afterMember(writer, change);
        else if (type == "Project")
            rules::afterProject(writer, change);
        rules::afterTravelling(writer, change);
    }

    bool describes(Storage &storage, const Principal &who, const schema::Type &type, std::string_view id) override
    {
        if (type.name == "Person")
            return id == who.personId;
        return type.name == "School" && rules::wasPutAtSchool(storage, who.personId, id);
    }

    std::string personName(Storage &storage, std::string_view personId) override
    {
        return std::string(rules::textOf(rules::personRecord(storage, personId), "name"));
    }

private:
    // Nobody writes to the whole community under another name.
    void signAnnouncement(RecordWriter &writer, Change &change)
    {
        if (!change.after || (change.before && !rules::differs(change, "authorName")))
            return;
        const auto author
            = change.before ? std::string(rules::textOf(*change.before, "createdBy")) : change.who.personId;
        if (const auto name = personName(writer.storage(), author); !name.empty())
            (*change.after)["authorName"] = name;
    }
};

} // namespace

std::unique_ptr<Rules> productRules() { return std::make_unique<ProductRules>(); }

} // namespace server
