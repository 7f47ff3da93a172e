#include "tests/support/tempservice.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace test {

using core::Result;

TempService::TempService(std::function<std::int64_t()> nowMs)
{
    store::CacheOptions options;
    options.folder = m_folder.path().toStdString();
    options.nowMs = nowMs ? std::move(nowMs) : [] { return std::int64_t(QDateTime::currentMSecsSinceEpoch()); };
    options.random = [](unsigned char *bytes, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i)
            bytes[i] = static_cast<unsigned char>(QRandomGenerator::global()->bounded(256));
    };
    m_service = std::make_unique<store::Service>(options);
    const auto account = [](const char *id, schema::AccountKind kind, const char *name) {
        store::Account made;
        made.id = id;
        made.kind = kind;
        made.name = name;
        return made;
    };
    setAccounts({ account("community", schema::AccountKind::Community, "Community"),
                  account("up1", schema::AccountKind::Personal, "Eleni"),
                  account("z1", schema::AccountKind::Space, "Clean Seas"),
                  account("z2", schema::AccountKind::Space, "Clear Skies") });
}

void TempService::setAccounts(const std::vector<store::Account> &accounts)
{
    const auto done = write([&](store::Cache &cache) { return cache.setAccounts(accounts); });
    if (!done)
        qFatal("accounts: %s", done.error().detail.c_str());
}

std::vector<store::Edit> TempService::apply(std::vector<store::Edit> edits)
{
    const auto undo = wait<Result<std::vector<store::Edit>>>(
        [&](auto done) { m_service->apply(m_service.get(), std::move(edits), std::move(done)); });
    if (!undo)
        qFatal("edit refused: %s", undo.error().detail.c_str());
    return *undo;
}

void TempService::store(const store::Cache::Page &page)
{
    const auto done = write([&](store::Cache &cache) { return cache.storePage(page); });
    if (!done)
        qFatal("page refused: %s", done.error().detail.c_str());
}

std::vector<store::Record> TempService::list(const store::Query &query)
{
    const auto found = wait<Result<std::vector<store::Record>>>([&](auto done) {
        m_service->read(
            m_service.get(), [&query](store::Cache &cache) { return cache.list(query); }, std::move(done));
    });
    if (!found)
        qFatal("list: %s", found.error().detail.c_str());
    return *found;
}

std::optional<store::Record> TempService::record(const store::Key &key)
{
    const auto found = wait<Result<std::optional<store::Record>>>([&](auto done) {
        m_service->read(
            m_service.get(), [&key](store::Cache &cache) { return cache.record(key); }, std::move(done));
    });
    return found ? *found : std::nullopt;
}

std::optional<store::Wish> TempService::wish(const std::string &key)
{
    const auto found = wait<Result<std::optional<store::Wish>>>([&](auto done) {
        m_service->read(
            m_service.get(), [&key](store::Cache &cache) { return cache.wished(key); }, std::move(done));
    });
    return found ? *found : std::nullopt;
}

} // namespace test
