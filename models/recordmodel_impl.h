#pragma once
// Template bodies of recordmodel.h; include that.
#include "models/recordmodel.h"

namespace models {

template <typename Row> int RecordModel<Row>::lowerBound(const std::string &sort, const QString &id) const
{
    int low = 0;
    int high = int(this->m_rows.size());
    while (low < high) {
        const int middle = (low + high) / 2;
        if (before(m_sort[std::size_t(middle)], this->at(middle).id, sort, id))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

template <typename Row> int RecordModel<Row>::indexOf(const QString &id) const
{
    const auto found = m_sortOf.constFind(id);
    return found == m_sortOf.constEnd() ? -1 : lowerBound(*found, id);
}

template <typename Row> void RecordModel<Row>::reload()
{
    ++m_generation;
    m_seen.clear();
    m_again = false;
    m_fetched = false;
    m_loading = !m_queries.empty();
    if (this->m_rows.empty() && m_loading)
        this->setLoadState(LoadState::Loading);
    if (m_loading) {
        readPage(0, 0);
        return;
    }
    QSet<QString> all(m_sortOf.keyBegin(), m_sortOf.keyEnd());
    removeIds(all);
    this->setLoadState(LoadState::Ready);
    Q_EMIT this->rowsChanged();
}

template <typename Row> void RecordModel<Row>::readPage(std::size_t query, int offset)
{
    store::Query asked = m_queries[query];
    asked.offset = offset;
    asked.limit = offset == 0 ? firstPage : nextPages;
    m_service->read(
        this,
        [asked, sortBy = m_sortBy](store::Cache &cache) -> core::Result<Page> {
            auto list = cache.list(asked);
            if (!list)
                return tl::unexpected<core::Error>(list.error());
            Page page;
            page.more = int(list->size()) == asked.limit;
            page.items.reserve(list->size());
            for (const auto &record : *list)
                page.items.push_back(read(record, sortBy));
            const auto state = cache.state(asked.account, asked.type);
            page.fetched = !list->empty() || (state && *state != "0");
            return page;
        },
        [this, query, offset, generation = m_generation](core::Result<Page> page) {
            if (generation != m_generation)
                return;
            if (!page) {
                m_loading = false;
                this->setFailed(page.error());
                return;
            }
            takePage(std::move(*page), query, offset);
        });
}

template <typename Row> void RecordModel<Row>::takePage(Page page, std::size_t query, int offset)
{
    m_fetched = m_fetched || page.fetched;
    const int next = offset + int(page.items.size());
    upsert(std::move(page.items));
    if (page.more || query + 1 < m_queries.size()) {
        Q_EMIT this->rowsChanged();
        page.more ? readPage(query, next) : readPage(query + 1, 0);
        return;
    }
    QSet<QString> gone;
    for (const Row &row : this->m_rows)
        if (!m_seen.contains(row.id))
            gone.insert(row.id);
    removeIds(gone);
    m_loading = false;
    m_seen.clear();
    settle();
    Q_EMIT this->rowsChanged();
    if (m_again)
        reload();
}

template <typename Row> void RecordModel<Row>::settle()
{
    if (m_loading || this->loadState() == LoadState::Failed)
        return;
    if (m_fetched || !this->m_rows.empty() || m_queries.empty())
        this->setLoadState(LoadState::Ready);
    else
        this->setLoadState(m_service && isOffline(m_service->status()) ? LoadState::UnavailableOffline
                                                                       : LoadState::Loading);
}

template <typename Row> void RecordModel<Row>::apply(const store::ChangeSet &set)
{
    std::vector<store::Key> keys;
    bool whole = false;
    for (const auto &key : set.records) {
        const bool ours = std::any_of(m_queries.begin(), m_queries.end(), [&key](const store::Query &query) {
            return query.account == key.account && query.type == key.type;
        });
        if (!ours)
            continue;
        whole = whole || key.id.empty();
        keys.push_back(key);
    }
    if (whole && m_loading)
        m_again = true;
    else if (whole)
        reload();
    else if (!keys.empty())
        readChanged(std::move(keys));
    other(set);
}

template <typename Row> void RecordModel<Row>::readChanged(std::vector<store::Key> keys)
{
    m_service->read(
        this,
        [keys, queries = m_queries, sortBy = m_sortBy](store::Cache &cache) -> core::Result<Changed> {
            Changed changed;
            for (const auto &key : keys) {
                auto record = cache.record(key);
                if (!record)
                    return tl::unexpected<core::Error>(record.error());
                const bool here = record->has_value()
                    && std::any_of(queries.begin(), queries.end(),
                                   [&](const store::Query &query) { return belongs(**record, query); });
                if (here)
                    changed.items.push_back(read(**record, sortBy));
                else
                    changed.gone.append(QString::fromStdString(key.id));
            }
            return changed;
        },
        [this, generation = m_generation](core::Result<Changed> changed) {
            if (generation != m_generation) {
                m_again = m_again || m_loading;
                return;
            }
            if (!changed) {
                this->setFailed(changed.error());
                return;
            }
            m_fetched = m_fetched || !changed->items.empty();
            // Offsets shift when rows leave or move, so a walk that is under way may miss some: walk once more.
            m_again = m_again || (m_loading && shifts(*changed));
            removeIds(QSet<QString>(changed->gone.begin(), changed->gone.end()));
            upsert(std::move(changed->items));
            settle();
            Q_EMIT this->rowsChanged();
        });
}

template <typename Row> bool RecordModel<Row>::shifts(const Changed &changed) const
{
    const auto known = [this](const QString &id) { return m_sortOf.contains(id); };
    return std::any_of(changed.gone.begin(), changed.gone.end(), known)
        || std::any_of(changed.items.begin(), changed.items.end(), [&](const Item &item) {
               return known(item.row.id) && m_sortOf.value(item.row.id) != item.sort;
           });
}

template <typename Row> void RecordModel<Row>::upsert(std::vector<Item> items)
{
    std::vector<Item> fresh;
    QSet<QString> freshIds;
    for (Item &item : items) {
        const QString id = item.row.id;
        if (m_loading)
            m_seen.insert(id);
        const int row = indexOf(id);
        if (row < 0) {
            if (!freshIds.contains(id))
                fresh.push_back(std::move(item));
            freshIds.insert(id);
        } else if (m_sort[std::size_t(row)] != item.sort) {
            moveTo(row, std::move(item));
        } else if (!(this->at(row) == item.row)) {
            this->m_rows[std::size_t(row)] = std::move(item.row);
            Q_EMIT this->dataChanged(this->index(row), this->index(row));
        }
    }
    insertSorted(std::move(fresh));
}

template <typename Row> void RecordModel<Row>::moveTo(int from, Item item)
{
    const int bound = lowerBound(item.sort, item.row.id);
    const int to = bound > from ? bound - 1 : bound; // where it stands afterwards
    m_sortOf[item.row.id] = item.sort;
    auto &rows = this->m_rows;
    if (to != from) {
        this->beginMoveRows({}, from, from, {}, bound);
        if (from < to) {
            std::rotate(rows.begin() + from, rows.begin() + from + 1, rows.begin() + to + 1);
            std::rotate(m_sort.begin() + from, m_sort.begin() + from + 1, m_sort.begin() + to + 1);
        } else {
            std::rotate(rows.begin() + to, rows.begin() + from, rows.begin() + from + 1);
            std::rotate(m_sort.begin() + to, m_sort.begin() + from, m_sort.begin() + from + 1);
        }
        m_sort[std::size_t(to)] = item.sort;
        this->endMoveRows();
    }
    rows[std::size_t(to)] = std::move(item.row);
    m_sort[std::size_t(to)] = std::move(item.sort);
    Q_EMIT this->dataChanged(this->index(to), this->index(to));
}

template <typename Row> void RecordModel<Row>::insertSorted(std::vector<Item> items)
{
    std::sort(items.begin(), items.end(),
              [this](const Item &a, const Item &b) { return before(a.sort, a.row.id, b.sort, b.row.id); });
    std::vector<int> places;
    places.reserve(items.size());
    for (const Item &item : items)
        places.push_back(lowerBound(item.sort, item.row.id));
    // From the end, so that places found before stay right.
    for (std::size_t end = items.size(); end > 0;) {
        std::size_t start = end - 1;
        const int place = places[start];
        while (start > 0 && places[start - 1] == place)
            --start;
        this->beginInsertRows({}, place, place + int(end - start) - 1);
        std::vector<Row> rows;
        std::vector<std::string> sorts;
        for (std::size_t i = start; i < end; ++i) {
            m_sortOf.insert(items[i].row.id, items[i].sort);
            rows.push_back(std::move(items[i].row));
            sorts.push_back(std::move(items[i].sort));
        }
        this->m_rows.insert(this->m_rows.begin() + place, std::make_move_iterator(rows.begin()),
                            std::make_move_iterator(rows.end()));
        m_sort.insert(m_sort.begin() + place, std::make_move_iterator(sorts.begin()),
                      std::make_move_iterator(sorts.end()));
        this->endInsertRows();
        end = start;
    }
}

template <typename Row> void RecordModel<Row>::removeIds(const QSet<QString> &ids)
{
    std::vector<int> rows;
    for (const QString &id : ids) {
        m_seen.remove(id);
        if (const int row = indexOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    for (std::size_t end = rows.size(); end > 0;) {
        std::size_t start = end - 1;
        while (start > 0 && rows[start - 1] == rows[start] - 1)
            --start;
        const int first = rows[start];
        const int last = rows[end - 1];
        this->beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_sortOf.remove(this->at(row).id);
        this->m_rows.erase(this->m_rows.begin() + first, this->m_rows.begin() + last + 1);
        m_sort.erase(m_sort.begin() + first, m_sort.begin() + last + 1);
        this->endRemoveRows();
        end = start;
    }
}

} // namespace models
