// First fetch of many records into the cache, opening it, windows of a list, search: figures and memory.
// bench_store [records] [page size]; the folder is temporary. The floor is the same rows without this program's work.
#include "schema/json.h"
#include "schema/type.h"
#include "sqlite/sqlite.h"
#include "store/cache.h"

#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>

namespace json = boost::json;
using Clock = std::chrono::steady_clock;

namespace {

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// VmHWM and VmRSS of this process in MiB; 0 where the system does not say.
double memory(const char *what)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : file.readAll().split('\n'))
        if (line.startsWith(what))
            return line.mid(static_cast<int>(qstrlen(what)) + 1).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

class Source
{
public:
    Source()
    {
        for (int i = 0; i < 4000; ++i) {
            std::string word;
            for (int n = 3 + static_cast<int>(m_random() % 7); n > 0; --n)
                word += static_cast<char>('a' + m_random() % 26);
            m_words.push_back(std::move(word));
        }
    }
    json::object card(int n)
    {
        char id[32];
        std::snprintf(id, sizeof id, "c%026d", n);
        char position[16];
        std::snprintf(position, sizeof position, "V%06d", n);
        return { { "id", id },
                 { "rev", n + 1 },
                 { "propRevs", json::object() },
                 { "createdAt", "2026-03-12T10:00:00Z" },
                 { "createdBy", "p00000000000000000000000001" },
                 { "trashedAt", nullptr },
                 { "title", words(4) },
                 { "description", words(60) },
                 { "listId", "l" + std::to_string(n % 50) },
                 { "position", position },
                 { "dueOn",
                   n % 4 == 0 ? json::value("2026-" + std::to_string(10 + n % 3) + "-" + std::to_string(10 + n % 20))
                              : json::value() },
                 { "labels", json::object{ { "b1", true } } } };
    }
    std::string words(int n)
    {
        std::string text;
        for (int i = 0; i < n; ++i)
            text += (i == 0 ? "" : " ") + m_words[m_random() % m_words.size()];
        return text;
    }

private:
    std::mt19937 m_random{ 1 };
    std::vector<std::string> m_words;
};

double floorMs(const std::string &folder, int records, int pageSize)
{
    Source source;
    auto db = sqlite::Connection::open(folder + "/floor.db", {});
    db->exec("CREATE TABLE obj(id TEXT PRIMARY KEY, v TEXT) WITHOUT ROWID");
    double total = 0;
    for (int n = 0; n < records;) {
        std::vector<std::pair<std::string, std::string>> rows;
        for (int i = 0; i < pageSize && n < records; ++i, ++n) {
            const auto card = source.card(n);
            rows.emplace_back(std::string(card.at("id").as_string()), json::serialize(card));
        }
        const auto start = Clock::now();
        sqlite::Transaction transaction(*db);
        for (const auto &[id, text] : rows) {
            auto s = db->prepare("INSERT INTO obj VALUES(?,?)");
            s.bindAll(id, text).run();
        }
        transaction.commit();
        total += since(start);
    }
    return total;
}

void fetch(store::Cache &cache, int records, int pageSize)
{
    Source source;
    double total = 0, worst = 0, busy = 0; // busy: processor time, which a loaded machine does not stretch
    std::size_t bytes = 0;
    for (int n = 0; n < records;) {
        store::Cache::Page page;
        page.account = "z1";
        page.type = "Card";
        page.last = false;
        for (int i = 0; i < pageSize && n < records; ++i, ++n)
            page.list.push_back(source.card(n));
        bytes += json::serialize(page.list.front()).size() * page.list.size();
        page.newState = "1-" + std::to_string(n);
        const auto ticks = std::clock();
        const auto start = Clock::now();
        if (const auto stored = cache.storePage(page); !stored) {
            std::printf("failed: %s\n", stored.error().detail.c_str());
            std::exit(1);
        }
        const auto ms = since(start);
        busy += 1000.0 * static_cast<double>(std::clock() - ticks) / CLOCKS_PER_SEC;
        total += ms;
        worst = std::max(worst, ms);
    }
    std::printf("storePage  %d records, %.1f MB: %.0f ms in all, %.1f ms a thousand (%.1f ms of processor), slowest "
                "page %.1f ms\n",
                records, static_cast<double>(bytes) / 1e6, total, total * 1000 / records, busy * 1000 / records, worst);
}

template <typename Call> void timed(const char *what, int times, Call call)
{
    double best = 1e9, sum = 0;
    for (int i = 0; i < times; ++i) {
        const auto start = Clock::now();
        call(i);
        const auto ms = since(start);
        best = std::min(best, ms);
        sum += ms;
    }
    std::printf("%-34s best %8.3f ms, mean %8.3f ms\n", what, best, sum / times);
}

// A thousand edits made without a line, then sent and confirmed in requests of 500.
void replay(store::Cache &cache, int edits)
{
    std::vector<store::Edit> list;
    char id[32];
    for (int i = 0; i < edits; ++i) {
        std::snprintf(id, sizeof id, "c%026d", i * 7 + 1);
        list.push_back({ store::Edit::Patch, { "z1", "Card", id }, { { "title", "edited " + std::to_string(i) } } });
    }
    auto start = Clock::now();
    cache.apply(list).value();
    std::printf("%d edits as one action: %.0f ms\n", edits, since(start));
    start = Clock::now();
    int requests = 0;
    for (;; ++requests) {
        const auto entries = cache.nextToSend(500, 1LL << 50).value();
        if (entries.empty())
            break;
        std::vector<std::int64_t> seqs;
        for (const auto &entry : entries)
            seqs.push_back(entry.seq);
        auto done = cache.markSending(seqs);
        done = cache.together([&]() -> store::Result<void> {
            for (const auto &entry : entries) {
                auto now = entry.base;
                now["rev"] = 1'000'000;
                now["title"] = entry.value.at("title");
                if (auto ok = cache.acknowledge(entry.seq, now); !ok)
                    return ok;
            }
            return {};
        });
        if (!done)
            std::exit(1);
    }
    std::printf("%d edits sent and confirmed in %d requests: %.0f ms\n", edits, requests, since(start));
}

} // namespace

int main(int count, char **arguments)
{
    const int records = count > 1 ? std::atoi(arguments[1]) : 100000;
    const int pageSize = count > 2 ? std::atoi(arguments[2]) : 1000;
    QTemporaryDir folder;
    store::CacheOptions options;
    options.folder = folder.path().toStdString();
    const auto floor = floorMs(options.folder, records, pageSize);
    std::printf("floor      plain rows: %.0f ms\n", floor);
    {
        auto opened = store::Cache::open(options);
        fetch(*opened->cache, records, pageSize);
        std::printf("memory     %.0f MiB at most, %.0f MiB now\n", memory("VmHWM:"), memory("VmRSS:"));
    }
    std::printf("file       %.1f MB\n",
                static_cast<double>(QFile(folder.filePath(QStringLiteral("cache.db"))).size()) / 1e6);
    timed("open and close", 10, [&](int) { store::Cache::open(options).value(); });
    auto opened = store::Cache::open(options);
    auto &cache = *opened->cache;
    store::Query query;
    query.account = "z1";
    query.type = "Card";
    query.limit = 50;
    query.parent = "l7";
    timed("window of 50 in one list", 20, [&](int i) { query.offset = i * 50, cache.list(query).value(); });
    query.parent.reset();
    query.offset = 0;
    timed("window of 50 over all", 5, [&](int) { cache.list(query).value(); });
    query.offset = records / 2;
    timed("window of 50 from the middle of all", 5, [&](int) { cache.list(query).value(); });
    query.offset = 0;
    query.parent = "l7";
    query.filter = { { "operator", "NOT" }, { "conditions", json::array{ json::object{ { "dueOn", nullptr } } } } };
    query.sortBy = "dueOn";
    query.limit = 20;
    timed("20 due next in one list", 20, [&](int) { cache.list(query).value(); });
    query.filter = {};
    query.sortBy.clear();
    query.limit = 50;
    timed("count of one list", 20, [&](int) { cache.count(query).value(); });
    query.parent.reset();
    timed("count all", 5, [&](int) { cache.count(query).value(); });
    Source source;
    timed("search of two words", 20, [&](int) { query.text = source.words(2), cache.list(query).value(); });
    timed("search while typing (2 letters)", 5, [&](int) { query.text = "ab", cache.list(query).value(); });
    timed("one person's edit, durable", 20, [&](int i) {
        char id[32];
        std::snprintf(id, sizeof id, "c%026d", i * 37);
        cache.apply({ { store::Edit::Patch, { "z1", "Card", id }, { { "title", "edited" } } } }).value();
    });
    query.text.clear();
    replay(cache, std::min(1000, records / 8));
    return 0;
}
