// What one person's name and password for a proxy are for: nobody who comes after them goes through it as them, and
// their own signing out still does.
#include "app/accounts.h"
#include "app/proxykeeper.h"
#include "core/memorysecretstore.h"

#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

namespace {

const QString server = QStringLiteral("https://school.example");

// Wants a name and a password, notes which it got, and leads nowhere.
struct Proxy : QTcpServer
{
    Proxy()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port for the test");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (auto *socket = nextPendingConnection())
                connect(socket, &QIODevice::readyRead, this, [this, socket] { answer(*socket); });
        });
    }
    QString place() const { return QStringLiteral("127.0.0.1:%1").arg(serverPort()); }

    QStringList came; // "kasia:her word", or "" for who told no name

private:
    void answer(QTcpSocket &socket)
    {
        for (const QByteArray &line : socket.readAll().split('\n'))
            if (line.toLower().startsWith("proxy-authorization: basic ")) {
                came.append(QString::fromUtf8(QByteArray::fromBase64(line.mid(27).trimmed())));
                return;
            }
        came.append(QString());
        socket.write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"school\"\r\n"
                     "Content-Length: 0\r\n\r\n");
    }
};

} // namespace

class TestNextPerson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesThroughTheProxyByTheirOwnName()
    {
        Proxy proxy;
        QTemporaryDir folder;
        core::Settings settings{ QString() };
        core::ProfileList profiles(folder.path(), false);
        core::MemorySecretStore secrets;
        app::ProxyKeeper keeper(secrets);
        const auto network = [&] {
            return syncing::NetworkOptions{ {}, QStringLiteral("http://") + proxy.place(), keeper.logins(), {} };
        };
        app::Accounts accounts(profiles, secrets, settings, network());
        core::Profile kasia;
        kasia.server = QUrl(server);
        kasia.username = QStringLiteral("kasia");
        kasia.id = core::ProfileList::idFor(kasia.server, kasia.username);
        kasia.signedIn = true;
        QVERIFY(profiles.put(kasia));
        secrets.write(kasia.id, QStringLiteral("token"), [](core::SecretStore::Status) {});
        keeper.logins()->set(proxy.place(), QStringLiteral("kasia"), QStringLiteral("her word"));
        accounts.switchTo(kasia.id);
        QTRY_COMPARE(accounts.token(), QStringLiteral("token"));

        accounts.signOut(kasia.id, false);
        keeper.forget();
        accounts.forgetOthers(network());
        QTRY_VERIFY(proxy.came.contains(QStringLiteral("kasia:her word"))); // the server is told
        QVERIFY(accounts.profiles().isEmpty());

        proxy.came.clear();
        QSignalSpy failed(&accounts, &core::AccountService::signInFailed);
        accounts.signIn(QUrl(server), QStringLiteral("jonas"), QStringLiteral("secret"));
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed.first().first().value<core::Error>();
        QCOMPARE(error.code, core::Code::Offline);
        QCOMPARE(error.number, 1); // he is asked who he is
        QCOMPARE(proxy.came.filter(QStringLiteral("kasia")), QStringList());
    }
    void isNotOfferedAnothersName()
    {
        core::MemorySecretStore secrets;
        app::ProxyKeeper keeper(secrets);
        QWidget window;
        window.show();
        const QString proxy = QStringLiteral("proxy.school.example:3128");
        const core::Error wanted{ core::Code::Offline, proxy.toStdString(), 1 };
        const auto question = [&window] { return window.findChild<QDialog *>(); };
        keeper.solve(wanted, &window, [] {});
        QTRY_VERIFY(question());
        question()->findChildren<QLineEdit *>().constFirst()->setText(QStringLiteral("kasia"));
        question()->accept();
        QTRY_VERIFY(!question());
        QVERIFY(keeper.logins()->find(proxy));
        keeper.solve({ core::Code::Offline, proxy.toStdString(), 2 }, &window, [] {});
        QTRY_VERIFY(question()); // with her name in it

        keeper.forget();
        QTRY_VERIFY(!question());
        QVERIFY(!keeper.logins()->find(proxy));
        std::optional<core::SecretStore::Status> kept;
        secrets.read(syncing::proxySecretKey(proxy),
                     [&kept](core::SecretStore::Status status, const QString &) { kept = status; });
        QTRY_VERIFY(kept.has_value());
        QCOMPARE(*kept, core::SecretStore::Status::NotFound);
        keeper.solve(wanted, &window, [] {});
        QTRY_VERIFY(question());
        QCOMPARE(question()->findChildren<QLineEdit *>().constFirst()->text(), QString());
    }
    // The secrets answer when she has gone.
    void getsNoAnswerMeantForSomebodyElse()
    {
        core::MemorySecretStore secrets;
        app::ProxyKeeper keeper(secrets);
        const QString proxy = QStringLiteral("proxy.school.example:3128");
        secrets.write(syncing::proxySecretKey(proxy), QStringLiteral(R"({"user":"kasia","password":"her word"})"),
                      [](core::SecretStore::Status) {});
        bool told = false, answered = false;
        keeper.look({ core::Code::Offline, proxy.toStdString(), 1 }, [&told](bool) { told = true; });
        keeper.forget();
        secrets.read(QString(), [&answered](core::SecretStore::Status, const QString &) { answered = true; });
        QTRY_VERIFY(answered);
        QVERIFY(!told && !keeper.logins()->find(proxy));
    }
};

QTEST_MAIN(TestNextPerson)
#include "tst_nextperson.moc"
