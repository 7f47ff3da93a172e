// The filters of RFC 8621 sections 2.3 and 4.4.1 over every record of the type; small by design.
#include "server/conformance/mail_types.h"
#include "server/storage/stored_json.h"

#include "schema/fold.h"
#include "schema/search.h"

#include <algorithm>

namespace server {

namespace {

enum class Wants { Text, Number, Flag, TextOrNull, List };
const std::map<std::string_view, Wants> emailConditions{
    { "inMailbox", Wants::Text },
    { "inMailboxOtherThan", Wants::List },
    { "before", Wants::Text },
    { "after", Wants::Text },
    { "minSize", Wants::Number },
    { "maxSize", Wants::Number },
    { "hasKeyword", Wants::Text },
    { "notKeyword", Wants::Text },
    { "hasAttachment", Wants::Flag },
    { "text", Wants::Text },
    { "from", Wants::Text },
    { "to", Wants::Text },
    { "cc", Wants::Text },
    { "bcc", Wants::Text },
    { "subject", Wants::Text },
};
const std::map<std::string_view, Wants> mailboxConditions{
    { "parentId", Wants::TextOrNull }, { "name", Wants::Text },         { "role", Wants::TextOrNull },
    { "hasAnyRole", Wants::Flag },     { "isSubscribed", Wants::Flag },
};

bool fits(const json::value &value, Wants wants)
{
    switch (wants) {
    case Wants::Text:
        return value.is_string();
    case Wants::TextOrNull:
        return value.is_string() || value.is_null();
    case Wants::Number:
        return value.is_int64();
    case Wants::Flag:
        return value.is_bool();
    case Wants::List:
        return value.is_array();
    }
    return false;
}

std::string problemAt(const json::value &filter, const std::map<std::string_view, Wants> &known, int depth)
{
    const auto *object = filter.if_object();
    if (!object)
        return "invalidArguments";
    if (depth > 8)
        return "unsupportedFilter";
    if (const auto *word = object->if_contains("operator")) {
        const auto *list = object->if_contains("conditions");
        if (!list || !list->is_array() || (*word != "AND" && *word != "OR" && *word != "NOT"))
            return "invalidArguments";
        for (const auto &inner : list->get_array())
            if (auto problem = problemAt(inner, known, depth + 1); !problem.empty())
                return problem;
        return {};
    }
    for (const auto &member : *object) {
        const auto it = known.find(std::string_view(member.key()));
        if (it == known.end())
            return "unsupportedFilter";
        if (!fits(member.value(), it->second))
            return "invalidArguments";
    }
    return {};
}

std::string textIn(const json::object &record, std::string_view name)
{
    const auto *value = record.if_contains(name);
    return value && !value->is_null()
        ? schema::fold(value->is_string() ? std::string(value->get_string()) : json::serialize(*value))
        : std::string();
}

bool holds(const json::object &record, std::string_view name, const json::value &wanted)
{
    const auto contains = [&](std::string_view property) {
        return textIn(record, property).find(schema::fold(wanted.get_string())) != std::string::npos;
    };
    const auto inSet = [&](std::string_view set, const json::value &key) {
        return key.is_string() && record.at(set).as_object().contains(key.get_string());
    };
    if (name == "inMailbox")
        return inSet("mailboxIds", wanted);
    if (name == "inMailboxOtherThan") {
        const auto &list = wanted.get_array();
        const auto &mailboxes = record.at("mailboxIds").as_object();
        return std::any_of(mailboxes.begin(), mailboxes.end(), [&](const auto &m) {
            return std::none_of(list.begin(), list.end(), [&](const auto &id) { return id == json::string(m.key()); });
        });
    }
    if (name == "before")
        return record.at("receivedAt").as_string() < wanted.get_string();
    if (name == "after")
        return record.at("receivedAt").as_string() >= wanted.get_string();
    if (name == "minSize")
        return record.at("size").as_int64() >= wanted.get_int64();
    if (name == "maxSize")
        return record.at("size").as_int64() < wanted.get_int64();
    if (name == "hasKeyword")
        return inSet("keywords", wanted);
    if (name == "notKeyword")
        return !inSet("keywords", wanted);
    if (name == "text")
        return contains("from") || contains("to") || contains("cc") || contains("bcc") || contains("subject")
            || contains("preview");
    if (name == "hasAnyRole")
        return record.at("role").is_null() != wanted.get_bool();
    if (name == "hasAttachment" || name == "isSubscribed" || name == "parentId" || name == "role")
        return record.at(name) == wanted;
    return contains(name);
}

bool matches(const json::object &record, const json::value &filter)
{
    const auto &object = filter.get_object();
    const auto *word = object.if_contains("operator");
    if (!word)
        return std::all_of(object.begin(), object.end(),
                           [&](const auto &m) { return holds(record, m.key(), m.value()); });
    const auto &list = object.at("conditions").get_array();
    const auto inner = [&](const json::value &one) { return matches(record, one); };
    if (*word == "AND")
        return std::all_of(list.begin(), list.end(), inner);
    const bool any = std::any_of(list.begin(), list.end(), inner);
    return *word == "OR" ? any : !any;
}

bool collapses(const SearchQuery &query)
{
    const auto *flag = query.arguments ? query.arguments->if_contains("collapseThreads") : nullptr;
    return flag && flag->is_bool() && flag->get_bool();
}

class MailSearch : public Search
{
public:
    bool covers(const schema::Type &type) const override { return type.name == "Email" || type.name == "Mailbox"; }
    std::string filterProblem(const json::value &filter, const schema::Type &type) const override
    {
        return problemAt(filter, type.name == "Email" ? emailConditions : mailboxConditions, 1);
    }
    bool changesAreExact(const schema::Type &, const SearchQuery &query) const override { return !collapses(query); }

    SearchResult find(Storage &storage, std::string_view account, const schema::Type &type,
                      const SearchQuery &query) override
    {
        SearchQuery all = query;
        all.filter = nullptr;
        all.need = static_cast<std::size_t>(-1);
        SearchResult result;
        std::set<std::string> threads;
        for (auto &id : scan(storage, account, type, all).ids) {
            const auto record = storedJson(storage.record(account, type.name, id)->json).as_object();
            if (query.filter && !matches(record, *query.filter))
                continue;
            if (collapses(query) && type.name == "Email" && !threads.emplace(record.at("threadId").as_string()).second)
                continue;
            result.ids.push_back(std::move(id));
        }
        result.total = result.ids.size();
        return result;
    }
};

} // namespace

std::unique_ptr<Search> mailSearch() { return std::make_unique<MailSearch>(); }

} // namespace server
