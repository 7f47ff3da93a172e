#include "models/projectsummary.h"

#include "models/readrow.h"
#include "models/rows.h"
#include "store/cache.h"

#include <algorithm>

namespace models {

namespace {

// Rows of one type; an error ends the whole summary.
template <typename Row>
core::Result<std::vector<Row>> rowsOf(store::Cache &cache, const QString &account, const char *type, int limit = -1)
{
    store::Query query;
    query.account = account.toStdString();
    query.type = type;
    query.limit = limit;
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

void readCards(const std::vector<ListRow> &lists, const std::vector<CardRow> &cards, ProjectSummary &summary)
{
    QStringList doneLists;
    for (const ListRow &list : lists) {
        if (list.meaning == QLatin1String("done"))
            doneLists.append(list.id);
    }
    summary.cards = int(cards.size());
    for (const CardRow &card : cards) {
        if (doneLists.contains(card.listId))
            ++summary.cardsDone;
        else if (card.dueOn.isValid())
            summary.due.append({ card.id, card.title, card.dueOn });
    }
    std::sort(summary.due.begin(), summary.due.end(), [](const auto &a, const auto &b) { return a.on < b.on; });
    if (summary.due.size() > 20)
        summary.due.resize(20);
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
    for (const auto size : { &MediaRow::previewBlobId, &MediaRow::thumbBlobId }) { // a sharp one of any photo first
        for (const MediaRow &item : media) {
            if (const QString found = path(item.*size); !found.isEmpty())
                return found;
        }
    }
    return {};
}

} // namespace

core::Result<ProjectSummary> readProjectSummary(store::Cache &cache, const QString &account, const QString &coverBlobId)
{
    const auto members = rowsOf<MemberRow>(cache, account, "Member");
    const auto lists = rowsOf<ListRow>(cache, account, "BoardList");
    const auto cards = rowsOf<CardRow>(cache, account, "Card");
    const auto media = rowsOf<MediaRow>(cache, account, "MediaItem", 12);
    if (!members || !lists || !cards || !media)
        return tl::unexpected(!members     ? members.error()
                                  : !lists ? lists.error()
                                  : !cards ? cards.error()
                                           : media.error());
    ProjectSummary summary;
    readPeople(*members, summary);
    readCards(*lists, *cards, summary);
    store::Query photos;
    photos.account = account.toStdString();
    photos.type = "MediaItem";
    const auto count = cache.count(photos);
    summary.photos = count ? *count : 0;
    summary.coverPath = coverOf(cache, account, coverBlobId, *media);
    return summary;
}

} // namespace models
