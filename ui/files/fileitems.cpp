#include "ui/files/fileitems.h"

#include "ui/dates.h"
#include "ui/gallery/mediawords.h"

#include <QMimeData>

namespace ui {

using models::LoadState;

const char *const FileItems::mimeType = "application/x-jumelle-files";

FileItems::FileItems(store::Service &service, const UploadStates &uploads, QObject *parent)
    : QAbstractTableModel(parent)
    , m_folders(service)
    , m_files(service)
    , m_members(service)
    , m_uploads(uploads)
{
    follow(m_folders, false);
    follow(m_files, true);
    const auto repaint = [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    };
    connect(&uploads, &UploadStates::changed, this, repaint);
    connect(&m_members, &models::RowsModelBase::rowsChanged, this, repaint);
    for (const models::RowsModelBase *model :
         { static_cast<models::RowsModelBase *>(&m_folders), static_cast<models::RowsModelBase *>(&m_files) }) {
        connect(model, &models::RowsModelBase::rowsChanged, this, &FileItems::contentChanged);
        connect(model, &models::RowsModelBase::loadStateChanged, this, &FileItems::contentChanged);
    }
}

// Rows of the second model stand behind all rows of the first.
void FileItems::follow(const QAbstractItemModel &model, bool second)
{
    using Model = QAbstractItemModel;
    const auto base = [this, second] { return second ? m_folders.rowCount() : 0; };
    connect(&model, &Model::rowsAboutToBeInserted, this, [this, base](const QModelIndex &, int first, int last) {
        beginInsertRows({}, base() + first, base() + last);
    });
    connect(&model, &Model::rowsInserted, this, [this] { endInsertRows(); });
    connect(&model, &Model::rowsAboutToBeRemoved, this, [this, base](const QModelIndex &, int first, int last) {
        beginRemoveRows({}, base() + first, base() + last);
    });
    connect(&model, &Model::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(&model, &Model::rowsAboutToBeMoved, this,
            [this, base](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                beginMoveRows({}, base() + first, base() + last, {}, base() + to);
            });
    connect(&model, &Model::rowsMoved, this, [this] { endMoveRows(); });
    connect(&model, &Model::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&model, &Model::modelReset, this, [this] { endResetModel(); });
    connect(&model, &Model::dataChanged, this, [this, base](const QModelIndex &from, const QModelIndex &to) {
        Q_EMIT dataChanged(index(base() + from.row(), 0), index(base() + to.row(), Columns - 1));
    });
}

void FileItems::show(const QString &account, const QString &folderId)
{
    if (account != m_account)
        m_members.show(account);
    m_account = account;
    m_folder = folderId;
    m_folders.show(account, folderId);
    m_files.show(account, folderId);
}

LoadState FileItems::loadState() const
{
    for (const LoadState state : { LoadState::Failed, LoadState::Loading, LoadState::UnavailableOffline })
        if (m_folders.loadState() == state || m_files.loadState() == state)
            return state;
    return LoadState::Ready;
}

const core::Error &FileItems::error() const
{
    return m_folders.loadState() == LoadState::Failed ? m_folders.error() : m_files.error();
}

QString FileItems::idAt(int row) const { return isFolder(row) ? folderAt(row).id : fileAt(row).id; }

int FileItems::rowOf(const QString &id) const
{
    const int folder = m_folders.indexOf(id);
    if (folder >= 0)
        return folder;
    const int file = m_files.indexOf(id);
    return file < 0 ? -1 : m_folders.rowCount() + file;
}

UploadState FileItems::upload(int row) const
{
    if (isFolder(row)) {
        const auto &folder = folderAt(row);
        return m_uploads.of(folder.id, {}, folder.pending == store::Pending::Create);
    }
    const auto &file = fileAt(row);
    return m_uploads.of(file.id, file.blobId, file.pending == store::Pending::Create);
}

QString FileItems::person(const QString &personId) const
{
    const auto *member = personId.isEmpty() ? nullptr : m_members.person(personId);
    return member ? member->name : QString();
}

int FileItems::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_folders.rowCount() + m_files.rowCount();
}

QString FileItems::words(int row, int column) const
{
    const auto &base = isFolder(row) ? static_cast<const models::RowBase &>(folderAt(row)) : fileAt(row);
    switch (column) {
    case Name:
        return isFolder(row) ? folderAt(row).title : fileAt(row).name;
    case Who:
        //: In place of a name: the person at this computer
        return base.createdBy.isEmpty() ? tr("You") : person(base.createdBy);
    case When: {
        const QString waits = MediaWords::upload(upload(row));
        return waits.isEmpty() ? Dates::day(base.updatedAt.toLocalTime().date(), {}) : waits;
    }
    case Size:
        return isFolder(row) ? QString() : MediaWords::size(fileAt(row).size);
    default:
        return {};
    }
}

QString FileItems::spoken(int row) const
{
    //: For screen readers; %1 is the name
    QStringList parts{ isFolder(row) ? tr("Folder %1").arg(words(row, Name)) : tr("File %1").arg(words(row, Name)) };
    if (!isFolder(row))
        parts.append(words(row, Size));
    const QString who = words(row, Who);
    if (!who.isEmpty())
        parts.append(tr("by %1").arg(who));
    const QString when = words(row, When);
    if (!when.isEmpty())
        parts.append(when.left(1).toLower() + when.mid(1));
    return parts.join(QStringLiteral(", "));
}

QVariant FileItems::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return words(row, index.column());
    case Qt::ToolTipRole: {
        const UploadState state = upload(row);
        if (state.state == UploadState::NotSent)
            return MediaWords::uploadReason(state);
        return isFolder(row) || fileAt(row).note.isEmpty() ? words(row, Name) : fileAt(row).note;
    }
    case Qt::AccessibleTextRole:
        return index.column() == Name ? spoken(row) : words(row, index.column());
    case Qt::AccessibleDescriptionRole:
        return isFolder(row) || index.column() != Name ? QString() : fileAt(row).note;
    case models::IdRole:
        return idAt(row);
    case Qt::TextAlignmentRole:
        return index.column() == Size ? QVariant(int(Qt::AlignTrailing | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

bool FileItems::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || index.column() != Name || name.isEmpty() || name == words(index.row(), Name))
        return false;
    Q_EMIT renameWanted(index.row(), name);
    return true;
}

QVariant FileItems::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        //: Column of the list of files
        return tr("Name");
    case Who:
        //: Column of the list of files: the person
        return tr("Added by");
    case When:
        //: Column of the list of files: date, or how far it is sent
        return tr("Changed");
    case Size:
        //: Column of the list of files
        return tr("Size");
    default:
        return {};
    }
}

Qt::ItemFlags FileItems::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_editable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!m_editable)
        return flags;
    flags |= Qt::ItemIsDragEnabled;
    if (index.column() == Name)
        flags |= Qt::ItemIsEditable;
    if (isFolder(index.row()))
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QMimeData *FileItems::mimeData(const QModelIndexList &indexes) const
{
    QStringList lines;
    for (const QModelIndex &index : indexes) {
        if (index.column() != Name)
            continue;
        lines.append((isFolder(index.row()) ? QStringLiteral("folder:") : QStringLiteral("file:")) + idAt(index.row()));
    }
    auto *mime = new QMimeData;
    mime->setData(QString::fromLatin1(mimeType), lines.join(u'\n').toUtf8());
    return mime;
}

} // namespace ui
