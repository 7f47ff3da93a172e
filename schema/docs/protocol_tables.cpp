#include "schema/docs/protocol_tables.h"

#include "schema/travel.h"

#include <boost/json.hpp>

#include <algorithm>

namespace schema::docs {

namespace {

constexpr std::string_view closing = "<!-- /generated -->";

const char *name(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Community:
        return "community";
    case AccountKind::Personal:
        return "personal";
    case AccountKind::Space:
        return "space";
    case AccountKind::Mail:
        return "mail";
    }
    return "";
}

const char *name(Kind kind)
{
    switch (kind) {
    case Kind::String:
        return "string";
    case Kind::Text:
        return "text";
    case Kind::Int:
        return "integer";
    case Kind::Bool:
        return "boolean";
    case Kind::Date:
        return "date";
    case Kind::UtcDate:
        return "UTC date";
    case Kind::Id:
        return "id";
    case Kind::Set:
        return "set";
    case Kind::Map:
        return "map";
    case Kind::Blob:
        return "blob id";
    case Kind::Object:
        return "object";
    case Kind::Any:
        return "any";
    }
    return "";
}

const char *name(Merge merge)
{
    switch (merge) {
    case Merge::Scalar:
        return "later stands";
    case Merge::Words:
        return "by words";
    case Merge::Keys:
        return "by keys";
    case Merge::Server:
        return "server";
    }
    return "";
}

struct RoleName
{
    Role role;
    const char *name;
};
constexpr RoleName roleNames[]
    = { { Role::Anyone, "anyone" },    { Role::Teacher, "teacher" }, { Role::Own, "own" },
        { Role::Owner, "owner" },      { Role::Founder, "founder" }, { Role::Member, "member" },
        { Role::Pupil, "pupil" },      { Role::Visitor, "visitor" }, { Role::Coordinator, "coordinator" },
        { Role::Operator, "operator" } };

std::string joined(const std::vector<std::string> &parts, std::string_view between)
{
    std::string all;
    for (const auto &part : parts) {
        if (!all.empty())
            all += between;
        all += part;
    }
    return all;
}

std::string quoted(const std::string &word) { return '`' + word + '`'; }

std::string kindOf(const Property &p)
{
    std::string kind = name(p.kind);
    if (!p.refers.empty())
        kind += " of " + p.refers;
    if (!p.vocabulary.empty())
        kind += (p.kind == Kind::Set ? " of " : " in ") + p.vocabulary;
    return kind;
}

// Numbers as people read them: 2^52 is "2^52", 20000 is "20000".
std::string number(long long n) { return n == 1LL << 52 ? "2^52" : std::to_string(n); }

std::string bounds(const Property &p)
{
    if (!p.values.empty()) {
        std::vector<std::string> list;
        for (const auto &value : p.values)
            list.push_back(value.empty() ? "`\"\"`" : quoted(value));
        return joined(list, ", ");
    }
    switch (p.kind) {
    case Kind::Int:
        return number(p.min) + " … " + number(p.max);
    case Kind::String:
    case Kind::Text:
        return "≤ " + number(p.max) + " characters";
    case Kind::Set:
    case Kind::Map:
        return "≤ " + number(p.max) + " entries";
    case Kind::Object:
    case Kind::Any:
        return "≤ " + number(p.max) + " bytes";
    default:
        return "";
    }
}

std::string flags(const Property &p)
{
    std::vector<std::string> list;
    const auto add = [&](bool yes, std::string word) {
        if (yes)
            list.push_back(std::move(word));
    };
    add(p.required, "required");
    add(p.immutable, "immutable");
    add(p.serverSet, "server-set");
    add(p.filled, "filled in by the server");
    add(!p.nullable && !p.required, "default " + quoted(json::serialize(p.defaultValue)));
    add(p.foreign, "other account");
    add(!p.group.empty(), "group " + quoted(p.group));
    add(p.searchWeight > 0, "search " + std::to_string(p.searchWeight));
    add(p.filter, "filter");
    add(p.sort, "sort");
    return joined(list, ", ");
}

bool isCommon(const Property &p)
{
    static const char *common[]
        = { "id", "rev", "propRevs", "createdAt", "createdBy", "updatedAt", "updatedBy", "variants", "trashedAt" };
    return std::find(std::begin(common), std::end(common), p.name) != std::end(common);
}

std::string row(const Property &p, const std::string &prefix = "")
{
    std::string text = "| " + quoted(prefix + p.name) + " | " + kindOf(p) + " | " + bounds(p) + " | "
        + (prefix.empty() ? name(p.merge) : "") + " | " + flags(p) + " |\n";
    for (const auto &field : p.fields)
        text += row(field, prefix + p.name + "/*/");
    return text;
}

constexpr std::string_view tableHead = "| property | kind | bounds | merge | flags |\n|---|---|---|---|---|\n";

std::string section(const Type &type)
{
    std::string text
        = "\n### " + type.name + "\nAccount: " + name(type.account) + " · id letter `" + type.idLetter + "`";
    if (!type.parent.empty())
        text += " · in " + quoted(type.parent);
    if (!type.order.empty())
        text += " · ordered by " + quoted(type.order);
    text += type.trash ? " · has a trash" : " · no trash";
    if (containerOf(type, recordTypes()))
        text += ", travels";
    if (type.onDemand)
        text += " · clients hold what they looked at";
    text += "\n\n";
    text += tableHead;
    for (const auto &p : type.properties)
        if (!isCommon(p))
            text += row(p);
    return text;
}

std::string common(const TypeTable &types)
{
    std::string text = "\n### Common properties\nEvery type has them; `trashedAt` only those with a trash.\n\n";
    text += tableHead;
    // A type with a trash has them all.
    const auto &all = types.all();
    const auto it = std::find_if(all.begin(), all.end(), [](const Type &type) { return type.trash; });
    if (it != all.end())
        for (const auto &p : it->properties)
            if (isCommon(p))
                text += row(p);
    return text;
}

void addRight(std::string &cell, const Right &right)
{
    const auto add = [&](bool yes, const char *word) {
        if (yes)
            cell += cell.empty() ? word : std::string(", ") + word;
    };
    add(right.read, "read");
    add(right.create, "create");
    add(right.update, "change");
    if (right.update && !right.only.empty()) {
        std::vector<std::string> names;
        for (const auto &property : right.only)
            names.push_back(quoted(property));
        cell += " only " + joined(names, " and ");
    }
    add(right.destroy, "destroy");
}

std::string rightsOf(const Type &type, Role role)
{
    std::string cell;
    for (const auto &right : type.rights)
        if (right.role == role)
            addRight(cell, right);
    return cell.empty() ? "–" : cell;
}

std::string policy(const TypeTable &types)
{
    std::vector<RoleName> used;
    for (const auto &entry : roleNames)
        for (const auto &type : types.all())
            if (rightsOf(type, entry.role) != "–") {
                used.push_back(entry);
                break;
            }
    std::string text
        = "### Rights\nRights of all roles that a person has add up; what no cell allows is `forbidden`.\n\n| type |";
    std::string line = "|---|";
    for (const auto &entry : used) {
        text += std::string(" ") + entry.name + " |";
        line += "---|";
    }
    text += "\n" + line + "\n";
    for (const auto &type : types.all()) {
        text += "| " + type.name + " |";
        for (const auto &entry : used)
            text += " " + rightsOf(type, entry.role) + " |";
        text += "\n";
    }
    return text;
}

} // namespace

std::string protocolTables(const TypeTable &types)
{
    std::string text = policy(types) + common(types);
    for (const auto &type : types.all())
        text += section(type);
    return text;
}

std::string withTables(const std::string &document, const std::string &tables, const std::string &name)
{
    const std::string opening = "<!-- generated: " + name + " -->\n";
    const auto from = document.find(opening);
    const auto to = document.find(closing, from == document.npos ? 0 : from);
    if (from == document.npos || to == document.npos)
        return {};
    return document.substr(0, from + opening.size()) + tables + document.substr(to);
}

} // namespace schema::docs
