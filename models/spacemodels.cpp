#include "models/spacemodels.h"

#include "models/jsonread.h"

namespace models {

namespace {

store::Query queryOf(const QString &account, const char *type)
{
    store::Query query;
    query.account = toUtf8(account);
    query.type = type;
    return query;
}

store::Query queryIn(const QString &account, const char *type, const QString &parent)
{
    store::Query query = queryOf(account, type);
    query.parent = toUtf8(parent);
    return query;
}

store::Query sorted(store::Query query, const char *by)
{
    query.sortBy = by;
    return query;
}

} // namespace

bool isOffline(const store::SyncStatus &status)
{
    using S = store::SyncStatus;
    return status.state == S::Offline || status.state == S::WorkingOffline || status.state == S::NeedsSignIn
        || status.state == S::Trouble;
}

void ListsModel::show(const QString &account) { setQuery(queryOf(account, "BoardList")); }

void LabelsModel::show(const QString &account) { setQuery(sorted(queryOf(account, "Label"), "name")); }

void CardsModel::show(const QString &account, const QString &listId)
{
    setQuery(listId.isEmpty() ? queryOf(account, "Card") : queryIn(account, "Card", listId));
}

void MembersModel::show(const QString &account) { setQuery(sorted(queryOf(account, "Member"), "name")); }

const MemberRow *MembersModel::person(const QString &personId) const
{
    for (const MemberRow &row : rows())
        if (row.personId == personId)
            return &row;
    return nullptr;
}

void CommentsModel::show(const QString &account, const QString &subjectId)
{
    // Ids sort by the time they were made on the writer's device, which is when a comment only known here was written.
    setQuery(queryIn(account, "Comment", subjectId));
}

void TrashModel::show(const QString &account, const QStringList &types)
{
    std::vector<store::Query> queries;
    for (const QString &type : types) {
        store::Query query = sorted(queryOf(account, ""), "-trashedAt");
        query.type = toUtf8(type);
        query.trash = store::Query::Only;
        queries.push_back(std::move(query));
    }
    setQueries(std::move(queries));
}

void AlbumsModel::show(const QString &account) { setQuery(queryOf(account, "Album")); }

void MediaModel::show(const QString &account, const QString &albumId)
{
    setQuery(albumId.isEmpty() ? queryOf(account, "MediaItem") : queryIn(account, "MediaItem", albumId));
}

void FoldersModel::show(const QString &account, const QString &parentId)
{
    setQuery(sorted(queryIn(account, "Folder", parentId), "title"));
}

void FilesModel::show(const QString &account, const QString &folderId)
{
    setQuery(sorted(queryIn(account, "FileItem", folderId), "name"));
}

} // namespace models
