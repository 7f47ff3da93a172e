// Activity/get of docs/protocol.md: what everybody did in one project space, newest first.
#include "server/jmap/context.h"
#include "server/storage/stored_json.h"

#include <algorithm>

namespace server::methods {

namespace {

constexpr std::int64_t most = 200; // entries of an answer
constexpr std::size_t mostBytes = 1 << 20; // of an answer; at least one entry is in it
constexpr std::int64_t mostRead = 16 << 20; // whole values in memory before they are shortened
constexpr std::size_t longestText = 200; // bytes; a log tells what happened, <Type>/history holds the whole texts

void shorten(json::value &value)
{
    if (auto *string = value.if_string()) {
        if (string->size() <= longestText)
            return;
        auto end = longestText;
        while (end > 0 && (static_cast<unsigned char>((*string)[end]) & 0xc0) == 0x80)
            --end;
        string->resize(end);
        string->append("…");
    } else if (auto *object = value.if_object()) {
        for (auto &member : *object)
            shorten(member.value());
    } else if (auto *array = value.if_array()) {
        for (auto &item : *array)
            shorten(item);
    }
}

json::value shortened(std::string_view text)
{
    auto value = storedJson(text);
    shorten(value);
    return value;
}

std::vector<std::string> readable(Context &context, const AccountAccess &access, const Arguments &args)
{
    const auto wanted = args.strings("types");
    std::vector<std::string> types;
    for (const auto &type : context.shared.options.types->all()) {
        const bool asked = !wanted || std::find(wanted->begin(), wanted->end(), type.name) != wanted->end();
        if (asked && type.account == access.row.kind && context.permissionFor(access, type).read)
            types.push_back(type.name);
    }
    return types;
}

} // namespace

void activity(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto accountId = args.string("accountId");
    const auto &access = context.account(accountId, nullptr);
    if (access.row.kind != schema::AccountKind::Space)
        throw MethodError("accountNotSupportedByMethod");
    ActivityQuestion question;
    question.before = args.unsignedInteger("before").value_or(largestInt);
    question.by = args.optionalString("by").value_or(std::string_view());
    question.types = readable(context, access, args);
    question.bytes = mostRead;
    question.limit = std::min(args.unsignedInteger("limit").value_or(most), most);
    auto page = context.storage.activity(accountId, question);

    std::map<std::string, std::string> names;
    const auto begin = out.size();
    out += "{\"accountId\":";
    appendQuoted(out, accountId);
    out += ",\"list\":[";
    bool first = true;
    std::int64_t last = 0;
    for (const auto &[type, row] : page.rows) {
        if (!first && out.size() - begin > mostBytes) {
            page.next = last;
            break;
        }
        auto [name, unknown] = names.try_emplace(row.by);
        if (unknown)
            name->second = context.shared.rules().personName(context.storage, row.by);
        json::object entry{ { "type", type }, { "id", row.id }, { "rev", row.rev }, { "at", utcText(row.at) } };
        entry["by"] = row.by;
        entry["byName"] = name->second;
        entry["op"] = row.op;
        entry["before"] = shortened(row.before);
        entry["after"] = shortened(row.after);
        out.append(first ? "" : ",").append(json::serialize(entry));
        last = row.rev;
        first = false;
    }
    out += "],\"next\":" + (page.next > 0 ? std::to_string(page.next) : std::string("null")) + "}";
}

} // namespace server::methods
