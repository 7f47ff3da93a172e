// Folders that people and administrators choose: deep ones, and names in any script.
#include "fixture.h"
#include "sqlite/place.h"

#include <QDir>
#include <QFile>

using namespace store;
using namespace store::test;

namespace {

class Places : public CacheTest
{
protected:
    // Works in `folder` as people do: writes, copies a file in, ends, comes back.
    void workIn(const QString &folder)
    {
        auto o = options();
        o.folder = folder.toStdString();
        {
            auto opened = Cache::open(o);
            ASSERT_TRUE(opened) << opened.error().detail;
            ASSERT_TRUE(opened->cache->apply({ { Edit::Create, key("b1"), { { "name", "typed" } } } }));
            ASSERT_TRUE(opened->cache->addBytes(space, "picture", "a.jpg", "image/jpeg"));
        }
        auto again = Cache::open(o);
        ASSERT_TRUE(again) << again.error().detail;
        EXPECT_FALSE(again->newDevice);
        EXPECT_EQ(again->cache->outbox().value().size(), 1u);
        const auto uploads = again->cache->uploads().value();
        ASSERT_EQ(uploads.size(), 1u);
        const auto path = again->cache->blobPath(space, uploads.front().localId).value();
        ASSERT_TRUE(path);
        EXPECT_TRUE(QFile::exists(QString::fromStdString(*path)));
    }
};

} // namespace

TEST_F(Places, namesInAnyScript) { workIn(m_folder.filePath(QStringLiteral("Zdjęcia Łódź – Ελένη – 学校"))); }

TEST_F(Places, deeperThanWindowsUsesToAllow)
{
    QString folder = m_folder.path();
    while (folder.size() < 400)
        folder += QStringLiteral("/a folder in a folder");
    workIn(folder);
}

TEST(Place, onlyLongPathsAreWrittenAnotherWay)
{
    const std::string shortOne = "C:/Users/eleni/cache.db", longOne = "C:/" + std::string(300, 'x') + "/cache.db";
    EXPECT_EQ(sqlite::openingOf(shortOne).path, shortOne);
    EXPECT_EQ(sqlite::openingOf(shortOne).vfs, "");
#ifdef Q_OS_WIN
    EXPECT_EQ(sqlite::openingOf(longOne).path, "\\\\?\\C:\\" + std::string(300, 'x') + "\\cache.db");
    EXPECT_EQ(sqlite::openingOf("//server/" + std::string(300, 'x')).path,
              "\\\\?\\UNC\\server\\" + std::string(300, 'x'));
    EXPECT_TRUE(sqlite::isOnNetwork("//server/share/cache.db"));
    EXPECT_TRUE(sqlite::isOnNetwork("\\\\server\\share\\cache.db"));
    EXPECT_FALSE(sqlite::isOnNetwork("C:/cache.db"));
    EXPECT_FALSE(sqlite::isOnNetwork("\\\\?\\C:\\cache.db"));
    EXPECT_EQ(sqlite::openingOf("\\\\?\\C:\\" + std::string(300, 'x')).path, "\\\\?\\C:\\" + std::string(300, 'x'));
#else
    EXPECT_EQ(sqlite::openingOf(longOne).path, longOne);
    EXPECT_FALSE(sqlite::isOnNetwork("//server/share/cache.db"));
#endif
}

TEST(Place, sharesOfWindowsAreKnownByTheirName)
{
    for (const char *name :
         { "//server/share", "\\\\server\\share\\Jumelle", "\\\\?\\UNC\\server\\share", "//?/UNC/server/x" })
        EXPECT_TRUE(sqlite::isShareName(name)) << name;
    for (const char *name : { "C:/Users", "\\\\?\\C:\\Users", "\\\\.\\pipe", "folder", "/home/eleni", "" })
        EXPECT_FALSE(sqlite::isShareName(name)) << name;
}
