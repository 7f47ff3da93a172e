// A file that the first version of the server filled opens with this one: nothing is missing, what later versions keep
// beside it is right, and what comes out is what a new file is.
#include "server/storage/sqlite_storage.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <unistd.h>

using namespace server;

namespace {

std::string schemaOf(sqlite::Connection &db)
{
    std::string text;
    auto s = db.prepare("SELECT type, name, sql FROM sqlite_master ORDER BY type, name");
    while (s.step())
        text += std::string(s.text(0)) + ' ' + std::string(s.text(1)) + ' ' + std::string(s.text(2)) + '\n';
    return text;
}

class OldDatabase : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const char *source = std::getenv("JUMELLE_SOURCE_DIR");
        ASSERT_TRUE(source);
        std::ifstream fixture(std::string(source) + "/tests/fixtures/db/server-v1.sql");
        ASSERT_TRUE(fixture);
        std::stringstream sql;
        sql << fixture.rdbuf();
        m_folder = std::filesystem::temp_directory_path() / ("jumelle-old-" + std::to_string(::getpid()));
        std::filesystem::create_directories(m_folder);
        m_path = (m_folder / "community.db").string();
        sqlite::Connection::open(m_path, {})->exec(sql.str());
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    SqliteStorageOptions options(bool readOnly = false) const
    {
        SqliteStorageOptions made;
        made.path = m_path;
        made.readOnly = readOnly;
        made.fullSync = false;
        made.epochIfNew = "e9";
        return made;
    }

    std::filesystem::path m_folder;
    std::string m_path;
};

// What is kept beside the records is what counting them gives.
void expectCountsHold(SqliteStorage &storage)
{
    auto s = storage.connection().prepare(
        "SELECT account, type, count(*) FROM record GROUP BY account, type ORDER BY account, type");
    int types = 0;
    for (; s.step(); ++types)
        EXPECT_EQ(storage.countRecords(s.text(0), s.text(1)), s.integer(2)) << s.text(0) << ' ' << s.text(1);
    EXPECT_GE(types, 2);
}

} // namespace

TEST_F(OldDatabase, becomesWhatANewOneIs)
{
    auto old = SqliteStorage::open(options());
    ASSERT_TRUE(old);
    SqliteStorageOptions empty;
    empty.path = ":memory:";
    auto fresh = SqliteStorage::open(empty);
    ASSERT_TRUE(fresh);
    EXPECT_EQ((*old)->connection().userVersion(), (*fresh)->connection().userVersion());
    EXPECT_EQ(schemaOf((*old)->connection()), schemaOf((*fresh)->connection()));
    EXPECT_GT((*old)->connection().userVersion(), 1);
}

TEST_F(OldDatabase, losesNothing)
{
    auto opened = SqliteStorage::open(options());
    ASSERT_TRUE(opened);
    SqliteStorage &storage = **opened;
    EXPECT_EQ(storage.epoch(), "e7"); // states that clients hold are still good
    EXPECT_EQ(storage.accounts().size(), 3U);
    EXPECT_EQ(storage.memberships("p1").size(), 3U);
    EXPECT_EQ(storage.memberRole("z1", "p2"), "teacher");
    EXPECT_EQ(storage.sessionRev("p1"), 3);
    EXPECT_EQ(storage.modseq("z1"), 12);
    EXPECT_EQ(storage.horizon("z1"), 2);
    EXPECT_EQ(storage.typeRev("z1", "Card"), 11);
    EXPECT_NE(storage.record("community", "Person", "p2")->json.find("Łukasz Wójcik"), std::string::npos);
    EXPECT_EQ(storage.changes("z1", "Card", 5, 10).size(), 3U); // c2, the destroyed c0, c3
    EXPECT_EQ(storage.history("z1", "Card", "c2", { 10 }).size(), 2U);
    EXPECT_EQ(storage.storedAnswer("d1-4")->fingerprint, 77);
    EXPECT_EQ(storage.usedBytes("z1"), 200);
    EXPECT_TRUE(storage.isReferenced("z1", "G1"));
    EXPECT_FALSE(storage.isReferenced("z1", "G2"));
    EXPECT_TRUE(storage.isUploader("z1", "G1", "p1"));
    EXPECT_EQ(storage.userByName("anna")->personId, "p1");
    EXPECT_EQ(storage.token("h1")->deviceName, "Anna's laptop");
}

// The second version reads the history of an account by rev.
TEST_F(OldDatabase, tellsWhatHappenedBefore)
{
    auto opened = SqliteStorage::open(options());
    ASSERT_TRUE(opened);
    ActivityQuestion question;
    question.before = 100;
    question.limit = 10;
    question.types = { "Card", "BoardList" };
    const auto page = (*opened)->activity("z1", question);
    ASSERT_EQ(page.rows.size(), 5U);
    EXPECT_EQ(page.rows.front().first, "BoardList");
    EXPECT_EQ(page.rows.back().second.rev, 3);
    auto plan = (*opened)->connection().prepare(
        "EXPLAIN QUERY PLAN SELECT * FROM history WHERE account='z1' AND rev<100 ORDER BY rev DESC");
    ASSERT_TRUE(plan.step());
    EXPECT_NE(std::string(plan.text(3)).find("history_rev"), std::string::npos) << plan.text(3);
}

// The third keeps how many there are, from the first change on.
TEST_F(OldDatabase, countsWhatWasThereAndWhatComes)
{
    auto opened = SqliteStorage::open(options());
    ASSERT_TRUE(opened);
    SqliteStorage &storage = **opened;
    EXPECT_EQ(storage.countRecords("z1", "Card"), 3);
    EXPECT_EQ(storage.countRecords("community", "Person"), 2);
    EXPECT_EQ(storage.countRecords("z1", "Album"), 0);
    expectCountsHold(storage);

    storage.begin(true);
    storage.putRecord("z1", "Card", { "c4", 13, 13, R"({"id":"c4"})" });
    storage.putRecord("z1", "Album", { "a1", 14, 14, R"({"id":"a1"})" });
    storage.putRecord("z1", "Card", { "c1", 15, 3, R"({"id":"c1"})" }); // changed, not added
    storage.removeRecord("z1", "Card", "c2", 16, 1'770'000'006'000);
    storage.removeRecord("z1", "Card", "none", 17, 1'770'000'006'000);
    storage.commit();
    EXPECT_EQ(storage.countRecords("z1", "Card"), 3);
    EXPECT_EQ(storage.countRecords("z1", "Album"), 1);
    expectCountsHold(storage);

    storage.begin(true);
    storage.putRecord("z1", "Card", { "c5", 18, 18, R"({"id":"c5"})" });
    storage.rollback();
    EXPECT_EQ(storage.countRecords("z1", "Card"), 3);
    expectCountsHold(storage);
}

TEST_F(OldDatabase, isLeftAloneByWhoeverMayOnlyRead)
{
    const auto opened = SqliteStorage::open(options(true));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().error, SqliteStorage::OpenError::Failed);
    EXPECT_EQ(sqlite::Connection::open(m_path, {})->userVersion(), 1);
}

TEST_F(OldDatabase, fromALaterVersionIsRefused)
{
    sqlite::Connection::open(m_path, {})->exec("PRAGMA user_version=999");
    const auto opened = SqliteStorage::open(options());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().error, SqliteStorage::OpenError::TooNew);
    EXPECT_EQ(sqlite::Connection::open(m_path, {})->userVersion(), 999);
}
