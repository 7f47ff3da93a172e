// Foo/query and Foo/queryChanges, RFC 8620 sections 5.5 and 5.6.
#include "server/jmap/context.h"
#include "server/search/search.h"

#include "schema/search.h"

#include <algorithm>
#include <unordered_set>

namespace server::methods {

namespace {

constexpr std::size_t mostSorts = 8;

std::vector<SortBy> sortOf(const Arguments &args, const schema::Type &type)
{
    std::vector<SortBy> sort;
    const auto *list = args.array("sort");
    if (!list)
        return sort;
    if (list->size() > mostSorts)
        throw MethodError("unsupportedSort");
    for (const auto &item : *list) {
        if (!item.is_object())
            throw MethodError("invalidArguments", "sort");
        const Arguments comparator(item.get_object());
        const auto *property = type.find(comparator.string("property"));
        const auto collation = comparator.optionalString("collation");
        if (!property || !property->sort
            || (collation && *collation != "i;ascii-casemap" && *collation != "i;unicode-casemap"))
            throw MethodError("unsupportedSort");
        sort.push_back({ property, comparator.boolean("isAscending", true) });
    }
    return sort;
}

std::vector<Facet> facetsOf(const Arguments &args, const schema::Type &type)
{
    std::vector<Facet> facets;
    for (const auto name : args.strings("calculateFacets").value_or(std::vector<std::string_view>())) {
        auto facet = facetOf(type, name);
        if (!facet)
            throw MethodError("invalidArguments", "no such facet: " + std::string(name));
        facets.push_back(std::move(*facet));
    }
    return facets;
}

struct Asked
{
    std::string_view accountId;
    SearchQuery query;
};

Search *searchFor(Context &context, const schema::Type &type)
{
    auto *search = context.shared.options.search;
    return search && search->covers(type) ? search : nullptr;
}

Asked readQuery(Context &context, const Call &call, const Arguments &args)
{
    Asked asked;
    asked.accountId = args.string("accountId");
    const auto &access = context.account(asked.accountId, call.type);
    context.requireRead(access, *call.type);
    asked.query.arguments = &call.args;
    asked.query.filter = args.any("filter");
    const auto *search = searchFor(context, *call.type);
    if (const auto *filter = asked.query.filter) {
        const auto problem
            = search ? search->filterProblem(*filter, *call.type) : schema::filterProblem(*filter, *call.type);
        if (!problem.empty())
            throw MethodError(problem);
    }
    asked.query.sort = sortOf(args, *call.type);
    asked.query.facets = facetsOf(args, *call.type);
    return asked;
}

bool isExact(Context &context, const schema::Type &type, const SearchQuery &query)
{
    const auto *search = searchFor(context, type);
    return !search || search->changesAreExact(type, query);
}

SearchResult find(Context &context, const schema::Type &type, const Asked &asked)
{
    auto *search = searchFor(context, type);
    return search ? search->find(context.storage, asked.accountId, type, asked.query)
                  : scan(context.storage, asked.accountId, type, asked.query);
}

// How many ids from the first the window can need; all, when it is told from the end or by an anchor.
std::size_t needOf(const Arguments &args, std::int64_t most)
{
    const auto position = args.integer("position").value_or(0);
    if (position < 0 || args.has("anchor"))
        return static_cast<std::size_t>(-1);
    return static_cast<std::size_t>(position + std::min(args.unsignedInteger("limit").value_or(most), most));
}

// Where the window begins; past the end is an empty window.
std::int64_t startOf(const Arguments &args, const SearchResult &result)
{
    const auto &ids = result.ids;
    const auto size = static_cast<std::int64_t>(result.total);
    auto position = args.integer("position").value_or(0);
    const auto offset = args.integer("anchorOffset").value_or(0);
    if (const auto anchor = args.optionalString("anchor")) {
        const auto at = std::find(ids.begin(), ids.end(), *anchor);
        if (at == ids.end())
            throw MethodError("anchorNotFound");
        position = std::max<std::int64_t>(0, (at - ids.begin()) + offset);
    } else if (position < 0) {
        position = std::max<std::int64_t>(0, size + position);
    }
    return position;
}

json::object facetsJson(const SearchResult &result)
{
    json::object facets;
    for (const auto &[name, values] : result.facets) {
        json::object counts;
        for (const auto &[value, n] : values)
            counts[value] = n;
        facets[name] = std::move(counts);
    }
    return facets;
}

} // namespace

void query(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    auto asked = readQuery(context, call, args);
    const auto limit = args.unsignedInteger("limit");
    const auto most = context.shared.options.limits.maxObjectsInGet;
    asked.query.need = needOf(args, most);
    const auto result = find(context, *call.type, asked);
    const auto size = static_cast<std::int64_t>(result.total);
    const auto start = startOf(args, result);
    const auto end = std::min(size, std::min(start, size) + std::min(limit.value_or(most), most));

    json::object answer;
    answer["accountId"] = asked.accountId;
    answer["queryState"] = context.state(asked.accountId, *call.type);
    answer["canCalculateChanges"] = isExact(context, *call.type, asked.query);
    answer["position"] = start < size ? start : size;
    json::array ids;
    for (auto i = start; i < end; ++i)
        ids.emplace_back(result.ids[static_cast<std::size_t>(i)]);
    answer["ids"] = std::move(ids);
    if (args.boolean("calculateTotal", false))
        answer["total"] = size;
    if ((limit && *limit > most) || (!limit && size - start > most))
        answer["limit"] = most;
    if (!asked.query.facets.empty())
        answer["facets"] = facetsJson(result);
    out += json::serialize(answer);
}

// Matching and order depend on a record alone, so what changed since then leaves its place and, when it still
// matches, comes in at its new one.
void queryChanges(Context &context, const Call &call, std::string &out)
{
    const Arguments args(call.args);
    const auto asked = readQuery(context, call, args);
    const auto sinceText = args.string("sinceQueryState");
    const auto maxChanges = args.integer("maxChanges");
    if (maxChanges && *maxChanges <= 0)
        throw MethodError("invalidArguments", "maxChanges must be positive");
    const auto since = parseState(sinceText, context.epoch());
    const auto current = context.storage.typeRev(asked.accountId, call.type->name);
    if (!since || since->counter > current || !isExact(context, *call.type, asked.query)
        || (since->counter > 0 && since->counter < context.storage.horizon(asked.accountId)))
        throw MethodError("cannotCalculateChanges");

    json::array removed, added;
    std::unordered_set<std::string> changed;
    for (auto &row : context.storage.changes(asked.accountId, call.type->name, since->counter, largestInt)) {
        if (row.createdRev <= since->counter)
            removed.emplace_back(row.id);
        if (!row.destroyed)
            changed.insert(std::move(row.id));
    }
    const auto result = find(context, *call.type, asked);
    for (std::size_t i = 0; i < result.ids.size(); ++i)
        if (changed.count(result.ids[i]))
            added.push_back(json::object{ { "id", result.ids[i] }, { "index", i } });
    if (maxChanges && static_cast<std::int64_t>(removed.size() + added.size()) > *maxChanges)
        throw MethodError("tooManyChanges");

    json::object answer;
    answer["accountId"] = asked.accountId;
    answer["oldQueryState"] = sinceText;
    answer["newQueryState"] = context.state(asked.accountId, *call.type);
    answer["removed"] = std::move(removed);
    answer["added"] = std::move(added);
    if (args.boolean("calculateTotal", false))
        answer["total"] = result.total;
    out += json::serialize(answer);
}

} // namespace server::methods
