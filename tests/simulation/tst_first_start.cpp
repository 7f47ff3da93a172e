// A backup that was put back begins a new epoch at its first start. Wherever that start is broken off, the next one
// begins it: a server that went on in the old epoch would give out numbers of changes that clients know already.
#include "disk.h"

#include "server/storage/sqlite_storage.h"

#include <gtest/gtest.h>

using namespace simulation;

namespace {

constexpr auto account = "aspace";
constexpr std::int64_t given = 3; // numbers of changes, before the backup

auto open(const Disk &disk, const char *epoch)
{
    return server::SqliteStorage::open({ disk.folder() + "/jumelle.sqlite", false, true, epoch, vfsName });
}

Disk::Files backup(Trace &trace)
{
    Disk disk("original", trace);
    auto storage = open(disk, "before");
    (*storage)->begin(true);
    (*storage)->createAccount({ account, schema::AccountKind::Space, "A project" });
    for (int i = 0; i < given; ++i)
        (*storage)->nextRev(account);
    (*storage)->commit();
    (*storage)->markCopy();
    storage->reset();
    return disk.image();
}

std::int64_t nextRev(server::SqliteStorage &storage)
{
    storage.begin(true);
    const auto rev = storage.nextRev(account);
    storage.rollback();
    return rev;
}

std::int64_t revOfUnbroken(const Disk::Files &copy, const char *epoch, Trace &trace)
{
    Disk disk("server", trace);
    disk.load(copy);
    const auto storage = open(disk, epoch);
    return nextRev(**storage);
}

struct Break
{
    const char *name;
    void (Disk::*at)(int);
    Disk::Cut cut;
};

class FirstStart : public testing::TestWithParam<Break>
{ };

TEST_P(FirstStart, thatWasBrokenOffIsMadeUpForByTheNext)
{
    Trace trace;
    const auto copy = backup(trace);
    const std::map<std::string, std::int64_t> revs{ { "first", revOfUnbroken(copy, "first", trace) },
                                                    { "next", revOfUnbroken(copy, "next", trace) } };
    EXPECT_GT(revs.at("next"), given + server::Storage::epochLeap);
    int broken = 0;
    for (int i = 0;; ++i) {
        SCOPED_TRACE(i);
        ASSERT_LT(i, 1000);
        Chance chance(static_cast<std::uint64_t>(i));
        Disk disk("server", trace);
        disk.load(copy);
        (disk.*GetParam().at)(i);
        {
            const auto first = open(disk, "first");
            const bool touched = disk.dead() || disk.refused.error > 0;
            if (first && !touched)
                break; // there was nothing left to fail
            broken += first ? 0 : 1;
        }
        if (disk.dead())
            disk.restart(GetParam().cut, chance);
        disk.calm();
        const auto next = open(disk, "next");
        ASSERT_TRUE(next) << next.error().detail.message;
        // The broken start's where its commit was on the disk; either is entered once.
        const auto it = revs.find((*next)->epoch());
        ASSERT_NE(it, revs.end()) << (*next)->epoch();
        EXPECT_EQ(nextRev(**next), it->second);
        EXPECT_EQ((*next)->earlierEpochs(account), (std::map<std::string, std::int64_t>{ { "before", given } }));
    }
    EXPECT_GT(broken, 3);
}

INSTANTIATE_TEST_SUITE_P(Ways, FirstStart,
                         testing::Values(Break{ "killed", &Disk::failAfter, Disk::Cut::Kill },
                                         Break{ "withoutPower", &Disk::failAfter, Disk::Cut::Power },
                                         Break{ "aWriteFails", &Disk::errorAfter, Disk::Cut::Kill }),
                         [](const auto &of) { return std::string(of.param.name); });

} // namespace
