#pragma once
// The lists of one project space. Each is asked for with show…(): a new question resets, everything after is
// fine-grained.
#include "models/recordmodel.h"

namespace models {

class ListsModel final : public RecordModel<ListRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account);
};

class LabelsModel final : public RecordModel<LabelRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account);
};

// All cards of a space, or those of one list.
class CardsModel final : public RecordModel<CardRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account, const QString &listId = {});
};

class MembersModel final : public RecordModel<MemberRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account);
    const MemberRow *person(const QString &personId) const;
};

// Oldest first.
class CommentsModel final : public RecordModel<CommentRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account, const QString &subjectId);
};

// What lies in the trash, newest first.
class TrashModel final : public RecordModel<TrashRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account, const QStringList &types);
};

class AlbumsModel final : public RecordModel<AlbumRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account);
};

// Photos and films of one album in its order; albumId empty: of the whole space.
class MediaModel final : public RecordModel<MediaRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account, const QString &albumId);
};

// Folders in a folder; parentId "" = at the top.
class FoldersModel final : public RecordModel<FolderRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account, const QString &parentId);
};

class FilesModel final : public RecordModel<FileRow>
{
    Q_OBJECT
public:
    using RecordModel::RecordModel;
    void show(const QString &account, const QString &folderId);
};

} // namespace models
