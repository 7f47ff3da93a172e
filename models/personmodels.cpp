#include "models/personmodels.h"

#include "models/jsonread.h"

namespace models {

namespace {

store::Query queryOf(const QString &account, const char *type, const char *sortBy)
{
    store::Query query;
    query.account = toUtf8(account);
    query.type = type;
    query.sortBy = sortBy;
    return query;
}

} // namespace

void AnnouncementsModel::show(const schema::json::object &filter)
{
    auto query = queryOf(QStringLiteral("community"), "Announcement", "-id");
    query.filter = filter;
    setQuery(std::move(query));
}

void RepliesModel::show(const QString &announcementId)
{
    auto query = queryOf(QStringLiteral("community"), "AnnouncementReply", "id");
    query.parent = toUtf8(announcementId);
    setQuery(std::move(query));
}

void ContactsModel::show(const QString &account) { setQuery(queryOf(account, "Contact", "name")); }

void RequestsModel::show(const QString &account) { setQuery(queryOf(account, "ContactRequest", "-id")); }

void ProposalsModel::show(const QString &account) { setQuery(queryOf(account, "ProjectProposal", "-id")); }

void SavedSearchesModel::show(const QString &account) { setQuery(queryOf(account, "SavedSearch", "name")); }

ProjectsModel::ProjectsModel(store::Service &service, QObject *parent)
    : RecordModel(service, parent)
{
    readAccounts();
}

void ProjectsModel::other(const store::ChangeSet &changes)
{
    if (changes.accounts)
        readAccounts();
}

void ProjectsModel::readAccounts()
{
    service().read(
        this, [](store::Cache &cache) { return cache.accounts(); },
        [this](core::Result<std::vector<store::Account>> accounts) {
            if (!accounts) {
                setFailed(accounts.error());
                return;
            }
            std::vector<store::Query> list;
            for (const auto &account : *accounts)
                if (account.kind == schema::AccountKind::Space)
                    list.push_back(queryOf(fromUtf8(account.id), "Project", "title"));
            updateQueries(std::move(list));
        });
}

} // namespace models
