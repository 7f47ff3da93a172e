// make_fuzz_caches FOLDER: writes the caches that tests/fuzz/corpus/cache begins with, one of each layout that was ever
// released and two of today's. Run it after a new step in store/migrations; the bytes are the same each time.
#include "sqlite/sqlite.h"
#include "store/cache.h"
#include "store/migrations.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>
#include <cstdlib>

using namespace store;

namespace {

const std::string space = "z0000000000000000000000001";

void require(bool good, const char *what)
{
    if (good)
        return;
    std::fprintf(stderr, "%s failed\n", what);
    std::exit(1);
}

template <typename T> T need(core::Result<T> result, const char *what)
{
    require(result.has_value(), what);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

class Maker
{
public:
    explicit Maker(QString to)
        : m_to(std::move(to))
    { }
    // As tests/fixtures/db has it.
    void released(int version)
    {
        const QTemporaryDir folder;
        QFile fixture(QStringLiteral(JUMELLE_FIXTURES "/v%1.sql").arg(version));
        require(fixture.open(QIODevice::ReadOnly), "reading a fixture");
        sqlite::Connection::open(fileIn(folder), {})->exec(fixture.readAll().toStdString());
        pack(folder, QStringLiteral("v%1").arg(version));
    }
    void fresh()
    {
        const QTemporaryDir folder;
        open(folder);
        pack(folder, QStringLiteral("new"));
    }
    void busy();

private:
    static std::string fileIn(const QTemporaryDir &folder)
    {
        return folder.filePath(QStringLiteral("cache.db")).toStdString();
    }
    std::unique_ptr<Cache> open(const QTemporaryDir &folder)
    {
        CacheOptions options;
        options.folder = folder.path().toStdString();
        options.nowMs = [this] { return ++m_now; };
        options.random = [this](unsigned char *bytes, std::size_t n) {
            for (std::size_t i = 0; i < n; ++i)
                bytes[i] = static_cast<unsigned char>((m_seed = m_seed * 1664525u + 1013904223u) >> 24);
        };
        return std::move(need(Cache::open(options), "opening").cache);
    }
    // In small pages and without a trace of this machine, behind the byte that says how the last use ended: well.
    void pack(const QTemporaryDir &folder, const QString &name)
    {
        {
            auto db = sqlite::Connection::open(fileIn(folder), {});
            db->exec("PRAGMA journal_mode=DELETE; UPDATE meta SET value='elsewhere' WHERE key='place';"
                     "PRAGMA page_size=512; VACUUM");
        }
        QFile cache(QString::fromStdString(fileIn(folder)));
        QFile file(m_to + QLatin1Char('/') + name);
        require(cache.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly), "writing");
        const auto bytes = QByteArray(1, '\0') + cache.readAll();
        require(file.write(bytes) == bytes.size(), "writing");
        std::printf("%s: %lld bytes\n", qPrintable(name), static_cast<long long>(bytes.size()));
    }

    QString m_to;
    std::int64_t m_now = 1'800'000'000'000;
    std::uint32_t m_seed = 7;
};

// Everything that must never be lost, in each of its states.
class Busy
{
public:
    explicit Busy(Cache &cache)
        : m_cache(cache)
    { }
    void fill()
    {
        Account account;
        account.id = space;
        account.name = "Water";
        account.limits = { { limit::quota, 1'000'000 }, { limit::used, 10 } };
        need(m_cache.setAccounts({ account }), "accounts");
        serve();
        edits();
        files();
        carriedRequests();
        need(m_cache.addPastEpochs({ "e0" }), "epochs");
        need(m_cache.pinAlbum(space, "u0000000000000000000000001", true), "a pin");
        Wish wish;
        wish.kind = Wish::History;
        wish.key = "history";
        wish.account = space;
        wish.what = { { "type", "Label" }, { "id", label(1) } };
        wish.keep = true;
        need(m_cache.wish(wish), "a wish");
    }

private:
    static std::string label(int n) { return "b000000000000000000000000" + std::to_string(n); }
    static Key key(int n) { return { space, "Label", label(n) }; }
    void serve()
    {
        Cache::Page page;
        page.account = space;
        page.type = "Label";
        for (int n = 1; n <= 5; ++n)
            page.list.push_back({ { "id", label(n) },
                                  { "rev", n },
                                  { "propRevs", json::object{ { "name", n } } },
                                  { "name", "label " + std::to_string(n) },
                                  { "colour", "blue" },
                                  { "trashedAt", nullptr },
                                  { "variants", json::object() } });
        page.newState = "e1-5";
        need(m_cache.storePage(page), "a page");
    }
    void edit(Edit::Op op, int n, json::object value)
    {
        need(m_cache.apply({ { op, key(n), std::move(value) } }), "an edit");
    }
    std::int64_t newest() { return need(m_cache.outbox(), "the outbox").back().seq; }

    // Waiting, on its way with a later edit behind it, refused, given up.
    void edits()
    {
        edit(Edit::Patch, 4, { { "name", "given up" } });
        need(m_cache.park(newest(), "forbidden"), "parking");
        need(m_cache.discardParked(newest()), "giving up");
        edit(Edit::Patch, 1, { { "name", "on its way" } });
        need(m_cache.markSending({ newest() }), "sending");
        edit(Edit::Patch, 1, { { "name", "changed again" } });
        edit(Edit::Patch, 2, { { "name", "refused" } });
        need(m_cache.park(newest(), "forbidden"), "parking");
        edit(Edit::Destroy, 3, {});
        edit(Edit::Create, 6, { { "name", "new" }, { "colour", "red" } });
    }
    std::string file(const char *bytes, const char *name)
    {
        return need(m_cache.addBytes(space, bytes, name, "image/jpeg"), "a file");
    }
    // Named by a record, half sent, paused, failed.
    void files()
    {
        const auto waiting = file("one", "a.jpg");
        const Key item{ space, "FileItem", "f0000000000000000000000001" };
        need(m_cache.apply(
                 { { Edit::Create, item, { { "name", "a.jpg" }, { "type", "image/jpeg" }, { "blobId", waiting } } } }),
             "a file's record");
        need(m_cache.uploadProgress(file("two", "b.jpg"), 2, { "B1", "B2" }), "progress");
        need(m_cache.setUploadPaused(file("three", "c.jpg"), true), "a pause");
        need(m_cache.uploadFailed(file("four", "d.jpg"), "overQuota"), "a failure");
    }
    // One that waits for a file, one that was answered, and the computer they are of.
    void carriedRequests()
    {
        const std::string device = "d0000000000000000000000002";
        for (const int n : { 1, 2 }) {
            Carried request;
            request.key = device + '-' + std::to_string(n);
            request.device = device;
            request.body = R"({"using":["urn:ietf:params:jmap:core"],"methodCalls":[]})";
            if (n == 2)
                request.blobs = { { space, std::string(64, 'a') } };
            require(need(m_cache.carry(request), "carrying"), "carrying");
        }
        need(m_cache.carriedAnswered(device + "-1", R"({"methodResponses":[]})", {}), "an answer");
        need(m_cache.storePeer({ device, "the one at home", "key", 3, 1'800'000'000'000, "{}" }), "a peer");
    }
    Cache &m_cache;
};

void Maker::busy()
{
    const QTemporaryDir folder;
    Busy(*open(folder)).fill();
    pack(folder, QStringLiteral("busy"));
}

} // namespace

int main(int argc, char **argv)
{
    require(argc == 2 && QDir().mkpath(QString::fromLocal8Bit(argv[1])), "usage: make_fuzz_caches FOLDER");
    try {
        Maker maker(QString::fromLocal8Bit(argv[1]));
        for (const auto &step : migrations())
            maker.released(step.version);
        maker.fresh();
        maker.busy();
    } catch (const sqlite::Failure &failure) {
        std::fprintf(stderr, "%s\n", failure.error().message.c_str());
        return 1;
    }
    return 0;
}
