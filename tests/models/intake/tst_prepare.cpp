// A file on its way out: what it becomes, and that the person's own file stays as it was.
#include "models/intake/prepare.h"
#include "store/sealed/openfile.h"
#include "store/sealed/seal.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>

using namespace models;

class TestPrepare : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString photo(QSize size, const char *format = "jpg")
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QPainter(&image).fillRect(0, 0, size.width() / 2, size.height() / 3, Qt::yellow);
        const QString path = m_dir.filePath(QStringLiteral("picture.") + QLatin1String(format));
        return image.save(path, format, 90) ? path : QString();
    }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile f(m_dir.filePath(name));
        return f.open(QIODevice::WriteOnly) && f.write(bytes) == bytes.size() ? f.fileName() : QString();
    }
    int leftBehind() const
    {
        return int(QDir(m_dir.path()).entryList({ QStringLiteral("intake-*") }, QDir::Files).size());
    }

private Q_SLOTS:
    void cleanup()
    {
        for (const QString &name : QDir(m_dir.path()).entryList(QDir::Files))
            QFile::remove(m_dir.filePath(name));
    }
    void aLargePhotoBecomesSmaller()
    {
        const QString path = photo({ 4000, 3000 });
        QFile before(path);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray original = before.readAll();
        const auto p = prepareFile(path, m_dir.path(), {});
        QVERIFY(p);
        QCOMPARE(p->kind, Prepared::Photo);
        QCOMPARE(QImage(p->path).size(), QSize(2560, 1920));
        QCOMPARE(p->pixels, QSize(2560, 1920));
        QVERIFY(p->size < p->originalSize);
        QCOMPARE(QImage::fromData(p->thumb).size(), QSize(256, 192));
        QCOMPARE(QImage::fromData(p->preview).size(), QSize(1024, 768));
        before.seek(0);
        QCOMPARE(before.readAll(), original);
    }
    void aSmallPhotoKeepsItsPixels()
    {
        IntakeOptions options;
        const auto p = prepareFile(photo({ 800, 600 }), m_dir.path(), options);
        QVERIFY(p);
        QCOMPARE(p->pixels, QSize(800, 600));
        QCOMPARE(QImage(p->path), QImage(m_dir.filePath(QStringLiteral("picture.jpg"))));
    }
    void smallPicturesSayNothingEither()
    {
        QImage image(3000, 2000, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        image.setText(QStringLiteral("Comment"), QStringLiteral("Kasia, class 6b"));
        for (const char *format : { "jpg", "png" }) {
            const QString path = m_dir.filePath(QStringLiteral("named.") + QLatin1String(format));
            QVERIFY(image.save(path, format));
            const auto p = prepareFile(path, m_dir.path(), {});
            QVERIFY(p);
            QVERIFY(p->removed.text);
            QFile smaller(p->path);
            QVERIFY(smaller.open(QIODevice::ReadOnly));
            for (const QByteArray &bytes : { smaller.readAll(), p->preview, p->thumb }) {
                QVERIFY(!QImage::fromData(bytes).isNull());
                QVERIFY2(!bytes.contains("Kasia"), format);
            }
        }
    }
    void keepsEverythingWhenTold()
    {
        const QString path = photo({ 3000, 2000 });
        IntakeOptions options;
        options.keepMetadata = true;
        const auto p = prepareFile(path, m_dir.path(), options);
        QVERIFY(p);
        QVERIFY(p->metadataKept);
        QCOMPARE(p->size, p->originalSize);
    }
    void refusesAPictureThatIsNone()
    {
        const auto p = prepareFile(file(QStringLiteral("holiday.jpg"), "<html>not a picture</html>"), m_dir.path(), {});
        QVERIFY(!p);
        QCOMPARE(p.error().code, core::Code::NotAPicture);
        QCOMPARE(QString::fromStdString(p.error().detail), QStringLiteral("holiday.jpg"));
        QCOMPARE(leftBehind(), 0);
    }
    void saysWhichKindCannotBeCleaned_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("format");
        QTest::newRow("iPhone") << QStringLiteral("IMG_0042.HEIC")
                                << QByteArray("\0\0\0\x18"
                                              "ftypheic\0\0\0\0mif1heic",
                                              24)
                                << int(core::metadata::Format::Heif);
        QTest::newRow("camera") << QStringLiteral("DSC_1.NEF") << QByteArray("II*\0\x08\0\0\0", 8)
                                << int(core::metadata::Format::Tiff);
    }
    void saysWhichKindCannotBeCleaned()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, head);
        QFETCH(int, format);
        const QString path = file(name, head + QByteArray(100, 'x'));
        const auto refused = prepareFile(path, m_dir.path(), {});
        QVERIFY(!refused);
        QCOMPARE(QString::fromStdString(refused.error().detail), name);
        QCOMPARE(core::metadata::notCleaned(refused.error()), std::optional(core::metadata::Format(format)));
        QCOMPARE(leftBehind(), 0);
        IntakeOptions options;
        options.keepMetadata = true;
        const auto kept = prepareFile(path, m_dir.path(), options);
        QVERIFY(kept && kept->metadataKept);
        QCOMPARE(kept->size, kept->originalSize);
    }
    void refusesATruncatedPicture()
    {
        QFile whole(photo({ 800, 600 }));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const auto p = prepareFile(file(QStringLiteral("cut.jpg"), whole.readAll().left(3000)), m_dir.path(), {});
        QVERIFY(!p);
        QCOMPARE(p.error().code, core::Code::NotAPicture);
        QCOMPARE(leftBehind(), 0);
    }
    // Where the offline copy is sealed; larger than what is written at once.
    void whatIsPreparedIsSealedWithTheCopy()
    {
        const QString folder = m_dir.filePath(QStringLiteral("sealed"));
        QVERIFY(QDir().mkpath(folder));
        const auto seal = store::Seal::of(folder.toStdString());
        QVERIFY(seal);
        const QByteArray words = QByteArray("Kasia's essay. ").repeated(60'000);
        const std::pair<QString, QByteArray> rows[]
            = { { file(QStringLiteral("essay.txt"), words), "essay" }, { photo({ 4000, 3000 }), "JFIF" } };
        for (const auto &[path, mark] : rows) {
            const auto p = prepareFile(path, folder, {});
            QVERIFY(p && p->path.startsWith(folder));
            const auto inside = store::fileDevice(p->path);
            QVERIFY(inside->open(QIODevice::ReadOnly));
            const QByteArray bytes = inside->readAll();
            QCOMPARE(bytes.size(), p->size);
            QVERIFY(bytes.contains(mark));
            QVERIFY(p->kind == Prepared::Photo || bytes == words);
            QFile raw(p->path);
            QVERIFY(raw.open(QIODevice::ReadOnly) && !raw.readAll().contains(mark));
        }
        QVERIFY(QDir(folder).removeRecursively());
    }
    void refusesWhatIsTooLarge()
    {
        IntakeOptions options;
        options.maxBytes = 1000;
        const auto p = prepareFile(file(QStringLiteral("film.bin"), QByteArray(2000, 'x')), m_dir.path(), options);
        QVERIFY(!p);
        QCOMPARE(p.error().code, core::Code::TooLarge);
        QCOMPARE(p.error().number, 1000);
        QCOMPARE(leftBehind(), 0);
    }
    void filmsAreKnownByWhatIsInThem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("tells");
        const QByteArray duration("\x44\x89\x84\x46\x3b\x80\x00", 7), title("\x7b\xa9\x85Kasia", 8);
        const QByteArray info = QByteArray("\x15\x49\xa9\x66\x8f", 5) + duration + title;
        QTest::newRow("webm") << QByteArray("\x1a\x45\xdf\xa3\x87\x42\x82\x84webm", 12)
                + QByteArray("\x18\x53\x80\x67\x94", 5) + info
                              << QByteArray("video/webm") << false;
        QTest::newRow("ogv") << QByteArray("OggS\0\x02", 6) + QByteArray(22, '\0') + QByteArray("\x80theora, by Kasia")
                             << QByteArray("video/ogg") << true;
    }
    void filmsAreKnownByWhatIsInThem()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, type);
        QFETCH(bool, tells);
        const auto p = prepareFile(file(QStringLiteral("named.like.nothing"), bytes), m_dir.path(), {});
        QVERIFY(p);
        QCOMPARE(p->kind, Prepared::Film);
        QCOMPARE(p->type, type);
        QCOMPARE(p->size, bytes.size());
        QCOMPARE(p->seconds, tells ? 0 : 12);
        QVERIFY(p->thumb.isEmpty());
        QFile out(p->path);
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(out.readAll().contains("Kasia"), tells);
        QCOMPARE(p->metadataKept, tells); // nothing is said to be removed that is still there
    }
    void saysWhenTheFileIsGone()
    {
        const auto p = prepareFile(m_dir.filePath(QStringLiteral("gone.jpg")), m_dir.path(), {});
        QVERIFY(!p);
        QCOMPARE(p.error().code, core::Code::FileGone);
    }
    void tellsHowFarALargeFileIs()
    {
        QVector<double> parts;
        const auto told = [&parts](double part) { parts.append(part); };
        QVERIFY(prepareFile(file(QStringLiteral("small.bin"), QByteArray(100'000, 's')), m_dir.path(), {}, told));
        QVERIFY(parts.isEmpty());
        QVERIFY(prepareFile(file(QStringLiteral("film.bin"), QByteArray(24'000'000, 'f')), m_dir.path(), {}, told));
        QVERIFY(parts.size() > 5 && parts.size() <= 101);
        QVERIFY(std::is_sorted(parts.begin(), parts.end()));
        QVERIFY(parts.first() > 0 && parts.first() < 0.5);
        QCOMPARE(parts.last(), 1.0);
    }
    void namesWithoutControlCharactersAndNotTooLong()
    {
#ifdef Q_OS_WIN // where no file can be called so
        const QString ending = QStringLiteral(".txt");
#else
        const QString ending = QStringLiteral("\n.txt");
#endif
        QCOMPARE(cleanName(QStringLiteral("folder/a\nb.txt")), QStringLiteral("a b.txt"));
        const auto p = prepareFile(file(QString(230, QLatin1Char('n')) + ending, "text"), m_dir.path(), {});
        QVERIFY(p);
        QCOMPARE(p->kind, Prepared::File);
        QVERIFY(!p->name.contains(QLatin1Char('\n')));
        QVERIFY(p->name.size() <= 255);
    }
};

QTEST_GUILESS_MAIN(TestPrepare)
#include "tst_prepare.moc"
