// Accounts on one computer: several of them, without a keychain, and what is left when somebody signs out.
#include "app/places.h"
#include "app/program.h"
#include "core/accountservice.h"
#include "core/profilelist.h"
#include "core/settings.h"
#include "tests/app/shown.h"
#include "tests/support/serverprocess.h"
#include "ui/queue/queuepanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigator.h"

#include <QMessageBox>
#include <QPointer>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtTest>

#include <utility>

namespace {
constexpr const char *password = "correct horse";
}

using namespace test;

class TestAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("JUMELLE_PASSWORD", password);
        QVERIFY(m_server.addUser("kasia", password, { "--name-shown", "Kasia Nowak" }));
        QVERIFY(m_server.addUser("jonas", password, { "--name-shown", "Jonas Petrauskas" }));
        QVERIFY2(m_server.start(), m_server.output().c_str());
    }
    void cleanup() { qunsetenv("TMPDIR"); } // which is in a place that is gone
    void whatWasBegunGoesWithTheSignOut()
    {
        QTemporaryDir profile;
        const auto options = optionsIn(profile);
        const auto policies = core::Policies::fromText(QStringLiteral("rules"), "[enforced]\ncomputer.shared = true\n");
        app::Program program(*qApp, options, policies, app::sharedPlace(options, policies));
        program.start();
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 60'000);
        const auto &context = (shown<ui::MainWindow>()->currentPage()->*&Peek::context)();
        auto &settings = context.settings;
        QVERIFY(settings.set(core::Setting::Drafts, QStringLiteral("{\"p1/request/p2\":\"Dear Anna\"}")));
        context.accounts.signOut(context.accounts.current().id, true);
        QTRY_VERIFY(shown<ui::SignInView>());
        QCOMPARE(settings.text(core::Setting::Drafts), QString());
    }
    // Once in a toast, with the settings a click away; the next start asks for the password.
    void withoutAKeychainPeopleAreTold()
    {
        QTemporaryDir profile;
        const auto options = optionsIn(profile);
        const auto policies = core::Policies::fromText(QStringLiteral("rules"), "");
        {
            app::Program program(*qApp, options, policies, nullptr);
            program.start();
            QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 60'000);
            auto *window = shown<ui::MainWindow>();
            const QString begins = QStringLiteral("You stay signed in until you close Jumelle: ");
            QTRY_VERIFY(textThatBegins(window, begins + QStringLiteral("there is no keychain")));
            QTRY_VERIFY(buttonIn(window, QStringLiteral("Look")));
            buttonIn(window, QStringLiteral("Look"))->click();
            QTRY_VERIFY(textThatBegins(window, begins + QStringLiteral("no keychain of this computer")));
        }
        qunsetenv("JUMELLE_PASSWORD");
        const auto again = qScopeGuard([] { qputenv("JUMELLE_PASSWORD", password); });
        app::Program program(*qApp, options, policies, nullptr);
        program.start();
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 60'000);
        QTRY_VERIFY(buttonIn(shown<ui::MainWindow>(), QStringLiteral("Sign in"))); // nothing was kept
    }
    // Not only in a toast, which goes: behind the line at the bottom and in the settings, as long as it is needed. The
    // address is not asked for again.
    void signingInAgainIsOfferedUntilItIsDone()
    {
        QTemporaryDir profile;
        auto options = optionsIn(profile);
        const auto policies = core::Policies::fromText(QStringLiteral("rules"), "");
        {
            app::Program program(*qApp, options, policies, nullptr);
            program.start();
            QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 60'000);
        }
        const QString server = std::exchange(options.server, {}); // as a person starts it
        app::Program program(*qApp, options, policies, nullptr);
        program.start();
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>() && shown<ui::MainWindow>()->currentPage(), 60'000);
        auto *window = shown<ui::MainWindow>();
        const auto &context = (window->currentPage()->*&Peek::context)();
        QTRY_COMPARE_WITH_TIMEOUT(context.store.status().state, store::SyncStatus::NeedsSignIn, 60'000);
        context.navigator.open({ ui::Place::Settings, {}, {}, {} });
        QTRY_VERIFY(buttonIn(window, QStringLiteral("Sign in again")));
        window->openQueue();
        const auto inQueue
            = [&](const char *words) { return buttonIn(window->findChild<ui::QueuePanel *>(), QLatin1String(words)); };
        QTRY_VERIFY(inQueue("Sign in"));
        QVERIFY2(!inQueue("Try now"), "it would do nothing");
        inQueue("Sign in")->click();
        QTRY_VERIFY(shown<ui::SignInView>());
        QStringList typed;
        for (const auto *field : shown<ui::SignInView>()->findChildren<QLineEdit *>())
            typed.append(field->text());
        QVERIFY2(typed.contains(QStringLiteral("jonas")) && typed.contains(server), qPrintable(typed.join(u' ')));
        signIn(*shown<ui::SignInView>(), QStringLiteral("jonas"), password);
        QTRY_COMPARE_WITH_TIMEOUT(context.store.status().state, store::SyncStatus::UpToDate, 60'000);
        QTRY_VERIFY(!shown<ui::SignInView>());
        QCOMPARE(shown<ui::MainWindow>(), window);
        QTRY_VERIFY(!buttonIn(window, QStringLiteral("Sign in again")));
    }
    // A second account, back to the first, and one of the two signed out: each keeps what is its own.
    void twoAccountsOnOneComputer()
    {
        QTemporaryDir profile;
        const auto options = optionsIn(profile);
        app::Program program(*qApp, options, core::Policies::fromText(QStringLiteral("rules"), ""), nullptr);
        program.start();
        QTRY_VERIFY_WITH_TIMEOUT(nameShown(QStringLiteral("Jonas Petrauskas")), 60'000);
        const auto context
            = []() -> const ui::Context & { return (shown<ui::MainWindow>()->currentPage()->*&Peek::context)(); };
        const auto openSettings = [&] { context().navigator.open({ ui::Place::Settings, {}, {}, {} }); };
        const auto signedIn = [&] {
            QStringList names;
            for (const auto &one : context().accounts.profiles())
                if (one.signedIn)
                    names.append(one.username);
            names.sort();
            return names;
        };
        openSettings();
        QTRY_VERIFY(buttonIn(shown<ui::MainWindow>(), QStringLiteral("Add another account")));
        buttonIn(shown<ui::MainWindow>(), QStringLiteral("Add another account"))->click();
        QTRY_VERIFY(shown<ui::SignInView>());
        signIn(*shown<ui::SignInView>(), QStringLiteral("kasia"), password);
        QTRY_VERIFY_WITH_TIMEOUT(nameShown(QStringLiteral("Kasia Nowak")), 60'000);
        QTRY_COMPARE(signedIn(), (QStringList{ QStringLiteral("jonas"), QStringLiteral("kasia") }));
        QCOMPARE(caches(profile.path()).size(), 2);
        openSettings();
        QTRY_VERIFY(buttonIn(shown<ui::MainWindow>(), QStringLiteral("Change to this account")));
        buttonIn(shown<ui::MainWindow>(), QStringLiteral("Change to this account"))
            ->click(); // no password is asked for
        QTRY_VERIFY_WITH_TIMEOUT(nameShown(QStringLiteral("Jonas Petrauskas")), 60'000);
        QVERIFY(!shown<ui::SignInView>());
        QCOMPARE(context().accounts.current().username, QStringLiteral("jonas"));

        openSettings();
        QAbstractButton *out = nullptr;
        QTRY_VERIFY((out = buttonNamed(shown<ui::MainWindow>(), QStringLiteral("Sign out kasia"))));
        out->click();
        QTRY_VERIFY(shown<QMessageBox>());
        buttonIn(shown<QMessageBox>(), QStringLiteral("Sign out"))->click();
        QTRY_COMPARE(signedIn(), QStringList{ QStringLiteral("jonas") });
        QCOMPARE(context().accounts.current().username, QStringLiteral("jonas")); // stays where he is
        QVERIFY(!shown<ui::SignInView>());
        QTRY_COMPARE_WITH_TIMEOUT(context().store.status().state, store::SyncStatus::UpToDate, 60'000);
        QCOMPARE(caches(profile.path()).size(), 2); // hers waits for her next sign-in

        // Her name alone opens nothing of it any more: not in the settings, and not for who asks for her otherwise.
        QPointer<ui::MainWindow> his(shown<ui::MainWindow>());
        QTRY_VERIFY(buttonNamed(his, QStringLiteral("Sign in as kasia")));
        QVERIFY(!buttonIn(his, QStringLiteral("Change to this account")));
        buttonNamed(his, QStringLiteral("Sign in as kasia"))->click();
        QTRY_VERIFY(shown<ui::SignInView>());
        QCOMPARE(context().accounts.current().username, QStringLiteral("jonas"));
        QVERIFY(his && his->isVisible()); // whoever is here stays until the password was right
        const auto typed = shown<ui::SignInView>()->findChildren<QLineEdit *>();
        QVERIFY(std::any_of(typed.cbegin(), typed.cend(),
                            [](const QLineEdit *field) { return field->text() == QStringLiteral("kasia"); }));
        shown<ui::SignInView>()->close();
        context().accounts.switchTo(core::ProfileList::idFor(QUrl(options.server), QStringLiteral("kasia")));
        QTRY_VERIFY(shown<ui::SignInView>());
        signIn(*shown<ui::SignInView>(), QStringLiteral("kasia"), "a wrong one");
        QTRY_VERIFY_WITH_TIMEOUT(textThatBegins(shown<ui::SignInView>(), QStringLiteral("The user name or the")),
                                 60'000);
        QCOMPARE(context().accounts.current().username, QStringLiteral("jonas"));
        signIn(*shown<ui::SignInView>(), QStringLiteral("kasia"), password);
        QTRY_VERIFY_WITH_TIMEOUT(nameShown(QStringLiteral("Kasia Nowak")), 60'000);
        QTRY_VERIFY(!shown<ui::SignInView>());
        QCOMPARE(caches(profile.path()).size(), 2);
    }

private:
    app::Options optionsIn(const QTemporaryDir &profile) const
    {
        app::Options options;
        options.profileFolder = profile.path();
        options.server = QString::fromStdString(m_server.url());
        options.caFile = QString::fromStdString(m_server.caFile());
        options.signIn = QStringLiteral("jonas");
        return options;
    }
    // In the rail of the window: who is signed in there.
    static bool nameShown(const QString &name)
    {
        const auto *window = shown<ui::MainWindow>();
        const auto texts = window ? window->findChildren<QWidget *>() : QList<QWidget *>();
        return std::any_of(texts.cbegin(), texts.cend(), [&](const QWidget *one) {
            return one->isVisible() && one->accessibleName().contains(name);
        });
    }
    static QAbstractButton *buttonNamed(const QWidget *window, const QString &name)
    {
        for (auto *button : window->findChildren<QAbstractButton *>())
            if (button->accessibleName() == name && button->isVisible())
                return button;
        return nullptr;
    }

    ServerProcess m_server{ { "--durable", "false" } };
};

QTEST_MAIN(TestAccounts)
#include "tst_accounts.moc"
