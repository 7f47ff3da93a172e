// The system's keychain, real and missing: what is kept is there for the next start, and without one the answer says
// so.
#include "core/jsonfile.h"
#include "keychain/sealedsecrets.h"
#include "keychain/systemsecrets.h"
#include "keychain/usualsecrets.h"

#ifdef JUMELLE_WITH_SERVER
#include "tests/support/serverprocess.h"
#endif

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using keychain::SystemSecrets;
using Status = core::SecretStore::Status;

namespace {

// One that a person does not unlock, or that does not answer.
class Closed : public core::SecretStore
{
public:
    explicit Closed(Status status)
        : m_status(status)
    { }
    void read(const QString &, Read done) override
    {
        answer([this, done] { done(m_status, {}); });
    }
    void write(const QString &, const QString &, Done done) override
    {
        answer([this, done] { done(m_status); });
    }
    void remove(const QString &, Done done) override
    {
        answer([this, done] { done(m_status); });
    }
    bool isPersistent() const override { return true; }
    int asked = 0;

private:
    void answer(const std::function<void()> &done)
    {
        ++asked;
        done();
    }
    Status m_status;
};

// One that takes nothing any more.
class Full : public Closed
{
public:
    Full()
        : Closed(Status::Denied)
    { }
    void read(const QString &, Read done) override { done(Status::Ok, QStringLiteral("kept before")); }
};

} // namespace

class TstKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_real = qEnvironmentVariable("JUMELLE_TEST_KEYRING") == QLatin1String("real"); }

    void aSecretIsThereForTheNextStart()
    {
        if (!m_real)
            QSKIP("for a real keyring");
        const QString secret = QStringLiteral("tok-Łódź-ελ-\U0001F511");
        SystemSecrets first;
        QCOMPARE(write(first, secret), Status::Ok);
        QVERIFY(first.isPersistent());
        SystemSecrets second; // as another program of ours, or tomorrow
        QCOMPARE(read(second), Status::Ok);
        QCOMPARE(m_read, secret);
        QCOMPARE(write(second, QStringLiteral("another")), Status::Ok);
        QCOMPARE(read(first), Status::Ok);
        QCOMPARE(m_read, QStringLiteral("another"));
        QCOMPARE(remove(second), Status::Ok);
        QCOMPARE(read(first), Status::NotFound);
        QCOMPARE(remove(first), Status::Ok); // what is not there is removed
    }
    void servicesAreKeptApart()
    {
        if (!m_real)
            QSKIP("for a real keyring");
        SystemSecrets ours, others(QStringLiteral("Another program"));
        QCOMPARE(write(ours, QStringLiteral("mine")), Status::Ok);
        QCOMPARE(read(others), Status::NotFound);
        QCOMPARE(remove(ours), Status::Ok);
    }
    void whatTheKeychainDoesNotKeepIsRemembered()
    {
        for (const auto status : { Status::Locked, Status::Denied, Status::Unavailable }) {
            Closed closed(status);
            core::MemorySecretStore memory;
            keychain::UsualSecrets usual(closed, memory);
            QCOMPARE(closed.asked, 0); // nobody is asked for a password before there is something to keep
            QVERIFY(usual.isPersistent());
            QCOMPARE(read(usual), status == Status::Unavailable ? Status::NotFound : status);
            QCOMPARE(write(usual, QStringLiteral("token")), Status::Ok);
            QVERIFY(!usual.isPersistent());
            QCOMPARE(closed.asked, status == Status::Unavailable ? 1 : 2); // not waited for once more
            QCOMPARE(read(usual), Status::Ok);
            QCOMPARE(m_read, QStringLiteral("token"));
            remove(usual);
            QCOMPARE(read(usual), status == Status::Unavailable ? Status::NotFound : status);
        }
        Full full; // what another account kept there in an earlier run
        core::MemorySecretStore rest;
        keychain::UsualSecrets both(full, rest);
        QCOMPARE(write(both, QStringLiteral("token")), Status::Ok);
        QVERIFY(!both.isPersistent());
        QCOMPARE(read(both), Status::Ok);
        QCOMPARE(m_read, QStringLiteral("token"));
        QCOMPARE(read(both, QStringLiteral("another account")), Status::Ok);
        QCOMPARE(m_read, QStringLiteral("kept before"));
        core::MemorySecretStore open, memory;
        keychain::UsualSecrets usual(open, memory);
        QCOMPARE(write(usual, QStringLiteral("token")), Status::Ok);
        QCOMPARE(read(open), Status::Ok);
        QCOMPARE(read(memory), Status::NotFound);
    }
    void theProbeLeavesNothing()
    {
        SystemSecrets secrets;
        std::optional<bool> works;
        secrets.probe([&](bool yes) { works = yes; });
        QTRY_VERIFY_WITH_TIMEOUT(works.has_value(), SystemSecrets::patienceMs + 5'000);
        QCOMPARE(*works, m_real);
        QCOMPARE(secrets.isPersistent(), m_real);
        if (m_real)
            QCOMPARE(read(secrets, QStringLiteral("probe")), Status::NotFound);
    }
    void withoutAKeychainTheAnswerSaysSo()
    {
        if (m_real)
            QSKIP("for a computer without a keyring");
        SystemSecrets secrets;
        QCOMPARE(write(secrets, QStringLiteral("x")), Status::Unavailable);
        QVERIFY(!secrets.isPersistent());
        QCOMPARE(read(secrets), Status::Unavailable);
    }
    // The file of a portable copy: what is in it opens for this account only, and reads as nothing.
    void sealedSecretsAreThereForTheNextStartAndNotInTheClear()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("data/secrets.json"));
        const QString secret = QStringLiteral("tok-Łódź-ελ-\U0001F511");
        keychain::SealedSecrets first(path);
        if (!keychain::canSeal()) {
            QCOMPARE(wait([&](auto done) { first.write(m_key, secret, done); }), Status::Unavailable);
            QVERIFY(!QFile::exists(path)); // rather nothing than the clear
            return;
        }
        QCOMPARE(wait([&](auto done) { first.write(m_key, secret, done); }), Status::Ok);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        file.close();
        QVERIFY(!bytes.contains("tok-") && !bytes.contains(secret.toUtf8().toBase64()) && !bytes.contains("kasia"));
        keychain::SealedSecrets second(path);
        QCOMPARE(read(second), Status::Ok);
        QCOMPARE(m_read, secret);
        QCOMPARE(wait([&](auto done) { second.remove(m_key, done); }), Status::Ok);
        QCOMPARE(read(first), Status::NotFound);
        QVERIFY(!keychain::unseal("nothing that was sealed"));
    }
    // A portable copy goes from computer to computer; what one sealed is there when it comes back.
    void anotherComputerLeavesSealedSecretsAlone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("secrets.json"));
        {
            keychain::SealedSecrets school(path, sealerOf(1));
            QCOMPARE(wait([&](auto done) { school.write(m_key, QStringLiteral("codes"), done); }), Status::Ok);
            keychain::SealedSecrets home(path, sealerOf(2));
            QCOMPARE(read(home), Status::NotFound);
            QCOMPARE(wait([&](auto done) { home.write(m_key, QStringLiteral("others"), done); }), Status::Ok);
            QCOMPARE(read(home), Status::Ok);
            QCOMPARE(wait([&](auto done) { home.remove(m_key, done); }), Status::Ok);
        }
        keychain::SealedSecrets school(path, sealerOf(1));
        QCOMPARE(read(school), Status::Ok);
        QCOMPARE(m_read, QStringLiteral("codes"));
        auto reset = sealerOf(3); // the same account, whose key is gone
        reset.who = sealerOf(1).who;
        keychain::SealedSecrets locked(path, reset);
        QCOMPARE(read(locked), Status::Locked);
    }
    void nothingIsWrittenOverSecretsThatCannotBeRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("secrets.json"));
        keychain::SealedSecrets secrets(path, sealerOf(1));
        const auto contents = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto put = [&path](const QByteArray &bytes) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const QByteArray large(core::largestJsonFile + 1, ' ');
        QVERIFY(put(large));
        QCOMPARE(wait([&](auto done) { secrets.write(m_key, QStringLiteral("x"), done); }), Status::Unavailable);
        QCOMPARE(wait([&](auto done) { secrets.remove(m_key, done); }), Status::Unavailable);
        QCOMPARE(read(secrets), Status::Unavailable);
        QCOMPARE(contents(), large);
        QVERIFY(put("{ half"));
        QCOMPARE(read(secrets), Status::NotFound);
        QCOMPARE(wait([&](auto done) { secrets.write(m_key, QStringLiteral("x"), done); }), Status::Ok);
        QCOMPARE(read(secrets), Status::Ok);
        QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
    }
#ifdef JUMELLE_WITH_SERVER
    // The token of one program start is found by the next, and is gone after signing out.
    void signedInStaysSignedIn()
    {
        if (!m_real)
            QSKIP("for a real keyring");
        ServerProcess server;
        QVERIFY(server.addUser("kasia", "correct horse"));
        QVERIFY2(server.start(), server.output().c_str());
        QTemporaryDir folder;
        const auto call = [&](const QStringList &command) {
            QProcess program;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("JUMELLE_PASSWORD"), QStringLiteral("correct horse"));
            program.setProcessEnvironment(environment);
            program.start(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle-cli"),
                          QStringList{ QStringLiteral("--profile"), folder.path(), QStringLiteral("--server"),
                                       QString::fromStdString(server.url()), QStringLiteral("--ca"),
                                       QString::fromStdString(server.caFile()), QStringLiteral("--username"),
                                       QStringLiteral("kasia") }
                              + command);
            program.waitForFinished(60'000);
            m_said = program.readAll() + program.readAllStandardError();
            return program.exitCode();
        };
        QVERIFY2(call({ QStringLiteral("sign-in") }) == 0, m_said.constData());
        QVERIFY2(!QFile::exists(folder.filePath(QStringLiteral("token"))), "the token is in no file");
        QVERIFY2(call({ QStringLiteral("sync") }) == 0, m_said.constData());
        QVERIFY2(call({ QStringLiteral("sign-out") }) == 0, m_said.constData());
        QVERIFY(call({ QStringLiteral("sync") }) != 0);
    }
#endif

private:
    // In place of the system's: what one seals no other opens.
    static keychain::Sealer sealerOf(char number)
    {
        return { [number](const QByteArray &plain) { return number + plain; },
                 [number](const QByteArray &sealed) {
                     return sealed.startsWith(number) ? std::optional(sealed.mid(1)) : std::nullopt;
                 },
                 QStringLiteral("account@%1").arg(int(number)) };
    }
    Status write(core::SecretStore &secrets, const QString &secret)
    {
        return wait([&](auto done) { secrets.write(m_key, secret, done); });
    }
    Status remove(core::SecretStore &secrets)
    {
        return wait([&](auto done) { secrets.remove(m_key, done); });
    }
    Status read(core::SecretStore &secrets) { return read(secrets, m_key); }
    Status read(core::SecretStore &secrets, const QString &key)
    {
        return wait([&](auto done) {
            secrets.read(key, [this, done](Status status, const QString &secret) {
                m_read = secret;
                done(status);
            });
        });
    }
    template <typename Call> Status wait(Call call)
    {
        std::optional<Status> answer;
        call([&answer](Status status) { answer = status; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 2 * SystemSecrets::patienceMs + 5'000); }();
        return answer.value_or(Status::Denied);
    }

    bool m_real = false;
    const QString m_key = QStringLiteral("https://server.test kasia");
    QString m_read;
    QByteArray m_said;
};

QTEST_GUILESS_MAIN(TstKeychain)
#include "tst_keychain.moc"
