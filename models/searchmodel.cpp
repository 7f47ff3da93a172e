#include "models/searchmodel.h"

#include <QCryptographicHash>

namespace models {

namespace {
constexpr int facetRecords = 5000; // enough to choose by, little enough to count while typing
}

std::string searchWishKey(const char *type, const SearchQuestion &question, int position)
{
    const auto wish = searchWish(type, question, position, 0).what;
    const std::string text = schema::toText(wish);
    const auto hash
        = QCryptographicHash::hash(QByteArray(text.data(), qsizetype(text.size())), QCryptographicHash::Sha1);
    return "search:" + std::string(type) + ":" + hash.toHex().toStdString();
}

store::Wish searchWish(const char *type, const SearchQuestion &question, int position, int limit)
{
    store::Wish wish;
    wish.kind = store::Wish::Search;
    wish.account = "community";
    wish.what = { { "what", type },
                  { "filter", question.filter },
                  { "text", toUtf8(question.text.simplified()) },
                  { "sort", toUtf8(question.sortBy) },
                  { "position", position },
                  { "limit", limit } };
    if (limit > 0)
        wish.key = searchWishKey(type, question, position);
    return wish;
}

store::Query localQuery(const char *type, const SearchQuestion &question, int limit)
{
    store::Query query;
    query.account = "community";
    query.type = type;
    query.text = toUtf8(question.text.simplified());
    query.filter = question.filter;
    query.sortBy = toUtf8(question.sortBy);
    query.limit = limit;
    return query;
}

core::Result<Facets> localFacets(store::Cache &cache, const char *type, const SearchQuestion &question)
{
    const auto *declared = schema::recordTypes().find(type);
    if (!declared)
        return core::fail(core::Code::Bug, type);
    store::Query query = localQuery(type, question, facetRecords);
    query.filter = withoutFacets(question.filter, *declared);
    query.sortBy.clear();
    const auto records = cache.list(query);
    if (!records)
        return tl::unexpected<core::Error>(records.error());
    return countFacets(*records, question.filter, *declared);
}

PeopleSearch::PeopleSearch(store::Service &service, QObject *parent)
    : SearchModel(service, "Person", parent)
{ }

SchoolSearch::SchoolSearch(store::Service &service, QObject *parent)
    : SearchModel(service, "School", parent)
{ }

AnnouncementSearch::AnnouncementSearch(store::Service &service, QObject *parent)
    : SearchModel(service, "Announcement", parent)
{ }

} // namespace models
