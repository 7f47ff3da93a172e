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
        const auto box = [](const char *type, const QByteArray &body) {
            const auto n = quint32(body.size() + 8);
            return QByteArray(1, char(n >> 24)) + char(n >> 16) + char(n >> 8) + char(n) + QByteArray(type) + body;
        };
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
    }
};

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
