// <Type>/history of docs/protocol.md, and Core/echo.
#include "server/jmap/context.h"

#include <algorithm>

namespace server::methods {

void echo(Context &, const Call &call, std::string &out) { out += json::serialize(call.args); }

void history(Context &context, const Call &call, std::string &out)
{
    constexpr std::int64_t most = 500, mostBytes = 4 << 20;
    const Arguments args(call.args);
    const auto accountId = args.string("accountId");
    const auto &access = context.account(accountId, call.type);
    context.requireRead(access, *call.type);
    const auto id = args.string("id");
    const HistoryQuestion question{ std::min(args.unsignedInteger("limit").value_or(most), most),
                                    args.unsignedInteger("before").value_or(largestInt), mostBytes };

    std::map<std::string, std::string> names;
    out += "{\"accountId\":";
    appendQuoted(out, accountId);
    out += ",\"id\":";
    appendQuoted(out, id);
    out += ",\"list\":[";
    bool first = true;
    const auto rows = context.storage.history(accountId, call.type->name, id, question);
    for (const auto &row : rows) {
        auto [name, unknown] = names.try_emplace(row.by);
        if (unknown)
            name->second = context.shared.rules().personName(context.storage, row.by);
        json::object entry;
        entry["rev"] = row.rev;
        entry["at"] = utcText(row.at);
        entry["by"] = row.by;
        entry["byName"] = name->second;
        entry["op"] = row.op;
        auto text = json::serialize(entry);
        text.pop_back();
        out.append(first ? "" : ",").append(text);
        out.append(",\"before\":").append(row.before).append(",\"after\":").append(row.after).append("}");
        first = false;
    }
    const bool more
        = !rows.empty() && !context.storage.history(accountId, call.type->name, id, { 1, rows.back().rev, 0 }).empty();
    out += "],\"next\":" + (more ? std::to_string(rows.back().rev) : std::string("null")) + "}";
}

} // namespace server::methods
