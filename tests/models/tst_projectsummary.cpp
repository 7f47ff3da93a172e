#include "models/projectsummary.h"

#include "store/cache.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {

const std::string space = "z1";

QString blobOf(const QByteArray &bytes)
{
    return u'B' + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

store::json::object photo(const char *id, const char *position, const QByteArray &small, const QByteArray &sharp)
{
    return { { "id", id },
             { "rev", 1 },
             { "kind", "photo" },
             { "albumId", "u1" },
             { "position", position },
             { "blobId", blobOf(sharp + "whole").toStdString() },
             { "thumbBlobId", blobOf(small).toStdString() },
             { "previewBlobId", blobOf(sharp).toStdString() },
             { "trashedAt", nullptr } };
}

} // namespace

class ProjectSummaryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        store::CacheOptions options;
        options.folder = m_folder.filePath(QStringLiteral("cache%1").arg(++m_number)).toStdString();
        m_cache = store::Cache::open(options).value().cache;
        QVERIFY(m_cache->setAccounts({ { space, schema::AccountKind::Space, "Seas", false, false, {} } }));
        store::Cache::Page page;
        page.account = space;
        page.type = "MediaItem";
        page.list = { photo("i1", "a", "small1", "sharp1"), photo("i2", "b", "small2", "sharp2") };
        page.newState = "1-1";
        QVERIFY(m_cache->storePage(page));
    }

    // Whoever looks at another photo has a sharp one of that, and the project would look like another one.
    void thePictureIsThatOfTheFirstPhoto()
    {
        fetch("small1");
        fetch("small2");
        const QString first = cover();
        QVERIFY(first.endsWith(blobOf("small1").mid(1)));
        fetch("sharp2");
        QCOMPARE(cover(), first);
        fetch("sharp1");
        QVERIFY(cover().endsWith(blobOf("sharp1").mid(1)));
    }

    void aChosenOneGoesBeforeIt()
    {
        fetch("small1");
        fetch("small2");
        QVERIFY(cover(blobOf("small2")).endsWith(blobOf("small2").mid(1)));
        QVERIFY(cover(blobOf("not here")).endsWith(blobOf("small1").mid(1)));
    }

private:
    void fetch(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("part")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(m_cache->storeBlob(space, blobOf(bytes).toStdString(), file.fileName().toStdString()));
    }
    QString cover(const QString &wanted = {})
    {
        const auto read = models::readProjectSummary(*m_cache, QString::fromStdString(space), wanted);
        return read ? read->coverPath : QString();
    }

    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<store::Cache> m_cache;
};

QTEST_GUILESS_MAIN(ProjectSummaryTest)
#include "tst_projectsummary.moc"
