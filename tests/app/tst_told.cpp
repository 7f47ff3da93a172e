// What goes wrong outside while somebody works, as her window tells it: each is named with what to do, and what waits
// goes on waiting until it can be sent. The real server over HTTPS, cache, engine and window as the program has them.
#include "tests/app/atdesk.h"
#include "tests/e2e/line.h"
#include "tests/support/lighttheme.h"
#include "tests/support/sparsefiles.h"

#include "sqlite/sqlite.h"
#include "ui/gallery/albumlist.h"
#include "ui/gallery/galleryview.h"
#include "ui/gallery/intakepanel.h"
#include "ui/gallery/mediagrid.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/statusline.h"
#include "ui/translator.h"
#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QLabel>

namespace {

constexpr qint64 MB = 1'000'000;
constexpr int begun = test::AtDesk::begun;
const ServerProcess::Arguments smallSpaces{ "--quotaPerSpace", "60000000" };

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

} // namespace

class TestTold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_translator.setLanguage(text("en")); // words for one and for many
        QCOMPARE(m_server.run({ "demo", "--people", "30", "--schools", "10", "--announcements", "5", "--no-pictures" }),
                 0);
        QVERIFY2(m_server.start(smallSpaces), m_server.output().c_str());
        m_line = std::make_unique<e2e::Line>(m_server.port());
        m_theme = test::lightTheme();
        m_anna = std::make_unique<test::AtDesk>(m_server, *m_theme, text("anna"), m_line->url());
        m_anna->sitDown();
    }
    void cleanupTestCase()
    {
        m_anna.reset();
        m_line.reset();
        m_theme.reset();
    }

    void aPortalThatAppears_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("a page") << int(e2e::Portal::Page);
        QTest::newRow("elsewhere") << int(e2e::Portal::Elsewhere);
        QTest::newRow("its own page") << int(e2e::Portal::SameHost);
    }
    void aPortalThatAppears()
    {
        QFETCH(int, kind);
        e2e::Portal hotel(m_server.data() + "/tls/server.pem", m_server.data() + "/tls/server-key.pem");
        hotel.kind = e2e::Portal::Kind(kind);
        QVERIFY(hotel.isListening());
        m_line->leadTo(hotel.serverPort());
        type("in the hotel");
        QTRY_COMPARE_WITH_TIMEOUT(line()->button()->text(), text("Something is in the way – 1 change will be sent"),
                                  begun);
        QCOMPARE(line()->findChild<ui::ElidedLabel *>()->fullText(),
                 text("Something else answered in place of the server, perhaps the sign-in page of this Wi-Fi."));
        const auto *panel = openQueue();
        QTRY_VERIFY(reads(panel, "Open a web page in your browser, sign in to the Wi-Fi there, and come back."));
        QVERIFY(reads(panel, "Everything you did is kept on this computer and waits to be sent."));
        QTRY_VERIFY(reads(panel, "Waits for the network"));
        QCOMPARE(waiting(), 1);
        m_line->leadTo(m_server.port());
        press(panel, "Try now");
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, begun);
        QTRY_VERIFY(line()->button()->text().startsWith(text("Everything sent")));
    }

    void anExpiredToken_data()
    {
        QTest::addColumn<bool>("passed");
        QTest::newRow("ended elsewhere") << false;
        QTest::newRow("its time has passed") << true;
    }
    void anExpiredToken()
    {
        QFETCH(bool, passed);
        QCOMPARE(m_server.stop(), 0); // it knows for a while whom it let in
        if (passed)
            sqlite::Connection::open(m_server.data() + "/jumelle.sqlite", {})
                ->exec("UPDATE token SET expires_at = (unixepoch() - 60) * 1000");
        else
            QCOMPARE(m_server.run({ "user", "password", "anna" }, std::string(test::AtDesk::password) + "\n"), 0);
        type("signed out meanwhile");
        QVERIFY2(m_server.start(smallSpaces), m_server.output().c_str());
        if (auto *now = button(openQueue(), "Try now")) // or it waits for the next attempt
            now->click();
        QTRY_COMPARE_WITH_TIMEOUT(line()->button()->text(), text("Please sign in again – 1 change will be sent"),
                                  begun);
        QCOMPARE(m_anna->desk().toasts().lastText(), text("Please sign in again, so that your changes can be sent."));
        const auto *panel = openQueue();
        QTRY_VERIFY(reads(panel, "Safe on this computer. It is sent once you have signed in."));
        QTRY_VERIFY(reads(panel, "Waits until you sign in"));
        QCOMPARE(waiting(), 1);
        QSignalSpy wanted(&m_anna->desk(), &app::Desk::signInWanted);
        press(panel, "Sign in");
        QCOMPARE(wanted.count(), 1);
        m_anna->signInAgain();
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, begun);
    }

    // Others took the room, which this computer does not know yet.
    void theServerRefusesWhatDoesNotFit()
    {
        const QString space = m_anna->space(text("Clean Seas, Clear Skies"));
        QVERIFY(!space.isEmpty());
        m_anna->goOffline(true);
        QVERIFY(m_anna->in<core::Result<void>>(
            [id = space.toStdString()](store::Cache &cache) { return cache.setQuota(id, 0, 600 * MB); }));
        m_anna->desk().navigator().open({ ui::Place::Project, space, text("gallery"), {} });
        ui::GalleryView *gallery = nullptr;
        QTRY_VERIFY((gallery = m_anna->desk().window().findChild<ui::GalleryView *>()));
        const std::string album
            = m_anna
                  ->in<core::Result<std::string>>([id = space.toStdString()](store::Cache &cache) {
                      const store::Key key{ id, "Album", cache.newId("Album") };
                      const auto made
                          = cache.apply({ { store::Edit::Create, key, { { "title", "Day" }, { "position", "a" } } } });
                      return made ? core::Result<std::string>(key.id) : tl::unexpected<core::Error>(made.error());
                  })
                  .value();
        const QString id = QString::fromStdString(album);
        QTRY_VERIFY(gallery->albumList()->model()->rowCount() > 1); // all photos, and that album
        gallery->open(id);
        QTRY_COMPARE(gallery->albumId(), id);
        QTemporaryDir own;
        const QString path = test::sparseFile(own.filePath(text("trip.mp4")), 70 * MB, 't');
        gallery->intake()->addPaths({ path });
        const auto *model = gallery->grid()->model();
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 1, begun);
        QCOMPARE(gallery->intake()->refusedText(), QString());
        m_anna->goOffline(false);
        QTRY_COMPARE_WITH_TIMEOUT(line()->button()->text(), text("1 change could not be sent"), begun);
        const auto *panel = openQueue();
        QTRY_VERIFY(reads(panel, "trip.mp4"));
        QVERIFY(reads(panel, "The project's space on the server is full; make room and send it again."));
        // Nothing goes out by itself: the record waits for its film.
        QTRY_VERIFY(reads(panel, "Waits for its files"));
        QTRY_VERIFY(reads(panel, "Safe on this computer until you decide: try again, keep a copy, or give it up."));
        QTRY_VERIFY(model->index(0, 0)
                        .data(Qt::ToolTipRole)
                        .toString()
                        .contains(text("The community has no room left for this project. Remove files you no longer "
                                       "need, or ask those who run the community.")));
        QCOMPARE(QFileInfo(path).size(), 70 * MB);
        // Room was made.
        QCOMPARE(m_server.stop(), 0);
        QVERIFY2(m_server.start(), m_server.output().c_str());
        press(panel, "Try “trip.mp4” again");
        QTRY_VERIFY_WITH_TIMEOUT(line()->button()->text().startsWith(text("Everything sent")), begun);
        QCOMPARE(model->rowCount(), 1);
    }

private:
    ui::StatusLine *line() const { return m_anna->desk().window().findChild<ui::StatusLine *>(); }
    int waiting() const { return m_anna->desk().store().status().waitingChanges; }
    void type(const char *name)
    {
        const std::string account = "u" + m_anna->accounts().current().personId.toStdString();
        const auto done = m_anna->in<core::Result<std::vector<store::Edit>>>([=](store::Cache &cache) {
            const store::Key key{ account, "SavedSearch", cache.newId("SavedSearch") };
            return cache.apply({ { store::Edit::Create, key, { { "name", name } } } });
        });
        QVERIFY2(done, done ? "" : done.error().detail.c_str());
    }
    // The one behind the line at the bottom, opened anew.
    ui::QueuePanel *openQueue() const
    {
        auto &window = m_anna->desk().window();
        if (!window.findChild<ui::QueuePanel *>())
            line()->button()->click();
        return window.findChild<ui::QueuePanel *>();
    }
    static bool reads(const QWidget *panel, const char *words)
    {
        const auto labels = panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [whole = text(words)](const QLabel *label) {
            return label->isVisible()
                && (label->text().contains(whole)
                    || (qobject_cast<const ui::ElidedLabel *>(label)
                        && static_cast<const ui::ElidedLabel *>(label)->fullText().contains(whole)));
        });
    }
    // By its text, or its name where it is an icon.
    static QAbstractButton *button(const QWidget *panel, const char *words)
    {
        for (auto *one : panel->findChildren<QAbstractButton *>())
            if (one->isVisible() && (one->text() == text(words) || one->accessibleName() == text(words)))
                return one;
        return nullptr;
    }
    static void press(const QWidget *panel, const char *words)
    {
        QAbstractButton *found = nullptr; // rows are made anew with each news
        QTRY_VERIFY2((found = button(panel, words)), words);
        found->click();
    }

    ui::Translator m_translator;
    ServerProcess m_server{ { "--durable", "false" } };
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<e2e::Line> m_line;
    std::unique_ptr<test::AtDesk> m_anna;
};

QTEST_MAIN(TestTold)
#include "tst_told.moc"
