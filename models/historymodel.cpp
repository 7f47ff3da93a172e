#include "models/historymodel.h"

#include "models/jsonread.h"
#include "models/recordmodel.h"

#include <algorithm>

namespace models {

namespace {

struct Told
{
    bool answered = false;
    bool failed = false;
    std::vector<HistoryRow> rows;
};

std::vector<HistoryRow> readEntries(const json::object &answer, const store::Key &key)
{
    std::vector<HistoryRow> rows;
    const auto *entries = answer.if_contains("entries");
    if (!entries || !entries->is_array())
        return rows;
    for (const auto &entry : entries->get_array()) {
        const auto *fields = entry.if_object();
        if (!fields)
            continue;
        HistoryRow row;
        row.account = fromUtf8(key.account);
        row.type = fromUtf8(key.type);
        row.rev = readInt(*fields, "rev");
        row.id = QString::number(row.rev);
        row.at = readUtc(*fields, "at");
        row.by = readText(*fields, "by");
        row.byName = readText(*fields, "byName");
        row.op = readText(*fields, "op");
        if (const auto *before = readObject(*fields, "before"))
            row.before = *before;
        if (const auto *after = readObject(*fields, "after"))
            row.after = *after;
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const HistoryRow &a, const HistoryRow &b) { return a.rev > b.rev; });
    rows.erase(
        std::unique(rows.begin(), rows.end(), [](const HistoryRow &a, const HistoryRow &b) { return a.rev == b.rev; }),
        rows.end());
    return rows;
}

} // namespace

HistoryModel::HistoryModel(store::Service &service, QObject *parent)
    : RowsModel(parent)
    , m_service(&service)
{
    connect(&service, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        if (std::find(set.wishes.begin(), set.wishes.end(), wishKey(m_key)) != set.wishes.end())
            read();
    });
    connect(&service, &store::Service::statusChanged, this, [this] {
        if (!m_key.id.empty() && loadState() != LoadState::Failed)
            settle(m_answered);
    });
}

std::string HistoryModel::wishKey(const store::Key &key)
{
    return "history:" + key.account + ":" + key.type + ":" + key.id;
}

void HistoryModel::show(const store::Key &key)
{
    ++m_generation;
    m_key = key;
    m_answered = false;
    replaceRows({});
    setLoadState(LoadState::Loading);
    read();
    store::Wish wish;
    wish.kind = store::Wish::History;
    wish.key = wishKey(key);
    wish.account = key.account;
    wish.what = { { "type", key.type }, { "id", key.id } };
    m_service->write(
        this, [wish](store::Cache &cache) { return cache.wish(wish); },
        [this, generation = m_generation](core::Result<void> asked) {
            if (generation == m_generation && !asked && !m_answered)
                setFailed(asked.error());
        });
}

void HistoryModel::read()
{
    m_service->read(
        this,
        [key = m_key](store::Cache &cache) -> core::Result<Told> {
            const auto wish = cache.wished(wishKey(key));
            if (!wish)
                return tl::unexpected<core::Error>(wish.error());
            Told told;
            if (*wish) {
                told.failed = (*wish)->state == store::Wish::Failed;
                told.answered = (*wish)->answer.contains("entries");
                told.rows = readEntries((*wish)->answer, key);
            }
            return told;
        },
        [this, generation = m_generation](core::Result<Told> told) {
            if (generation != m_generation)
                return;
            if (!told || (told->failed && !told->answered)) {
                setFailed(told ? core::Error{ core::Code::Transient, "history", 0 } : told.error());
                return;
            }
            if (told->answered)
                replaceRows(std::move(told->rows));
            settle(told->answered);
        });
}

void HistoryModel::settle(bool answered)
{
    m_answered = answered;
    if (answered)
        setLoadState(LoadState::Ready);
    else
        setLoadState(isOffline(m_service->status()) ? LoadState::UnavailableOffline : LoadState::Loading);
}

} // namespace models
