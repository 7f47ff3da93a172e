// The watch for new versions as the program has it: over TLS from a local server, kept in the settings, under the
// rules of an administrator.
#include "app/versions.h"
#include "core/policy/policies.h"
#include "tests/app/shelf.h"
#include "tests/support/versionlists.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using app::Versions;
using core::Setting;
using core::VersionState;
using test::Shelf;
using Platforms = std::vector<std::string>;

namespace {

std::string moment(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(Qt::ISODate).toStdString();
}

// A list of today with version 9.0.0 for every system.
std::string listOfToday(const test::ListMaker &maker, int lastsDays = 30)
{
    boost::json::object list = test::ListMaker::plain();
    list["issued"] = moment(-40);
    list["expires"] = moment(lastsDays);
    boost::json::array offers;
    for (const std::string &platform : Platforms{ "linux", "windows", "macos" })
        offers.push_back(
            { { "platform", platform }, { "version", "9.0.0" }, { "page", "https://jumelle.example/" + platform } });
    list["versions"] = offers;
    return maker.sign(boost::json::serialize(list));
}

struct Computer
{
    explicit Computer(const QByteArray &rules = {})
        : policies(core::Policies::fromText(QStringLiteral("rules"), "[enforced]\n" + rules))
        , settings(folder.filePath(QStringLiteral("settings.json")), &policies)
    { }
    std::unique_ptr<Versions> program(const Shelf &shelf, const test::ListMaker &maker, bool offline = false)
    {
        return std::make_unique<Versions>(
            settings, syncing::NetworkOptions{ shelf.caFile(), QStringLiteral("none"), {}, {} },
            syncing::versions::Watch::Source{ shelf.url(), maker.key, "linux", "0.1.0" }, offline);
    }
    QTemporaryDir folder;
    core::Policies policies;
    core::Settings settings;
};

} // namespace

class TestNewVersions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewerOneIsFoundToldOnceAndKept()
    {
        Shelf shelf(listOfToday(m_maker));
        Computer computer;
        auto program = computer.program(shelf, m_maker);
        QVERIFY(program->state().on && !program->state().looking);
        QVERIFY(!program->shouldTell());
        program->look();
        QVERIFY(program->state().looking);
        QTRY_COMPARE(program->state().version, QStringLiteral("9.0.0"));
        const VersionState state = program->state();
        QCOMPARE(state.page, QStringLiteral("https://jumelle.example/linux"));
        QCOMPARE(state.problem, VersionState::Problem::None);
        QVERIFY(!state.looking && state.checkedMs > 0);
        QVERIFY(program->shouldTell());
        QVERIFY(!program->shouldTell());

        const auto next = computer.program(shelf, m_maker); // the next start of the program
        QCOMPARE(next->state().version, QStringLiteral("9.0.0"));
        QVERIFY(!next->shouldTell());
    }
    void theQuestionSaysNothingAboutWhoAsks()
    {
        Shelf shelf(listOfToday(m_maker));
        Computer computer;
        const auto program = computer.program(shelf, m_maker);
        program->look();
        QTRY_COMPARE(shelf.requests.size(), 1);
        QStringList names;
        const QList<QByteArray> lines = shelf.requests[0].trimmed().split('\n');
        QCOMPARE(lines[0].trimmed(), QByteArray("GET /versions.json HTTP/1.1"));
        for (const QByteArray &line : lines.mid(1))
            names.append(QString::fromLatin1(line.left(line.indexOf(':'))).toLower());
        names.sort();
        QCOMPARE(
            names.join(u' '),
            QStringLiteral("accept accept-encoding accept-language cache-control connection host pragma user-agent"));
        QVERIFY(shelf.requests[0].contains("User-Agent: Jumelle\r\n"));
        QVERIFY(shelf.requests[0].contains("Accept-Language: *\r\n"));
    }
    void whatIsNotSignedOrOutOfDateIsNotBelieved_data()
    {
        QTest::addColumn<std::string>("list");
        QTest::addColumn<int>("problem");
        QTest::newRow("another key") << listOfToday(test::ListMaker()) << int(VersionState::Problem::Forged);
        QTest::newRow("a page of a filter")
            << std::string("<html>Blocked</html>") << int(VersionState::Problem::Forged);
        QTest::newRow("out of date") << listOfToday(m_maker, -1) << int(VersionState::Problem::Outdated);
    }
    void whatIsNotSignedOrOutOfDateIsNotBelieved()
    {
        QFETCH(std::string, list);
        QFETCH(int, problem);
        Shelf shelf(list);
        Computer computer;
        const auto program = computer.program(shelf, m_maker);
        program->look();
        QTRY_COMPARE(int(program->state().problem), problem);
        QVERIFY(program->state().version.isEmpty() && program->state().page.isEmpty());
        QVERIFY(!program->shouldTell());
    }
    void withoutAWayThereItSaysSo()
    {
        Shelf shelf({});
        Computer computer;
        const auto program = computer.program(shelf, m_maker);
        shelf.close();
        program->look();
        QTRY_COMPARE(program->state().problem, VersionState::Problem::NoAnswer);
        QCOMPARE(program->state().checkedMs, 0);
    }
    void aFilterThatOpensTlsIsNoWayThere()
    {
        Shelf shelf(listOfToday(m_maker));
        const Shelf other({}); // whose authority is trusted in its place
        QVERIFY(QFile::remove(shelf.caFile()) && QFile::copy(other.caFile(), shelf.caFile()));
        Computer computer;
        const auto program = computer.program(shelf, m_maker);
        program->look();
        QTRY_COMPARE(program->state().problem, VersionState::Problem::NoAnswer);
        QVERIFY(shelf.requests.isEmpty());
    }
    void nobodyIsAskedWhereItIsOff_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<bool>("offline");
        QTest::newRow("switched off by a rule") << QByteArray("updates.automatic = false\n") << false;
        QTest::newRow("a rule nobody understands") << QByteArray("updates.automatic = perhaps\n") << false;
        QTest::newRow("no connection by a rule") << QByteArray("network.policy = offline\n") << false;
        QTest::newRow("no connection in this run") << QByteArray() << true;
    }
    void nobodyIsAskedWhereItIsOff()
    {
        QFETCH(QByteArray, rules);
        QFETCH(bool, offline);
        Shelf shelf(listOfToday(m_maker));
        Computer quiet(rules);
        const auto off = quiet.program(shelf, m_maker, offline);
        off->look();
        QVERIFY(!off->state().on && !off->state().looking);
        Computer other; // one that asks after it and gets its answer
        const auto on = other.program(shelf, m_maker);
        on->look();
        QTRY_COMPARE(on->state().version, QStringLiteral("9.0.0"));
        QCOMPARE(shelf.requests.size(), 1);
        QVERIFY(off->state().version.isEmpty());
    }
    void switchedOffItDoesNotSpeakOfWhatItKnew()
    {
        Shelf shelf(listOfToday(m_maker));
        Computer computer;
        const auto program = computer.program(shelf, m_maker);
        program->look();
        QTRY_VERIFY(!program->state().version.isEmpty());
        QSignalSpy changed(program.get(), &core::VersionService::changed);
        computer.settings.set(Setting::UpdatesAutomatic, false);
        QCOMPARE(changed.size(), 1);
        QVERIFY(program->state().version.isEmpty() && !program->state().on && !program->shouldTell());
        computer.settings.set(Setting::UpdatesAutomatic, true);
        QVERIFY(program->state().on);
        QCOMPARE(program->state().version, QStringLiteral("9.0.0"));
    }

private:
    test::ListMaker m_maker;
};

QTEST_GUILESS_MAIN(TestNewVersions)
#include "tst_newversions.moc"
