#include "ui/gallery/albumitems.h"

#include "models/jsonread.h"
#include "ui/gallery/mediawords.h"

namespace ui {

namespace {

using Facts = QHash<QString, AlbumFacts>;

QString thumbOf(const store::Record &record)
{
    const QString thumb = models::readText(record.view, "thumbBlobId");
    return thumb.isEmpty() ? models::readText(record.view, "previewBlobId") : thumb;
}

core::Result<AlbumFacts> factsOf(store::Cache &cache, store::Query query, const QString &coverId)
{
    AlbumFacts facts;
    const auto count = cache.count(query);
    if (!count)
        return tl::unexpected<core::Error>(count.error());
    facts.count = *count;
    if (!coverId.isEmpty()) {
        const auto cover = cache.record({ query.account, "MediaItem", coverId.toStdString() });
        if (cover && *cover)
            facts.coverBlob = thumbOf(**cover);
    }
    if (facts.coverBlob.isEmpty() && facts.count > 0) {
        query.limit = 1;
        const auto first = cache.list(query);
        if (first && !first->empty())
            facts.coverBlob = thumbOf(first->front());
    }
    return facts;
}

core::Result<Facts> readAll(store::Cache &cache, const std::string &account,
                            const std::vector<std::pair<QString, QString>> &albums)
{
    Facts all;
    store::Query query;
    query.account = account;
    query.type = "MediaItem";
    auto whole = factsOf(cache, query, {});
    if (!whole)
        return tl::unexpected<core::Error>(whole.error());
    all.insert(QString(), *whole);
    for (const auto &[id, cover] : albums) {
        query.parent = id.toStdString();
        auto facts = factsOf(cache, query, cover);
        if (!facts)
            return tl::unexpected<core::Error>(facts.error());
        const auto pinned = cache.isPinned(account, id.toStdString());
        facts->pinned = pinned && *pinned;
        all.insert(id, *facts);
    }
    return all;
}

} // namespace

AlbumItems::AlbumItems(store::Service &service, QObject *parent)
    : QAbstractListModel(parent)
    , m_service(service)
    , m_albums(service)
{
    follow();
    m_soon.setSingleShot(true);
    m_soon.setInterval(60); // a folder of photos arriving is many changes
    connect(&m_soon, &QTimer::timeout, this, &AlbumItems::readFacts);
    connect(&m_service, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        for (const auto &key : set.records) {
            if ((key.type == "MediaItem" || key.type == "Album") && !m_soon.isActive()) {
                m_soon.start();
                return;
            }
        }
    });
    connect(&m_albums, &models::RowsModelBase::rowsChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_albums, &models::RowsModelBase::loadStateChanged, this, &AlbumItems::retranslate);
}

void AlbumItems::follow()
{
    using Model = QAbstractItemModel;
    connect(&m_albums, &Model::rowsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertRows({}, first + 1, last + 1); });
    connect(&m_albums, &Model::rowsInserted, this, [this] { endInsertRows(); });
    connect(&m_albums, &Model::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { beginRemoveRows({}, first + 1, last + 1); });
    connect(&m_albums, &Model::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(&m_albums, &Model::rowsAboutToBeMoved, this,
            [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                beginMoveRows({}, first + 1, last + 1, {}, to + 1);
            });
    connect(&m_albums, &Model::rowsMoved, this, [this] { endMoveRows(); });
    connect(&m_albums, &Model::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&m_albums, &Model::modelReset, this, [this] { endResetModel(); });
    connect(&m_albums, &Model::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        Q_EMIT dataChanged(index(from.row() + 1), index(to.row() + 1));
    });
}

void AlbumItems::show(const QString &account)
{
    m_account = account;
    m_facts.clear();
    m_albums.show(account);
    readFacts();
}

void AlbumItems::readFacts()
{
    if (m_reading || m_account.isEmpty()) {
        if (m_reading)
            m_soon.start();
        return;
    }
    m_reading = true;
    std::vector<std::pair<QString, QString>> albums;
    for (const auto &row : m_albums.rows())
        albums.emplace_back(row.id, row.coverId);
    m_service.read(
        this,
        [account = m_account.toStdString(), albums = std::move(albums)](store::Cache &cache) {
            return readAll(cache, account, albums);
        },
        [this, account = m_account](core::Result<Facts> facts) {
            m_reading = false;
            if (!facts || account != m_account || *facts == m_facts)
                return;
            m_facts = std::move(*facts);
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
            Q_EMIT factsChanged();
        });
}

QString AlbumItems::albumId(int row) const
{
    return row >= 1 && row <= m_albums.rowCount() ? m_albums.at(row - 1).id : QString();
}

int AlbumItems::rowOf(const QString &albumId) const
{
    if (albumId.isEmpty())
        return 0;
    const int row = m_albums.indexOf(albumId);
    return row < 0 ? -1 : row + 1;
}

void AlbumItems::retranslate() { Q_EMIT dataChanged(index(0), index(rowCount() - 1)); }

int AlbumItems::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_albums.rowCount() + 1; }

QVariant AlbumItems::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QString id = albumId(index.row());
    const AlbumFacts facts = m_facts.value(id);
    //: First entry of the list of albums
    const QString title = index.row() == 0 ? tr("All photos") : m_albums.at(index.row() - 1).title;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return title;
    case Qt::AccessibleTextRole:
        if (!isCounted())
            return title;
        return facts.pinned ? tr("%1, %2, kept offline").arg(title, MediaWords::photos(facts.count))
                            : QStringLiteral("%1, %2").arg(title, MediaWords::photos(facts.count));
    case AlbumIdRole:
        return id;
    case CountRole:
        return isCounted() ? facts.count : -1;
    case CoverRole:
        return facts.coverBlob;
    case PinnedRole:
        return facts.pinned;
    default:
        return {};
    }
}

bool AlbumItems::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString title = value.toString().trimmed().left(200);
    if (role != Qt::EditRole || index.row() < 1 || title.isEmpty() || title == index.data().toString())
        return false;
    Q_EMIT renameWanted(albumId(index.row()), title);
    return true;
}

Qt::ItemFlags AlbumItems::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.row() > 0 && m_editable)
        flags |= Qt::ItemIsEditable | Qt::ItemIsDropEnabled;
    return flags;
}

} // namespace ui
