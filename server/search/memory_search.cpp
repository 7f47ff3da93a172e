#include "server/search/memory_search.h"
#include "server/search/table.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>

namespace server {

namespace {

struct Guarded
{
    explicit Guarded(const schema::Type &type)
        : table(type)
    { }
    std::shared_mutex mutex;
    Table table;
    std::string epoch;
};

class MemorySearch : public Search
{
public:
    explicit MemorySearch(const schema::TypeTable &types)
    {
        for (const auto &type : types.all())
            if (type.account == schema::AccountKind::Community
                && std::any_of(type.properties.begin(), type.properties.end(),
                               [](const auto &p) { return p.searchWeight > 0; }))
                m_tables.emplace(&type, std::make_unique<Guarded>(type));
    }

    void reportTo(const Report &report) override { m_report = report; }

    bool covers(const schema::Type &type) const override { return m_tables.count(&type) > 0; }

    void prepare(Storage &storage, std::string_view account) override
    {
        SearchQuery nothing;
        nothing.need = 0;
        for (const auto &[type, guarded] : m_tables)
            find(storage, account, *type, nothing);
    }

    SearchResult find(Storage &storage, std::string_view account, const schema::Type &type,
                      const SearchQuery &query) override
    {
        auto &guarded = *m_tables.at(&type);
        const auto current = storage.typeRev(account, type.name);
        const auto epoch = storage.epoch();
        {
            std::shared_lock lock(guarded.mutex);
            if (guarded.table.rev >= current && guarded.epoch == epoch)
                return guarded.table.find(query);
        }
        std::unique_lock lock(guarded.mutex);
        if (guarded.epoch != epoch || guarded.table.rev < storage.horizon(account) || guarded.table.isWorn())
            build(guarded, storage, account, type, current);
        else if (guarded.table.rev < current)
            catchUp(guarded.table, storage, account, type);
        guarded.epoch = epoch;
        return guarded.table.find(query);
    }

private:
    void build(Guarded &guarded, Storage &storage, std::string_view account, const schema::Type &type,
               std::int64_t current)
    {
        guarded.table.clear();
        storage.eachRecord(account, type.name, [&](std::string_view id, std::int64_t rev, std::string_view text) {
            put(guarded.table, type, id, rev, text);
            return true;
        });
        guarded.table.rev = current;
    }

    void catchUp(Table &table, Storage &storage, std::string_view account, const schema::Type &type)
    {
        constexpr std::int64_t all = std::numeric_limits<std::int64_t>::max();
        for (const auto &change : storage.changes(account, type.name, table.rev, all)) {
            const auto row = change.destroyed ? std::nullopt : storage.record(account, type.name, change.id);
            if (row)
                put(table, type, row->id, row->rev, row->json);
            else
                table.remove(change.id);
            table.rev = change.rev;
        }
    }

    // One damaged row must not keep everybody from finding all the others.
    void put(Table &table, const schema::Type &type, std::string_view id, std::int64_t rev, std::string_view text)
    {
        if (!table.put(id, rev, text) && m_report)
            m_report(type.name + " of change " + std::to_string(rev) + " cannot be read and is not found");
    }

    std::map<const schema::Type *, std::unique_ptr<Guarded>> m_tables;
    Report m_report;
};

} // namespace

std::unique_ptr<Search> memorySearch(const schema::TypeTable &types) { return std::make_unique<MemorySearch>(types); }

} // namespace server
