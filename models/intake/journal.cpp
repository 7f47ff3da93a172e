#include "models/intake/journal.h"

#include "schema/json.h"

#include <algorithm>
#include <set>

namespace models {

using core::Result;
namespace json = schema::json;

namespace {

// The jobs are written when they are given, what becomes of each is written beside them: a folder of two thousand
// photos would be written two thousand times otherwise.
constexpr const char *jobsKey = "intake.jobs"; // array of jobs
constexpr const char *struckKey = "intake.struck"; // {"of": how many jobs there are, "ids": [those that are done]}

std::string textOf(const json::object &object, const char *name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

json::object written(const IntakeJob &job)
{
    return { { "id", job.id },
             { "account", job.account },
             { "path", job.path.toStdString() },
             { "where", int(job.where) },
             { "parent", job.parent },
             { "folder", job.folder.toStdString() },
             { "record", job.record } };
}

IntakeJob readJob(const json::object &object)
{
    const auto *where = object.if_contains("where");
    const auto number = where && where->is_int64() ? where->get_int64() : std::int64_t(IntakeJob::Folder);
    return { textOf(object, "id"),
             textOf(object, "account"),
             QString::fromStdString(textOf(object, "path")),
             number == IntakeJob::Album      ? IntakeJob::Album
                 : number == IntakeJob::Card ? IntakeJob::Card
                                             : IntakeJob::Folder,
             textOf(object, "parent"),
             QString::fromStdString(textOf(object, "folder")),
             textOf(object, "record") };
}

struct Struck
{
    std::int64_t of = 0;
    std::set<std::string> ids;
};

// What cannot be read counts as nothing: better no photo than no start.
Result<Struck> readStruck(store::Cache &cache)
{
    const auto text = cache.meta(struckKey);
    if (!text)
        return tl::unexpected<core::Error>(text.error());
    Struck struck;
    const auto value = schema::parseJson(*text);
    const auto *object = value ? value->if_object() : nullptr;
    if (!object)
        return struck;
    if (const auto *of = object->if_contains("of"); of && of->is_int64())
        struck.of = of->get_int64();
    if (const auto *ids = object->if_contains("ids"); ids && ids->is_array())
        for (const auto &id : ids->get_array())
            if (id.is_string())
                struck.ids.emplace(id.get_string());
    return struck;
}

Result<void> write(store::Cache &cache, const Struck &struck)
{
    json::array ids;
    for (const auto &id : struck.ids)
        ids.emplace_back(id);
    const json::object value{ { "of", struck.of }, { "ids", std::move(ids) } };
    return cache.setMeta(struckKey, struck.of == 0 ? std::string() : json::serialize(value));
}

} // namespace

Result<IntakeJobs> jobsLeft(store::Cache &cache)
{
    const auto text = cache.meta(jobsKey);
    const auto struck = readStruck(cache);
    if (!text || !struck)
        return tl::unexpected<core::Error>(text ? struck.error() : text.error());
    IntakeJobs left;
    const auto value = schema::parseJson(*text);
    if (const auto *jobs = value ? value->if_array() : nullptr)
        for (const auto &one : *jobs)
            if (const auto *object = one.if_object())
                if (auto job = readJob(*object);
                    !job.id.empty() && !job.path.isEmpty() && !struck->ids.contains(job.id))
                    left.push_back(std::move(job));
    return left;
}

Result<int> countJobs(store::Cache &cache)
{
    const auto struck = readStruck(cache);
    if (!struck)
        return tl::unexpected<core::Error>(struck.error());
    return int(std::max<std::int64_t>(0, struck->of - std::int64_t(struck->ids.size())));
}

Result<void> noteJobs(store::Cache &cache, const IntakeJobs &jobs)
{
    auto all = jobsLeft(cache);
    if (!all)
        return tl::unexpected<core::Error>(all.error());
    all->insert(all->end(), jobs.begin(), jobs.end());
    json::array list;
    for (const auto &job : *all)
        list.emplace_back(written(job));
    if (auto noted = cache.setMeta(jobsKey, json::serialize(list)); !noted)
        return noted;
    return write(cache, { std::int64_t(all->size()), {} });
}

Result<void> strikeJobs(store::Cache &cache, const std::vector<std::string> &ids)
{
    auto struck = readStruck(cache);
    if (!struck)
        return tl::unexpected<core::Error>(struck.error());
    struck->ids.insert(ids.begin(), ids.end());
    if (std::int64_t(struck->ids.size()) < struck->of)
        return write(cache, *struck);
    if (auto cleared = cache.setMeta(jobsKey, {}); !cleared) // that was the last
        return cleared;
    return write(cache, {});
}

QString pastedFolder(const store::CacheOptions &options)
{
    return QString::fromStdString(options.folder) + QStringLiteral("/pasted");
}

QString preparingFolder(const store::CacheOptions &options)
{
    return QString::fromStdString(options.folder) + QStringLiteral("/intake");
}

} // namespace models
