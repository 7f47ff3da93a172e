#include "sync/batch.h"

#include "schema/id.h"
#include "schema/travel.h"

#include <algorithm>
#include <map>
#include <set>

namespace syncing {

namespace {

struct Group
{
    std::string account;
    std::string type;
    json::object create;
    json::object update;
    json::array destroy;
    json::array read; // for the Foo/get behind it
    int objects = 0;
};

// Every string of a value, for finding the ids it names; set and map keys count, too.
void collect(const json::value &value, std::set<std::string, std::less<>> &out)
{
    if (value.is_string()) {
        out.emplace(value.get_string());
    } else if (value.is_array()) {
        for (const auto &v : value.get_array())
            collect(v, out);
    } else if (value.is_object()) {
        for (const auto &[key, v] : value.get_object()) {
            const std::string_view path = key;
            out.emplace(path.substr(path.rfind('/') == path.npos ? 0 : path.rfind('/') + 1));
            collect(v, out);
        }
    }
}

// What somebody wrote meanwhile does not go into the trash unread: the version of the whole record goes along. Of a
// container the trash stands; what lies in it went first, and would stay there without it.
void guardWhole(json::object &patch, const store::OutboxEntry &entry, const schema::Type &type,
                const schema::TypeTable &types)
{
    const auto *trashed = entry.value.if_contains("trashedAt");
    const auto *rev = entry.base.if_contains("rev");
    if (trashed && !trashed->is_null() && rev && rev->is_int64() && schema::typesInside(type, types).empty())
        patch["rev"] = *rev;
}

void add(Group &group, const store::OutboxEntry &entry, const schema::Type &type, const schema::TypeTable &types)
{
    const json::string id(entry.key.id);
    switch (entry.op) {
    case store::Edit::Create:
        group.create[id] = entry.value;
        group.read.emplace_back(id);
        break;
    case store::Edit::Patch: {
        auto patch = withPreconditions(entry, type);
        guardWhole(patch, entry, type, types);
        group.update[id] = std::move(patch);
        group.read.emplace_back(id);
        break;
    }
    case store::Edit::Destroy:
        group.destroy.emplace_back(id);
        break;
    }
    ++group.objects;
}

std::vector<wire::Call> calls(std::vector<Group> &groups)
{
    std::vector<wire::Call> list;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        auto &g = groups[i];
        json::object arguments{ { "accountId", json::string(g.account) } };
        if (!g.create.empty())
            arguments["create"] = std::move(g.create);
        if (!g.update.empty())
            arguments["update"] = std::move(g.update);
        if (!g.destroy.empty())
            arguments["destroy"] = std::move(g.destroy);
        const std::string place = std::to_string(i) + '/' + g.account + '/' + g.type;
        list.push_back({ g.type + "/set", std::move(arguments), "s" + place });
        if (!g.read.empty())
            list.push_back({ g.type + "/get",
                             { { "accountId", json::string(g.account) }, { "ids", std::move(g.read) } },
                             "g" + place });
    }
    return list;
}

} // namespace

Batch makeBatch(const std::vector<store::OutboxEntry> &entries, const schema::TypeTable &types,
                const BatchLimits &limits)
{
    Batch batch;
    std::vector<Group> groups;
    std::map<std::string, int, std::less<>> madeIn; // id -> call that creates it
    std::set<store::Key> touched;
    std::int64_t bytes = 0;
    for (const auto &entry : entries) {
        const auto *type = types.find(entry.key.type);
        if (!type)
            continue;
        if (!touched.insert(entry.key).second)
            break; // a second change of one record waits for the answer to the first, and all behind it for that
        int first = 0;
        std::set<std::string, std::less<>> named;
        collect(entry.value, named);
        for (const auto &id : named)
            if (const auto it = madeIn.find(id); it != madeIn.end())
                first = std::max(first, it->second + 1);
        int place = first;
        const int count = static_cast<int>(groups.size());
        while (place < count
               && (groups[static_cast<std::size_t>(place)].account != entry.key.account
                   || groups[static_cast<std::size_t>(place)].type != entry.key.type
                   || groups[static_cast<std::size_t>(place)].objects >= limits.objects))
            ++place;
        bytes += static_cast<std::int64_t>(json::serialize(entry.value).size()) + 200;
        const bool full = place >= limits.calls / 2 || static_cast<int>(batch.entries.size()) >= limits.objects
            || bytes > limits.bytes;
        if (full && !batch.entries.empty())
            break;
        if (place == count)
            groups.push_back({ entry.key.account, entry.key.type, {}, {}, {}, {}, 0 });
        add(groups[static_cast<std::size_t>(place)], entry, *type, types);
        if (entry.op == store::Edit::Create)
            madeIn[entry.key.id] = place;
        batch.entries.push_back(entry);
    }
    if (!batch.entries.empty())
        batch.body = wire::request(calls(groups), types);
    return batch;
}

namespace {

const json::object *child(const json::object &object, std::string_view name)
{
    const auto *v = object.if_contains(name);
    return v ? v->if_object() : nullptr;
}

std::optional<json::object> currentRecord(const wire::Response &response, std::string_view readId,
                                          const std::string &id)
{
    const auto *got = response.find(readId);
    const auto *list = got && !got->failed() ? got->arguments.if_contains("list") : nullptr;
    if (!list || !list->is_array())
        return std::nullopt;
    for (const auto &v : list->get_array())
        if (v.is_object() && wire::string(v.get_object(), "id") == id)
            return v.get_object();
    return std::nullopt;
}

bool accepted(const store::OutboxEntry &entry, const json::object &arguments)
{
    static constexpr const char *good[] = { "created", "updated", "destroyed" };
    const char *name = good[static_cast<std::size_t>(entry.op)];
    if (entry.op == store::Edit::Destroy) {
        const auto ids = wire::strings(arguments, name);
        return std::find(ids.begin(), ids.end(), entry.key.id) != ids.end();
    }
    const auto *map = child(arguments, name);
    return map && map->contains(entry.key.id);
}

} // namespace

std::string madeId(std::string_view proposed, const json::object &arguments)
{
    const auto *made = child(arguments, "created");
    const auto *record = made ? child(*made, proposed) : nullptr;
    auto id = record ? wire::string(*record, "id") : std::string();
    return id.empty() || !schema::isWireId(id) ? std::string(proposed) : id;
}

std::string readIdOf(std::string_view setId) { return "g" + std::string(setId.substr(1)); }

Verdict verdictFor(const store::OutboxEntry &entry, const wire::Response &response)
{
    static constexpr const char *bad[] = { "notCreated", "notUpdated", "notDestroyed" };
    const std::string where = '/' + entry.key.account + '/' + entry.key.type;
    Verdict verdict;
    for (const auto &answer : response.answers) {
        if (!answer.id.starts_with('s') || !answer.id.ends_with(where))
            continue;
        if (answer.failed()) {
            verdict.kind = Verdict::CallFailed; // unless a later call of the same kind speaks of the entry
            verdict.error = wire::string(answer.arguments, "type");
            continue;
        }
        const auto *refused = child(answer.arguments, bad[static_cast<std::size_t>(entry.op)]);
        const auto *error = refused ? child(*refused, entry.key.id) : nullptr;
        if (!error && !accepted(entry, answer.arguments))
            continue;
        verdict.kind = error ? Verdict::Refused : Verdict::Done;
        verdict.state = wire::string(answer.arguments, "newState");
        verdict.error = error ? wire::string(*error, "type") : std::string();
        if (!error && entry.op == store::Edit::Create)
            verdict.id = madeId(entry.key.id, answer.arguments);
        if (error)
            verdict.properties = wire::strings(*error, "properties");
        if (error)
            verdict.missingBlobs = wire::strings(*error, "notFound");
        verdict.current = currentRecord(response, readIdOf(answer.id), entry.key.id);
        break;
    }
    return verdict;
}

} // namespace syncing
