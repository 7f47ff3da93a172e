#pragma once
// The lists of the community and of one's own account.
#include "models/recordmodel.h"

namespace models {

// Newest first; `filter` as in schema/search.h.
class AnnouncementsModel final : public RecordModel<AnnouncementRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const schema::json::object &filter = {});
};

class RepliesModel final : public RecordModel<ReplyRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &announcementId);
};

class ContactsModel final : public RecordModel<ContactRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account);
};

class RequestsModel final : public RecordModel<RequestRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account);
};

class ProposalsModel final : public RecordModel<ProposalRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account);
};

class SavedSearchesModel final : public RecordModel<SavedSearchRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account);
};

// The projects of all space accounts of the cache; follows accounts that come. row.account is the space.
class ProjectsModel final : public RecordModel<ProjectRow>
{
    Q_OBJECT
public:
    explicit ProjectsModel(store::Service &service, QObject *parent = nullptr);

protected:
    void other(const store::ChangeSet &changes) override;

private:
    void readAccounts();
};

} // namespace models
