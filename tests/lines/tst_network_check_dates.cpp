// A certificate whose dates do not fit the clock of this computer: said with both, since mostly the clock is wrong.
#include "advice/checkwords.h"
#include "server/http/issuing.h"
#include "sync/check/networkcheck.h"

#include <QDateTime>
#include <QFile>
#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTest>
#include <openssl/pem.h>

using core::Finding;
using core::Grade;
using core::What;

namespace {

template <typename Write> QByteArray pem(Write write)
{
    const std::unique_ptr<BIO, server::Freed<BIO_free_all>> memory(BIO_new(BIO_s_mem()));
    write(memory.get());
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return { text, qsizetype(size) };
}

QByteArray pem(const server::Certificate &certificate)
{
    return pem([&](BIO *out) { PEM_write_bio_X509(out, certificate.get()); });
}

QByteArray pem(const server::Key &key)
{
    return pem([&](BIO *out) { PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
}

void setDays(const server::Certificate &certificate, const server::Key &by, int from, int until)
{
    X509_time_adj_ex(X509_getm_notBefore(certificate.get()), from, 0, nullptr);
    X509_time_adj_ex(X509_getm_notAfter(certificate.get()), until, 0, nullptr);
    X509_sign(certificate.get(), by.get(), EVP_sha256());
}

} // namespace

class TstNetworkCheckDates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void datesThatDoNotFit_data()
    {
        QTest::addColumn<bool>("ofTheAuthority");
        QTest::addColumn<bool>("known");
        QTest::addColumn<int>("from"); // days from now
        QTest::addColumn<int>("until");
        QTest::addColumn<int>("what");
        const int notYet = int(What::CertificateNotYet), expired = int(What::CertificateExpired);
        QTest::newRow("not valid yet") << false << true << 30 << 60 << notYet;
        QTest::newRow("expired") << false << true << -60 << -30 << expired;
        QTest::newRow("by an authority that is not valid yet") << true << true << 30 << 60 << notYet;
        QTest::newRow("by an authority that expired") << true << true << -60 << -30 << expired;
        QTest::newRow("not valid yet, by an authority nobody knows") << false << false << 30 << 60 << notYet;
    }
    void datesThatDoNotFit()
    {
        QFETCH(bool, ofTheAuthority);
        QFETCH(bool, known);
        QFETCH(int, from);
        QFETCH(int, until);
        QFETCH(int, what);
        auto authority = server::makeAuthority("Village School", {});
        auto own = server::makeServer(*authority, { "localhost" });
        setDays(ofTheAuthority ? authority->certificate : own->certificate, authority->key, from, until);
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-2);
        const auto findings = look(*authority, *own, known);

        QCOMPARE(core::worst(findings), Grade::Problem);
        const Finding *found = nullptr;
        for (const Finding &finding : findings)
            if (finding.what == What(what))
                found = &finding;
        QVERIFY(found);
        const bool early = from > 0;
        const auto moment = [found](const char *name) {
            return QDateTime::fromString(found->facts.value(QLatin1String(name)), Qt::ISODate);
        };
        const QDateTime limit = moment(early ? "from" : "until"), clock = moment("clock");
        QVERIFY(qAbs(limit.secsTo(before.addDays(early ? from : until))) < 60);
        QVERIFY(clock >= before && clock <= QDateTime::currentDateTimeUtc());
        const auto words = advice::words(*found);
        for (const QDateTime &at : { limit, clock }) {
            const QString day = QLocale().toString(at.toLocalTime().date(), QLocale::LongFormat);
            QVERIFY2(words.sentence.contains(day), qPrintable(words.sentence));
        }
        QVERIFY(words.sentence.contains(QStringLiteral("Village School"))
                && words.todo.contains(QStringLiteral("clock")));
    }
    void datesThatFit()
    {
        auto authority = server::makeAuthority("Village School", {});
        auto own = server::makeServer(*authority, { "localhost" });
        setDays(own->certificate, authority->key, -1, 1);
        for (const Finding &finding : look(*authority, *own, false))
            QVERIFY(finding.what != What::CertificateNotYet && finding.what != What::CertificateExpired);
    }

private:
    static QVector<Finding> look(const server::Pair &authority, const server::Pair &own, bool known)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("ca.pem")));
        if (!file.open(QIODevice::WriteOnly) || file.write(pem(authority.certificate)) <= 0)
            qFatal("the authority cannot be written");
        file.close();
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(
            { QSslCertificate(pem(own.certificate)), QSslCertificate(pem(authority.certificate)) });
        tls.setPrivateKey(QSslKey(pem(own.key), QSsl::Ec));
        QSslServer there;
        there.setSslConfiguration(tls);
        if (!there.listen(QHostAddress::LocalHost))
            qFatal("no port for the test");
        syncing::CheckOptions options;
        options.server = QUrl(QStringLiteral("https://localhost:%1").arg(there.serverPort()));
        options.network = { known ? file.fileName() : QString(), QStringLiteral("none"), nullptr, {} };
        options.folder = folder.path();
        options.times.connect = 5000;
        QVector<Finding> findings;
        syncing::NetworkCheck check(options);
        QSignalSpy done(&check, &syncing::NetworkCheck::finished);
        connect(&check, &syncing::NetworkCheck::found, &check, [&findings](const Finding &f) { findings.append(f); });
        check.start();
        [&done] { QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 30'000); }();
        return findings;
    }
};

QTEST_GUILESS_MAIN(TstNetworkCheckDates)
#include "tst_network_check_dates.moc"
