// Shared computers: whoever signs in again goes on with what waits, and nobody else takes its place unasked.
#include "app/places.h"
#include "app/program.h"
#include "models/actions.h"
#include "models/intake/journal.h"
#include "tests/app/shown.h"
#include "tests/support/serverprocess.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/statusline.h"
#include "ui/signin/signinview.h"

#include <QDirIterator>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

namespace {

constexpr const char *password = "correct horse";

} // namespace

using namespace test;

class TestSignInAgain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("JUMELLE_PASSWORD", password);
        QVERIFY(m_server.addUser("kasia", password, { "--name-shown", "Kasia Nowak" }));
        QVERIFY(m_server.addUser("jonas", password, { "--name-shown", "Jonas Petrauskas" }));
        QVERIFY(m_server.run({ "user", "list" }) == 0);
        for (const QString &line : QString::fromStdString(m_server.output()).split(u'\n'))
            if (line.startsWith(QStringLiteral("kasia\t")))
                m_kasia = line.section(u'\t', 1, 1).toStdString();
        QVERIFY(!m_kasia.empty());
        QVERIFY2(m_server.start(), m_server.output().c_str());
    }
    void cleanup() { qunsetenv("TMPDIR"); } // which is in a place that is gone
    void whatWaitsIsSentAfterSigningInAgain()
    {
        QTemporaryDir profile;
        const auto program = start(profile);
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>() && caches(profile.path()).size() == 1, 60'000);
        QPointer<ui::MainWindow> window(shown<ui::MainWindow>());
        store::CacheOptions place;
        place.folder = caches(profile.path()).constFirst().toStdString();
        auto opened = store::Cache::open(place); // sealed for this program, which this test is
        QVERIFY(opened);
        store::Cache &cache = *opened->cache;
        const store::Key own{ "community", "Person", m_kasia };
        QTRY_VERIFY_WITH_TIMEOUT(cache.record(own).value().has_value(), 60'000);

        QVERIFY(endsHerSignIns());
        ui::SignInView *view = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(buttonIn(window, QStringLiteral("Sign in")), 60'000);
        auto &service = (window->currentPage()->*&Peek::context)().store;
        service.apply(this, models::actions::setText(own, "headline", QStringLiteral("Kites")));
        QTRY_COMPARE(service.status().waitingChanges, 1);
        buttonIn(window, QStringLiteral("Sign in"))->click();
        QVERIFY((view = shown<ui::SignInView>()));

        signIn(*view, QStringLiteral("jonas"), password);
        QTRY_VERIFY_WITH_TIMEOUT(view->findChild<QMessageBox *>(), 60'000);
        auto *question = view->findChild<QMessageBox *>();
        QVERIFY(question->informativeText().contains(QStringLiteral("have not been sent")));
        question->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(buttonIn(view, QStringLiteral("Start")));
        QVERIFY(window && shown<ui::SignInView>() == view);
        QCOMPARE(cache.outbox().value().size(), 1U);

        signIn(*view, QStringLiteral("kasia"), password);
        QTRY_VERIFY_WITH_TIMEOUT(cache.outbox().value().empty(), 60'000);
        QTRY_VERIFY(!shown<ui::SignInView>());
        QVERIFY(window && window->isVisible());
        QCOMPARE(caches(profile.path()).size(), 1);
        opened->cache.reset();
    }
    void closingCountsWhatIsBeingPrepared()
    {
        QTemporaryDir profile;
        const auto program = start(profile);
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>() && shown<ui::MainWindow>()->currentPage(), 60'000);
        QPointer<ui::MainWindow> window(shown<ui::MainWindow>());
        auto &service = (window->currentPage()->*&Peek::context)().store;
        QTRY_COMPARE_WITH_TIMEOUT(service.status().state, store::SyncStatus::UpToDate, 60'000);
        bool noted = false;
        service.write(
            this,
            [](store::Cache &cache) {
                models::IntakeJob job;
                job.id = "vone";
                job.account = "z1";
                job.path = QStringLiteral("/nowhere/film.mp4");
                return cache.together([&] { return models::noteJobs(cache, { job }); });
            },
            [&](const core::Result<void> &done) { noted = done.has_value(); });
        QTRY_VERIFY(noted);
        store::ChangeSet changes;
        changes.uploads = true;
        service.report(changes);
        QTRY_VERIFY(window->findChild<ui::StatusButton *>()->text().contains(QStringLiteral("to be sent")));
        QVERIFY(!window->close());
        QTRY_VERIFY(window->findChild<QMessageBox *>());
        auto *question = window->findChild<QMessageBox *>();
        QVERIFY2(question->informativeText().contains(QStringLiteral("1 change")),
                 qPrintable(question->informativeText()));
        question->button(QMessageBox::Cancel)->click();
        QVERIFY(window && window->isVisible());
    }
    void whoComesInsteadFindsNothing()
    {
        QTemporaryDir profile;
        const auto program = start(profile);
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>() && caches(profile.path()).size() == 1, 60'000);
        const QString was = caches(profile.path()).constFirst();
        QFile copy(QDir::tempPath() + QStringLiteral("/for another program"));
        QVERIFY(copy.fileName().startsWith(profile.path()) && copy.open(QIODevice::WriteOnly));
        copy.close();
        QVERIFY(endsHerSignIns());
        QTRY_VERIFY_WITH_TIMEOUT(buttonIn(shown<ui::MainWindow>(), QStringLiteral("Sign in")), 60'000);
        buttonIn(shown<ui::MainWindow>(), QStringLiteral("Sign in"))->click();
        signIn(*shown<ui::SignInView>(), QStringLiteral("jonas"), password);
        QTRY_VERIFY_WITH_TIMEOUT(!shown<ui::SignInView>() && shown<ui::MainWindow>(), 60'000);
        QTRY_COMPARE(caches(profile.path()).size(), 1);
        QVERIFY(caches(profile.path()).constFirst() != was);
        QVERIFY(!copy.exists());
    }
    // Typed to sign in again, while the server cannot be reached; then she goes for good.
    void whatSheTypedIsNotThereForTheNext()
    {
        QTemporaryDir profile;
        const auto program = start(profile);
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 60'000);
        auto *window = shown<ui::MainWindow>();
        QTRY_VERIFY_WITH_TIMEOUT(profileNamed(*window, QStringLiteral("Kasia Nowak")), 60'000);
        QVERIFY(endsHerSignIns());
        QTRY_VERIFY_WITH_TIMEOUT(buttonIn(window, QStringLiteral("Sign in")), 60'000);
        buttonIn(window, QStringLiteral("Sign in"))->click();
        QVERIFY(shown<ui::SignInView>());
        m_server.kill();
        signIn(*shown<ui::SignInView>(), QStringLiteral("kasia"), password);
        QTRY_VERIFY_WITH_TIMEOUT(buttonIn(shown<ui::SignInView>(), QStringLiteral("Start"))
                                     && buttonIn(shown<ui::SignInView>(), QStringLiteral("Start"))->isEnabled(),
                                 60'000);
        auto &accounts = (window->currentPage()->*&Peek::context)().accounts;
        accounts.signOut(accounts.current().id, true);
        QTRY_VERIFY(!shown<ui::MainWindow>() && shown<ui::SignInView>());
        const auto *view = shown<ui::SignInView>();
        for (auto *field : view->findChildren<QLineEdit *>()) {
            QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier); // what was taken away comes back so
            QVERIFY2(field->text().isEmpty() || field->text() == QString::fromStdString(m_server.url()),
                     qPrintable(field->text()));
        }
        for (const auto *button : view->findChildren<QAbstractButton *>())
            QVERIFY2(!button->isVisible() || !button->text().contains(QStringLiteral("Kasia")),
                     qPrintable(button->text()));
        for (const auto *label : view->findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() || !label->text().contains(QStringLiteral("reached")),
                     qPrintable(label->text()));
        QVERIFY2(m_server.start(), m_server.output().c_str());
    }

private:
    // A server that runs on believes a token it has seen for 30 seconds more.
    bool endsHerSignIns()
    {
        const bool ended = m_server.run({ "user", "password", "kasia" }, std::string(password) + "\n") == 0;
        m_server.kill();
        return ended && m_server.start();
    }
    static bool profileNamed(ui::MainWindow &window, const QString &name)
    {
        return (window.currentPage()->*&Peek::context)().accounts.current().displayName == name;
    }
    std::unique_ptr<app::Program> start(const QTemporaryDir &profile)
    {
        app::Options options;
        options.profileFolder = profile.path();
        options.server = QString::fromStdString(m_server.url());
        options.caFile = QString::fromStdString(m_server.caFile());
        options.signIn = QStringLiteral("kasia");
        const auto policies = core::Policies::fromText(QStringLiteral("rules"), "[enforced]\ncomputer.shared = true\n");
        auto program = std::make_unique<app::Program>(*qApp, options, policies, app::sharedPlace(options, policies));
        program->start();
        return program;
    }
    ServerProcess m_server{ { "--durable", "false" } };
    std::string m_kasia;
};

QTEST_MAIN(TestSignInAgain)
#include "tst_signinagain.moc"
