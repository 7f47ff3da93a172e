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
        [keys = std::move(keys), queries = m_queries, sortBy = m_sortBy](store::Cache &cache) -> core::Result<Changed> {
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

} // namespace models

#include "models/recordmodel_rows.h"
