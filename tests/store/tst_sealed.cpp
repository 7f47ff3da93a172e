// What a shared computer keeps: read and written like any file, and noise to everybody without the key.
#include "store/filecopy.h"
#include "store/sealed/blockfile.h"
#include "store/sealed/openfile.h"
#include "tests/store/fixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <limits>
#include <random>
#include <thread>

#ifdef Q_OS_LINUX
#include "tests/support/fulldisk.h"
#endif

namespace store::test {

namespace {

const std::string secret = "Sommerfest mit den Kindern aus Kaunas";

class Memory : public RawFile
{
public:
    bool read(std::int64_t at, void *into, std::int64_t n) override
    {
        if (at + n > size())
            return false;
        std::copy_n(bytes.begin() + at, n, static_cast<char *>(into));
        return true;
    }
    bool write(std::int64_t at, const void *from, std::int64_t n) override
    {
        const auto fits = std::min(n, std::max<std::int64_t>(0, room - at)); // a full disk takes what it can
        if (at + fits > size())
            bytes.resize(static_cast<std::size_t>(at + fits));
        std::copy_n(static_cast<const char *>(from), fits, bytes.begin() + at);
        return fits == n;
    }
    bool truncate(std::int64_t to) override
    {
        bytes.resize(static_cast<std::size_t>(to));
        return true;
    }
    std::int64_t size() override { return static_cast<std::int64_t>(bytes.size()); }
    std::string bytes;
    std::int64_t room = std::numeric_limits<std::int64_t>::max();
};

QStringList filesWith(const QString &folder, const std::string &text)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(QByteArray::fromStdString(text)))
            found.append(file.fileName());
    }
    return found;
}

const unsigned char *bytesOf(const std::string &text) { return reinterpret_cast<const unsigned char *>(text.data()); }

} // namespace

TEST(Sealed, IsAFileLikeAnyOther)
{
    QTemporaryDir folder;
    const auto seal = Seal::of(folder.path().toStdString());
    ASSERT_TRUE(seal);
    std::mt19937 random(7);
    Memory raw;
    BlockFile file(*seal, raw);
    std::string model;
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    for (int step = 0; step < 3000; ++step) {
        const auto at = static_cast<std::size_t>(upTo(30'000));
        const auto n = static_cast<std::size_t>(upTo(random() % 4 == 0 ? 12'000 : 60));
        switch (random() % 8) {
        case 0: {
            ASSERT_TRUE(file.truncate(static_cast<std::int64_t>(at)));
            model.resize(at);
            break;
        }
        case 1:
        case 2:
        case 3: {
            std::string bytes(n, ' ');
            for (char &c : bytes)
                c = static_cast<char>(random());
            ASSERT_TRUE(file.write(static_cast<std::int64_t>(at), bytesOf(bytes), static_cast<std::int64_t>(n)));
            if (model.size() < at + n)
                model.resize(at + n);
            model.replace(at, n, bytes);
            break;
        }
        default: {
            std::string bytes(n, ' ');
            const auto got = file.read(static_cast<std::int64_t>(at), reinterpret_cast<unsigned char *>(bytes.data()),
                                       static_cast<std::int64_t>(n));
            const auto expected = at < model.size() ? model.substr(at, n) : std::string();
            ASSERT_EQ(got, static_cast<std::int64_t>(expected.size())) << step;
            ASSERT_EQ(bytes.substr(0, expected.size()), expected) << step;
        }
        }
        ASSERT_EQ(file.size(), static_cast<std::int64_t>(model.size())) << step;
    }
}

TEST(Sealed, ABlockThatWasChangedOrMovedIsNoticed)
{
    QTemporaryDir folder;
    const auto seal = Seal::of(folder.path().toStdString());
    Memory raw;
    BlockFile file(*seal, raw);
    const std::string text(3 * Seal::block, 'a');
    ASSERT_TRUE(file.write(0, bytesOf(text), static_cast<std::int64_t>(text.size())));
    unsigned char one = 0;
    EXPECT_EQ(file.read(5000, &one, 1), 1);
    constexpr auto sealed = static_cast<std::size_t>(Seal::block + Seal::extra);
    std::swap_ranges(raw.bytes.begin(), raw.bytes.begin() + sealed, raw.bytes.begin() + sealed);
    EXPECT_EQ(file.read(5000, &one, 1), -1);
    raw.bytes[2 * sealed + 100] ^= 1;
    EXPECT_EQ(file.read(2 * Seal::block, &one, 1), -1);
}

TEST(Sealed, AFullDiskKeepsWhatWasThere)
{
    QTemporaryDir folder;
    const auto seal = Seal::of(folder.path().toStdString());
    const auto readAll = [](BlockFile &file) {
        std::string bytes(static_cast<std::size_t>(file.size()), ' ');
        const auto got = file.read(0, reinterpret_cast<unsigned char *>(bytes.data()), file.size());
        return got == file.size() ? bytes : "unreadable";
    };
    for (const std::int64_t had : { std::int64_t(100), Seal::block - 1, Seal::block, 2 * Seal::block + 7 }) {
        Memory raw;
        BlockFile file(*seal, raw);
        const std::string text(static_cast<std::size_t>(had), 'a'), more(5000, 'b');
        ASSERT_TRUE(file.write(0, bytesOf(text), had));
        const auto full = raw.size();
        for (const int left : { 0, 1, 39, 41, 2000, 5000 }) {
            raw.room = full + left;
            ASSERT_FALSE(file.write(had, bytesOf(more), 5000));
            const auto kept = readAll(file); // whole blocks of what is new may be there
            EXPECT_EQ(kept.substr(0, text.size()), text) << had << " " << left;
            EXPECT_EQ(kept.find_first_not_of('b', text.size()), std::string::npos) << had << " " << left;
            raw.room = std::numeric_limits<std::int64_t>::max();
            ASSERT_TRUE(file.write(had, bytesOf(more), 5000)) << had << " " << left;
            EXPECT_EQ(readAll(file), text + more);
            ASSERT_TRUE(file.truncate(had));
        }
    }
}

class SealedCache : public CacheTest, public ::testing::WithParamInterface<bool>
{
protected:
    void SetUp() override { }
    QTemporaryDir place;
};

TEST_P(SealedCache, NothingOfItCanBeReadFromOutside)
{
    const bool sealed = GetParam();
    CacheOptions options;
    options.folder = place.path().toStdString() + "/cache";
    auto seal = sealed ? Seal::of(options.folder) : nullptr;
    {
        auto opened = Cache::open(options);
        ASSERT_TRUE(opened);
        Cache &cache = *opened->cache;
        ASSERT_TRUE(cache.setMeta("draft", secret));
        const auto local = cache.addBytes(space, secret + " (file)", "plan.txt", "text/plain");
        ASSERT_TRUE(local);
        auto second = Cache::open(options); // as store::Service and the engine have theirs
        ASSERT_TRUE(second);
        EXPECT_EQ(second->cache->meta("draft"), secret);
        const auto path = second->cache->blobPath(space, *local);
        ASSERT_TRUE(path && *path);
        const auto file = fileDevice(QString::fromStdString(**path));
        ASSERT_TRUE(file->open(QIODevice::ReadOnly));
        EXPECT_EQ(file->readAll().toStdString(), secret + " (file)");
        EXPECT_TRUE(cache.copyIsSound(*local).value_or(false));
        EXPECT_EQ(filesWith(place.path(), "Sommerfest").isEmpty(), sealed); // with the log, while it is open
        const auto copy = place.filePath(QStringLiteral("copy.txt"));
        ASSERT_TRUE(copyOut(QString::fromStdString(**path), copy));
        EXPECT_EQ(filesWith(place.path(), "Sommerfest").contains(copy), true);
        QFile::remove(copy);
    }
    EXPECT_EQ(filesWith(place.path(), "Sommerfest").isEmpty(), sealed);
    // The next start has another key.
    seal = nullptr;
    seal = sealed ? Seal::of(options.folder) : nullptr;
    const auto later = Cache::open(options);
    EXPECT_EQ(later.has_value(), !sealed);
    if (later) {
        EXPECT_EQ(later->cache->meta("draft"), secret);
    }
}

TEST_P(SealedCache, ReadersDoNotMeetHalfABlock)
{
    CacheOptions options;
    options.folder = place.path().toStdString() + "/cache";
    const auto seal = GetParam() ? Seal::of(options.folder) : nullptr;
    auto writer = Cache::open(options), reader = Cache::open(options);
    ASSERT_TRUE(writer && reader);
    std::thread other([&] {
        for (int i = 0; i < 400; ++i)
            ASSERT_TRUE(writer->cache->setMeta("n" + std::to_string(i % 40), std::string(1 + i * 7 % 5000, 'x')));
    });
    for (int i = 0; i < 800; ++i)
        ASSERT_TRUE(reader->cache->meta("n" + std::to_string(i % 40)));
    other.join();
}

#ifdef Q_OS_LINUX
TEST_P(SealedCache, WhatWasCommittedSurvivesAFullDisk)
{
    CacheOptions options;
    options.folder = place.path().toStdString() + "/cache";
    const auto seal = GetParam() ? Seal::of(options.folder) : nullptr;
    auto opened = Cache::open(options);
    ASSERT_TRUE(opened);
    Cache &cache = *opened->cache;
    const auto text = [](int i) { return std::string(static_cast<std::size_t>(1 + i * 37 % 3000), 'x'); };
    int written = 0;
    for (int round = 0; round < 4; ++round) {
        qint64 largest = 0;
        for (const auto &name : QDir(place.filePath(QStringLiteral("cache"))).entryInfoList(QDir::Files))
            largest = std::max(largest, name.size());
        {
            const ::test::FullDisk disk(static_cast<rlim_t>(largest) + 9001 * static_cast<rlim_t>(round));
            while (cache.setMeta("n" + std::to_string(written), text(written)))
                ++written;
        }
        auto other = Cache::open(options);
        ASSERT_TRUE(other) << other.error().detail;
        for (int i = 0; i < written; ++i)
            ASSERT_EQ(other->cache->meta("n" + std::to_string(i)), text(i)) << round;
        ASSERT_TRUE(cache.setMeta("n" + std::to_string(written), text(written))) << round;
        ++written;
    }
    EXPECT_GT(written, 8);
}
#endif

INSTANTIATE_TEST_SUITE_P(OpenAndSealed, SealedCache, ::testing::Bool());

} // namespace store::test
