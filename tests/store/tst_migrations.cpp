// Every released version of the cache's file opens: nothing is lost, and what comes out is what a new file is.
#include "fixture.h"
#include "sqlite/sqlite.h"
#include "store/migrations.h"

#include <QDir>
#include <QFile>

using namespace store;
using namespace store::test;

namespace {

std::string schemaOf(sqlite::Connection &db)
{
    std::string text;
    auto s = db.prepare("SELECT type, name, sql FROM sqlite_master ORDER BY type, name");
    while (s.step())
        text += std::string(s.text(0)) + ' ' + std::string(s.text(1)) + ' ' + std::string(s.text(2)) + '\n';
    return text;
}

class Migrations : public CacheTest
{
protected:
    void load(int version)
    {
        cache.reset();
        QFile fixture(qEnvironmentVariable("JUMELLE_SOURCE_DIR")
                      + QStringLiteral("/tests/fixtures/db/v%1.sql").arg(version));
        ASSERT_TRUE(fixture.open(QIODevice::ReadOnly)) << fixture.fileName().toStdString();
        QFile::remove(path("cache.db"));
        auto db = sqlite::Connection::open(path("cache.db").toStdString(), {});
        db->exec(fixture.readAll().toStdString());
    }
};

} // namespace

TEST_F(Migrations, versionsRiseByOne)
{
    int last = 0;
    for (const auto &step : migrations())
        EXPECT_EQ(step.version, ++last);
    EXPECT_EQ(cache->connection().userVersion(), last);
}

TEST_F(Migrations, everyReleasedVersionOpens)
{
    const auto fresh = schemaOf(cache->connection());
    for (const auto &step : migrations()) {
        SCOPED_TRACE(step.version);
        load(step.version);
        const auto opened = reopen();
        EXPECT_FALSE(opened.created);
        EXPECT_EQ(schemaOf(cache->connection()), fresh);
        // The same few things stand in each fixture.
        EXPECT_EQ(name("b1"), "mine");
        EXPECT_EQ(name("b2"), "Łódź");
        const auto waiting = outbox();
        ASSERT_EQ(waiting.size(), 2u);
        EXPECT_EQ(waiting[0].value, parse(R"({"name": "mine"})"));
        EXPECT_EQ(waiting[1].state, OutboxEntry::Parked);
        EXPECT_EQ(cache->uploads().value().size(), 1u);
        EXPECT_EQ(cache->state(space, "Label").value(), "1-7");
        Query query;
        query.account = space;
        query.type = "Page";
        query.text = "lodz";
        EXPECT_EQ(cache->count(query).value(), 1);
        EXPECT_EQ(QFile::exists(path(("cache-before-" + std::to_string(step.version) + ".db").c_str())),
                  step.version < migrations().back().version);
    }
}

TEST_F(Migrations, theCopyIsWholeAndOld)
{
    load(1);
    // What an interrupted copy left must not pass for one.
    QFile begun(path("cache-before-1.db.part"));
    ASSERT_TRUE(begun.open(QIODevice::WriteOnly));
    begun.write("half");
    begun.close();
    reopen();
    EXPECT_FALSE(QFile::exists(path("cache-before-1.db.part")));
    auto copy = sqlite::Connection::open(path("cache-before-1.db").toStdString(), {});
    EXPECT_EQ(copy->userVersion(), 1);
    auto check = copy->prepare("PRAGMA integrity_check");
    ASSERT_TRUE(check.step());
    EXPECT_EQ(check.text(0), "ok");
    auto s = copy->prepare("SELECT (SELECT count(*) FROM record), (SELECT count(*) FROM outbox)");
    ASSERT_TRUE(s.step());
    EXPECT_EQ(s.integer(0), 4);
    EXPECT_EQ(s.integer(1), 2);
}

TEST_F(Migrations, withoutRoomForTheCopyTheFileStaysOld)
{
    load(1);
    ASSERT_TRUE(QDir().mkpath(path("cache-before-1.db.part"))); // nothing can be written there
    EXPECT_FALSE(Cache::open(options()));
    auto db = sqlite::Connection::open(path("cache.db").toStdString(), {});
    EXPECT_EQ(db->userVersion(), 1);
    ASSERT_TRUE(QDir(path("")).rmdir(path("cache-before-1.db.part")));
    reopen();
    EXPECT_EQ(name("b1"), "mine");
}

TEST_F(Migrations, cardsOfTheFirstVersionHaveTheirDay)
{
    std::string now; // today's declaration, so that nothing is computed anew at opening
    {
        auto today = cache->connection().prepare("SELECT value FROM meta WHERE key='declaration'");
        ASSERT_TRUE(today.step());
        now = today.text(0);
    }
    load(1);
    {
        auto db = sqlite::Connection::open(path("cache.db").toStdString(), {});
        auto s = db->prepare("UPDATE meta SET value=? WHERE key='declaration'");
        s.bindAll(now).run();
        db->exec("INSERT INTO collection(n, account, type) VALUES(7, 'z1', 'Card')");
        const auto card = [&](int n, const std::string &server, const std::optional<std::string> &view) {
            auto row = db->prepare("INSERT INTO record(collection, id, rev, pending, parked, trashed, run, parent, "
                                   "sort, view, server) VALUES(7,?,1,0,0,0,0,'l1',?,?,?)");
            row.bindAll("c" + std::to_string(n), "V" + std::to_string(n), view, server).run();
        };
        card(1, R"({"id":"c1","dueOn":"2026-05-02"})", std::nullopt);
        card(2, R"({"id":"c2","dueOn":"2026-05-01"})", std::nullopt);
        card(3, R"({"id":"c3","dueOn":null})", std::nullopt);
        card(4, R"({"id":"c4","dueOn":null})", R"({"id":"c4","dueOn":"2026-04-30"})");
        card(5, R"({"id":"c5","dueOn":"2026-01-01"})", R"({"id":"c5","dueOn":null})");
    }
    reopen();
    Query query;
    query.account = space;
    query.type = "Card";
    query.parent = "l1";
    query.filter = parse(R"({"operator": "NOT", "conditions": [{"dueOn": null}]})");
    query.sortBy = "dueOn";
    std::string ids;
    const auto records = cache->list(query).value();
    for (const auto &record : records)
        ids += record.key.id + ' ';
    EXPECT_EQ(ids, "c4 c2 c1 ");
    EXPECT_EQ(cache->count(query).value(), 3);
}
