#pragma once
// Rows kept in step with the cache: read page by page in the store's thread, then changed by what ChangeSets name, so
// that the cost grows with what changed. Rows sort by the query's sort property, then by id. A reset happens only when
// a new question is asked with setQueries(); everything else is insert, remove, move and dataChanged.
#include "models/recordquery.h"
#include "models/rowsmodel.h"
#include "store/service.h"

#include <QPointer>
#include <QSet>
#include <algorithm>

namespace models {

inline constexpr int firstPage = 200; // fills any window at once
inline constexpr int nextPages = 1000; // small enough to keep the GUI thread under 50 ms

// True when there is no way to the server at the moment and nothing can be on its way.
bool isOffline(const store::SyncStatus &status);

template <typename Row> class RecordModel : public RowsModel<Row>
{
public:
    explicit RecordModel(store::Service &service, QObject *parent = nullptr)
        : RowsModel<Row>(parent)
        , m_service(&service)
    {
        QObject::connect(&service, &store::Service::changed, this, [this](const store::ChangeSet &set) { apply(set); });
        QObject::connect(&service, &store::Service::statusChanged, this, [this] { settle(); });
    }
    // Several queries make one list (the trash, the projects of all spaces); all sort alike.
    void setQueries(std::vector<store::Query> queries)
    {
        this->beginResetModel();
        this->m_rows.clear();
        m_sort.clear();
        m_sortOf.clear();
        m_queries = std::move(queries);
        m_sortBy = m_queries.empty() ? SortBy() : sortOf(m_queries.front());
        this->endResetModel();
        reload();
    }
    void setQuery(store::Query query) { setQueries({ std::move(query) }); }
    // Adds and drops queries without losing what stays (accounts come and go).
    void updateQueries(std::vector<store::Query> queries)
    {
        m_queries = std::move(queries);
        m_sortBy = m_queries.empty() ? SortBy() : sortOf(m_queries.front());
        reload();
    }
    const std::vector<store::Query> &queries() const { return m_queries; }
    store::Service &service() const { return *m_service; }
    int indexOf(const QString &id) const override;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == RawRole && this->checkIndex(index, QAbstractItemModel::CheckIndexOption::IndexIsValid))
            return QString::fromStdString(m_sort[std::size_t(index.row())]);
        return RowsModel<Row>::data(index, role);
    }
    // Reads everything again and changes only what differs.
    void reload();

protected:
    struct Item
    {
        Row row;
        std::string sort;
    };
    // Called in the GUI thread with each ChangeSet after the rows were dealt with.
    virtual void other(const store::ChangeSet &) { }

private:
    struct Page
    {
        std::vector<Item> items;
        bool more = false;
        bool fetched = true; // the server has been asked for this type at least once
    };
    struct Changed
    {
        std::vector<Item> items;
        QStringList gone;
    };
    void readPage(std::size_t query, int offset);
    void takePage(Page page, std::size_t query, int offset);
    void apply(const store::ChangeSet &set);
    void readChanged(std::vector<store::Key> keys);
    bool shifts(const Changed &changed) const;
    void settle();
    void upsert(std::vector<Item> items);
    void insertSorted(std::vector<Item> items);
    void moveTo(int from, Item item);
    void removeIds(const QSet<QString> &ids);
    bool before(const std::string &sortA, const QString &idA, const std::string &sortB, const QString &idB) const
    {
        if (sortA != sortB)
            return m_sortBy.descending ? sortA > sortB : sortA < sortB;
        return idA < idB;
    }
    int lowerBound(const std::string &sort, const QString &id) const;
    static Item read(const store::Record &record, const SortBy &sortBy)
    {
        Item item;
        readRow(record, item.row);
        item.sort = sortKey(record, sortBy);
        return item;
    }

    QPointer<store::Service> m_service;
    std::vector<store::Query> m_queries;
    SortBy m_sortBy;
    std::vector<std::string> m_sort; // beside m_rows
    QHash<QString, std::string> m_sortOf; // id → sort key, by which the row is found
    QSet<QString> m_seen; // while a reload runs
    bool m_loading = false;
    bool m_again = false;
    bool m_fetched = false;
    int m_generation = 0;
};

} // namespace models

#include "models/recordmodel_impl.h"
