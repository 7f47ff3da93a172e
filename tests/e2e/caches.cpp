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

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

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
        return QStringLiteral("%1, %2: %3")
            .arg(text(folder), text(other), text(here ? there.error().detail : here.error().detail))
            .toStdString();
    if (here->empty())
        return "nothing is in " + folder;
    for (const auto &[key, view] : *here) {
        const auto found = there->find(key);
        if (found == there->end())
            return QStringLiteral("%1 is not in %2").arg(text(key), text(other)).toStdString();
        if (found->second != view || view == "not sent")
            return QStringLiteral("%1\n  %2: %3\n  %4: %5")
                .arg(text(key), text(folder), text(view), text(other), text(found->second))
                .toStdString();
    }
    for (const auto &[key, view] : *there)
        if (!here->contains(key))
            return QStringLiteral("%1 is not in %2").arg(text(key), text(folder)).toStdString();
    return {};
}

} // namespace e2e
