// What was given outlives the end of the program: the next start goes on with it, nothing is there twice, and what is
// gone meanwhile is named. Also where files end: in folders, on cards.
#include "models/cardpicture.h"
#include "models/intake/intake.h"
#include "models/jsonread.h"
#include "models/readrow.h"
#include "store/filecopy.h"
#include "store/sealed/openfile.h"
#include "store/sealed/seal.h"
#include "tests/support/tempservice.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace models;

class TestIntake : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TempService> m_store;
    std::unique_ptr<QTemporaryDir> m_dir;

    QString file(const QString &name, const QByteArray &bytes = "words")
    {
        QDir().mkpath(QFileInfo(m_dir->filePath(name)).path());
        QFile made(m_dir->filePath(name));
        return made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size() ? made.fileName() : QString();
    }
    std::unique_ptr<Intake> intake() { return std::make_unique<Intake>(m_store->service(), QStringLiteral("z1")); }
    QStringList names()
    {
        store::Query query;
        query.account = "z1";
        query.type = "FileItem";
        QStringList found;
        for (const auto &record : m_store->list(query))
            found.append(readText(record.view, "name"));
        found.sort();
        return found;
    }
    IntakeJobs left()
    {
        return *m_store->write([](store::Cache &cache) { return jobsLeft(cache); });
    }
    int count()
    {
        return *m_store->write([](store::Cache &cache) { return countJobs(cache); });
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::TempService>();
        m_dir = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_store.reset();
        m_dir.reset();
    }

    void theNextStartGoesOn_data()
    {
        QTest::addColumn<int>("stored"); // when the program ends
        QTest::newRow("nothing looked through") << 0;
        QTest::newRow("in the middle") << 2;
    }
    void theNextStartGoesOn()
    {
        QFETCH(int, stored);
        QStringList wanted;
        for (int i = 0; i < 6; ++i)
            wanted.append(QStringLiteral("page%1.txt").arg(i));
        for (const QString &name : wanted)
            QVERIFY(!file(QStringLiteral("book/") + name).isEmpty());
        {
            const auto first = intake();
            QSignalSpy added(first.get(), &Intake::added);
            first->addToFolder({}, { m_dir->filePath(QStringLiteral("book")) });
            QTRY_VERIFY(added.size() >= stored);
        }
        const auto jobs = left();
        QVERIFY(!jobs.empty());
        QCOMPARE(count(), int(jobs.size()));
        QVERIFY(names().size() >= stored && names().size() < wanted.size());
        const auto next = intake();
        QSignalSpy finished(next.get(), &Intake::finished);
        next->goOn(jobs);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(names(), wanted);
        QCOMPARE(left().size(), std::size_t(0));
        QCOMPARE(count(), 0);
        store::Query folders;
        folders.account = "z1";
        folders.type = "Folder";
        QCOMPARE(m_store->list(folders).size(), std::size_t(1));
    }

    void whatIsGoneMeanwhileIsNamed()
    {
        const QString one = file(QStringLiteral("one.txt")), two = file(QStringLiteral("two.txt"));
        intake()->addToFolder({}, { one, two }); // and the program ends
        QCOMPARE(count(), 2);
        QVERIFY(QFile::remove(one));
        const auto next = intake();
        QSignalSpy refused(next.get(), &Intake::refused), finished(next.get(), &Intake::finished);
        next->goOn(left());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().at(0).toString(), QStringLiteral("one.txt"));
        QCOMPARE(names(), QStringList{ QStringLiteral("two.txt") });
        QCOMPARE(count(), 0);
    }

    void aPastedPictureWaitsInTheCachesFolder()
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        intake()->addPicture(IntakeJob::Folder, {}, image, QStringLiteral("Picture 1"));
        const QDir pasted(pastedFolder(m_store->service().options()));
        QCOMPARE(pasted.entryList(QDir::Files), QStringList{ QStringLiteral("Picture 1.png") });
        const auto next = intake();
        QSignalSpy finished(next.get(), &Intake::finished);
        next->goOn(left());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(names(), QStringList{ QStringLiteral("Picture 1.png") });
        QCOMPARE(count(), 0);
        QCOMPARE(pasted.entryList(QDir::Files), QStringList());
    }

    // On a shared computer nothing of it can be read from the disk, at no time.
    void whereTheCopyIsSealedAPastedPictureIsToo()
    {
        const auto options = m_store->service().options(); // whose cache is open already, unsealed
        const auto seal = store::Seal::of(pastedFolder(options).toStdString());
        const auto another = store::Seal::of(preparingFolder(options).toStdString());
        QVERIFY(seal && another);
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        intake()->addPicture(IntakeJob::Folder, {}, image, QStringLiteral("Picture 1"));
        const QDir pasted(pastedFolder(options));
        const QString path = pasted.filePath(QStringLiteral("Picture 1.png"));
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::ReadOnly) && !raw.readAll().contains("PNG"));
        raw.close();
        const auto opened = store::fileDevice(path);
        QVERIFY(opened->open(QIODevice::ReadOnly));
        QCOMPARE(QImage::fromData(opened->readAll()).size(), image.size());
        opened->close();
        const auto next = intake();
        QSignalSpy finished(next.get(), &Intake::finished);
        next->goOn(left());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(names(), QStringList{ QStringLiteral("Picture 1.png") });
        QCOMPARE(pasted.entryList(QDir::Files), QStringList());
        QDirIterator blobs(QString::fromStdString(store::blobFolder(options)), QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY(blobs.hasNext());
        QCOMPARE(QImage(blobs.next(), "PNG").size(), image.size()); // whole
    }
    void whatIsStoppedOrRefusedIsNotTriedAgain()
    {
        const auto one = intake();
        QSignalSpy refused(one.get(), &Intake::refused);
        one->addToFolder({}, { file(QStringLiteral("fake.jpg")), m_dir->filePath(QStringLiteral("nowhere.txt")) });
        QTRY_COMPARE(refused.size(), 2);
        QTRY_COMPARE(count(), 0);
        QStringList many;
        for (int i = 0; i < 20; ++i)
            many.append(file(QStringLiteral("many%1.txt").arg(i)));
        QSignalSpy finished(one.get(), &Intake::finished);
        one->addToFolder({}, many);
        one->cancel();
        QTRY_COMPARE(one->waiting(), 0);
        QTRY_COMPARE(count(), 0);
        QCOMPARE(left().size(), std::size_t(0));
    }

    void nobodyHasToLook()
    {
        auto alone = intake();
        QSignalSpy gone(alone.get(), &QObject::destroyed);
        alone->addToFolder({}, { file(QStringLiteral("one.txt")), file(QStringLiteral("two.txt")) });
        Intake::goOnAlone(std::move(alone));
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(names(), (QStringList{ QStringLiteral("one.txt"), QStringLiteral("two.txt") }));
    }

    void filesOfACard()
    {
        const store::Key card{ "z1", "Card", m_store->service().newId("Card") };
        m_store->apply(
            { { store::Edit::Create, card, { { "title", "Plan" }, { "listId", "l1" }, { "position", "a" } } } });
        const auto one = intake();
        QSignalSpy added(one.get(), &Intake::added);
        one->addToCard(QString::fromStdString(card.id),
                       { file(QStringLiteral("a/one.txt")),
                         qEnvironmentVariable("JUMELLE_SOURCE_DIR")
                             + QStringLiteral("/tests/fixtures/photos/phone-with-place.jpg") });
        QTRY_COMPARE(added.size(), 2);
        const auto row = [&] {
            CardRow read;
            readRow(*m_store->record(card), read);
            return read;
        };
        QCOMPARE(row().attachments.size(), 2);
        QCOMPARE(row().attachments.at(0).name, QStringLiteral("one.txt"));
        const Attachment photo = row().attachments.at(1);
        QCOMPARE(photo.mediaType, QStringLiteral("image/jpeg"));
        QVERIFY(!photo.thumbBlobId.isEmpty());
        const auto uploads = m_store->write([](store::Cache &cache) { return cache.uploads(); });
        bool found = false;
        for (const auto &upload : *uploads) {
            if (upload.localId != photo.blobId.toStdString())
                continue;
            QFile sent(QString::fromStdString(upload.path));
            QVERIFY(sent.open(QIODevice::ReadOnly));
            QVERIFY(!core::metadata::inspect(sent)->place);
            found = true;
        }
        QVERIFY(found);
        m_store->apply(added.at(1).at(2).value<std::vector<store::Edit>>());
        QCOMPARE(row().attachments.size(), 1);
        // What was kept of it is gone: another file in its place, and nothing waits for the old one.
        const Attachment before = row().attachments.first();
        QVERIFY(m_store->write(
            [&](store::Cache &cache) { return cache.uploadFailed(before.blobId.toStdString(), "fileGone"); }));
        one->attachAgain(QString::fromStdString(card.id), before.id,
                         file(QStringLiteral("b/other.txt"), "other words"));
        QTRY_COMPARE(added.size(), 3);
        QCOMPARE(row().attachments.size(), 1);
        const Attachment again = row().attachments.first();
        QCOMPARE(again.id, before.id);
        QCOMPARE(again.position, before.position);
        QCOMPARE(again.name, QStringLiteral("other.txt"));
        QVERIFY(again.blobId != before.blobId);
        const auto outbox = m_store->write([](store::Cache &cache) { return cache.outbox(); });
        for (const auto &entry : *outbox)
            for (const auto &local : entry.needsBlobs)
                QVERIFY(local != before.blobId.toStdString());
        const auto left = m_store->write([](store::Cache &cache) { return cache.uploads(); });
        for (const auto &upload : *left)
            QVERIFY(upload.localId != before.blobId.toStdString());
        // The same file once more.
        QVERIFY(m_store->write(
            [&](store::Cache &cache) { return cache.uploadFailed(again.blobId.toStdString(), "fileGone"); }));
        one->attachAgain(QString::fromStdString(card.id), again.id, m_dir->filePath(QStringLiteral("b/other.txt")));
        QTRY_COMPARE(added.size(), 4);
        QCOMPARE(row().attachments.size(), 1);
        const auto now = m_store->write([](store::Cache &cache) { return cache.uploads(); });
        for (const auto &upload : *now)
            QVERIFY(upload.state != store::Upload::Failed);
        // A card that is gone takes nothing.
        QSignalSpy refused(one.get(), &Intake::refused);
        one->addToCard(QStringLiteral("cnothere"), { file(QStringLiteral("late.txt")) });
        QTRY_COMPARE(refused.size(), 1);
        QTRY_COMPARE(count(), 0);
    }

    void aCardShowsItsFirstPicture()
    {
        const store::Key card{ "z1", "Card", m_store->service().newId("Card") };
        m_store->apply(
            { { store::Edit::Create, card, { { "title", "Plan" }, { "listId", "l1" }, { "position", "a" } } } });
        const auto one = intake();
        QSignalSpy added(one.get(), &Intake::added);
        const auto photo = [](const char *name) {
            return qEnvironmentVariable("JUMELLE_SOURCE_DIR") + QStringLiteral("/tests/fixtures/photos/")
                + QString::fromUtf8(name);
        };
        const auto row = [&] {
            CardRow read;
            readRow(*m_store->record(card), read);
            return read;
        };
        const auto add = [&](const QString &path) {
            const auto before = added.size();
            one->addToCard(QString::fromStdString(card.id), { path });
            QTRY_COMPARE(added.size(), before + 1);
        };
        add(file(QStringLiteral("one.txt")));
        QCOMPARE(row().coverBlobId, QString());
        add(photo("phone-with-place.jpg"));
        const Attachment first = row().attachments.at(1);
        QVERIFY(isCover(row(), first));
        add(photo("nothing-inside.jpg"));
        QVERIFY(isCover(row(), first));
        // Its file is gone, and another one comes in its place: that is shown from now on.
        QVERIFY(m_store->write(
            [&](store::Cache &cache) { return cache.uploadFailed(first.blobId.toStdString(), "fileGone"); }));
        one->attachAgain(QString::fromStdString(card.id), first.id, photo("turned-with-place.jpg"));
        QTRY_COMPARE(added.size(), 4);
        QVERIFY(!isCover(row(), first));
        QVERIFY(isCover(row(), row().attachments.at(1)));
        // As one step: back, and the card shows what it showed.
        m_store->apply(added.at(3).at(2).value<std::vector<store::Edit>>());
        QVERIFY(isCover(row(), first));
        // Whoever wants none shown gets none with the next picture.
        m_store->apply(actions::setText(card, "coverBlobId", {}));
        one->addToCard(QString::fromStdString(card.id), { photo("turned-with-place.jpg") });
        QTRY_COMPARE(added.size(), 5);
        QCOMPARE(row().coverBlobId, QString());
    }
};

QTEST_MAIN(TestIntake)
#include "tst_intake.moc"
