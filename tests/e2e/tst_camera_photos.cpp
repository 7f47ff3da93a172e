// What cameras and phones of many makers wrote into their photos, taken in as the gallery does it, sent to a real
// server, and looked at there by a tool that is not ours. The samples come with a package (scripts/packages/test.txt);
// most of them end behind what the camera tells, and get a picture of our own there.
#include "tests/e2e/person.h"
#include "tests/support/serverprocess.h"

#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace e2e {

namespace {

const QString samples = QStringLiteral("/usr/share/gocode/src/github.com/rwcarlsen/goexif/exif");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The sample as it is, or, cut off before its picture, with another one behind its last whole segment.
QByteArray withPicture(const QByteArray &sample, const QByteArray &picture)
{
    const auto byte = [&](qsizetype at) { return int(static_cast<unsigned char>(sample[at])); };
    qsizetype at = 2;
    while (at + 4 <= sample.size() && byte(at) == 0xff && byte(at + 1) != 0xda) {
        const qsizetype next = at + 2 + byte(at + 2) * 256 + byte(at + 3);
        if (next > sample.size())
            return sample.left(at) + picture.mid(2);
        at = next;
    }
    return at + 4 <= sample.size() ? sample : sample.left(at) + picture.mid(2);
}

// What exiftool finds of place, camera and people in the files of a folder: "file: tag, …" for each that tells any.
QMap<QString, QStringList> toldIn(const QString &folder)
{
    QProcess tool;
    tool.start(QStringLiteral("exiftool"),
               { QStringLiteral("-q"), QStringLiteral("-q"), QStringLiteral("-r"), QStringLiteral("-j"),
                 QStringLiteral("-GPS*"), QStringLiteral("-Make"), QStringLiteral("-Model"),
                 QStringLiteral("-MakerNotes:all"), QStringLiteral("-SerialNumber"), QStringLiteral("-Artist"),
                 QStringLiteral("-OwnerName"), QStringLiteral("-By-line"), QStringLiteral("-Comment"),
                 QStringLiteral("-UserComment"), QStringLiteral("-XMP:all"), QStringLiteral("-ThumbnailImage"),
                 folder });
    QMap<QString, QStringList> told;
    if (!tool.waitForFinished(120'000))
        return { { QStringLiteral("exiftool"), { QStringLiteral("no answer") } } };
    const auto files = QJsonDocument::fromJson(tool.readAllStandardOutput()).array();
    for (const auto &entry : files) {
        auto tags = entry.toObject();
        const QString name = QFileInfo(tags.take(QStringLiteral("SourceFile")).toString()).fileName();
        if (!tags.isEmpty())
            told[name] = tags.keys();
    }
    told[QString()] = { QString::number(files.size()) };
    return told;
}

} // namespace

class TstCameraPhotos : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QDir(samples).exists(), "the samples are needed: package golang-github-rwcarlsen-goexif-dev");
        QCOMPARE(m_server.run({ "demo", "--people", "50", "--schools", "20", "--announcements", "5", "--no-pictures" }),
                 0);
        QVERIFY2(m_server.start(), m_server.output().c_str());
        m_anna = std::make_unique<Person>(QString::fromStdString(m_server.caFile()));
        QVERIFY(!m_anna->signIn(m_server.url(), "anna", "demo-demo"));
        m_anna->startSync();
        QVERIFY(m_anna->upToDate());
    }

    void nothingOfThemTellsWhereAndWithWhat()
    {
        auto &cache = m_anna->cache();
        for (const auto held = cache.accounts().value(); const auto &account : held)
            if (account.kind == schema::AccountKind::Space)
                m_space = account.id;
        const store::Key album{ m_space, "Album", cache.newId("Album") };
        const store::json::object made{ { "title", "Cameras" }, { "position", "V" } };
        QVERIFY(cache.apply({ { store::Edit::Create, album, made } }).has_value());
        QTemporaryDir whole;
        const auto picture = bytesOf(qEnvironmentVariable("JUMELLE_SOURCE_DIR")
                                     + QStringLiteral("/tests/fixtures/photos/nothing-inside.jpg"));
        QVERIFY(!picture.isEmpty());
        int taken = 0;
        for (QDirIterator it(samples, { QStringLiteral("*.jpg") }, QDir::Files, QDirIterator::Subdirectories);
             it.hasNext();) {
            const QString path = whole.filePath(QFileInfo(it.next()).fileName());
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(withPicture(bytesOf(it.filePath()), picture)) > 0);
            file.close();
            const auto error = m_anna->addToAlbum(m_space, album.id, path);
            // Some are broken on purpose: said, and nothing is sent of them.
            QVERIFY2(!error || error->code == core::Code::NotAPicture, qPrintable(path));
            taken += !error;
        }
        QVERIFY2(m_anna->upToDate(120'000), "not all was sent");
        const auto before = toldIn(whole.path());
        qInfo("%d of %s photos were taken; %lld told something before", taken,
              qPrintable(before.value(QString()).value(0)), static_cast<long long>(before.size() - 1));
        QVERIFY(taken >= 40);
        QVERIFY2(before.size() > 40, "exiftool sees nothing in the originals either");

        store::Query query;
        query.account = m_space;
        query.type = "MediaItem";
        query.parent = album.id;
        const auto photos = cache.list(query).value();
        QCOMPARE(int(photos.size()), taken);
        QTemporaryDir sent;
        for (const auto &photo : photos)
            for (const char *property : { "blobId", "thumbBlobId", "previewBlobId" })
                if (const auto *blob = photo.view.if_contains(property); blob && blob->is_string())
                    QVERIFY(copyFromServer(
                        std::string(blob->as_string()),
                        sent.filePath(QString::fromStdString(photo.key.id + property) + QStringLiteral(".jpg"))));
        const auto after = toldIn(sent.path());
        qInfo("%s files of them on the server", qPrintable(after.value(QString()).value(0)));
        QVERIFY(after.value(QString()).value(0).toInt() >= taken);
        for (auto it = after.begin(); it != after.end(); ++it)
            QVERIFY2(it.key().isEmpty(),
                     qPrintable(it.key() + QStringLiteral(": ") + it.value().join(QLatin1Char(' '))));
    }

private:
    bool copyFromServer(const std::string &blob, const QString &to) const
    {
        return blob.size() == 65
            && QFile::copy(QString::fromStdString(m_server.data() + "/blobs/" + blob.substr(1, 2) + "/"
                                                  + blob.substr(3, 2) + "/" + blob.substr(1)),
                           to);
    }

    ServerProcess m_server{ { "--durable", "false" } };
    std::unique_ptr<Person> m_anna;
    std::string m_space;
};

} // namespace e2e

QTEST_MAIN(e2e::TstCameraPhotos)
#include "tst_camera_photos.moc"
