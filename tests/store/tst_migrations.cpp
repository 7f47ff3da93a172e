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
