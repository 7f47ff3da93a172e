// What happens when the disk, the file or the program fails.
#include "fixture.h"
#include "sqlite/sqlite.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <sqlite3.h>

#include <cstdio>

#ifndef Q_OS_WIN
#include <sys/resource.h>

#include <csignal>
#endif

using namespace store;
using namespace store::test;

namespace {

class Damage : public CacheTest
{
protected:
    QByteArray bytes(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void overwrite(const char *name, qint64 at, const QByteArray &with)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek(at);
        file.write(with);
    }
    // Everything that a failed call must not have changed.
    std::string everything()
    {
        std::string text;
        for (const auto *table : { "record", "outbox", "collection", "upload", "blob_use" }) {
            auto s = cache->connection().prepare("SELECT * FROM " + std::string(table) + " ORDER BY 1, 2");
            while (s.step()) {
                for (int i = 0; i < 15; ++i)
                    text += std::string(s.text(i)) + '|';
                text += '\n';
            }
        }
        auto s = cache->connection().prepare("SELECT coalesce(sum(length(view)), 0), coalesce(sum(length(server)), 0) "
                                             "FROM record");
        s.step();
        return text + std::string(s.text(0)) + '|' + std::string(s.text(1));
    }
    // Fails the i-th step of the call until it gets through: before that, all or nothing each time.
    template <typename Call> void failEachStep(Call call)
    {
        const auto before = everything();
        for (int i = 0; i < 1000; ++i) {
            cache->connection().failAfter(i);
            const auto result = call();
            cache->connection().failAfter(-1);
            if (result) {
                EXPECT_NE(everything(), before);
                EXPECT_GT(i, 0);
                return;
            }
            ASSERT_EQ(everything(), before) << "step " << i;
        }
        FAIL() << "never got through";
    }
};

} // namespace

TEST_F(Damage, eachFailedStepChangesNothing)
{
    serve({ label("b1", "one", 1), label("b2", "two", 1) });
    failEachStep([&] {
        return cache->apply(
            { { Edit::Patch, key("b1"), { { "name", "mine" } } }, { Edit::Create, key("b3"), { { "name", "new" } } } });
    });
    Cache::Page page;
    page.account = space;
    page.type = "Label";
    page.list = { label("b1", "theirs", 2), label("b4", "four", 2) };
    page.destroyed = { "b2" };
    page.newState = "1-2";
    failEachStep([&] { return cache->storePage(page); });
    const auto seq = outbox().front().seq;
    failEachStep([&] { return cache->markSending({ seq }); });
    failEachStep([&] { return cache->acknowledge(seq, label("b1", "mine", 3)); });
    EXPECT_EQ(name("b1"), "mine");
}

TEST_F(Damage, aDamagedFileIsMovedAsideAndWhatWasTypedIsSaved)
{
    std::vector<json::object> many;
    for (int i = 0; i < 2000; ++i)
        many.push_back(label("x" + std::to_string(i), "name " + std::to_string(i), 1));
    apply(Edit::Create, "b1", { { "name", "typed" } });
    apply(Edit::Create, "b2", { { "name", "sent" } });
    ASSERT_TRUE(cache->markSending({ outbox().back().seq }));
    const auto local = cache->addBytes(space, "picture", "a.jpg", "image/jpeg").value();
    const auto device = cache->device().value();
    const auto seqs = outbox();
    serve(many);
    cache.reset();
    const auto size = QFile(path("cache.db")).size();
    ASSERT_GT(size, 40 * 4096);
    overwrite("cache.db", size - 20 * 4096, QByteArray(12 * 4096, '\x5a'));
    overwrite("cache.damaged", 0, "\n"); // as a failed call leaves it
    const auto opened = reopen();
    EXPECT_EQ(opened.salvaged, 2);
    EXPECT_TRUE(QFile::exists(QString::fromStdString(opened.damagedCopy)));
    EXPECT_FALSE(opened.newDevice);
    EXPECT_EQ(cache->device().value(), device);
    const auto saved = outbox();
    ASSERT_EQ(saved.size(), 2u);
    EXPECT_EQ(saved[0].seq, seqs[0].seq);
    EXPECT_EQ(saved[0].value, seqs[0].value);
    EXPECT_EQ(saved[1].state, OutboxEntry::Sending);
    EXPECT_EQ(name("b1"), "typed"); // seen at once
    EXPECT_EQ(cache->uploads().value().at(0).localId, local);
    EXPECT_TRUE(*cache->blobPath(space, local));
    EXPECT_EQ(cache->state(space, "Label").value(), "0"); // fetched again
    apply(Edit::Create, "b3", { { "name", "later" } });
    EXPECT_GT(outbox().back().seq, seqs.back().seq);
    const auto again = reopen();
    EXPECT_EQ(again.salvaged, -1);
}

TEST_F(Damage, aFileThatIsNoDatabaseIsReplaced)
{
    apply(Edit::Create, "b1", { { "name", "typed" } });
    const auto device = cache->device().value();
    cache.reset();
    overwrite("cache.db", 0, QByteArray(200, '?'));
    const auto opened = reopen();
    EXPECT_EQ(opened.salvaged, 0);
    EXPECT_NE(cache->device().value(), device); // no key may be used twice
    serve({ label("b1", "one", 1) });
}

TEST_F(Damage, damageMetLaterIsMendedAtTheNextStart)
{
    std::vector<json::object> many;
    for (int i = 0; i < 2000; ++i)
        many.push_back(label("x" + std::to_string(i), "name", 1));
    serve(many);
    apply(Edit::Create, "b1", { { "name", "typed" } });
    cache.reset();
    overwrite("cache.db", QFile(path("cache.db")).size() - 30 * 4096, QByteArray(28 * 4096, '\x5a'));
    reopen(); // the last end was clean: no check, no harm yet
    Query query;
    query.account = space;
    query.type = "Label";
    const auto list = cache->list(query);
    ASSERT_FALSE(list);
    EXPECT_EQ(list.error().code, core::Code::Damaged);
    EXPECT_GE(reopen().salvaged, 0);
    EXPECT_TRUE(cache->list(query));
}

TEST_F(Damage, aNewerFileIsRefusedUntouched)
{
    serve({ label("b1", "one", 1) });
    cache->connection().exec("PRAGMA user_version=99");
    cache.reset();
    const auto before = bytes("cache.db");
    const auto opened = Cache::open(options());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, core::Code::TooNew);
    EXPECT_EQ(bytes("cache.db"), before);
    EXPECT_FALSE(QFile::exists(path("cache.db-wal")));
}

TEST_F(Damage, twoCachesSeeEachOther)
{
    auto other = Cache::open(options()).value();
    serve({ label("b1", "one", 1) });
    EXPECT_EQ(other.cache->record(key("b1")).value()->view.at("name"), "one");
    ASSERT_TRUE(other.cache->apply({ { Edit::Patch, key("b1"), { { "name", "two" } } } }));
    EXPECT_EQ(name("b1"), "two");
    EXPECT_EQ(other.cache->device().value(), cache->device().value());
    EXPECT_FALSE(other.created);
}

TEST_F(Damage, aFullDiskIsSaidAndLosesNothing)
{
    serve({ label("b1", "one", 1) });
    const auto pages = [&](const char *sql) {
        auto s = cache->connection().prepare(sql);
        s.step();
        return s.integer(0);
    };
    cache->connection().exec("PRAGMA max_page_count=" + std::to_string(pages("PRAGMA page_count")));
    std::vector<json::object> many;
    for (int i = 0; i < 500; ++i)
        many.push_back(label("x" + std::to_string(i), std::string(100, 'n'), 1));
    Cache::Page page;
    page.account = space;
    page.type = "Label";
    page.list = many;
    page.newState = "1-9";
    const auto stored = cache->storePage(page);
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().code, core::Code::DiskFull);
    EXPECT_EQ(cache->state(space, "Label").value(), "1-1");
    cache->connection().exec("PRAGMA max_page_count=1000000");
    EXPECT_TRUE(cache->storePage(page));
}

#ifndef Q_OS_WIN // no limit can be set there
TEST_F(Damage, aFileThatDoesNotFitLeavesNothingBehind)
{
    QFile big(path("big.bin"));
    ASSERT_TRUE(big.open(QIODevice::WriteOnly));
    big.write(QByteArray(3 * 1024 * 1024, 'x'));
    big.close();
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 1024 * 1024;
    setrlimit(RLIMIT_FSIZE, &small);
    const auto added = cache->addFile(space, big.fileName().toStdString(), "big.bin", "application/octet-stream");
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, ignored);
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, core::Code::DiskFull);
    EXPECT_TRUE(QDir(path("blobs")).isEmpty());
    EXPECT_TRUE(cache->uploads().value().empty());
}
#endif

TEST_F(Damage, aReadOnlyPlaceIsSaid)
{
    auto o = options();
    QFile file(path("file"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    o.folder = path("file").toStdString() + "/cache";
    EXPECT_EQ(Cache::open(o).error().code, core::Code::ReadOnly);
    serve({ label("b1", "one", 1) });
    o = options();
    o.readOnly = true;
    auto reader = Cache::open(o).value();
    EXPECT_EQ(reader.cache->record(key("b1")).value()->view.at("name"), "one");
    EXPECT_EQ(reader.cache->apply({ { Edit::Patch, key("b1"), { { "name", "x" } } } }).error().code,
              core::Code::ReadOnly);
}

TEST_F(Damage, aCopiedFolderGetsItsOwnDevice)
{
    apply(Edit::Create, "b1", { { "name", "typed" } });
    const auto device = cache->device().value();
    EXPECT_FALSE(reopen().newDevice);
    EXPECT_EQ(cache->device().value(), device);
    cache.reset();
    QTemporaryDir other;
    ASSERT_TRUE(QFile::copy(path("cache.db"), other.filePath(QStringLiteral("cache.db"))));
    auto o = options();
    o.folder = other.path().toStdString();
    auto copy = Cache::open(o).value();
    EXPECT_TRUE(copy.newDevice);
    EXPECT_NE(copy.cache->device().value(), device);
    EXPECT_EQ(copy.cache->outbox().value().size(), 1u); // what was typed is in both
    const auto copied = copy.cache->device().value();
    copy.cache.reset();
    EXPECT_EQ(Cache::open(o).value().cache->device().value(), copied);
    EXPECT_FALSE(reopen().newDevice); // the original stays what it was
}

// The other program of the test below.
TEST(Writer, saysEachChangeUntilItIsKilled)
{
    CacheOptions o;
    o.folder = qEnvironmentVariable("JUMELLE_TEST_WRITER").toStdString();
    if (o.folder.empty())
        GTEST_SKIP() << "only for the test of a killed writer";
    auto opened = Cache::open(o).value();
    for (int i = 0; i < 100000; ++i) {
        const auto id = "k" + std::to_string(i);
        ASSERT_TRUE(
            opened.cache->apply({ { Edit::Create, { space, "Label", id }, { { "name", std::to_string(i) } } } }));
        std::printf("\nsaid %d\n", i);
        std::fflush(stdout);
    }
}

TEST_F(Damage, aKilledWriterLeavesWhatItSaidWasDone)
{
    serve({ label("b1", "one", 1) });
    cache.reset();
    QProcess writer;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("JUMELLE_TEST_WRITER"), m_folder.path());
    writer.setProcessEnvironment(environment);
    writer.start(QString::fromStdString(::testing::internal::GetArgvs().front()),
                 { QStringLiteral("--gtest_filter=Writer.*") });
    int last = -1;
    const auto listen = [&] {
        while (writer.canReadLine())
            if (const auto line = writer.readLine().trimmed(); line.startsWith("said "))
                last = line.mid(5).toInt();
    };
    while (last < 24 && writer.waitForReadyRead(30'000))
        listen();
    writer.kill();
    writer.waitForFinished();
    listen();
    EXPECT_EQ(writer.exitStatus(), QProcess::CrashExit);
    EXPECT_GE(last, 24);
    EXPECT_EQ(reopen().salvaged, -1);
    const auto waiting = outbox();
    EXPECT_GE(waiting.size(), static_cast<std::size_t>(last) + 1);
    EXPECT_LE(waiting.size(), static_cast<std::size_t>(last) + 2);
    EXPECT_EQ(name("k" + std::to_string(last)), std::to_string(last));
    auto s = cache->connection().prepare("PRAGMA integrity_check");
    ASSERT_TRUE(s.step());
    EXPECT_EQ(s.text(0), "ok");
}
