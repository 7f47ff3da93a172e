// Rules about the line: at signing in, and for the engine afterwards.
#include "tests/app/atwork.h"
#include "tests/app/started.h"
#ifdef JUMELLE_WITH_SHELF
#include "tests/app/shelf.h"
#endif
#include "ui/networkcheck/checkpanel.h"
#include "ui/signin/signinview.h"

#include <QLabel>
#include <QTcpServer>
#include <QTcpSocket>

using test::AtWork;
using test::shown;
using test::Started;

namespace {

// Remembers what it is asked for, and answers nothing.
struct Proxy : QTcpServer
{
    Proxy()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port for the test");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (auto *socket = nextPendingConnection())
                connect(socket, &QIODevice::readyRead, this, [this, socket] { asked += socket->readAll(); });
        });
    }
    QByteArray rule() const { return "network.proxy = http://127.0.0.1:" + QByteArray::number(serverPort()) + '\n'; }
    QByteArray asked;
};

// A person types a password while the program starts.
void signIn(Started &s, const QString &server, const QByteArray &rules)
{
    qputenv("JUMELLE_PASSWORD", "secret");
    s.options.server = server;
    s.options.signIn = QStringLiteral("anna");
    s.options.offline = false;
    s.start(rules);
}

// The check beside the sign-in, as it looks at a server that somebody typed; an empty `sentence`: until it is spoken
// to.
bool checkSays(const QTcpServer &server, const QByteArray &rules, const QString &sentence)
{
    Started s;
    s.options.server = QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort());
    s.start(rules);
    if (!QTest::qWaitFor([] { return shown<ui::SignInView>() != nullptr; }))
        return false;
    auto *panel = shown<ui::SignInView>()->findChild<ui::CheckPanel *>();
    panel->openAndStart();
    return QTest::qWaitFor(
        [&] {
            const auto labels = panel->findChildren<QLabel *>();
            return sentence.isEmpty() ? server.hasPendingConnections()
                                      : std::any_of(labels.begin(), labels.end(),
                                                    [&](const QLabel *label) { return label->text() == sentence; });
        },
        20'000);
}

} // namespace

void TestGoverned::network_proxy_isAsked()
{
    const QString school = QStringLiteral("https://school.example");
    {
        Proxy proxy;
        Started s;
        s.choose(core::Setting::NetworkProxy, QStringLiteral("none"));
        signIn(s, school, proxy.rule());
        QTRY_VERIFY(proxy.asked.startsWith("CONNECT school.example:443 "));
    }
    Proxy proxy;
    AtWork work(proxy.rule());
    work.start(school);
    QTRY_VERIFY(proxy.asked.startsWith("CONNECT school.example:443 "));
}

void TestGoverned::network_proxy_isNamedInTheCheck()
{
    for (const QByteArray section : { "", "[default]\n" }) {
        const Proxy proxy;
        Started s;
        s.options.server = QStringLiteral("https://school.example");
        s.start(section + proxy.rule());
        QTRY_VERIFY(shown<ui::SignInView>());
        auto *panel = shown<ui::SignInView>()->findChild<ui::CheckPanel *>();
        panel->openAndStart();
        const QString words = section.isEmpty() ? QStringLiteral("set by the rules for this computer (%1).")
                                                : QStringLiteral("suggested by the rules for this computer (%1).");
        const auto says = [panel, whole = words.arg(QLatin1String(test::rulesPlace))] {
            const auto labels = panel->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&whole](const QLabel *label) { return label->text().endsWith(u' ' + whole); });
        };
        QTRY_VERIFY(says());
    }
}

void TestGoverned::network_policy_makesNoConnection()
{
    for (const bool ruled : { true, false }) {
        QTcpServer server; // that it is spoken to is enough
        QVERIFY(server.listen(QHostAddress::LocalHost));
        AtWork work(ruled ? "network.policy = offline\n" : "");
        work.settings.set(core::Setting::NetworkPolicy, QStringLiteral("online"));
        work.start(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort()));
        if (!ruled) {
            QTRY_VERIFY(server.hasPendingConnections());
            continue;
        }
        QTRY_COMPARE(work.desk->store().status().state, store::SyncStatus::WorkingOffline);
        QVERIFY(!server.hasPendingConnections());
    }
}

void TestGoverned::network_policy_theCheckMakesNoneEither()
{
    const QString sentence = QStringLiteral("Not looked at, because the rules of this computer forbid any connection.");
    for (const bool ruled : { true, false }) {
        QTcpServer server; // that it is spoken to is enough
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QVERIFY(checkSays(server, ruled ? "network.policy = offline\n" : "", ruled ? sentence : QString()));
        QCOMPARE(server.hasPendingConnections(), !ruled);
    }
}

void TestGoverned::server_allowed_theCheckLooksAtNoOther()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QVERIFY(checkSays(server, "server.allowed = good.example\n",
                      QStringLiteral("Not looked at, because the rules of this computer forbid 127.0.0.1.")));
    QVERIFY(!server.hasPendingConnections());
}

void TestGoverned::server_caFile_ofTheCommandLineHoldsForThatStartOnly()
{
#ifdef JUMELLE_WITH_SHELF
    const test::Shelf known("{}"), chosen("{}");
    const QString url = QStringLiteral("https://127.0.0.1:%1").arg(known.serverPort());
    Started s;
    s.choose(core::Setting::ExtraCaFile, chosen.caFile());
    for (const bool given : { true, false }) {
        const qsizetype before = known.requests.size();
        s.options.caFile = given ? known.caFile() : QString();
        signIn(s, url, "");
        QTRY_VERIFY(shown<ui::SignInView>()); // an answer of "{}" is no community server
        QCOMPARE(known.requests.size() > before, given);
        s.program.reset(); // writes what was still to be written
        const core::Settings kept(s.profile() + QStringLiteral("/settings.json"));
        QCOMPARE(kept.text(core::Setting::ExtraCaFile), chosen.caFile());
    }
#else
    QSKIP("needs certificates, which the server's library makes");
#endif
}

void TestGoverned::server_caFile_isTrusted()
{
#ifdef JUMELLE_WITH_SHELF
    const test::Shelf known("{}"), stranger("{}");
    const QString url = QStringLiteral("https://127.0.0.1:%1").arg(known.serverPort());
    const auto rule = [](const test::Shelf &shelf) { return "server.caFile = " + shelf.caFile().toUtf8() + '\n'; };
    for (const bool right : { false, true }) {
        const QByteArray rules = rule(right ? known : stranger);
        const qsizetype before = known.requests.size();
        {
            Started s;
            s.options.caFile = (right ? stranger : known).caFile(); // gives way
            signIn(s, url, rules);
            QTRY_VERIFY(shown<ui::SignInView>()); // an answer of "{}" is no community server
            QCOMPARE(known.requests.size() > before, right);
        }
        const qsizetype then = known.requests.size();
        AtWork work(rules);
        work.start(url);
        if (right)
            QTRY_VERIFY(known.requests.size() > then);
        else
            QTRY_COMPARE(work.desk->store().status().state, store::SyncStatus::Trouble);
        QCOMPARE(known.requests.size() > then, right);
    }
#else
    QSKIP("needs certificates, which the server's library makes");
#endif
}
