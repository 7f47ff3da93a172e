#include "tests/e2e/caches.h"

#include "schema/type.h"

#include <QDateTime>
#include <map>

namespace e2e {

namespace json = boost::json;

namespace {

using Shown = std::map<std::string, std::string>; // by account, type and id

core::Result<Shown> shownIn(const std::string &folder)
{
    const auto opened = openToRead(folder);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto accounts = opened->cache->accounts();
    if (!accounts)
        return tl::unexpected(accounts.error());
    Shown shown;
    for (const auto &account : *accounts)
        for (const auto &type : schema::recordTypes().all()) {
            if (type.account != account.kind || type.onDemand)
                continue;
            store::Query query;
            query.account = account.id;
            query.type = type.name;
            query.trash = store::Query::With;
            const auto list = opened->cache->list(query);
            if (!list)
                return tl::unexpected(list.error());
            for (const auto &record : *list)
                shown[account.id + ' ' + type.name + ' ' + record.key.id]
                    = record.pending == store::Pending::None ? json::serialize(record.view) : "not sent";
        }
    return shown;
}

} // namespace

core::Result<store::Opened> openToRead(const std::string &folder)
{
    store::CacheOptions options;
    options.folder = folder;
    options.readOnly = true;
    options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
    options.random = [](unsigned char *bytes, std::size_t n) { std::fill(bytes, bytes + n, 0); };
    return store::Cache::open(options);
}

std::string difference(const std::string &folder, const std::string &other)
{
    const auto here = shownIn(folder), there = shownIn(other);
    if (!here || !there)
        return (here ? other + ": " + there.error().detail : folder + ": " + here.error().detail);
    if (here->empty())
        return folder + " holds nothing";
    for (const auto &[key, view] : *here) {
        const auto found = there->find(key);
        if (found == there->end())
            return key + " is not in " + other;
        if (found->second != view || view == "not sent")
            return key + "\n  " + folder + ": " + view + "\n  " + other + ": " + found->second;
    }
    for (const auto &[key, view] : *there)
        if (!here->contains(key))
            return key + " is not in " + folder;
    return {};
}

} // namespace e2e
