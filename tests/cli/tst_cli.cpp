// The program as a script sees it: output and exit codes, against a real server.
#include "tests/support/serverprocess.h"

#include "cli/exitcode.h"
#include "cli/profile.h"
#include "cli/secrets.h"
#include "core/jsonfile.h"
#include "core/metadata/metadata.h"
#include "core/profilelist.h"
#include "schema/json.h"
#include "store/cache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TstCli : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.addUser("kasia", "correct horse"));
        QVERIFY2(m_server.start(), m_server.output().c_str());
        QCOMPARE(signIn(QStringLiteral("correct horse")), int(cli::Ok));
    }

    void theRulesOfTheComputerHold()
    {
        const auto under = [this](const QByteArray &rules, const QStringList &arguments) {
            QFile file(m_folder.filePath(QStringLiteral("rules.conf")));
            if (!file.open(QIODevice::WriteOnly) || file.write(rules) != rules.size())
                return -2;
            file.close();
            m_rules = file.fileName();
            const int code = call(arguments, QStringLiteral("correct horse"));
            m_rules.clear();
            return code;
        };
        const QStringList sync{ QStringLiteral("sync") },
            policies{ QStringLiteral("policies"), QStringLiteral("--json") };
        const QStringList signIn{ QStringLiteral("sign-in"), QStringLiteral("--username"), QStringLiteral("x"),
                                  QStringLiteral("--server"), QStringLiteral("bad.example") };
        QCOMPARE(under("[enforced]\nserver.allowed = localhost, 127.0.0.1\n", sync), int(cli::Ok));
        QCOMPARE(under("[enforced]\nserver.allowed = good.example\n", sync), int(cli::ByPolicy));
        QVERIFY2(m_err.contains("rules.conf"), m_err.constData());
        const QStringList list{ QStringLiteral("--offline"), QStringLiteral("list"), QStringLiteral("SavedSearch") };
        QCOMPARE(under("[enforced]\nserver.allowed = good.example\n", list), int(cli::ByPolicy)); // nor what is here
        QVERIFY2(m_out.isEmpty(), m_out.constData());
        QCOMPARE(under("[enforced]\nserver.url = good.example\n", signIn), int(cli::ByPolicy));
        QCOMPARE(under("[enforced]\nsignIn.ways = password\n", signIn), int(cli::ByPolicy));
        m_token = token(); // of the environment: nothing is kept for it
        QCOMPARE(under("[enforced]\nsignIn.ways = password\n", sync), int(cli::Ok));
        QVERIFY(!token().isEmpty());
        m_token.clear();
        QCOMPARE(under("[enforced]\nsignIn.ways = password\n", list), int(cli::ByPolicy));
        QVERIFY2(m_out.isEmpty() && m_err.contains("stay signed in"), m_err.constData());
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("p/token")))); // kept before the rule came
        QCOMPARE(this->signIn(QStringLiteral("correct horse")), int(cli::Ok));
        QCOMPARE(under("[enforced]\ncomputer.shared = true\n", sync), int(cli::ByPolicy));
        for (const QStringList &arguments : { sync, signIn }) {
            QCOMPARE(under("[enforced]\nnetwork.policy = offline\n", arguments), int(cli::ByPolicy));
            QVERIFY2(m_err.contains("do not allow any connection"), m_err.constData());
        }
        const QStringList check{ QStringLiteral("check-network"), QStringLiteral("--server"),
                                 QString::fromStdString(m_server.url()) };
        QCOMPARE(under("[enforced]\nnetwork.policy = offline\n", check), int(cli::ByPolicy));
        QVERIFY2(m_out.contains("forbid any connection") && m_out.count('\n') <= 3, m_out.constData());
        QCOMPARE(under("[enforced]\nserver.allowed = good.example\n", check), int(cli::ByPolicy));
        QCOMPARE(under("[enforced]\nnetwork.proxy = http://127.0.0.1:1\n", sync), int(cli::Ok)); // not to localhost
        QCOMPARE(under("[enforced]\nserver.caFile = /nowhere.pem\n", sync), int(cli::Missing));
        QCOMPARE(under("[enforced]\ntext.percent = 900\nlanguage = de\n", policies), int(cli::Refused));
        const auto told = schema::parseJson(m_out.trimmed().toStdString());
        QCOMPARE(told->at("enforced").at("language").as_string().c_str(), "de");
        QVERIFY(!told->at("enforced").as_object().contains("text.percent"));
        QVERIFY(std::string(told->at("problems").at(0).as_string()).starts_with("Line 2 of "));
        // The address of the rules is one, too.
        const QStringList nameOnly{ QStringLiteral("sign-in"),   QStringLiteral("--username"),
                                    QStringLiteral("kasia"),     QStringLiteral("--token-file"),
                                    QStringLiteral("--profile"), m_folder.filePath(QStringLiteral("ruled")) };
        QCOMPARE(under("", nameOnly), int(cli::Usage));
        const QByteArray rules = "[default]\nserver.url = " + QByteArray::fromStdString(m_server.url())
            + "\nserver.caFile = " + QByteArray::fromStdString(m_server.caFile()) + '\n';
        QCOMPARE(under(rules, nameOnly), int(cli::Ok));
        m_rules = m_folder.path(); // a folder is no file: nobody can say what it would forbid
        QCOMPARE(call(sync), int(cli::ByPolicy));
        m_rules.clear();
        QCOMPARE(call(policies), int(cli::Ok));
    }
    void theTokenFileIsPrivateAndRefusedWhenItIsNot()
    {
        const QString file = m_folder.filePath(QStringLiteral("p/token"));
        const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
        const auto others
            = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        QVERIFY((QFileInfo(file).permissions() & others) == 0);
        QVERIFY(QFile::setPermissions(file, mine | QFileDevice::ReadOther));
        QCOMPARE(call({ QStringLiteral("sync") }), int(cli::NotTrusted));
        QVERIFY(QFile::setPermissions(file, mine));
        QCOMPARE(call({ QStringLiteral("sync") }), int(cli::Ok));
    }
    void aTokenOfSomebodyElseIsNotSent()
    {
        QFile file(m_folder.filePath(QStringLiteral("p/token")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains('\n'));
        file.resize(0);
        file.seek(0);
        file.write(kept.left(kept.indexOf('\n') + 1) + "https://other.example/kasia");
        file.close();
        QCOMPARE(call({ QStringLiteral("sync") }), int(cli::NotSignedIn));
        QVERIFY2(m_err.contains("other.example"), m_err.constData());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(kept) == kept.size());
        file.close();
        QCOMPARE(call({ QStringLiteral("sync") }), int(cli::Ok));
    }
    // Nobody else trims this copy, or the window's while it is closed.
    void aSyncLeavesNoMoreThanTheCacheMayTake()
    {
        const QString folder = m_folder.filePath(QStringLiteral("p"));
        const auto bytes = [&folder] {
            store::CacheOptions options;
            options.folder = folder.toStdString();
            return store::Cache::open(options)->cache->sizeBytes().value_or(-1);
        };
        {
            std::int64_t now = 1'000'000'000'000;
            store::CacheOptions options;
            options.folder = folder.toStdString();
            options.nowMs = [&now] { return now += 1000; };
            const auto cache = store::Cache::open(options);
            QVERIFY(cache && !cache->cache->accounts()->empty());
            const std::string account = cache->cache->accounts()->front().id;
            for (int i = 0; i < 7; ++i) {
                QFile file(m_folder.filePath(QStringLiteral("fetched")));
                QVERIFY(file.open(QIODevice::WriteOnly));
                QCOMPARE(file.write(QByteArray(10'000'000, char('a' + i))), 10'000'000);
                file.close();
                QVERIFY(
                    cache->cache->storeBlob(account, "foreign-" + std::to_string(i), file.fileName().toStdString()));
            }
        }
        QFile rules(m_folder.filePath(QStringLiteral("small.conf")));
        QVERIFY(rules.open(QIODevice::WriteOnly) && rules.write("[enforced]\ncache.maxMegabytes = 50\n") > 0);
        rules.close();
        m_rules = rules.fileName();
        QVERIFY(bytes() >= 70'000'000);
        QCOMPARE(call({ QStringLiteral("sync") }), int(cli::Ok));
        m_rules.clear();
        QVERIFY2(bytes() > 30'000'000 && bytes() <= 50'000'000, qPrintable(QString::number(bytes())));
    }
    void aChangeOfflineWaitsAndIsSentLater()
    {
        QCOMPARE(call({ QStringLiteral("--offline"), QStringLiteral("set"), QStringLiteral("SavedSearch"),
                        QStringLiteral("{\"name\":\"rivers\"}") }),
                 int(cli::NotSent));
        QCOMPARE(call({ QStringLiteral("--offline"), QStringLiteral("list"), QStringLiteral("SavedSearch") }),
                 int(cli::Ok));
        QVERIFY(m_out.contains("_waiting"));
        QCOMPARE(call({ QStringLiteral("sync") }), int(cli::Ok));
        QCOMPARE(call({ QStringLiteral("list"), QStringLiteral("SavedSearch") }), int(cli::Ok));
        QVERIFY(m_out.contains("rivers") && !m_out.contains("_waiting"));
    }
    void errorsHaveTheirCodes()
    {
        QCOMPARE(signIn(QStringLiteral("wrong")), int(cli::NotSignedIn));
        QCOMPARE(call({ QStringLiteral("get"), QStringLiteral("SavedSearch"), QStringLiteral("vnothing") }),
                 int(cli::Missing));
        QCOMPARE(call({ QStringLiteral("set"), QStringLiteral("SavedSearch"), QStringLiteral("{\"nome\":1}") }),
                 int(cli::Refused));
        QCOMPARE(call({ QStringLiteral("list"), QStringLiteral("Nonsense") }), int(cli::Refused));
        QCOMPARE(call({ QStringLiteral("add-file"), QStringLiteral("/does/not/exist") }), int(cli::Missing));
    }
    void photosDoNotTellWhereTheyWereTaken()
    {
        const QString photo = qEnvironmentVariable("JUMELLE_SOURCE_DIR")
            + QStringLiteral("/tests/fixtures/photos/phone-with-place.jpg");
        for (const bool kept : { false, true }) {
            QFile rules(m_folder.filePath(QStringLiteral("photos.conf")));
            QVERIFY(rules.open(QIODevice::WriteOnly));
            rules.write(kept ? "[enforced]\nphotos.keepMetadata = true\n" : "");
            rules.close();
            m_rules = rules.fileName();
            QCOMPARE(at(QStringLiteral("alone"),
                        { QStringLiteral("--offline"), QStringLiteral("add-file"), photo, QStringLiteral("--account"),
                          QStringLiteral("z1") }),
                     int(cli::NotSent));
            QCOMPARE(m_err.contains("place"), !kept);
            m_rules.clear();
            store::CacheOptions options;
            options.folder = m_folder.filePath(QStringLiteral("alone")).toStdString();
            const auto cache = store::Cache::open(options);
            QVERIFY(cache);
            QFile sent(QString::fromStdString(cache->cache->uploads()->back().path));
            QVERIFY(sent.open(QIODevice::ReadOnly));
            QCOMPARE(core::metadata::inspect(sent)->place, kept);
            QCOMPARE(QFileInfo(sent).size() < QFileInfo(photo).size(), !kept);
        }
    }
    // Two people become partners from the command line alone; what one puts into the space the other's server hands
    // out.
    void aFileReachesTheServer()
    {
        const QString marek = QStringLiteral("marek");
        QVERIFY(m_server.addUser("marek", "correct horse"));
        QCOMPARE(signIn(QStringLiteral("correct horse"), marek, marek), int(cli::Ok));
        const auto set = [&](const QString &who, const QStringList &more) {
            const int code = at(who, QStringList{ QStringLiteral("set") } + more);
            return code == int(cli::Ok) && at(who, { QStringLiteral("sync") }) == int(cli::Ok);
        };
        const auto only = [&](const QString &who, const char *type) { // the one record of that type
            if (at(who, { QStringLiteral("sync") }) != int(cli::Ok)
                || at(who, { QStringLiteral("list"), QString::fromLatin1(type) }) != int(cli::Ok))
                return schema::json::object();
            const auto lines = m_out.trimmed().split('\n');
            const auto record = schema::parseJson(lines.last().toStdString());
            return lines.size() == 1 && record && record->is_object() ? record->get_object() : schema::json::object();
        };
        const auto idOf = [](const schema::json::object &record) {
            return record.contains("id") ? QString::fromUtf8(record.at("id").as_string().c_str()) : QString();
        };
        const QString answer = QStringLiteral("{\"answer\":\"accepted\"}");
        const QString him = QString::fromStdString(cli::loadProfile(m_folder.filePath(marek))->personId),
                      kasia = QStringLiteral("p");
        QVERIFY2(set(kasia, { QStringLiteral("ContactRequest"), QStringLiteral("{\"personId\":\"%1\"}").arg(him) }),
                 m_err.constData());
        QVERIFY2(set(marek, { QStringLiteral("ContactRequest"), idOf(only(marek, "ContactRequest")), answer }),
                 m_err.constData());
        QVERIFY2(set(kasia,
                     { QStringLiteral("ProjectProposal"),
                       QStringLiteral("{\"title\":\"Light\",\"partnerId\":\"%1\",\"sent\":true}").arg(him) }),
                 m_err.constData());
        QVERIFY2(set(marek, { QStringLiteral("ProjectProposal"), idOf(only(marek, "ProjectProposal")), answer }),
                 m_err.constData());
        QVERIFY(!only(kasia, "Project").empty());

        const QString photo = qEnvironmentVariable("JUMELLE_SOURCE_DIR")
            + QStringLiteral("/tests/fixtures/photos/phone-with-place.jpg");
        QCOMPARE(at(kasia, { QStringLiteral("add-file"), photo }), int(cli::Ok));
        QVERIFY(m_err.contains("place"));
        const auto file = only(marek, "FileItem");
        QVERIFY2(file.contains("blobId"), m_out.constData());
        QCOMPARE(std::string(file.at("name").as_string()), std::string("phone-with-place.jpg"));
        const QString out = m_folder.filePath(QStringLiteral("his"));
        const std::string blob(file.at("blobId").as_string());
        QVERIFY2(blob.size() == 65 && blob.front() == 'B', "named as the server names it");
        QFile kept(QString::fromStdString(m_server.data() + "/blobs/" + blob.substr(1, 2) + "/" + blob.substr(3, 2)
                                          + "/" + blob.substr(1)));
        QVERIFY2(kept.open(QIODevice::ReadOnly), qPrintable(kept.fileName()));
        QVERIFY(!core::metadata::inspect(kept)->place);
        QCOMPARE(kept.size(), qint64(file.at("size").as_int64()));
    }

    void withoutAServerTheCopyIsShown()
    {
        m_server.kill();
        QCOMPARE(call({ QStringLiteral("sync") }), int(cli::NoServer));
        QCOMPARE(call({ QStringLiteral("--json"), QStringLiteral("list"), QStringLiteral("SavedSearch") }),
                 int(cli::Ok));
        QVERIFY(schema::parseJson(m_out.trimmed().toStdString())->is_array());
        QVERIFY2(m_server.start(), m_server.output().c_str());
    }
    void aStickGoesThereAndBack()
    {
        const QString stick = m_folder.filePath(QStringLiteral("stick.courier"));
        QCOMPARE(signIn(QStringLiteral("correct horse"), QStringLiteral("school")), int(cli::Ok));
        QCOMPARE(at(QStringLiteral("school"), { QStringLiteral("sync") }), int(cli::Ok));
        QCOMPARE(at(QStringLiteral("school"),
                    { QStringLiteral("--offline"), QStringLiteral("set"), QStringLiteral("SavedSearch"),
                      QStringLiteral("{\"name\":\"bridges\"}") }),
                 int(cli::NotSent));
        QCOMPARE(at(QStringLiteral("school"), { QStringLiteral("--offline"), QStringLiteral("take-along"), stick }),
                 int(cli::Ok));
        QVERIFY(m_out.contains("changes: 1"));
        QCOMPARE(at(QStringLiteral("school"), { QStringLiteral("courier-code") }), int(cli::Ok));
        const QString code = QString::fromLatin1(m_out).section(QLatin1Char(' '), 1).trimmed();
        QCOMPARE(code.size(), 24);
        m_code = QStringLiteral("nonsense");
        QCOMPARE(call({ QStringLiteral("bring-back"), stick }), int(cli::NotTrusted));
        m_code = code;
        QCOMPARE(call({ QStringLiteral("bring-back"), stick }), int(cli::Ok));
        QVERIFY(m_out.contains("requestsToSend: 1"));
        QCOMPARE(call({ QStringLiteral("bring-back"), stick }), int(cli::Ok));
        QVERIFY(m_out.contains("requestsToSend: 0"));
        m_code.clear();
        QCOMPARE(call({ QStringLiteral("list"), QStringLiteral("SavedSearch") }), int(cli::Ok));
        QVERIFY(m_out.contains("bridges"));
        const QString back = m_folder.filePath(QStringLiteral("back.courier"));
        QCOMPARE(call({ QStringLiteral("take-along"), back }), int(cli::Ok));
        QVERIFY(m_out.contains("answers: 1"));
        QCOMPARE(at(QStringLiteral("school"), { QStringLiteral("--offline"), QStringLiteral("bring-back"), back }),
                 int(cli::Ok));
        QVERIFY(m_out.contains("confirmed: 1"));
        QCOMPARE(at(QStringLiteral("school"),
                    { QStringLiteral("--offline"), QStringLiteral("list"), QStringLiteral("SavedSearch") }),
                 int(cli::Ok));
        QVERIFY(m_out.contains("bridges") && !m_out.contains("_waiting"));
        // What is no such file stays as it is.
        QFile homework(m_folder.filePath(QStringLiteral("homework.txt")));
        QVERIFY(homework.open(QIODevice::WriteOnly) && homework.write(QByteArray(100, 'h')) == 100);
        homework.close();
        QCOMPARE(call({ QStringLiteral("take-along"), homework.fileName() }), int(cli::Refused));
        QCOMPARE(call({ QStringLiteral("bring-back"), homework.fileName() }), int(cli::Refused));
        QCOMPARE(homework.size(), 100);
    }
    void theWindowsCopyIsBroughtUpToDateWhileItIsClosed()
    {
        const QString window = m_folder.filePath(QStringLiteral("window"));
        const QStringList command{ QStringLiteral("prefetch"), QStringLiteral("--profile"), window,
                                   QStringLiteral("--ca"), QString::fromStdString(m_server.caFile()) };
        QCOMPARE(call(command), int(cli::NotSignedIn));
        QVERIFY(!QFile::exists(window));
        core::ProfileList profiles(window);
        const auto kasia = signedIn();
        QVERIFY(profiles.put(kasia) && profiles.setCurrent(kasia.id));
        m_token = token();
        QCOMPARE(call(command), int(cli::Ok));
        store::CacheOptions options;
        options.folder = profiles.cacheFolder(kasia.id).toStdString();
        const auto cache = store::Cache::open(options); // as the window has it
        QVERIFY(cache && !cache->cache->accounts()->empty());
        m_err.clear();
        QCOMPARE(call(command), int(cli::Ok));
        QVERIFY2(m_err.contains("The window is open"), m_err.constData());
        QFile settings(window + QStringLiteral("/settings.json"));
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("{\"network.policy\": \"offline\"}") > 0);
        settings.close();
        QCOMPARE(call(command), int(cli::Ok));
        QVERIFY2(m_err.contains("set to work offline"), m_err.constData());
        m_token.clear();
    }
    // Each account on each computer has a sealed sign-in of its own in the file of a portable copy.
    void aPortableCopysSignInOpensWhereItWasSealed()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("secrets.json")), key = QStringLiteral("kasia-1");
        const auto sealer = [](char secret, const char *who) {
            const auto turned = [secret](QByteArray bytes) {
                for (char &byte : bytes)
                    byte = char(byte ^ secret);
                return bytes;
            };
            return keychain::Sealer{ [turned](const QByteArray &plain) { return turned(plain + '!'); },
                                     [turned](const QByteArray &sealed) -> std::optional<QByteArray> {
                                         const QByteArray plain = turned(sealed);
                                         return plain.endsWith('!') ? std::optional(plain.chopped(1)) : std::nullopt;
                                     },
                                     QString::fromLatin1(who) };
        };
        const auto read = [&](const keychain::Sealer &by) {
            cli::Secrets secrets(folder.path());
            secrets.useSealed(path, by);
            std::optional<core::Result<std::string>> answer;
            secrets.read({}, key, [&](core::Result<std::string> token) { answer = std::move(token); });
            [&] { QTRY_VERIFY(answer); }();
            return answer.value_or(core::fail(core::Code::Bug, "no answer"));
        };
        keychain::SealedSecrets window(path, sealer(1, "anna@school"));
        std::optional<core::SecretStore::Status> written;
        window.write(key, QStringLiteral("tok"), [&](core::SecretStore::Status status) { written = status; });
        QTRY_COMPARE(written, core::SecretStore::Status::Ok);
        QCOMPARE(read(sealer(1, "anna@school")).value_or("none"), std::string("tok"));
        for (const auto &other : { sealer(2, "anna@home"), sealer(2, "anna@school") }) {
            const auto refused = read(other);
            QVERIFY(!refused && cli::exitFor(refused.error().code) == cli::NotSignedIn);
            QVERIFY2(refused.error().detail.find("secrets.json") != std::string::npos, refused.error().detail.c_str());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(core::largestJsonFile + 1));
        const auto unreadable = read(sealer(1, "anna@school"));
        QVERIFY(!unreadable && cli::exitFor(unreadable.error().code) == cli::Storage);
    }
    void aPortableCopyIsFetchedForBesideTheProgram()
    {
        const QDir stick(m_folder.filePath(QStringLiteral("portable")));
        QVERIFY(stick.mkpath(QStringLiteral(".")));
        m_program = stick.filePath(QStringLiteral("jumelle-cli"));
        QVERIFY(QFile::copy(qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle-cli"), m_program));
        QFile mark(stick.filePath(QStringLiteral("portable.txt")));
        QVERIFY(mark.open(QIODevice::WriteOnly));
        mark.close();
        const QString window = stick.filePath(QStringLiteral("data/jumelle"));
        core::ProfileList profiles(window);
        const auto kasia = signedIn();
        QVERIFY(profiles.put(kasia) && profiles.setCurrent(kasia.id));
        QFile suggested(stick.filePath(QStringLiteral("rules.conf")));
        const QString elsewhere = m_folder.filePath(QStringLiteral("elsewhere"));
        QVERIFY(suggested.open(QIODevice::WriteOnly)
                && suggested.write("[default]\ncache.folder = " + elsewhere.toUtf8() + '\n') > 0);
        suggested.close();
        m_rules = suggested.fileName();
        const QStringList command{ QStringLiteral("prefetch"), QStringLiteral("--ca"),
                                   QString::fromStdString(m_server.caFile()) };
        QCOMPARE(at({}, command), int(cli::NotSignedIn));
        QVERIFY2(m_err.contains("portable/data/jumelle/secrets.json"), m_err.constData());
        m_token = token();
        QCOMPARE(at({}, command), int(cli::Ok));
        QVERIFY(QFile::exists(profiles.cacheFolder(kasia.id) + QStringLiteral("/cache.db")));
        QVERIFY(!QFile::exists(elsewhere)); // only suggested: nothing outside the stick
        m_token.clear();
        m_rules.clear();
        m_program.clear();
    }
    void exportAndSignOut()
    {
        const QString target = m_folder.filePath(QStringLiteral("out"));
        QCOMPARE(call({ QStringLiteral("export"), target }), int(cli::Ok));
        QVERIFY(QFile::exists(target + QStringLiteral("/unsent.jsonl")));
        QFile older(m_folder.filePath(QStringLiteral("p/cache-before-2.db"))); // as a migration keeps it
        QVERIFY(older.open(QIODevice::WriteOnly));
        older.close();
        QCOMPARE(call({ QStringLiteral("--offline"), QStringLiteral("set"), QStringLiteral("SavedSearch"),
                        QStringLiteral("{\"name\":\"unsent\"}") }),
                 int(cli::NotSent));
        const QStringList signOut{ QStringLiteral("sign-out"), QStringLiteral("--remove-cache") };
        QCOMPARE(call(signOut), int(cli::NotSent));
        QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("p/cache.db"))));
        QCOMPARE(call({ QStringLiteral("sync") }), int(cli::Ok));
        QCOMPARE(call(signOut), int(cli::Ok));
        QCOMPARE(QDir(m_folder.filePath(QStringLiteral("p"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList());
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("p/token"))));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("p/cache.db"))));
        QCOMPARE(call({ QStringLiteral("sync") }), int(cli::NotSignedIn));
    }

private:
    core::Profile signedIn() const // as the window lists her
    {
        core::Profile kasia;
        kasia.server = QUrl(QString::fromStdString(m_server.url()));
        kasia.username = QStringLiteral("kasia");
        kasia.id = core::ProfileList::idFor(kasia.server, kasia.username);
        kasia.signedIn = true;
        return kasia;
    }
    QString token() const
    {
        QFile file(m_folder.filePath(QStringLiteral("p/token")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine().trimmed()) : QString();
    }
    int call(const QStringList &arguments, const QString &password = {})
    {
        return at(QStringLiteral("p"), arguments, password);
    }
    int at(const QString &computer, const QStringList &arguments, const QString &password = {})
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("JUMELLE_TOKEN"));
        if (!m_token.isEmpty())
            environment.insert(QStringLiteral("JUMELLE_TOKEN"), m_token);
        if (computer.isEmpty())
            environment.remove(QStringLiteral("JUMELLE_PROFILE"));
        else
            environment.insert(QStringLiteral("JUMELLE_PROFILE"), m_folder.filePath(computer));
        environment.insert(QStringLiteral("JUMELLE_COURIER_CODE"), m_code);
        environment.insert(QStringLiteral("JUMELLE_POLICIES"), m_rules);
        if (!password.isEmpty())
            environment.insert(QStringLiteral("JUMELLE_PASSWORD"), password);
        process.setProcessEnvironment(environment);
        const QString usual = qEnvironmentVariable("JUMELLE_BIN_DIR") + QStringLiteral("/jumelle-cli");
        process.start(m_program.isEmpty() ? usual : m_program, arguments);
        const bool ended = process.waitForFinished(60'000);
        m_out = process.readAllStandardOutput();
        m_err = process.readAllStandardError();
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    int signIn(const QString &password, const QString &computer = QStringLiteral("p"),
               const QString &user = QStringLiteral("kasia"))
    {
        return at(computer,
                  { QStringLiteral("sign-in"), QStringLiteral("--server"), QString::fromStdString(m_server.url()),
                    QStringLiteral("--username"), user, QStringLiteral("--ca"),
                    QString::fromStdString(m_server.caFile()), QStringLiteral("--token-file") },
                  password);
    }

    ServerProcess m_server{ { "--durable", "false" } };
    QTemporaryDir m_folder;
    QByteArray m_out, m_err;
    QString m_program; // empty: the usual one
    QString m_rules;
    QString m_code;
    QString m_token; // of a window's keychain
};

QTEST_GUILESS_MAIN(TstCli)
#include "tst_cli.moc"
