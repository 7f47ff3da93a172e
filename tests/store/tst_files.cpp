// Files on their way in, to the server and out of the cache again.
#include "fixture.h"

#include "sqlite/sqlite.h"

#include "store/filecopy.h"
#include "store/limits.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace store;
using namespace store::test;

namespace {

class Files : public CacheTest
{
protected:
    std::string make(const char *name, const QByteArray &content)
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName().toStdString();
    }
    static std::string hashOf(const QByteArray &content)
    {
        return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().toStdString();
    }
    int filesKept() const
    {
        int n = 0;
        for (QDirIterator it(path("blobs"), QDir::Files, QDirIterator::Subdirectories); it.hasNext(); it.next())
            ++n;
        return n;
    }
    json::object item(const std::string &blob) const
    {
        return { { "name", "a.jpg" },
                 { "blobId", blob },
                 { "thumbBlobId", nullptr },
                 { "albumId", "u1" },
                 { "position", "V" } };
    }
};

} // namespace

// Of two entries of one record only the one that names the file is given up with it, and comes back behind the other.
TEST_F(Files, aFileGivenUpTakesNothingAlongThatStandsBeforeIt)
{
    const auto local = cache->addFile(space, make("a.jpg", "abc"), "a.jpg", "image/jpeg").value();
    apply(Edit::Create, "c1", { { "title", "card" }, { "listId", "l9" }, { "position", "V" } }, "Card");
    apply(Edit::Create, "b1", { { "name", "tag" } });
    apply(Edit::Patch, "c1", { { "labels/b1", true } }, "Card");
    apply(Edit::Patch, "c1", { { "attachments/t1", json::object{ { "blobId", local }, { "name", "a.jpg" } } } },
          "Card");
    ASSERT_EQ(outbox().size(), 3u);
    cache->connection().prepare("UPDATE upload SET state=4").run();
    const auto given = cache->discardFile(local);
    ASSERT_TRUE(given);
    ASSERT_EQ(given->size(), 1u);
    const auto isCreate = [](const OutboxEntry &entry) { return entry.key.id == "c1" && entry.op == Edit::Create; };
    const auto creates = [&] {
        const auto all = outbox();
        return std::count_if(all.begin(), all.end(), isCreate);
    };
    EXPECT_EQ(creates(), 1);
    EXPECT_EQ(view("c1", "Card").at("title"), "card");
    ASSERT_TRUE(cache->restoreDiscarded(given->front()));
    EXPECT_EQ(creates(), 1);
    EXPECT_EQ(view("c1", "Card").at("labels"), parse(R"({"b1": true})"));
}

TEST_F(Files, anEditWaitsForTheFileItNames)
{
    const QByteArray content(700'000, 'p');
    const auto original = make("a.jpg", content);
    const auto local = cache->addFile(space, original, "a.jpg", "image/jpeg").value();
    EXPECT_EQ(local, "L" + hashOf(content));
    EXPECT_TRUE(QFile::exists(QString::fromStdString(original)));
    apply(Edit::Create, "i1", item(local), "MediaItem");
    apply(Edit::Create, "b1", { { "name", "other" } });
    EXPECT_EQ(outbox().at(0).needsBlobs, std::vector<std::string>{ local });
    ASSERT_EQ(cache->nextToSend(10, m_now).value().size(), 1u); // only what needs no file
    const auto upload = cache->uploads().value().at(0);
    EXPECT_EQ(upload.size, content.size());
    EXPECT_TRUE(QFile::exists(QString::fromStdString(upload.path)));
    ASSERT_TRUE(cache->uploadProgress(local, 500'000, { "B1" }));
    reopen(); // the program ends in the middle
    EXPECT_EQ(cache->uploads().value().at(0).chunkBlobIds, std::vector<std::string>{ "B1" });
    const auto blob = "B" + local.substr(1);
    ASSERT_TRUE(cache->uploadDone(local, blob));
    EXPECT_TRUE(cache->uploads().value().empty());
    EXPECT_EQ(view("i1", "MediaItem").at("blobId"), json::string(blob));
    EXPECT_EQ(outbox().at(0).value.at("blobId"), json::string(blob));
    EXPECT_EQ(cache->nextToSend(10, m_now).value().size(), 2u);
    EXPECT_TRUE(*cache->blobPath(space, blob)); // one file under both names
    EXPECT_TRUE(*cache->blobPath(space, local));
    EXPECT_FALSE(*cache->blobPath("z2", blob)); // knowing a hash opens nothing elsewhere
    EXPECT_EQ(filesKept(), 1);
    apply(Edit::Create, "i2", item(local), "MediaItem"); // an edit that comes after the upload
    EXPECT_EQ(outbox().back().value.at("blobId"), json::string(blob));
    EXPECT_TRUE(outbox().back().needsBlobs.empty());
}

TEST_F(Files, whatTheServerLostIsSentAgain)
{
    const QByteArray content("the bridge");
    const auto local = cache->addFile(space, make("a.jpg", content), "a.jpg", "image/jpeg").value();
    const auto blob = "B" + local.substr(1);
    ASSERT_TRUE(cache->uploadDone(local, blob));
    apply(Edit::Create, "i1", item(blob), "MediaItem");
    const auto seq = outbox().at(0).seq;
    EXPECT_FALSE(*cache->sendFilesAgain(seq, { "B" + hashOf("never seen") }));
    EXPECT_TRUE(cache->uploads().value().empty());
    EXPECT_EQ(outbox().at(0).seq, seq);
    ASSERT_TRUE(*cache->sendFilesAgain(seq, { "B" + hashOf("never seen"), blob }))
        << "another computer may have that one";
    EXPECT_EQ(cache->uploads().value().at(0).type, "image/jpeg");
    EXPECT_EQ(outbox().at(0).needsBlobs, std::vector<std::string>{ local });
    EXPECT_EQ(outbox().at(0).op, Edit::Create);
    EXPECT_TRUE(cache->nextToSend(10, m_now).value().empty());
    ASSERT_TRUE(cache->uploadDone(local, blob));
    EXPECT_EQ(cache->nextToSend(10, m_now).value().at(0).value.at("blobId"), json::string(blob));
    ASSERT_TRUE(QFile::remove(QString::fromStdString(**cache->blobPath(space, blob)))); // somebody cleaned up by hand
    EXPECT_FALSE(*cache->sendFilesAgain(outbox().at(0).seq, { blob }));
}

TEST_F(Files, pausingAndFailing)
{
    const auto local = cache->addBytes(space, "bytes", "a", "").value();
    ASSERT_TRUE(cache->setUploadPaused(local, true));
    ASSERT_TRUE(cache->uploadProgress(local, 2, {})); // a piece that was on its way
    EXPECT_EQ(cache->uploads().value().at(0).state, Upload::Paused);
    ASSERT_TRUE(cache->setUploadPaused(local, false));
    ASSERT_TRUE(cache->uploadFailed(local, "overQuota"));
    EXPECT_EQ(cache->uploads().value().at(0).error, "overQuota");
    EXPECT_EQ(cache->addBytes(space, "bytes", "a", "").value(), local); // again
    EXPECT_EQ(cache->uploads().value().at(0).state, Upload::Waiting);
}

TEST_F(Files, whatAnotherThreadBroughtInIsTakenWithoutACopy)
{
    CacheOptions options;
    options.folder = QFileInfo(path("x")).path().toStdString();
    const auto blobs = blobFolder(options);
    const QByteArray content(700'000, 'p');
    const auto copied = copyIn(make("a.jpg", content), blobs, {});
    ASSERT_TRUE(copied) << copied.error().detail;
    QFile kept(QString::fromStdString(copied->path));
    const auto before = QDateTime::currentDateTime().addSecs(-1000);
    ASSERT_TRUE(kept.open(QIODevice::ReadWrite) && kept.setFileTime(before, QFileDevice::FileModificationTime));
    kept.close();
    EXPECT_EQ(cache->addFile(space, copied->path, "a.jpg", "image/jpeg").value(), "L" + hashOf(content));
    EXPECT_EQ(cache->uploads().value().at(0).size, content.size());
    EXPECT_EQ(filesKept(), 1);
    EXPECT_LT(std::abs(QFileInfo(kept.fileName()).lastModified().msecsTo(before)), 2000) << "the same file";
    ASSERT_TRUE(
        cache->setAccounts({ { space, schema::AccountKind::Space, "One", false, false, { { "maxSizeFile", 10 } } } }));
    EXPECT_EQ(cache->addFile(space, copied->path, "a.jpg", "").error().code, core::Code::TooLarge);
    ASSERT_TRUE(kept.remove());
    EXPECT_EQ(cache->addFile(space, copied->path, "a.jpg", "").error().code, core::Code::FileGone);
}

TEST_F(Files, whatCannotBeTaken)
{
    EXPECT_EQ(cache->addFile(space, path("gone.jpg").toStdString(), "gone.jpg", "").error().code, core::Code::FileGone);
    ASSERT_TRUE(
        cache->setAccounts({ { space, schema::AccountKind::Space, "One", false, false, { { "maxSizeFile", 10 } } } }));
    const auto refused = cache->addFile(space, make("big", QByteArray(11, 'x')), "big", "");
    EXPECT_EQ(refused.error().code, core::Code::TooLarge);
    EXPECT_EQ(refused.error().number, 10);
    EXPECT_EQ(cache->addBytes(space, std::string(11, 'x'), "big", "").error().code, core::Code::TooLarge);
    EXPECT_TRUE(cache->addFile(space, make("fits", QByteArray(10, 'x')), "fits", ""));
    EXPECT_EQ(filesKept(), 1);
}

TEST_F(Files, fetchedBytesMustBeThoseAskedFor)
{
    const auto blob = "B" + hashOf("right");
    const auto wrong = make("tmp1", "wrong");
    EXPECT_FALSE(cache->storeBlob(space, blob, wrong));
    EXPECT_FALSE(QFile::exists(QString::fromStdString(wrong)));
    EXPECT_FALSE(*cache->blobPath(space, blob));
    ASSERT_TRUE(cache->storeBlob(space, blob, make("tmp2", "right")));
    const auto where = *cache->blobPath(space, blob).value();
    QFile::remove(QString::fromStdString(where)); // somebody tidied up by hand
    EXPECT_FALSE(*cache->blobPath(space, blob));
    ASSERT_TRUE(cache->storeBlob(space, "foreign-7", make("tmp3", "other")));
    EXPECT_TRUE(*cache->blobPath(space, "foreign-7"));
}

TEST_F(Files, aFileOfSeveralPiecesHasTheNameOfItsBytes)
{
    QByteArray content(700'001, Qt::Uninitialized);
    for (qsizetype i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * i % 251);
    EXPECT_EQ(cache->addFile(space, make("a.bin", content), "a.bin", "application/octet-stream").value(),
              "L" + hashOf(content));
    EXPECT_TRUE(cache->storeBlob(space, "B" + hashOf(content), make("b.part", content)));
    EXPECT_EQ(hashOf(QByteArray("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(Files, thumbnailsAndPinnedAlbumsAreMissedUntilTheyAreHere)
{
    const auto thumb = "B" + hashOf("thumb"), whole = "B" + hashOf("whole");
    auto object = item(whole);
    object["id"] = "i1";
    object["rev"] = 1;
    object["thumbBlobId"] = thumb;
    serve({ object }, "1-1", {}, "MediaItem");
    EXPECT_EQ(cache->missingBlobs(space, 10).value(), std::vector<std::string>{ thumb });
    ASSERT_TRUE(cache->storeBlob(space, thumb, make("t", "thumb")));
    EXPECT_TRUE(cache->missingBlobs(space, 10).value().empty());
    ASSERT_TRUE(cache->pinAlbum(space, "u1", true));
    EXPECT_TRUE(cache->isPinned(space, "u1").value());
    EXPECT_EQ(cache->missingBlobs(space, 10).value(), std::vector<std::string>{ whole });
}

TEST_F(Files, whatAPowerCutLeftOfAFileIsFetchedAgain)
{
    const auto blob = "B" + hashOf("the whole photo");
    ASSERT_TRUE(cache->storeBlob(space, blob, make("p", "the whole photo")));
    const auto path = cache->blobPath(space, blob).value();
    ASSERT_TRUE(path);
    QFile half(QString::fromStdString(*path));
    ASSERT_TRUE(half.resize(3));
    EXPECT_FALSE(cache->blobPath(space, blob).value());
    ASSERT_TRUE(cache->storeBlob(space, blob, make("p", "the whole photo")));
    EXPECT_EQ(cache->blobPath(space, blob).value(), path);
    EXPECT_EQ(half.size(), 15);
}

TEST_F(Files, trimmingSparesWhatIsUnsentOrPinned)
{
    const QByteArray old(50'000, 'o'), pinned(50'000, 'p');
    ASSERT_TRUE(cache->storeBlob(space, "B" + hashOf(old), make("o", old)));
    ASSERT_TRUE(cache->storeBlob(space, "B" + hashOf(pinned), make("p", pinned)));
    const auto local = cache->addBytes(space, std::string(50'000, 'l'), "l", "").value();
    auto object = item("B" + hashOf(pinned));
    object["id"] = "i1";
    object["rev"] = 1;
    serve({ object }, "1-1", {}, "MediaItem");
    ASSERT_TRUE(cache->pinAlbum(space, "u1", true));
    const auto size = cache->sizeBytes().value();
    EXPECT_EQ(size, 100'000) << "what waits is not counted";
    ASSERT_TRUE(cache->trimBlobs(size));
    EXPECT_EQ(filesKept(), 3);
    ASSERT_TRUE(cache->trimBlobs(0));
    EXPECT_FALSE(*cache->blobPath(space, "B" + hashOf(old)));
    EXPECT_TRUE(*cache->blobPath(space, "B" + hashOf(pinned)));
    EXPECT_TRUE(*cache->blobPath(space, local));
    EXPECT_EQ(filesKept(), 2);
}

// Small pictures, too: the next look would fetch again what was thrown out for want of room.
TEST_F(Files, nothingIsFetchedAheadWhereThereIsNoRoom)
{
    const QByteArray here(50'000, 'h');
    ASSERT_TRUE(cache->storeBlob(space, "B" + hashOf(here), make("h", here)));
    auto object = item("B" + hashOf("whole"));
    object["id"] = "i1";
    object["rev"] = 1;
    object["thumbBlobId"] = "B" + hashOf("small");
    serve({ object }, "1-1", {}, "MediaItem");
    ASSERT_TRUE(cache->addBytes(space, std::string(90'000, 'w'), "film", ""));
    Limits limits;
    limits.mostBlobBytes = 60'000;
    ASSERT_TRUE(setLimits(*cache, limits));
    EXPECT_EQ(cache->missingBlobs(space, 10).value().size(), 1U) << "what waits takes no room from others";
    limits.mostBlobBytes = 50'000;
    ASSERT_TRUE(setLimits(*cache, limits));
    EXPECT_TRUE(cache->missingBlobs(space, 10).value().empty());
}

TEST_F(Files, straysGoAfterADay)
{
    const auto local = cache->addBytes(space, "mine", "m", "").value();
    make("blobs/incoming-1", "half a copy");
    make("blobs/incoming-2", "a copy on its way");
    for (const auto &name : { path("blobs/incoming-1"), QString::fromStdString(cache->uploads().value().at(0).path) }) {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(
            file.setFileTime(QDateTime::fromMSecsSinceEpoch(m_now).addDays(-2), QFileDevice::FileModificationTime));
    }
    QFile young(path("blobs/incoming-2"));
    ASSERT_TRUE(young.open(QIODevice::ReadWrite));
    ASSERT_TRUE(young.setFileTime(QDateTime::fromMSecsSinceEpoch(m_now), QFileDevice::FileModificationTime));
    ASSERT_TRUE(cache->trimBlobs(1'000'000'000));
    EXPECT_FALSE(QFile::exists(path("blobs/incoming-1")));
    EXPECT_TRUE(young.exists());
    EXPECT_TRUE(*cache->blobPath(space, local));
}
