// Foo/changes, RFC 8620 section 5.2: one counter an account, no separate log, so coalescing comes by itself.
#include "server/jmap/context.h"

#include <algorithm>

namespace server::methods {

namespace {

struct Lists
{
    json::array created, updated, destroyed;
};

void sortInto(Lists &lists, const ChangeRow &row, const State &since)
{
    if (row.destroyed) {
        if (row.createdRev <= since.counter)
            lists.destroyed.emplace_back(row.id);
        return;
    }
    // On a later page: created after the paging began and not touched since the first page, so not told yet.
    const bool laterPage = since.base >= 0 && row.createdRev > since.base && row.rev <= since.top;
    if (row.createdRev > since.counter || laterPage)
        lists.created.emplace_back(row.id);
    else
        lists.updated.emplace_back(row.id);
}

} // namespace

void changes(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto accountId = args.string("accountId");
    const auto &access = context.account(accountId, call.type);
    context.requireRead(access, *call.type);
    const auto sinceText = args.string("sinceState");
    const auto maxChanges = args.integer("maxChanges");
    if (maxChanges && *maxChanges <= 0)
        throw MethodError("invalidArguments", "maxChanges must be positive");

    auto since = parseState(sinceText, context.epoch());
    const auto current = context.storage.typeRev(accountId, call.type->name);
    if (!since || since->counter > current
        || (since->counter > 0 && since->counter < context.storage.horizon(accountId)))
        throw MethodError("cannotCalculateChanges");

    const auto most = std::min(maxChanges.value_or(largestInt), context.shared.options.limits.maxObjectsInGet);
    auto rows = context.storage.changes(accountId, call.type->name, since->counter, most + 1);
    const bool more = static_cast<std::int64_t>(rows.size()) > most;
    if (more)
        rows.pop_back();
    Lists lists;
    for (const auto &row : rows)
        sortInto(lists, row, *since);

    State next{ current };
    if (more)
        next = { rows.back().rev, since->base >= 0 ? since->base : since->counter,
                 since->base >= 0 ? since->top : current };
    json::object answer;
    answer["accountId"] = accountId;
    answer["oldState"] = sinceText;
    answer["newState"] = formatState(context.epoch(), next);
    answer["hasMoreChanges"] = more;
    if (more) // for "12 000 of 100 000"; what fits into one answer needs no progress
        answer["total"] = context.storage.countRecords(accountId, call.type->name);
    answer["created"] = std::move(lists.created);
    answer["updated"] = std::move(lists.updated);
    answer["destroyed"] = std::move(lists.destroyed);
    out += json::serialize(answer);
}

} // namespace server::methods
