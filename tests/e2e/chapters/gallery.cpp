// Photos, films and files, and what of them is on a computer.
#include "tests/e2e/tst_story.h"

#include <QFile>

namespace {

QByteArray webm(const QByteArray &seconds) // a film of nothing
{
    return QByteArray("\x1a\x45\xdf\xa3\x87\x42\x82\x84webm", 12)
        + QByteArray("\x18\x53\x80\x67\x8c\x15\x49\xa9\x66\x87\x44\x89\x84", 13) + seconds;
}

} // namespace

void TstStory::aFileLiesInAFolder()
{
    const auto outer = OK(anna->ask("addFolder", { { "account", m_space }, { "title", "Plans" } }));
    const auto inner
        = OK(anna->ask("addFolder", { { "account", m_space }, { "title", "Spring" }, { "parent", idOf(outer) } }));
    const std::string path = written("timetable.csv", "day;hour\nMonday;9\n");
    const auto file = OK(anna->ask("addFile", { { "account", m_space }, { "folder", idOf(inner) }, { "path", path } }));
    OK(anna->ask("settled"));
    OK(pierre->ask("await",
                   { { "account", m_space },
                     { "type", "Folder" },
                     { "id", idOf(inner) },
                     { "where", { { "parentId", idOf(outer) } } } }));
    const auto seen = OK(pierre->ask("await",
                                     { { "account", m_space },
                                       { "type", "FileItem" },
                                       { "id", idOf(file) },
                                       { "where", { { "name", "timetable.csv" }, { "folderId", idOf(inner) } } } }));
    QCOMPARE(bytesOf(*pierre, m_space, seen.at("view").at("blobId")), std::string("day;hour\nMonday;9\n"));
}

void TstStory::photosLeaveTheirPlaceBehind()
{
    const auto album = OK(anna->ask("addAlbum", { { "account", m_space }, { "title", "At the pier" } }));
    for (const char *name : { "phone-with-place.jpg", "turned-with-place.jpg", "editor-with-xmp-iptc.jpg",
                              "old-thumbnail-inside.jpg", "place-in-png.png" }) {
        const std::string path = photoFile(name);
        const auto photo
            = OK(anna->ask("addPhoto", { { "account", m_space }, { "album", idOf(album) }, { "path", path } }));
        if (name != std::string_view("editor-with-xmp-iptc.jpg")) // has its position in XMP only
            QVERIFY2(photo.at("foundPlace").as_bool(), name);
        const auto seen = OK(
            pierre->ask("await", { { "account", m_space }, { "type", "MediaItem" }, { "id", idOf(photo) } }, 30'000));
        for (const char *property : { "blobId", "thumbBlobId", "previewBlobId" })
            QCOMPARE(whatIsLeft(bytesOf(*pierre, m_space, seen.at("view").at(property))), std::string());
    }
    OK(anna->ask("settled"));
}

void TstStory::aPhotoIsDescribed()
{
    const auto photos = OK(pierre->ask("list", { { "account", m_space }, { "type", "MediaItem" } }));
    const object key{ { "account", m_space }, { "type", "MediaItem" }, { "id", photos.at("list").at(0).at("id") } };
    const object said{ { "caption", "The pier at low tide" }, { "altText", "A wooden pier above wet sand" } };
    for (const auto &property : said) {
        OK(pierre->ask("setText", with(key, { { "property", property.key() }, { "text", property.value() } })));
    }
    OK(anna->ask("await", with(key, { { "where", said } })));
}

void TstStory::aFilmIsSeenByTheOther()
{
    const auto path = written("tide.webm", webm(QByteArray("\x48\x13\x76\x00", 4)));
    const auto album = OK(anna->ask("await", { { "account", m_space }, { "type", "Album" } }));
    const auto film = OK(anna->ask("addPhoto", { { "account", m_space }, { "album", idOf(album) }, { "path", path } }));
    const object wanted{ { "kind", "film" }, { "type", "video/webm" }, { "name", "tide.webm" }, { "duration", 151 } };
    const auto seen = OK(pierre->ask(
        "await", { { "account", m_space }, { "type", "MediaItem" }, { "id", idOf(film) }, { "where", wanted } }));
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(bytesOf(*pierre, m_space, seen.at("view").at("blobId")), file.readAll().toStdString());
}

void TstStory::anAlbumIsKeptOffline()
{
    const auto album = OK(pierre->ask("addAlbum", { { "account", m_space }, { "title", "Harbour" } }));
    std::vector<object> originals;
    const auto film = written("ferry.webm", webm(QByteArray("\x46\x3b\x80\x00", 4)));
    for (const std::string &path : { photoFile("nothing-inside.jpg"), film }) { // Anna never had them
        const auto photo
            = OK(pierre->ask("addPhoto", { { "account", m_space }, { "album", idOf(album) }, { "path", path } }));
        OK(pierre->ask("settled"));
        const auto seen
            = OK(anna->ask("await", { { "account", m_space }, { "type", "MediaItem" }, { "id", idOf(photo) } }));
        originals.push_back({ { "account", m_space }, { "blob", seen.at("view").at("blobId") } });
    }
    OK(anna->ask("settled"));
    for (const auto &original : originals) {
        const auto before = OK(anna->ask("bytesHere", original));
        QCOMPARE(std::string(before.at("path").as_string()), std::string()); // nobody has looked at it
    }
    OK(anna->ask("keepOffline", { { "account", m_space }, { "album", idOf(album) } }));
    for (const auto &original : originals) {
        OK(anna->ask("awaitBytes", original, 30'000));
    }
    m_line->sever();
    OK(anna->ask("awaitState", { { "is", "offline" } }, 40'000));
    anna->kill();
    OK(reopen(*anna)); // the whole of it is on the disk
    for (const auto &original : originals) {
        const auto here = OK(anna->ask("bytesHere", original));
        QFile file(QString::fromStdString(std::string(here.at("path").as_string())));
        QVERIFY2(file.open(QIODevice::ReadOnly), json::serialize(original).c_str());
        const std::string bytes = file.readAll().toStdString();
        QVERIFY(!bytes.empty());
        QVERIFY(bytes == bytesOf(*pierre, m_space, original.at("blob")));
    }
    m_line->mend();
    OK(anna->ask("wake"));
    OK(anna->ask("settled", {}, 60'000));
}

// The line breaks in the middle of a film, she pauses it, and only the rest goes over the line in the end.
void TstStory::anUploadIsPausedAndGoesOn()
{
    QByteArray bytes("RIFF\0\0\0\0AVI LIST", 16);
    for (int i = 0; bytes.size() < 22'000'000; ++i)
        bytes.append(QByteArray::number(i));
    const auto path = written("lesson.avi", bytes);
    const object upload{ { "name", "lesson.avi" } };
    const auto album = OK(anna->ask("await", { { "account", m_space }, { "type", "Album" } }));
    m_line->cutAfterUp(17'000'000); // three pieces are on their way at a time: one of them has been answered
    const auto film = OK(anna->ask("addPhoto", { { "account", m_space }, { "album", idOf(album) }, { "path", path } }));
    const object key{ { "account", m_space }, { "type", "MediaItem" }, { "id", idOf(film) } };
    OK(anna->ask("awaitState", { { "is", "offline" } }, 40'000));
    OK(anna->ask("pauseUpload", with(upload, { { "paused", true } })));
    const auto paused = OK(anna->ask("awaitUpload", with(upload, { { "sent", 1 } })));
    QCOMPARE(std::string(paused.at("state").as_string()), std::string("paused"));
    const auto sent = paused.at("sent").as_int64();
    QVERIFY(sent < paused.at("size").as_int64());

    m_line->mend();
    anna->kill();
    OK(reopen(*anna)); // paused it stays
    const auto meanwhile = OK(newCard("todo", "While the film waits"));
    OK(pierre->ask("await", meanwhile, 40'000)); // it holds up nothing else
    const auto still = OK(anna->ask("awaitUpload", upload));
    QCOMPARE(std::string(still.at("state").as_string()), std::string("paused"));
    QCOMPARE(still.at("sent").as_int64(), sent);
    QVERIFY(truth(*pierre, key).is_null());

    const auto carried = m_line->carriedUp();
    OK(anna->ask("pauseUpload", with(upload, { { "paused", false } })));
    OK(anna->ask("settled", {}, 60'000));
    const auto rest = bytes.size() - sent;
    QVERIFY2(m_line->carriedUp() - carried < rest + 1'000'000, "all of it was sent once more");
    const auto seen = OK(pierre->ask("await", with(key, { { "where", { { "name", "lesson.avi" } } } })));
    QVERIFY(bytesOf(*pierre, m_space, seen.at("view").at("blobId")) == bytes.toStdString());
}
