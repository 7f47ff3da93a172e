#include "tests/e2e/tst_story.h"

#include "tests/e2e/chronicle.h"

#include "sqlite/sqlite.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QStandardPaths>

void TstStory::initTestCase()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(server.run({ "demo", "--people", "200", "--schools", "60", "--announcements", "20" }), 0);
    qInfo("demo made in %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY2(server.start(), server.output().c_str());
    QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("exiftool")).isEmpty(),
             "exiftool is needed: package libimage-exiftool-perl");
    QVERIFY(folder.isValid());
    qputenv("JUMELLE_HISTORY", folder.path().toUtf8()); // both teachers keep one
    m_line = std::make_unique<e2e::FarLine>(server.port());
    anna = teacher("anna");
    pierre = teacher("pierre");
}

void TstStory::init()
{
    if (m_broken)
        QSKIP("an earlier chapter failed");
}

void TstStory::cleanup()
{
    if (!QTest::currentTestFailed())
        return;
    m_broken = true;
    for (auto *who : { anna.get(), pierre.get() }) {
        qInfo("%s", json::serialize(who->ask("status", {}, 2000)).c_str());
        if (server.pid() > 0)
            qInfo("differs from the server: %s", difference(*who).c_str());
    }
}

void TstStory::allThreeHaveTheSame()
{
    for (auto *who : { anna.get(), pierre.get() }) {
        OK(who->ask("settled", {}, 60'000));
        std::string different;
        const bool equal = QTest::qWaitFor([&] { return (different = difference(*who)).empty(); }, 20'000);
        QVERIFY2(equal, different.c_str());
        qInfo("%zu records are equal in cache and server", compared);
        QVERIFY(compared > 100);
        const auto status = OK(who->ask("status"));
        QCOMPARE(status.at("outbox").as_int64(), 0);
        QCOMPARE(status.at("parked").as_int64(), 0);
    }
}

void TstStory::allDataBasesAreWhole()
{
    QVERIFY(anna->quit());
    QVERIFY(pierre->quit());
    QCOMPARE(server.stop(), 0);
    int whole = 0;
    for (const QString &place : { folder.path(), QString::fromStdString(server.data()) }) {
        QDirIterator files(place, { QStringLiteral("*.db"), QStringLiteral("*.sqlite") }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto base = sqlite::Connection::open(files.next().toStdString(), {});
            auto check = base->prepare("PRAGMA integrity_check");
            QVERIFY(check.step());
            QCOMPARE(std::string(check.text(0)), std::string("ok"));
            ++whole;
        }
    }
    QCOMPARE(whole, 3);
}

void TstStory::theHistoryHolds()
{
    std::map<std::string, std::string> caches;
    for (const auto *who : { anna.get(), pierre.get() })
        caches[who == anna.get() ? "anna" : "pierre"] = who->cache;
    const auto log = e2e::collect(folder.path(), server.data() + "/jumelle.sqlite", caches);
    QVERIFY2(log.has_value(), log ? "" : log.error().detail.c_str());
    const auto verdict = history::check(*log);
    qInfo("%s", history::report(verdict).c_str());
    QVERIFY(verdict.good());
    QVERIFY(verdict.counts.acknowledged > 200);
}

TstStory::object TstStory::with(object key, const object &more)
{
    for (const auto &member : more)
        key[member.key()] = member.value();
    return key;
}

bool TstStory::holds(const json::value &value, const char *part)
{
    return json::serialize(value).find(part) != std::string::npos;
}

std::string TstStory::photoFile(const char *name)
{
    return qEnvironmentVariable("JUMELLE_SOURCE_DIR").toStdString() + "/tests/fixtures/photos/" + name;
}

TstStory::object TstStory::newCard(const char *list, const std::string &title)
{
    const auto made = anna->ask("addCard", { { "account", m_space }, { "list", m_lists[list] }, { "title", title } });
    if (made.contains("error"))
        return made;
    return { { "account", m_space }, { "type", "Card" }, { "id", made.at("id") } };
}

TstStory::object TstStory::describe(e2e::TeacherProcess &who, const object &key, const char *words)
{
    return who.ask("setText", with(key, { { "property", "description" }, { "text", words } }));
}

QTEST_GUILESS_MAIN(TstStory)
