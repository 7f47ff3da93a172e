#pragma once
// What lies in one folder: its folders first, then its files, as rows for the list and for screen readers.
#include "models/spacemodels.h"
#include "ui/gallery/uploadstates.h"

#include <QAbstractTableModel>

namespace ui {

class FileItems : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Who, When, Size, Columns };
    static const char *const mimeType; // "folder:<id>" and "file:<id>", one a line

    FileItems(store::Service &service, const UploadStates &uploads, QObject *parent = nullptr);
    void show(const QString &account, const QString &folderId);
    const QString &folderId() const { return m_folder; }
    const models::FoldersModel &folders() const { return m_folders; }
    const models::FilesModel &files() const { return m_files; }
    models::LoadState loadState() const;
    const core::Error &error() const; // what went wrong when that is Failed
    void setEditable(bool editable) { m_editable = editable; }

    bool isFolder(int row) const { return row < m_folders.rowCount(); }
    const models::FolderRow &folderAt(int row) const { return m_folders.at(row); }
    const models::FileRow &fileAt(int row) const { return m_files.at(row - m_folders.rowCount()); }
    QString idAt(int row) const;
    int rowOf(const QString &id) const;
    UploadState upload(int row) const; // of folders: whether they wait
    QString person(const QString &personId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : Columns; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override { return { QString::fromLatin1(mimeType) }; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

Q_SIGNALS:
    void renameWanted(int row, const QString &name);
    void contentChanged();

private:
    void follow(const QAbstractItemModel &model, bool second);
    QString words(int row, int column) const;
    QString spoken(int row) const;

    models::FoldersModel m_folders;
    models::FilesModel m_files;
    models::MembersModel m_members;
    const UploadStates &m_uploads;
    QString m_account;
    QString m_folder;
    bool m_editable = true;
};

} // namespace ui
