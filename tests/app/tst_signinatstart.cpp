// Signing in at the start, as scripts/run does: whatever goes wrong, a window opens and says it.
#include "app/program.h"
#include "tests/app/shown.h"
#include "tests/support/serverprocess.h"
#include "ui/shell/mainwindow.h"

#include <QScopeGuard>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

namespace {

constexpr const char *password = "correct horse";
QString text(const char *latin1) { return QString::fromLatin1(latin1); }

} // namespace

using namespace test;

class TestSignInAtStart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("JUMELLE_PASSWORD", password);
        QVERIFY(m_server.addUser("jonas", password, { "--name-shown", "Jonas Petrauskas" }));
        QVERIFY2(m_server.start(), m_server.output().c_str());
        m_url = QString::fromStdString(m_server.url());
    }
    void aWrongName()
    {
        const QTemporaryDir profile;
        const auto program = start(profile, text("nobody"), m_url);
        QTRY_VERIFY_WITH_TIMEOUT(asksFor(text("nobody"), m_url, text("The user name or the password is not right.")),
                                 60'000);
    }
    void aWrongNameWhereSomebodyElseIsKnown()
    {
        const QTemporaryDir profile;
        know(profile);
        const auto program = start(profile, text("nobody"), m_url);
        QTRY_VERIFY_WITH_TIMEOUT(asksFor(text("nobody"), m_url, text("The user name or the password is not right.")),
                                 60'000);
        QVERIFY(!shown<ui::MainWindow>());
    }
    // Also with the address that a computer's rules give, which nobody types a second time.
    void theServerOfTheRules()
    {
        const QTemporaryDir profile;
        const auto program = start(profile, text("jonas"), {}, "[default]\nserver.url = " + m_url.toUtf8() + '\n');
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 60'000);
    }
    void anotherPort()
    {
        const QTemporaryDir profile;
        know(profile);
        const QString url = text("https://localhost:%1").arg(nobodysPort());
        const auto program = start(profile, text("jonas"), url);
        QTRY_VERIFY_WITH_TIMEOUT(asksFor(text("jonas"), url, {}), 60'000);
        QVERIFY(!shown<ui::MainWindow>());
    }
    // What is on this computer is not for whoever knows a name.
    void aWrongPassword()
    {
        const QTemporaryDir profile;
        know(profile);
        qputenv("JUMELLE_PASSWORD", "a wrong one");
        const auto again = qScopeGuard([] { qputenv("JUMELLE_PASSWORD", password); });
        const auto program = start(profile, text("jonas"), m_url);
        QTRY_VERIFY_WITH_TIMEOUT(asksFor(text("jonas"), m_url, text("The user name or the password is not right.")),
                                 60'000);
        QVERIFY(!shown<ui::MainWindow>());
    }
    void aServerThatIsStopped()
    {
        const QTemporaryDir known, fresh, out;
        know(known);
        know(out, true);
        QCOMPARE(m_server.stop(), 0);
        {
            const auto program = start(fresh, text("jonas"), m_url);
            QTRY_VERIFY_WITH_TIMEOUT(asksFor(text("jonas"), m_url, {}), 60'000);
        }
        {
            const auto program = start(out, text("jonas"), m_url); // he signed out, so his word is wanted
            QTRY_VERIFY_WITH_TIMEOUT(asksFor(text("jonas"), m_url, {}), 60'000);
            QVERIFY(!shown<ui::MainWindow>());
        }
        const auto program = start(known, text("jonas"), m_url); // what was fetched before is there all the same
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 60'000);
        QVERIFY(!shown<ui::SignInView>());
    }

private:
    // A port of this computer on which nothing answers.
    static int nobodysPort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
    }
    std::unique_ptr<app::Program> start(const QTemporaryDir &profile, const QString &name, const QString &url,
                                        const QByteArray &rules = {}) const
    {
        app::Options options;
        options.profileFolder = profile.path();
        options.server = url;
        options.caFile = QString::fromStdString(m_server.caFile());
        options.signIn = name;
        auto program
            = std::make_unique<app::Program>(*qApp, options, core::Policies::fromText(text("rules"), rules), nullptr);
        program->start();
        return program;
    }
    // Jonas was here before.
    void know(const QTemporaryDir &profile, bool signedOut = false) const
    {
        const auto program = start(profile, text("jonas"), m_url);
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>() && shown<ui::MainWindow>()->currentPage(), 60'000);
        if (!signedOut)
            return;
        auto &accounts = (shown<ui::MainWindow>()->currentPage()->*&Peek::context)().accounts;
        accounts.signOut(accounts.current().id, false);
        QTRY_VERIFY(shown<ui::SignInView>());
    }
    // The view for signing in, with what was given at the start and the reason why that was not enough.
    static bool asksFor(const QString &name, const QString &url, const QString &reason)
    {
        const auto *view = shown<ui::SignInView>();
        if (!view)
            return false;
        QStringList typed;
        for (const auto *field : view->findChildren<QLineEdit *>())
            typed.append(field->text());
        const auto *message = view->findChild<QLabel *>(QStringLiteral("reason"));
        return typed.contains(name) && typed.contains(url) && message && message->isVisible()
            && !message->text().isEmpty() && message->text().startsWith(reason);
    }

    ServerProcess m_server{ { "--durable", "false" } };
    QString m_url;
};

QTEST_MAIN(TestSignInAtStart)
#include "tst_signinatstart.moc"
