#include "store/trash.h"

#include "store/jsontext.h"

#include "schema/travel.h"

#include <algorithm>

namespace store {

namespace {

constexpr int deepest = 64; // folders; a circle of parents ends there

const schema::TypeTable &types() { return schema::recordTypes(); }

Edit takeOut(const Key &key) { return { Edit::Patch, key, { { "trashedAt", nullptr } } }; }

class Walk
{
public:
    explicit Walk(Cache &cache)
        : m_cache(cache)
    { }

    // Everything below `key` that the query's trash setting finds; those for which `wanted` holds become edits.
    template <typename Wanted, typename Make>
    Result<void> below(const Key &key, Query::Trash trash, bool innermostFirst, Wanted wanted, Make make, int depth = 0)
    {
        const auto *container = types().find(key.type);
        if (!container || depth > deepest)
            return {};
        for (const auto *type : schema::typesInside(*container, types())) {
            Query query;
            query.account = key.account;
            query.type = type->name;
            query.parent = key.id;
            query.trash = trash;
            const auto inside = m_cache.list(query);
            if (!inside)
                return tl::unexpected(inside.error());
            for (const auto &record : *inside) {
                if (!wanted(record))
                    continue;
                if (!innermostFirst)
                    edits.push_back(make(record.key));
                if (auto done = below(record.key, trash, innermostFirst, wanted, make, depth + 1); !done)
                    return done;
                if (innermostFirst)
                    edits.push_back(make(record.key));
            }
        }
        return {};
    }

    std::vector<Edit> edits;

private:
    Cache &m_cache;
};

} // namespace

Result<std::vector<Edit>> trashWithContents(Cache &cache, const Key &key, const std::string &nowUtc)
{
    const auto put = [&nowUtc](const Key &one) -> Edit { return { Edit::Patch, one, { { "trashedAt", nowUtc } } }; };
    Walk walk(cache);
    if (auto done = walk.below(
            key, Query::Without, true, [](const Record &) { return true; }, put);
        !done)
        return tl::unexpected(done.error());
    walk.edits.push_back(put(key));
    return std::move(walk.edits);
}

namespace {

// What the record lies in and is in the trash, the outermost first.
Result<std::vector<Record>> trashedAbove(Cache &cache, const Record &record)
{
    std::vector<Record> list;
    const auto *type = types().find(record.key.type);
    std::string parent(stringAt(record.view, type->parent));
    type = schema::containerOf(*type, types());
    for (int depth = 0; type && !parent.empty() && depth < deepest; ++depth) {
        auto above = cache.record({ record.key.account, type->name, parent });
        if (!above)
            return tl::unexpected(above.error());
        if (!*above)
            break;
        parent = stringAt((*above)->view, type->parent);
        type = schema::containerOf(*type, types());
        if (!stringAt((*above)->view, "trashedAt").empty())
            list.insert(list.begin(), std::move(**above));
    }
    return list;
}

// With what went into the trash along with it.
Result<std::vector<Edit>> takeOutWhole(Cache &cache, const Record &record)
{
    Walk walk(cache);
    walk.edits.push_back(takeOut(record.key));
    const std::string stamp(stringAt(record.view, "trashedAt"));
    const auto along = [&stamp](const Record &one) { return stringAt(one.view, "trashedAt") == stamp; };
    if (auto done = walk.below(record.key, Query::Only, false, along, takeOut); !done)
        return tl::unexpected(done.error());
    return std::move(walk.edits);
}

// Each record is edited once.
void add(std::vector<Edit> &edits, std::vector<Edit> more)
{
    for (auto &edit : more)
        if (std::none_of(edits.begin(), edits.end(), [&](const Edit &e) { return e.key == edit.key; }))
            edits.push_back(std::move(edit));
}

} // namespace

Result<std::vector<Edit>> restoreWithContents(Cache &cache, const Key &key)
{
    const auto record = cache.record(key);
    if (!record)
        return tl::unexpected(record.error());
    if (!*record)
        return core::fail(core::Code::NotFound, key.type);
    const auto above = trashedAbove(cache, **record);
    if (!above)
        return tl::unexpected(above.error());
    std::vector<Edit> edits;
    for (const auto &container : *above)
        edits.push_back(takeOut(container.key));
    auto whole = takeOutWhole(cache, **record);
    if (!whole)
        return whole;
    add(edits, std::move(*whole));
    return edits;
}

Result<std::vector<Edit>> bringBackContainers(Cache &cache, const std::string &account, const std::string &personId,
                                              const std::string &nowUtc)
{
    std::vector<Edit> edits;
    for (const auto &type : types().all()) {
        const auto inside = schema::typesInside(type, types());
        if (inside.empty())
            continue;
        Query trashed;
        trashed.account = account;
        trashed.type = type.name;
        trashed.trash = Query::Only;
        const auto containers = cache.list(trashed);
        if (!containers)
            return tl::unexpected(containers.error());
        for (const auto &container : *containers) {
            if (container.pending != Pending::None || stringAt(container.view, "updatedBy") != personId)
                continue;
            for (const auto *child : inside) {
                Query live;
                live.account = account;
                live.type = child->name;
                live.parent = container.key.id;
                const auto list = cache.list(live);
                if (!list)
                    return tl::unexpected(list.error());
                const auto found = std::find_if(list->begin(), list->end(),
                                                [](const Record &one) { return one.pending == Pending::None; });
                if (found == list->end())
                    continue;
                auto all = trashedAbove(cache, container);
                if (!all)
                    return tl::unexpected(all.error());
                all->push_back(container);
                for (auto it = all->rbegin(); it != all->rend(); ++it) {
                    const auto &one = *it;
                    auto back = takeOutWhole(cache, one);
                    if (!back)
                        return back;
                    back->front().value["variants/trashedAt-" + found->key.id]
                        = { { "property", "trashedAt" },
                            { "value", stringAt(one.view, "trashedAt") },
                            { "by", stringAt(one.view, "updatedBy") },
                            { "at", nowUtc } };
                    add(edits, std::move(*back));
                }
                break;
            }
        }
    }
    return edits;
}

} // namespace store
