#pragma once
// Template bodies of recordmodel.h that put rows in, move them and take them out; include that.
#include "models/recordmodel.h"

namespace models {

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
