// A folder on a drive of the network, as far as one computer can play it: the system says what kind of drive it is.
#include "fixture.h"
#include "sqlite/place.h"
#include "sqlite/sqlite.h"
#include "store/place.h"

#include <QFile>

#include <cerrno>
#include <sys/vfs.h>

namespace {

constexpr long localDisk = 0xEF53, share = 0x6969, memory = 0x01021994; // ext4, NFS, tmpfs
long drive = localDisk;

} // namespace

// In place of the C library's, for this program.
extern "C" int statfs(const char *, struct statfs *info) noexcept
{
    *info = {};
    info->f_type = drive;
    return 0;
}

using namespace store;
using namespace store::test;

class Shares : public CacheTest
{
protected:
    void SetUp() override
    {
        drive = share;
        CacheTest::SetUp();
    }
    void TearDown() override { drive = localDisk; }
    void type(const std::string &id, const char *name)
    {
        ASSERT_TRUE(cache->apply({ { Edit::Create, key(id), { { "name", name } } } }));
    }
    bool hasLog() const { return QFile::exists(path("cache.db-wal")) || QFile::exists(path("cache.db-shm")); }
    std::string journal() const
    {
        const auto db = sqlite::Connection::open(path("cache.db").toStdString(), {});
        auto mode = db->prepare("PRAGMA journal_mode");
        return mode.step() ? std::string(mode.text(0)) : std::string();
    }
};

TEST_F(Shares, whatPeopleAreToldIsWhatIsDone)
{
    for (const auto &[kind, told] : { std::pair(share, Place::Network), std::pair(0xFF534D42L, Place::Network),
                                      std::pair(localDisk, Place::Local), std::pair(memory, Place::Memory) }) {
        drive = kind;
        EXPECT_EQ(placeOf(path(".").toStdString()).kind, told);
        EXPECT_EQ(sqlite::isOnNetwork(path("cache.db").toStdString()), told == Place::Network);
    }
}

TEST_F(Shares, noWriteAheadLogIsKeptThere)
{
    type("b1", "typed");
    EXPECT_FALSE(hasLog());
    EXPECT_EQ(journal(), "delete");
    reopen();
    EXPECT_EQ(name("b1"), "typed");
    EXPECT_FALSE(hasLog());
}

TEST_F(Shares, onADiskOfItsOwnThereIsOne)
{
    drive = localDisk;
    reopen();
    type("b1", "typed");
    EXPECT_TRUE(hasLog());
    EXPECT_EQ(journal(), "wal");
}

TEST_F(Shares, aCopyThatMovedToAShareLeavesItsLogBehind)
{
    drive = localDisk;
    reopen();
    type("b1", "typed");
    ASSERT_TRUE(hasLog());
    const QString moved = path("moved"); // as the computer had it when the home folder was moved, in the middle of work
    ASSERT_TRUE(QDir().mkpath(moved));
    for (const char *file : { "cache.db", "cache.db-wal" })
        ASSERT_TRUE(QFile::copy(path(file), moved + u'/' + QLatin1String(file)));
    drive = share;
    auto o = options();
    o.folder = moved.toStdString();
    {
        auto opened = Cache::open(o);
        ASSERT_TRUE(opened) << opened.error().detail;
        EXPECT_EQ(opened->cache->outbox().value().size(), 1u);
        ASSERT_TRUE(opened->cache->apply({ { Edit::Create, key("b2"), { { "name", "there" } } } }));
        EXPECT_FALSE(QFile::exists(moved + QStringLiteral("/cache.db-wal")));
        EXPECT_FALSE(QFile::exists(moved + QStringLiteral("/cache.db-shm")));
        auto second = Cache::open(o); // the engine's own connection
        ASSERT_TRUE(second) << second.error().detail;
        EXPECT_EQ(second->cache->outbox().value().size(), 2u);
        ASSERT_TRUE(opened->cache->apply({ { Edit::Create, key("b3"), { { "name", "both" } } } }));
    }
    drive = localDisk; // and back again
    auto back = Cache::open(o);
    ASSERT_TRUE(back) << back.error().detail;
    EXPECT_EQ(back->cache->outbox().value().size(), 3u);
    EXPECT_TRUE(QFile::exists(moved + QStringLiteral("/cache.db-wal")));
}

TEST(ShareKinds, areToldApart)
{
    for (const unsigned kind : { 0x6969U, 0x517BU, 0x01021997U, 0x65735546U }) // NFS, SMB, 9P, FUSE
        EXPECT_TRUE(sqlite::isNetworkSystem(kind));
    EXPECT_TRUE(sqlite::isNetworkSystem(0xFF534D42)); // CIFS
    EXPECT_TRUE(
        sqlite::isNetworkSystem(static_cast<std::int32_t>(0xFF534D42))); // as systems with a signed type tell it
    for (const unsigned kind : { 0xEF53U, 0x9123683EU, 0x58465342U, 0x01021994U }) // ext, btrfs, XFS, tmpfs
        EXPECT_FALSE(sqlite::isNetworkSystem(kind));
}
