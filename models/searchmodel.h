#pragma once
// Partner search: what the cache knows appears at once; the server's answer, asked for with a Wish, replaces it when it
// comes. Offline the first stays and fromCacheOnly() says so. rowsChanged() tells of rows, total and facets alike.
#include "models/facets.h"
#include "models/recordmodel.h"

namespace models {

struct SearchQuestion
{
    QString text;
    schema::json::object filter; // schema/search.h, without "text"
    QString sortBy; // property, "-property" descends; "" = best first
    bool operator==(const SearchQuestion &) const = default;
};

// What the reading of one answer brings.
template <typename Row> struct SearchAnswer
{
    std::vector<Row> rows;
    QStringList ids; // in the server's order; empty for an answer from the cache
    int total = 0;
    Facets facets;
    bool done = false; // the server has answered
    bool failed = false;
};

std::string searchWishKey(const char *type, const SearchQuestion &question, int position);
store::Wish searchWish(const char *type, const SearchQuestion &question, int position, int limit);
store::Query localQuery(const char *type, const SearchQuestion &question, int limit);
core::Result<Facets> localFacets(store::Cache &cache, const char *type, const SearchQuestion &question);

template <typename Row> class SearchModel : public RowsModel<Row>
{
public:
    static constexpr int pageSize = 100;
    SearchModel(store::Service &service, const char *type, QObject *parent = nullptr);
    void search(const SearchQuestion &question);
    const SearchQuestion &question() const { return m_question; }
    int total() const { return m_total; } // of all matches, also those not fetched
    const Facets &facets() const { return m_facets; }
    bool fromCacheOnly() const { return !m_online; }
    bool isAskingServer() const { return m_asking; }
    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_reading && this->rowCount() < m_total && this->rowCount() >= m_limit;
    }
    void fetchMore(const QModelIndex &parent) override;

private:
    void readLocal();
    void ask(int position);
    void readAnswer();
    void take(core::Result<SearchAnswer<Row>> answer, bool online);
    void apply(const store::ChangeSet &set);

    QPointer<store::Service> m_service;
    const char *m_type;
    SearchQuestion m_question;
    std::vector<std::string> m_keys; // wishes of this question, one a page
    int m_limit = pageSize;
    int m_total = 0;
    Facets m_facets;
    bool m_online = false;
    bool m_asking = false;
    bool m_reading = false;
    bool m_stale = false;
    int m_generation = 0;
};

class PeopleSearch final : public SearchModel<PersonRow>
{
    Q_OBJECT
public:
    explicit PeopleSearch(store::Service &service, QObject *parent = nullptr);
};

class SchoolSearch final : public SearchModel<SchoolRow>
{
    Q_OBJECT
public:
    explicit SchoolSearch(store::Service &service, QObject *parent = nullptr);
};

class AnnouncementSearch final : public SearchModel<AnnouncementRow>
{
    Q_OBJECT
public:
    explicit AnnouncementSearch(store::Service &service, QObject *parent = nullptr);
};

} // namespace models

#include "models/searchmodel_impl.h"
