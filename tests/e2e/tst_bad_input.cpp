// What comes from outside and is wrong: each ends in a sentence that names it and says what to do, and all that was
// there before is there after it. The real server over HTTPS; the client from sign-in to the sentence.
#include "tests/e2e/line.h"
#include "tests/e2e/person.h"
#include "tests/support/fulldisk.h"
#include "tests/support/serverprocess.h"
#include "tests/support/sparsefiles.h"
#include "ui/errortext/errortext.h"
#include "ui/shell/statustext.h"

#include "sqlite/sqlite.h"

#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QTest>
#include <filesystem>

namespace e2e {

namespace {

using core::Code;
using core::Error;

constexpr qint64 MB = 1'000'000;
constexpr qint64 quota = 60 * MB;

// An MP4 of that size whose frames are a hole in the file: it takes no room on the disk.
QString film(const QTemporaryDir &folder, const QString &name, qint64 size, char frame = 0)
{
    return test::sparseFile(folder.filePath(name), size, frame);
}

} // namespace

class TstBadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_server.run({ "demo", "--people", "50", "--schools", "20", "--announcements", "5" }), 0);
        QVERIFY2(m_server.start({ "--quotaPerSpace", std::to_string(quota) }), m_server.output().c_str());
        m_anna = std::make_unique<Person>(ca());
        const auto error = m_anna->signIn(m_server.url(), "anna", "demo-demo");
        QVERIFY2(!error, error ? error->detail.c_str() : "");
        m_anna->startSync();
        QVERIFY(m_anna->upToDate());
        for (const auto held = m_anna->cache().accounts().value(); const auto &account : held) {
            store::Query albums;
            albums.account = account.id;
            albums.type = "Album";
            const auto found = m_anna->cache().list(albums).value();
            if (m_album.empty() && !found.empty()) {
                m_space = account.id;
                m_album = found.front().key.id;
            }
        }
        QVERIFY(!m_album.empty());
    }
    void cleanupTestCase() { m_anna.reset(); }
    void init() { m_before = m_anna->everything(); }
    void cleanup()
    {
        if (m_unchanged)
            QVERIFY(m_anna->everything() == m_before);
        m_unchanged = true;
    }

    void aWrongPassword()
    {
        Person guest(ca());
        const auto wrong = guest.signIn(m_server.url(), "anna", "demo-dem0");
        QVERIFY(says(wrong, Code::Auth, "does not know you", "password"));
        const auto nobody = guest.signIn(m_server.url(), "nobody", "demo-demo");
        QVERIFY(says(nobody, Code::Auth, "does not know you", "password"));
        QVERIFY(guest.token().token.empty());
    }

    void anUnknownServer()
    {
        Person guest(ca());
        const auto error = guest.signIn("https://nothing-here.invalid", "anna", "x");
        QVERIFY(says(error, Code::UnknownServer, "nothing-here.invalid", "check the address"));
    }

    void anUntrustedCertificate()
    {
        Person guest(QString{});
        const auto error = guest.signIn(m_server.url(), "anna", "demo-demo");
        QVERIFY(says(error, Code::Untrusted, "Jumelle community authority", "certificate of that authority"));
    }

    void anExpiredToken_data()
    {
        QTest::addColumn<bool>("passed");
        QTest::newRow("signed out elsewhere") << false;
        QTest::newRow("its time has passed") << true;
    }
    void anExpiredToken()
    {
        QFETCH(bool, passed);
        if (passed) {
            QCOMPARE(m_server.stop(), 0); // it knows for a while whom it let in
            const auto base = sqlite::Connection::open(m_server.data() + "/jumelle.sqlite", {});
            base->exec("UPDATE token SET expires_at = (unixepoch() - 60) * 1000");
            QVERIFY(base->changes() > 0);
            QVERIFY2(m_server.start({ "--quotaPerSpace", std::to_string(quota) }), m_server.output().c_str());
        } else {
            const std::string ended = m_anna->token().token;
            bool done = false;
            m_anna->login().signOut(m_server.url(), ended, [&](const core::Result<void> &) { done = true; });
            QVERIFY(Person::until([&] { return done; }));
        }
        m_anna->sync().wake();
        poke("noticed when the token is used");
        QVERIFY(Person::until([&] { return m_anna->status().state == store::SyncStatus::NeedsSignIn; }));
        QCOMPARE(m_anna->status().error, std::string("auth"));
        const QString line = ui::StatusWords::whole(m_anna->status(), QLocale::c(), 0);
        QVERIFY2(line.startsWith(QStringLiteral("Please sign in again – 1 change")), qPrintable(line));
        QVERIFY(m_anna->waits()); // what was typed is kept
        const auto error = m_anna->signIn(m_server.url(), "anna", "demo-demo");
        QVERIFY(!error);
        m_anna->sync().setToken(m_anna->token().token);
        QVERIFY(m_anna->upToDate());
        m_unchanged = false; // the change was sent
    }

    void aPortalAtSignIn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("a page") << int(Portal::Page);
        QTest::newRow("elsewhere") << int(Portal::Elsewhere);
        QTest::newRow("its own page") << int(Portal::SameHost);
    }
    void aPortalAtSignIn()
    {
        QFETCH(int, kind);
        Portal portal(m_server.data() + "/tls/server.pem", m_server.data() + "/tls/server-key.pem");
        portal.kind = Portal::Kind(kind);
        QVERIFY(portal.isListening());
        Person guest(ca());
        const auto error = guest.signIn("https://localhost:" + std::to_string(portal.serverPort()), "anna", "x");
        QVERIFY(portal.asked > 0);
        QVERIFY(says(error, Code::CaptivePortal, "sign-in page", "browser"));
    }

    void aFullDisk()
    {
        const QString path = film(m_folder, QStringLiteral("full.mp4"), 30 * MB);
        const auto error = [&] {
            const test::FullDisk disk(20 * MB);
            return m_anna->addToAlbum(m_space, m_album, path);
        }();
        QVERIFY(says(error, Code::DiskFull, "disk", "Make room"));
        QVERIFY(QDir(m_anna->folder() + QStringLiteral("/intake")).isEmpty()); // nothing half is left
    }

    void aReadOnlyPlace()
    {
        QFile file(m_folder.filePath(QStringLiteral("no-folder")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto error = openFails(file.fileName() + QStringLiteral("/cache"));
        QVERIFY(says(error, Code::ReadOnly, "no-folder", "another place"));
    }

    void aCacheOfANewerVersion()
    {
        QTemporaryDir place;
        QVERIFY(store::Cache::open(cacheIn(place.path())).has_value());
        {
            auto opened = store::Cache::open(cacheIn(place.path()));
            opened->cache->connection().exec("PRAGMA user_version=9999; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        const QByteArray before = bytesOf(place.filePath(QStringLiteral("cache.db")));
        const auto error = openFails(place.path());
        QVERIFY(says(error, Code::TooNew, "newer Jumelle", "update"));
        QVERIFY(bytesOf(place.filePath(QStringLiteral("cache.db"))) == before);
    }

    void aPictureThatIsNone()
    {
        QFile fake(m_folder.filePath(QStringLiteral("holiday.jpg")));
        QVERIFY(fake.open(QIODevice::WriteOnly) && fake.write("not a picture at all") > 0);
        fake.close();
        QVERIFY(says(m_anna->addToAlbum(m_space, m_album, fake.fileName()), Code::NotAPicture, "holiday.jpg",
                     "another program"));
    }

    void aFileThatVanishedBeforeItWasTaken()
    {
        QVERIFY(says(m_anna->addToAlbum(m_space, m_album, m_folder.filePath(QStringLiteral("stick.mp4"))),
                     Code::FileGone, "stick.mp4", "once more"));
    }

    void aFilmThatIsTooLongIsRefusedUnread()
    {
        const QString path = film(m_folder, QStringLiteral("long.mp4"), 3'000 * MB);
        QElapsedTimer timer;
        timer.start();
        const auto error = m_anna->addToAlbum(m_space, m_album, path);
        QVERIFY2(timer.elapsed() < 5000, "read as a whole");
        QVERIFY(says(error, Code::OverQuota, "long.mp4", "Remove"));
        QCOMPARE(error->number, m_anna->cache().room(m_space).value().free);
        QVERIFY(error->number < quota);
        const auto largest = m_anna->cache().room(m_space).value().file;
        QCOMPARE(largest, std::int64_t(4'000 * MB));
        const QString huge = film(m_folder, QStringLiteral("huge.mp4"), 4'100 * MB);
        QVERIFY(says(m_anna->addToAlbum(m_space, m_album, huge), Code::TooLarge, "huge.mp4", "shorter"));
    }

    void theServerRefusesWhatDoesNotFit()
    {
        // Somebody else took the room and this computer does not know it yet.
        m_anna->sync().setPolicy(syncing::Policy::Offline);
        QVERIFY(m_anna->cache().setQuota(m_space, 0, 10 * quota));
        QVERIFY(!m_anna->addToAlbum(m_space, m_album, film(m_folder, QStringLiteral("refused.mp4"), 70 * MB, 'r')));
        m_anna->sync().setPolicy(syncing::Policy::Online);
        QVERIFY(Person::until([&] { return failed("refused.mp4") == "overQuota"; }));
        const QString told = ui::refusalText(QString::fromStdString(failed("refused.mp4")));
        QVERIFY2(told.contains(QStringLiteral("is full; make room")), qPrintable(told));
        QVERIFY(m_anna->waits()); // the record is on the screen and waits for a decision
        // A shorter one in its place.
        const QString shorter = film(m_folder, QStringLiteral("shorter.mp4"), 2 * MB, 'x');
        QVERIFY(!m_anna->addToAlbum(m_space, m_album, shorter, recordOf(QStringLiteral("refused.mp4"))));
        QVERIFY(Person::until([&] { return m_anna->cache().uploads().value().empty() && !m_anna->waits(); }));
        m_unchanged = false;
    }

    void aCopyThatVanishesWhileItIsSent_data()
    {
        QTest::addColumn<bool>("changes");
        QTest::addColumn<bool>("same"); // the file that is chosen then
        QTest::newRow("vanishes") << false << true;
        QTest::newRow("changes") << true << true;
        QTest::newRow("vanishes, another is chosen") << false << false;
    }
    void aCopyThatVanishesWhileItIsSent()
    {
        QFETCH(bool, changes);
        QFETCH(bool, same);
        const QString name = QStringLiteral("gone-%1-%2.mp4").arg(changes).arg(same);
        const QString path = film(m_folder, name, 12 * MB, char('a' + 2 * changes + same));
        m_anna->sync().setPolicy(syncing::Policy::Offline);
        QVERIFY(!m_anna->addToAlbum(m_space, m_album, path));
        const QString copy = copyOf(name);
        QVERIFY(!copy.isEmpty());
        if (changes) {
            QFile file(copy);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(7 * MB) && file.write("somebody else") > 0);
        } else {
            QVERIFY(QFile::remove(copy));
        }
        m_anna->sync().setPolicy(syncing::Policy::Online);
        QVERIFY(Person::until([&] { return failed(name.toStdString()) == "fileGone"; }));
        QVERIFY(ui::refusalText(QString::fromStdString(failed(name.toStdString())))
                    .contains(QStringLiteral("choose it again")));
        // Not tried again by itself.
        m_anna->sync().wake();
        QVERIFY(Person::until([&] { return m_anna->status().state == store::SyncStatus::UpToDate; }));
        QCOMPARE(failed(name.toStdString()), std::string("fileGone"));
        // Chosen again, the same file or another one: goes, with the record that waited for it.
        const int records = count("MediaItem");
        const QString chosen = same ? path : film(m_folder, QStringLiteral("another-") + name, 13 * MB, 'n');
        QVERIFY(!m_anna->addToAlbum(m_space, m_album, chosen, recordOf(name)));
        QVERIFY(Person::until([&] { return m_anna->cache().uploads().value().empty() && !m_anna->waits(); }));
        QCOMPARE(count("MediaItem"), records);
        m_unchanged = false;
    }

    void whatIsUsedIsToldInTime()
    {
        const auto used = [&] {
            for (const auto held = m_anna->cache().accounts().value(); const auto &account : held)
                if (account.id == m_space)
                    return account.limits.at(store::limit::used).as_int64();
            return std::int64_t(-1);
        };
        // What the films of the tests before take is known to the server at once, and told a little later.
        QVERIFY(m_anna->upToDate());
        const auto before = usedOnTheServer();
        QVERIFY(before > 0);
        QVERIFY(!m_anna->addToAlbum(m_space, m_album, film(m_folder, QStringLiteral("short.mp4"), 3 * MB, 's')));
        QVERIFY(Person::until([&] { return used() == before + 3 * MB; }));
        // The same bytes under another name cost nothing.
        QVERIFY(!m_anna->addToAlbum(m_space, m_album, film(m_folder, QStringLiteral("again.mp4"), 3 * MB, 's')));
        QVERIFY(Person::until([&] { return !isUnderWay("again.mp4") && !m_anna->waits(); }));
        QVERIFY(!m_anna->addToAlbum(m_space, m_album, film(m_folder, QStringLiteral("last.mp4"), MB, 'l')));
        QVERIFY(Person::until([&] { return used() == before + 4 * MB; }));
        m_unchanged = false;
    }

private:
    std::int64_t usedOnTheServer() const
    {
        sqlite::OpenOptions how;
        how.readOnly = true;
        const auto base = sqlite::Connection::open(m_server.data() + "/jumelle.sqlite", how);
        auto row = base->prepare("SELECT used_bytes FROM account WHERE id=?");
        row.bindAll(m_space);
        return row.step() ? row.integer(0) : -1;
    }
    QString ca() const { return QString::fromStdString(m_server.caFile()); }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // The code is right, and the sentence names what and tells what to do.
    static bool says(const std::optional<Error> &error, Code code, const char *what, const char *todo)
    {
        if (!error || error->code != code) {
            qWarning("another error: %d %s", error ? int(error->code) : -1, error ? error->detail.c_str() : "none");
            return false;
        }
        const ui::ErrorText text = ui::errorText(*error);
        const bool good = text.title.contains(QString::fromUtf8(what)) && text.next.contains(QString::fromUtf8(todo))
            && !text.safe.isEmpty() && !text.whole().contains(QStringLiteral("%"));
        if (!good)
            qWarning("the sentence: %s", qPrintable(text.whole()));
        return good;
    }
    // What the engine says when it cannot open its cache.
    static std::optional<Error> openFails(const QString &folder)
    {
        std::optional<Error> failure;
        QObject context;
        syncing::ThreadOptions options;
        options.cache = cacheIn(folder);
        options.origin = "https://localhost:1";
        options.failed = [&](const Error &error) {
            QMetaObject::invokeMethod(
                &context, [&, error] { failure = error; }, Qt::QueuedConnection);
        };
        syncing::Thread thread(options);
        thread.start("token");
        Person::until([&] { return failure.has_value(); });
        return failure;
    }
    void poke(const char *name)
    {
        auto &cache = m_anna->cache();
        const std::string personal = "u" + m_anna->token().personId;
        const store::Key key{ personal, "SavedSearch", cache.newId("SavedSearch") };
        QVERIFY(cache.apply({ { store::Edit::Create, key, { { "name", name } } } }).has_value());
        m_anna->sync().nudge();
    }
    std::optional<store::Upload> upload(const std::string &name)
    {
        for (const auto held = m_anna->cache().uploads().value(); const auto &upload : held)
            if (upload.name == name)
                return upload;
        return std::nullopt;
    }
    bool isUnderWay(const std::string &name) { return upload(name).has_value(); }
    std::string failed(const std::string &name)
    {
        const auto found = upload(name);
        return found && found->state == store::Upload::Failed ? found->error : std::string();
    }
    QString copyOf(const QString &name)
    {
        const auto found = upload(name.toStdString());
        return found ? QString::fromStdString(found->path) : QString();
    }
    std::string recordOf(const QString &name)
    {
        store::Query query;
        query.account = m_space;
        query.type = "MediaItem";
        for (const auto held = m_anna->cache().list(query).value(); const auto &record : held)
            if (record.view.at("name").as_string() == name.toStdString())
                return record.key.id;
        return {};
    }
    int count(const char *type)
    {
        store::Query query;
        query.account = m_space;
        query.type = type;
        return m_anna->cache().count(query).value();
    }

    ServerProcess m_server{ { "--durable", "false" } };
    QTemporaryDir m_folder;
    std::unique_ptr<Person> m_anna;
    std::string m_space, m_album, m_before;
    bool m_unchanged = true;
};

} // namespace e2e

QTEST_MAIN(e2e::TstBadInput)
#include "tst_bad_input.moc"
