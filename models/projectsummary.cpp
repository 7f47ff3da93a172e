#include "models/projectsummary.h"

#include "models/readrow.h"
#include "models/rows.h"
#include "store/cache.h"

#include <algorithm>

namespace models {

namespace {

constexpr int mostDue = 20;

template <typename Row> core::Result<std::vector<Row>> rowsOf(store::Cache &cache, const store::Query &query)
{
    auto records = cache.list(query);
    if (!records)
        return tl::unexpected(records.error());
    std::vector<Row> rows(records->size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        readRow((*records)[i], rows[i]);
    return rows;
}

void readPeople(const std::vector<MemberRow> &members, ProjectSummary &summary)
{
    summary.members = int(members.size());
    for (const MemberRow &member : members) {
        if (!member.schoolName.isEmpty() && !summary.schools.contains(member.schoolName))
            summary.schools.append(member.schoolName);
        if (!member.country.isEmpty() && !summary.countries.contains(member.country))
            summary.countries.append(member.country);
    }
}

store::Query queryOf(const QString &account, const char *type)
{
    store::Query query;
    query.account = account.toStdString();
    query.type = type;
    return query;
}

// Counted by the index, list after list; only the few cards that are due next are read.
core::Result<void> readCards(store::Cache &cache, const QString &account, const std::vector<ListRow> &lists,
                             ProjectSummary &summary)
{
    store::Query cards = queryOf(account, "Card");
    for (const ListRow &list : lists) {
        cards.parent = list.id.toStdString();
        const auto count = cache.count(cards);
        if (!count)
            return tl::unexpected(count.error());
        summary.cards += *count;
        if (list.meaning == QLatin1String("done")) {
            summary.cardsDone += *count;
            continue;
        }
        store::Query next = cards;
        next.filter = { { "operator", "NOT" },
                        { "conditions", store::json::array{ store::json::object{ { "dueOn", nullptr } } } } };
        next.sortBy = "dueOn";
        next.limit = mostDue;
        const auto due = rowsOf<CardRow>(cache, next);
        if (!due)
            return tl::unexpected(due.error());
        for (const CardRow &card : *due)
            summary.due.append({ card.id, card.title, card.dueOn });
    }
    std::stable_sort(summary.due.begin(), summary.due.end(), [](const auto &a, const auto &b) { return a.on < b.on; });
    if (summary.due.size() > mostDue)
        summary.due.resize(mostDue);
    return {};
}

QString coverOf(store::Cache &cache, const QString &account, const QString &wanted, const std::vector<MediaRow> &media)
{
    const auto path = [&](const QString &blobId) -> QString {
        if (blobId.isEmpty())
            return {};
        const auto found = cache.blobPath(account.toStdString(), blobId.toStdString());
        return found && *found ? QString::fromStdString(**found) : QString();
    };
    if (const QString own = path(wanted); !own.isEmpty())
        return own;
    // The first photo, sharp where that is here: any other would change with what was looked at last.
    for (const MediaRow &item : media)
        for (const auto size : { &MediaRow::previewBlobId, &MediaRow::thumbBlobId })
            if (const QString found = path(item.*size); !found.isEmpty())
                return found;
    return {};
}

} // namespace

core::Result<ProjectSummary> readProjectSummary(store::Cache &cache, const QString &account, const QString &coverBlobId)
{
    const auto members = rowsOf<MemberRow>(cache, queryOf(account, "Member"));
    const auto lists = rowsOf<ListRow>(cache, queryOf(account, "BoardList"));
    const store::Query photos = queryOf(account, "MediaItem");
    store::Query first = photos;
    first.limit = 12;
    const auto media = rowsOf<MediaRow>(cache, first);
    const auto count = cache.count(photos);
    if (!members || !lists || !media || !count)
        return tl::unexpected(!members     ? members.error()
                                  : !lists ? lists.error()
                                  : !media ? media.error()
                                           : count.error());
    ProjectSummary summary;
    readPeople(*members, summary);
    if (const auto read = readCards(cache, account, *lists, summary); !read)
        return tl::unexpected(read.error());
    summary.photos = *count;
    summary.coverPath = coverOf(cache, account, coverBlobId, *media);
    return summary;
}

} // namespace models
