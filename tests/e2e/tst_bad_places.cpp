// Disks that are full or that nothing can be written to: real ones, in a mount namespace of a second process of this
// program. It says what a person would read, and all that was there before is there after it.
#include "tests/e2e/person.h"

#include "models/actions.h"
#include "ui/errortext/errortext.h"

#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTest>

namespace e2e {

namespace {

using core::Code;
namespace json = store::json;

const store::Key card{ "z1", "Card", "c0123456789abcdefghjkmnpqrs" };

QMap<QString, QByteArray> filesIn(const QString &folder) // by their paths inside
{
    QMap<QString, QByteArray> all;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        all[file.fileName().mid(folder.size())] = file.open(QIODevice::ReadOnly) ? file.readAll() : "unreadable";
    }
    return all;
}

void say(const core::Error &error) { std::puts(qPrintable(ui::errorText(error).whole())); }

// The engine on a copy that was written before, where nothing can be written now.
int sayWhyNothingIsWritten(const QString &place)
{
    std::optional<core::Error> failure;
    QObject context;
    syncing::ThreadOptions options;
    options.cache = cacheIn(place);
    options.origin = "https://localhost:1";
    options.failed = [&](const core::Error &error) {
        QMetaObject::invokeMethod(
            &context, [&, error] { failure = error; }, Qt::QueuedConnection);
    };
    syncing::Thread thread(options);
    thread.start("token");
    if (!Person::until([&] { return failure.has_value(); }))
        return -1;
    say(*failure);
    return int(failure->code);
}

std::string wordsIn(store::Cache &cache)
{
    const auto record = cache.record(card);
    return record && *record ? std::string((*record)->view.at("description").as_string()) : "no card";
}

// A card's description is typed on the board while the disk is full, and again when there is room.
int typeOnAFullDisk(const QString &place)
{
    store::Service service(cacheIn(place));
    QObject context;
    const auto type = [&](const std::string &words) {
        using Edits = std::vector<store::Edit>;
        core::Result<Edits> result = core::fail(Code::Bug, "no answer");
        bool over = false;
        service.write(
            &context,
            [words = QString::fromStdString(words)](store::Cache &cache) {
                return cache.apply(models::actions::setText(card, "description", words));
            },
            [&](const core::Result<Edits> &answer) {
                result = answer;
                over = true;
            });
        Person::until([&] { return over; });
        return result;
    };
    const auto opened = store::Cache::open(cacheIn(place));
    const json::object made{ { "title", "Bees" }, { "listId", "l1" }, { "position", "V" } };
    if (!opened || !opened->cache->apply({ { store::Edit::Create, card, made } }) || !type("Before"))
        return -1;
    QFile filler(place + QStringLiteral("/filler"));
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return -2;
    for (const int size : { 65536, 4096, 512, 1 })
        while (filler.write(QByteArray(size, 'x')) == size) { }
    std::string kept = "Before";
    auto answer = type(kept);
    for (int i = 0; i < 200 && answer; ++i) { // what the disk gave to the data base before is used up first
        const std::string words(5000, char('a' + i % 20));
        answer = type(words);
        kept = answer ? words : kept;
    }
    if (answer)
        return -3;
    say(answer.error());
    if (answer.error().code != Code::DiskFull || wordsIn(*opened->cache) != kept || !filler.remove())
        return -4;
    return type("Typed once more") && wordsIn(*opened->cache) == "Typed once more" ? int(Code::DiskFull) : -5;
}

} // namespace

int inThatPlace(const QString &task, const QString &place)
{
    return task == QStringLiteral("full") ? typeOnAFullDisk(place) : sayWhyNothingIsWritten(place);
}

class TstBadPlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (QProcess::execute(QStringLiteral("unshare"), { QStringLiteral("-rm"), QStringLiteral("true") }) == 0)
            return;
        if (!qEnvironmentVariableIsSet("JUMELLE_NO_NAMESPACES"))
            QFAIL("No such place can be made here: this machine forbids namespaces (docs/testing.md).");
        QSKIP("no such place can be made here, and JUMELLE_NO_NAMESPACES says that this is known");
    }

    void aPlaceThatBecameReadOnly()
    {
        QTemporaryDir place;
        {
            const auto opened = store::Cache::open(cacheIn(place.path()));
            QVERIFY(opened.has_value());
            const json::object typed{ { "name", "typed before" } };
            const store::Key key{ "uSomebody", "SavedSearch", opened->cache->newId("SavedSearch") };
            QVERIFY(opened->cache->apply({ { store::Edit::Create, key, typed } }).has_value());
        }
        const auto before = filesIn(place.path());
        QVERIFY(before.contains(QStringLiteral("/cache.db")));
        const QByteArray said
            = at(place.path(), "readonly", "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"");
        QCOMPARE(m_code, int(Code::ReadOnly));
        QVERIFY2(said.contains("Nothing can be written at " + place.path().toUtf8())
                     && said.contains("Choose another place"),
                 said.constData());
        QVERIFY(filesIn(place.path()) == before);
    }

    void whatIsTypedOnAFullDisk()
    {
        QTemporaryDir place;
        const QByteArray said = at(place.path(), "full", "mount -t tmpfs -o size=4m none \"$0\"");
        QVERIFY2(m_code == int(Code::DiskFull), (QByteArray::number(m_code) + ": " + said).constData());
        QVERIFY2(said.contains("disk") && said.contains("Make room"), said.constData());
    }

private:
    QByteArray at(const QString &place, const char *task, const char *mount)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("unshare"),
                      { QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"),
                        QString::fromLatin1(mount) + QStringLiteral(" && exec \"$1\" \"$2\" \"$0\""), place,
                        QCoreApplication::applicationFilePath(),
                        QStringLiteral("--task=") + QString::fromLatin1(task) });
        m_code
            = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        return process.readAll();
    }
    int m_code = 0;
};

} // namespace e2e

int main(int argc, char **argv)
{
    QGuiApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString task = QStringLiteral("--task=");
    if (arguments.size() == 3 && arguments[1].startsWith(task))
        return e2e::inThatPlace(arguments[1].mid(task.size()), arguments[2]);
    e2e::TstBadPlaces test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_bad_places.moc"
