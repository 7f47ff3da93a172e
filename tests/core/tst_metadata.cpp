// What a picture tells beside what it shows must be gone, and the picture itself must be the same.
#include "core/metadata/formats.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace core::metadata;

// Films without a picture, put together from their parts.
namespace Boxes {

QByteArray box(const char *type, const QByteArray &body)
{
    const auto n = quint32(body.size() + 8);
    return QByteArray(1, char(n >> 24)) + char(n >> 16) + char(n >> 8) + char(n) + QByteArray(type) + body;
}
QByteArray element(const QByteArray &id, const QByteArray &body)
{
    QByteArray size;
    if (body.size() < 127) {
        size = QByteArray(1, char(0x80 | body.size()));
    } else {
        size = QByteArray(1, char(0x40 | (body.size() >> 8)));
        size += char(body.size() & 0xff);
    }
    return id + size + body;
}
QByteArray ebml(const QByteArray &kind = "webm")
{
    return element("\x1a\x45\xdf\xa3", element("\x42\x86", "\x01") + element("\x42\x82", kind));
}
QByteArray info()
{
    return element("\x15\x49\xa9\x66",
                   element("\xbf", "sums") + element("\x2a\xd7\xb1", "\x0f\x42\x40") // milliseconds
                       + element("\x44\x89", QByteArray("\x46\x3b\x80\x00", 4)) // 12 000
                       + element("\x44\x61", "made-at8") + element("\x7b\xa9", "Class 6b")
                       + element("\x57\x41", "Recorder 7"));
}
QByteArray webm()
{
    const QByteArray video = element("\xe0", element("\xb0", "\x02\x80") + element("\xba", "\x01\x68"));
    const QByteArray tracks = element("\x16\x54\xae\x6b", element("\xae", element("\x53\x6e", "Anna's phone") + video));
    const QByteArray tags = element("\x12\x54\xc3\x67", "LOCATION +56.66+016.36/" + QByteArray(200, ' '));
    const QByteArray cover = element("\x19\x41\xa4\x69", "portrait");
    const QByteArray cluster = element("\x1f\x43\xb6\x75", element("\xa3", "pictures and sound"));
    return ebml() + element("\x18\x53\x80\x67", info() + tracks + tags + cover + cluster);
}
QByteArray cleaned(QByteArray film, Found *found)
{
    QBuffer in(&film), out;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    const auto result = copyWithout(in, out);
    *found = result ? *result : Found();
    return result ? out.data() : QByteArray();
}

} // namespace Boxes

class TestMetadata : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    static QImage picture()
    {
        QImage image(160, 120, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qRgb(x, y * 2, (x * y) & 255));
        return image;
    }
    QString made(const char *format)
    {
        const QString path = m_dir.filePath(QStringLiteral("plain.") + QLatin1String(format));
        return picture().save(path, format) ? path : QString();
    }
    static QByteArray cleaned(const QString &path, Found *found = nullptr)
    {
        QFile in(path);
        if (!in.open(QIODevice::ReadOnly))
            return {};
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto result = copyWithout(in, out);
        if (!result)
            return {};
        if (found)
            *found = *result;
        return out.data();
    }
    // Runs exiftool; the tests that need it say so when it is missing.
    static QByteArray exiftool(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("exiftool"), arguments);
        process.waitForFinished(30000);
        return process.readAllStandardOutput();
    }

private Q_SLOTS:
    void removesWhatWasWritten_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("jpeg") << QByteArray("jpg");
        QTest::newRow("png") << QByteArray("png");
        QTest::newRow("webp") << QByteArray("webp");
    }
    void removesWhatWasWritten()
    {
        QFETCH(QByteArray, format);
        const QString tool = QStandardPaths::findExecutable(QStringLiteral("exiftool"));
        QVERIFY2(!tool.isEmpty(), "exiftool is needed: package libimage-exiftool-perl");
        const QString path = made(format.constData());
        QVERIFY2(!path.isEmpty(), "Qt cannot write this format here");
        const QImage before(path);
        exiftool({ QStringLiteral("-overwrite_original"), QStringLiteral("-GPSLatitude=35.34"),
                   QStringLiteral("-GPSLatitudeRef=N"), QStringLiteral("-GPSLongitude=25.13"),
                   QStringLiteral("-Make=Kamera"), QStringLiteral("-Model=Secretive 3"),
                   QStringLiteral("-Artist=Anna Lind"), QStringLiteral("-XMP:Creator=Anna Lind"),
                   QStringLiteral("-Comment=class 5b"), QStringLiteral("-DateTimeOriginal=2026:03:12 10:20:30"),
                   path });
        QFile dirty(path);
        QVERIFY(dirty.open(QIODevice::ReadOnly));
        QVERIFY(dirty.readAll().contains("Anna Lind"));

        Found found;
        const QByteArray clean = cleaned(path, &found);
        QVERIFY(!clean.isEmpty());
        QVERIFY(found.place);
        QVERIFY(found.camera);
        QCOMPARE(found.taken, QDateTime(QDate(2026, 3, 12), QTime(10, 20, 30)));
        for (const char *secret : { "Anna Lind", "Kamera", "Secretive", "class 5b", "GPS" })
            QVERIFY2(!clean.contains(secret), secret);
        QCOMPARE(QImage::fromData(clean).convertToFormat(before.format()), before);

        const QString out = m_dir.filePath(QStringLiteral("clean.") + QString::fromLatin1(format));
        QFile file(out);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(clean) == clean.size());
        file.close();
        const QByteArray told = exiftool({ QStringLiteral("-G1"), QStringLiteral("-s"), out });
        QVERIFY(told.contains("ImageWidth"));
        for (const char *group : { "[GPS]", "[XMP", "[IFD0]", "[ExifIFD]", "[IPTC]", "Comment" })
            QVERIFY2(!told.contains(group), told.constData());
    }
    void keepsTheOrientation()
    {
        const QString path = made("jpg");
        exiftool({ QStringLiteral("-overwrite_original"), QStringLiteral("-n"), QStringLiteral("-Orientation=6"),
                   QStringLiteral("-Make=Kamera"), path });
        Found found;
        QByteArray clean = cleaned(path, &found);
        QCOMPARE(found.orientation, 6);
        QVERIFY(!clean.contains("Kamera"));
        QBuffer buffer(&clean);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        QCOMPARE(reader.read().size(), QSize(120, 160));
    }
    void keepsAnOrientationBehindTheTables()
    {
        QFile file(made("jpg"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray photo = file.readAll();
        const QByteArray exif = QByteArray("Exif\0\0", 6) + orientationOnly(6);
        const auto scan = photo.indexOf("\xff\xda");
        QVERIFY(scan > 0);
        photo.insert(scan, QByteArray("\xff\xe1\x00", 3) + char(exif.size() + 2) + exif);
        const QString path = m_dir.filePath(QStringLiteral("late.jpg"));
        QFile late(path);
        QVERIFY(late.open(QIODevice::WriteOnly) && late.write(photo) == photo.size());
        late.close();
        Found found;
        QByteArray clean = cleaned(path, &found);
        QCOMPARE(found.orientation, 6);
        QBuffer buffer(&clean);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto again = inspect(buffer);
        QVERIFY(again.has_value());
        QCOMPARE(again->orientation, 6);
    }
    void cleansEveryPhotoOfTheFixtures()
    {
        const QDir dir(qEnvironmentVariable("JUMELLE_SOURCE_DIR") + QStringLiteral("/tests/fixtures/photos"));
        int seen = 0;
        for (const QString &name : dir.entryList({ QStringLiteral("*.jpg"), QStringLiteral("*.png"),
                                                   QStringLiteral("*.webp"), QStringLiteral("*.gif") },
                                                 QDir::Files)) {
            const QByteArray clean = cleaned(dir.filePath(name));
            QVERIFY2(!clean.isEmpty(), qPrintable(name));
            QBuffer buffer;
            buffer.setData(clean);
            buffer.open(QIODevice::ReadOnly);
            const auto again = inspect(buffer);
            QVERIFY(again);
            QVERIFY2(!again->place && !again->camera && !again->text, qPrintable(name));
            QImage before(dir.filePath(name)), after = QImage::fromData(clean);
            QVERIFY2(before.size() == after.size() || before.size() == after.size().transposed(), qPrintable(name));
            ++seen;
        }
        if (dir.exists())
            QVERIFY(seen > 0);
    }
    void gifKeepsItsLoopAndLosesItsComment()
    {
        // One grey pixel, a loop block, and a comment.
        QByteArray gif("GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff", 19);
        gif += QByteArray("!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0", 19) + QByteArray("!\xfe\tby Anna L\0", 13);
        gif += QByteArray(",\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0;", 16);
        QBuffer in(&gif), out;
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        QVERIFY(copyWithout(in, out));
        QVERIFY(out.data().contains("NETSCAPE2.0"));
        QVERIFY(!out.data().contains("Anna"));
        QVERIFY(!QImage::fromData(out.data()).isNull());
    }
    void filmsKeepTheirLengthAndLoseTheirPlace()
    {
        const auto box = Boxes::box;
        QByteArray film = box("ftyp", "isomisom")
            + box("moov", box("mvhd", "times") + box("udta", "\xa9xyz+35.34+025.13/"))
            + box("mdat", "pictures and sound");
        QBuffer in(&film), out;
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        const auto found = copyWithout(in, out);
        QVERIFY(found);
        QVERIFY(found->place);
        QCOMPARE(out.data().size(), film.size());
        QVERIFY(!out.data().contains("35.34"));
        QVERIFY(out.data().contains("pictures and sound"));
        QCOMPARE(out.data().indexOf("mdat"), film.indexOf("mdat"));
    }
    void filmsSayHowLongAndHowLargeTheyAre()
    {
        const auto word
            = [](quint32 n) { return QByteArray(1, char(n >> 24)) + char(n >> 16) + char(n >> 8) + char(n); };
        const QByteArray head = word(0) + word(3'800'000'000) + word(3'800'000'001); // version, made, changed
        const QByteArray upright = word(0) + word(0x10000) + word(0) + word(0xffff0000) + word(0) + word(0) + word(0)
            + word(0) + word(0x40000000);
        const QByteArray tkhd = head + word(1) + word(0) + word(151'000) + QByteArray(16, '\0') + upright
            + word(1920 << 16) + word(1080 << 16);
        const QByteArray film = Boxes::box("ftyp", "qt  \0\0\0\0")
            + Boxes::box("moov",
                         Boxes::box("mvhd", head + word(1000) + word(151'000) + QByteArray(80, '\0'))
                             + Boxes::box("trak", Boxes::box("tkhd", tkhd)));
        QCOMPARE(sniff(film.left(sniffBytes)), Format::QuickTime);
        Found found;
        const QByteArray out = Boxes::cleaned(film, &found);
        QCOMPARE(out.size(), film.size());
        QCOMPARE(found.seconds, 151);
        QCOMPARE(found.pixels, QSize(1080, 1920)); // the camera was held upright
        QCOMPARE(found.taken.toUTC(), QDateTime({ 2024, 5, 31 }, { 11, 33, 20 }, Qt::UTC));
        QVERIFY(!out.contains(word(3'800'000'000)));
        QVERIFY(!out.contains(word(3'800'000'001)));
    }
    void webmKeepsItsLengthAndLosesWhatItTells()
    {
        const QByteArray film = Boxes::webm();
        QCOMPARE(sniff(film.left(sniffBytes)), Format::WebM);
        Found found;
        const QByteArray out = Boxes::cleaned(film, &found);
        QCOMPARE(out.size(), film.size()); // others point into it
        QVERIFY(found.place);
        QVERIFY(found.text);
        QCOMPARE(found.seconds, 12);
        QCOMPARE(found.pixels, QSize(640, 360));
        for (const char *secret : { "Class 6b", "+56.66", "Anna's phone", "Recorder 7", "portrait", "made-at" }) {
            QVERIFY2(film.contains(secret), secret);
            QVERIFY2(!out.contains(secret), secret);
        }
        QCOMPARE(out.indexOf("pictures and sound"), film.indexOf("pictures and sound"));
        // Cleaned once more it is the same and tells nothing.
        Found again;
        QCOMPARE(Boxes::cleaned(out, &again).size(), out.size());
        QVERIFY(!again.place);
        QCOMPARE(again.seconds, 12);
    }
    // As browsers and phones write them while recording: no length of the whole nor of its parts.
    void aFilmThatWasNotFinishedIsTaken()
    {
        const QByteArray open("\x01\xff\xff\xff\xff\xff\xff\xff", 8);
        const QByteArray film = Boxes::ebml() + QByteArray("\x18\x53\x80\x67", 4) + open + Boxes::info()
            + QByteArray("\x1f\x43\xb6\x75", 4) + open + Boxes::element("\xa3", "pictures and sound")
            + QByteArray("\x1f\x43\xb6\x75", 4) + open + Boxes::element("\xa3", "and more");
        Found found;
        const QByteArray out = Boxes::cleaned(film, &found);
        QCOMPARE(out.size(), film.size());
        QCOMPARE(found.seconds, 12);
        QVERIFY(out.endsWith("and more"));
        QVERIFY(!out.contains("Class 6b"));
    }
    void kindsAreToldByTheirFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("film");
        const QByteArray page = QByteArray("OggS\0\x02", 6) + QByteArray(21, '\0') + '\x2a';
        QTest::newRow("mp4") << QByteArray("\0\0\0\x20"
                                           "ftypisom",
                                           12)
                             << QByteArray("video/mp4") << true;
        QTest::newRow("mov") << QByteArray("\0\0\0\x14"
                                           "ftypqt  ",
                                           12)
                             << QByteArray("video/quicktime") << true;
        QTest::newRow("old mov") << QByteArray("\0\0\0\x08"
                                               "wide\0\0",
                                               10)
                                 << QByteArray("video/quicktime") << true;
        QTest::newRow("sound in mp4") << QByteArray("\0\0\0\x20"
                                                    "ftypM4A ",
                                                    12)
                                      << QByteArray("audio/mp4") << false;
        QTest::newRow("webm") << Boxes::ebml("webm") << QByteArray("video/webm") << true;
        QTest::newRow("mkv") << Boxes::ebml("matroska") << QByteArray("video/x-matroska") << true;
        QTest::newRow("ogv") << page + QByteArray("\x80theora\x03", 8) << QByteArray("video/ogg") << true;
        QTest::newRow("ogv with contents") << page + QByteArray("fishead\0", 8) << QByteArray("video/ogg") << true;
        QTest::newRow("sound in ogg") << page + QByteArray("\x01vorbis", 7) << QByteArray("application/octet-stream")
                                      << false;
        QTest::newRow("avi") << QByteArray("RIFF\0\0\0\0AVI LIST", 16) << QByteArray("video/x-msvideo") << true;
        const auto kind = [](const char *brand) {
            return QByteArray("\0\0\0\x18"
                              "ftyp",
                              8)
                + brand;
        };
        for (const char *brand : { "heic", "heim", "mif1", "avif", "avis" })
            QTest::newRow(brand) << kind(brand) << QByteArray("image/heic") << false;
        QTest::newRow("tiff of Intel's order") << QByteArray("II*\0\x08\0\0\0", 8) << QByteArray("image/tiff") << false;
        QTest::newRow("tiff of Motorola's") << QByteArray("MM\0*\0\0\0\x08", 8) << QByteArray("image/tiff") << false;
        QTest::newRow("large tiff") << QByteArray("II+\0\x08\0\0\0", 8) << QByteArray("image/tiff") << false;
        for (const char *raw : { "IIU\0", "IIRO", "MMOR", "IIRS" }) // cameras that call it by another number
            QTest::newRow(raw) << QByteArray(raw, 4) << QByteArray("image/tiff") << false;
        QTest::newRow("raw of Fuji") << QByteArray("FUJIFILMCCD-RAW 0201") << QByteArray("image/tiff") << false;
        QTest::newRow("raw of Canon") << kind("crx ") << QByteArray("image/tiff") << false;
        QTest::newRow("a word") << QByteArray("IIa word") << QByteArray("application/octet-stream") << false;
        QTest::newRow("text") << QByteArray("a film called webm") << QByteArray("application/octet-stream") << false;
        QTest::newRow("nothing") << QByteArray() << QByteArray("application/octet-stream") << false;
    }
    void kindsAreToldByTheirFirstBytes()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, type);
        QFETCH(bool, film);
        QCOMPARE(mimeType(sniff(head)), type);
        QCOMPARE(isFilm(sniff(head)), film);
    }
    void refusesWhatIsBroken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("jpeg cut in a segment") << QByteArray("\xff\xd8\xff\xe1\x40\x00half", 10);
        QTest::newRow("jpeg cut in the data") << QByteArray("\xff\xd8\xff\xda\x00\x02\x11\x22\x33", 9);
        QTest::newRow("jpeg of markers only") << QByteArray("\xff\xd8\xff\xff\xff\xff\xff", 7);
        QTest::newRow("png chunk longer than the file") << QByteArray("\x89PNG\r\n\x1a\n\x7f\xff\xff\xffIHDR", 16);
        QTest::newRow("gif cut") << QByteArray("GIF89a\x01\0\x01\0\x80\0\0", 13);
        QTest::newRow("webp longer than the file") << QByteArray("RIFF\xff\xff\xff\x0fWEBPVP8 ", 16);
        QTest::newRow("film box of size 3") << QByteArray("\0\0\0\x10"
                                                          "ftypisomisom\0\0\0\x03moov",
                                                          24);
        QTest::newRow("matroska element longer than the file")
            << Boxes::ebml() + Boxes::element("\x18\x53\x80\x67", QByteArray("\x15\x49\xa9\x66\xff", 5));
        QTest::newRow("matroska id of five bytes") << Boxes::ebml() + QByteArray("\x08\0\0\0\0\x80", 6);
    }
    void refusesWhatIsBroken()
    {
        QFETCH(QByteArray, bytes);
        QBuffer in(&bytes), out;
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        const auto result = copyWithout(in, out);
        QVERIFY(!result);
        QCOMPARE(result.error().code, core::Code::NotAPicture);
    }
    void refusesWhatCannotBeCleaned()
    {
        for (const auto &[bytes, format] : { std::pair{ QByteArray("\0\0\0\x18"
                                                                   "ftypheic\0\0\0\0mif1heic",
                                                                   24),
                                                        Format::Heif },
                                             std::pair{ QByteArray("MM\0*\0\0\0\x08GPS", 11), Format::Tiff } }) {
            QBuffer in, out;
            in.setData(bytes);
            in.open(QIODevice::ReadOnly);
            out.open(QIODevice::WriteOnly);
            const auto result = copyWithout(in, out);
            QVERIFY(!result && out.data().isEmpty());
            QCOMPARE(notCleaned(result.error()), std::optional(format));
            QVERIFY(!canClean(format));
        }
        QCOMPARE(notCleaned({ core::Code::BadInput, "title", 0 }), std::nullopt);
        QCOMPARE(notCleaned({ core::Code::TooLarge, {}, int(Format::Heif) }), std::nullopt);
    }
    // Every prefix of a good file, and the file with each byte changed, is copied or refused, never a crash.
    void survivesDamage()
    {
        for (const char *format : { "jpg", "png", "webp" }) {
            QFile file(made(format));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray good = file.readAll();
            for (qsizetype i = 0; i < good.size(); i += 7) {
                QByteArray cut = good.left(i), changed = good;
                changed[i] = char(changed[i] ^ 0x5a);
                for (QByteArray *bytes : { &cut, &changed }) {
                    QBuffer in(bytes);
                    in.open(QIODevice::ReadOnly);
                    inspect(in);
                }
            }
        }
        const QByteArray film = Boxes::webm();
        for (qsizetype i = 0; i < film.size(); ++i)
            for (const char wrong : { '\0', '\1', '\x40', '\x7f', '\xff' }) {
                QByteArray changed = film;
                changed[i] = wrong;
                Found found;
                const QByteArray out = Boxes::cleaned(changed, &found);
                QVERIFY(out.isEmpty() || out.size() == changed.size());
                Boxes::cleaned(film.left(i), &found);
            }
    }
};

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
