#pragma once
// Template bodies of searchmodel.h; include that.
#include "models/jsonread.h"
#include "models/searchmodel.h"

#include <QSet>
#include <algorithm>

namespace models {

template <typename Row>
SearchModel<Row>::SearchModel(store::Service &service, const char *type, QObject *parent)
    : RowsModel<Row>(parent)
    , m_service(&service)
    , m_type(type)
{
    QObject::connect(&service, &store::Service::changed, this, [this](const store::ChangeSet &set) { apply(set); });
    QObject::connect(&service, &store::Service::statusChanged, this, [this] {
        if (this->rows().empty() && this->loadState() != LoadState::Failed && !m_reading && !m_online)
            this->setLoadState(isOffline(m_service->status()) ? LoadState::UnavailableOffline : LoadState::Loading);
    });
}

template <typename Row> void SearchModel<Row>::search(const SearchQuestion &question)
{
    ++m_generation;
    m_question = question;
    m_keys.clear();
    m_limit = pageSize;
    m_online = false;
    m_asking = false;
    m_reading = false;
    m_stale = false;
    if (this->rows().empty())
        this->setLoadState(LoadState::Loading);
    readLocal();
    ask(0);
}

template <typename Row> void SearchModel<Row>::fetchMore(const QModelIndex &)
{
    if (m_reading)
        return;
    if (m_online) {
        m_limit = this->rowCount() + 1; // a page may bring less than asked for: what is left out of it
        ask(this->rowCount());
    } else {
        m_limit += pageSize;
        readLocal();
    }
}

template <typename Row> void SearchModel<Row>::ask(int position)
{
    m_keys.push_back(searchWishKey(m_type, m_question, position));
    m_asking = true;
    m_service->write(
        this,
        [wish = searchWish(m_type, m_question, position, pageSize)](store::Cache &cache) { return cache.wish(wish); },
        [this, generation = m_generation](const core::Result<void> &asked) {
            if (generation != m_generation)
                return;
            if (asked)
                readAnswer(); // an earlier answer to the same question is as good as a new one
            else
                m_asking = false;
        });
}

template <typename Row> void SearchModel<Row>::readLocal()
{
    m_reading = true;
    m_service->read(
        this,
        [type = m_type, question = m_question,
         limit = m_limit](store::Cache &cache) -> core::Result<SearchAnswer<Row>> {
            const store::Query query = localQuery(type, question, limit);
            const auto list = cache.list(query);
            if (!list)
                return tl::unexpected<core::Error>(list.error());
            store::Query all = query;
            all.limit = -1;
            const auto total = cache.count(all);
            auto facets = localFacets(cache, type, question);
            if (!total || !facets)
                return tl::unexpected<core::Error>(total ? facets.error() : total.error());
            SearchAnswer<Row> answer;
            answer.total = *total;
            answer.facets = std::move(*facets);
            for (const auto &record : *list)
                readRow(record, answer.rows.emplace_back());
            return answer;
        },
        [this, generation = m_generation](core::Result<SearchAnswer<Row>> answer) {
            if (generation == m_generation)
                take(std::move(answer), false);
        });
}

template <typename Row> void SearchModel<Row>::readAnswer()
{
    m_reading = true;
    m_service->read(
        this,
        [type = m_type, keys = m_keys](store::Cache &cache) -> core::Result<SearchAnswer<Row>> {
            SearchAnswer<Row> answer;
            QSet<QString> leftOut;
            for (const auto &key : keys) {
                const auto wish = cache.wished(key);
                if (!wish)
                    return tl::unexpected<core::Error>(wish.error());
                if (!*wish || (*wish)->state != store::Wish::Done) {
                    answer.failed = *wish && (*wish)->state == store::Wish::Failed;
                    break;
                }
                const auto &told = (*wish)->answer;
                answer.done = true;
                answer.total = readNumber(told, "total", 0);
                if (const auto *facets = readObject(told, "facets"))
                    answer.facets = readFacets(*facets);
                const auto *ids = told.if_contains("ids");
                if (!ids || !ids->is_array())
                    continue;
                for (const auto &id : ids->get_array()) {
                    if (!id.is_string() || answer.ids.contains(fromUtf8(id.get_string())))
                        continue;
                    const auto record = cache.record({ "community", type, std::string(id.get_string()) });
                    if (!record)
                        return tl::unexpected<core::Error>(record.error());
                    Row row;
                    if (*record)
                        readRow(**record, row);
                    if (!*record || row.trashedAt.isValid()) { // since the server answered
                        leftOut.insert(fromUtf8(id.get_string()));
                        continue;
                    }
                    answer.ids.append(fromUtf8(id.get_string()));
                    answer.rows.push_back(std::move(row));
                }
            }
            answer.total = std::max(answer.total - int(leftOut.size()), int(answer.rows.size()));
            return answer;
        },
        [this, generation = m_generation](core::Result<SearchAnswer<Row>> answer) {
            if (generation == m_generation)
                take(std::move(answer), true);
        });
}

template <typename Row> void SearchModel<Row>::take(core::Result<SearchAnswer<Row>> answer, bool online)
{
    m_reading = false;
    if (!answer) {
        this->setFailed(answer.error());
        return;
    }
    if (online && !answer->done) {
        m_asking = m_asking && !answer->failed;
    } else if (online || !m_online) { // a late local answer never hides the server's
        if (online && !m_online)
            m_limit = int(answer->rows.size());
        m_online = online;
        m_asking = m_asking && !online;
        m_total = answer->total;
        m_facets = std::move(answer->facets);
        const bool waits = answer->rows.empty() && m_asking;
        if (!waits)
            this->setLoadState(LoadState::Ready);
        else
            this->setLoadState(isOffline(m_service->status()) ? LoadState::UnavailableOffline : LoadState::Loading);
        this->replaceRows(std::move(answer->rows));
    }
    if (m_stale) {
        m_stale = false;
        m_online ? readAnswer() : readLocal();
    }
}

template <typename Row> void SearchModel<Row>::apply(const store::ChangeSet &set)
{
    if (m_generation == 0)
        return;
    const bool answered = std::any_of(m_keys.begin(), m_keys.end(), [&set](const std::string &key) {
        return std::find(set.wishes.begin(), set.wishes.end(), key) != set.wishes.end();
    });
    const bool touched = std::any_of(set.records.begin(), set.records.end(),
                                     [this](const store::Key &key) { return key.type == m_type; });
    if (answered)
        readAnswer();
    else if (touched && m_reading)
        m_stale = true;
    else if (touched)
        m_online ? readAnswer() : readLocal();
}

} // namespace models
