// Another folder for the offline copy: nothing that waits is left behind, and nothing else either.
#include "app/cachemove.h"
#include "store/cache.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace {

const QString anna = QStringLiteral("anna");

std::unique_ptr<store::Cache> open(const QString &folder)
{
    store::CacheOptions options;
    options.folder = folder.toStdString();
    auto opened = store::Cache::open(options);
    return opened ? std::move(opened->cache) : nullptr;
}

} // namespace

class TestCacheMove : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_usual, m_other;

    app::CacheMove::Settled settled(const QString &wanted) const
    {
        app::CacheMove move(m_folder->path()); // as at the next start
        std::optional<app::CacheMove::Settled> answer;
        move.settle(anna, wanted, m_usual, [&](const app::CacheMove::Settled &s) { answer = s; });
        [&] { QTRY_VERIFY(answer); }();
        return answer.value_or(app::CacheMove::Settled());
    }
    static std::string waitingIn(const QString &folder)
    {
        const auto id = open(folder)->addBytes("z1", "letter", "letter.txt", "text/plain");
        [&] { QVERIFY(id); }();
        return *id;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_usual = m_folder->filePath(QStringLiteral("people/anna"));
        m_other = m_folder->filePath(QStringLiteral("stick/jumelle-anna"));
    }
    void aNewProfileOpensWhereItShould()
    {
        const auto s = settled(m_other);
        QCOMPARE(s.folder, m_other);
        QVERIFY(!s.stays);
    }
    void whatWaitsIsNotLeftBehind()
    {
        QVERIFY(open(m_usual)); // from a version that remembered nothing
        const std::string id = waitingIn(m_usual);
        for (int start = 0; start < 2; ++start) {
            const auto s = settled(m_other);
            QCOMPARE(s.folder, m_usual);
            QVERIFY(s.stays);
            QVERIFY(!QFile::exists(m_other));
        }
        QVERIFY(open(m_usual)->uploadDone(id, "Gblob"));
        const auto s = settled(m_other);
        QCOMPARE(s.folder, m_other);
        QVERIFY(!s.stays);
        QVERIFY(!QFile::exists(m_usual)); // all of it is on the server
    }
    void andBackAgain()
    {
        QVERIFY(open(m_usual));
        QCOMPARE(settled(m_usual).folder, m_usual);
        QCOMPARE(settled(m_other).folder, m_other);
        QVERIFY(open(m_other));
        waitingIn(m_other);
        const auto s = settled(m_usual);
        QCOMPARE(s.folder, m_other);
        QVERIFY(s.stays);
    }
    void aDriveThatWasAwayIsRemembered()
    {
        QVERIFY(open(m_usual));
        QCOMPARE(settled(m_other).folder, m_other);
        QVERIFY(open(m_other));
        waitingIn(m_other);
        const QString away = m_folder->filePath(QStringLiteral("away"));
        QVERIFY(QFile::rename(m_folder->filePath(QStringLiteral("stick")), away));
        QCOMPARE(settled(m_usual).folder, m_usual);
        QVERIFY(QFile::rename(away, m_folder->filePath(QStringLiteral("stick"))));
        const auto s = settled(m_usual);
        QCOMPARE(s.folder, m_other);
        QVERIFY(s.stays);
    }
    void whatIsInUseOrSomebodyElsesStays()
    {
        auto cache = open(m_usual); // another window
        QVERIFY(cache);
        QCOMPARE(settled(m_other).folder, m_other);
        QVERIFY(QFile::exists(m_usual + QStringLiteral("/cache.db")));
        cache.reset();
        QFile letter(m_usual + QStringLiteral("/letter.odt"));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        QCOMPARE(settled(m_other).folder, m_other);
        QVERIFY(!QFile::exists(m_usual + QStringLiteral("/cache.db")));
        QVERIFY(letter.exists());
    }
};

QTEST_GUILESS_MAIN(TestCacheMove)
#include "tst_cachemove.moc"
