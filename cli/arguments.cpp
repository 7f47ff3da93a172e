#include "cli/arguments.h"

#include "core/datafolder.h"
#include "core/settingtable.h"
#include "keychain/sealedsecrets.h"
#include "sync/login.h"

#include <QCoreApplication>
#include <QDir>
#include <limits>
#include <map>

namespace cli {

namespace {

// How many words may follow each command.
const std::map<QString, std::pair<int, int>> &commands()
{
    static const std::map<QString, std::pair<int, int>> list{
        { QStringLiteral("sign-in"), { 0, 0 } },    { QStringLiteral("sign-out"), { 0, 0 } },
        { QStringLiteral("sync"), { 0, 0 } },       { QStringLiteral("status"), { 0, 0 } },
        { QStringLiteral("list"), { 1, 1 } },       { QStringLiteral("get"), { 2, 2 } },
        { QStringLiteral("set"), { 2, 3 } },        { QStringLiteral("add-file"), { 1, 2 } },
        { QStringLiteral("export"), { 1, 1 } },     { QStringLiteral("take-along"), { 1, 1 } },
        { QStringLiteral("bring-back"), { 1, 1 } }, { QStringLiteral("courier-code"), { 0, 0 } },
        { QStringLiteral("policies"), { 0, 0 } },   { QStringLiteral("check-network"), { 0, 0 } },
        { QStringLiteral("prefetch"), { 0, 0 } },
    };
    return list;
}

struct Number
{
    int *target;
    int most;
};
constexpr int day = 24 * 60 * 60; // seconds

// "" or what is wrong with the command and the words behind it.
QString commandProblem(const Arguments &a)
{
    const auto command = commands().find(a.command);
    if (command == commands().end())
        return a.command.isEmpty() ? QStringLiteral("no command") : QStringLiteral("unknown command: ") + a.command;
    const auto [least, most] = command->second;
    if (a.rest.size() > most)
        return QStringLiteral("unexpected word after %1: %2").arg(a.command, a.rest[most]);
    if (a.rest.size() < least)
        return QStringLiteral("%1 needs %2 word(s) after it, not %3").arg(a.command).arg(least).arg(a.rest.size());
    if (!a.server.isEmpty() && syncing::originFromInput(a.server.toStdString()).empty())
        return QStringLiteral("--server: %1 is no https address of a server").arg(a.server);
    // Not shown: it may hold a password.
    const QVariant proxy = qEnvironmentVariable("JUMELLE_PROXY");
    if (!proxy.toString().isEmpty() && !core::fitting(core::settingRow(core::Setting::NetworkProxy), proxy).isValid())
        return QStringLiteral("JUMELLE_PROXY is none of http://host:port, socks5://host:port, system and none");
    return {};
}

} // namespace

bool isPage(const QString &note) { return note.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive); }

QString unsteered(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    return text;
}

QString shown(const QString &text)
{
    constexpr qsizetype most = 2000;
    return unsteered(text.size() <= most ? text : text.left(most) + QChar(0x2026));
}

tl::expected<Arguments, QString> readArguments(const QStringList &arguments)
{
    Arguments a;
    a.profile = qEnvironmentVariable("JUMELLE_PROFILE");
    const std::map<QString, QString *> texts{
        { QStringLiteral("--profile"), &a.profile },   { QStringLiteral("--server"), &a.server },
        { QStringLiteral("--username"), &a.username }, { QStringLiteral("--ca"), &a.caFile },
        { QStringLiteral("--account"), &a.account },   { QStringLiteral("--text"), &a.text },
        { QStringLiteral("--parent"), &a.parent },     { QStringLiteral("--note"), &a.note },
    };
    const std::map<QString, Number> numbers{ { QStringLiteral("--limit"),
                                               { &a.limit, std::numeric_limits<int>::max() } },
                                             { QStringLiteral("--timeout"), { &a.timeoutSeconds, day } } };
    // Empty, they would mean another profile or server than whoever wrote the script believes.
    const QStringList mayBeEmpty{ QStringLiteral("--account"), QStringLiteral("--text"), QStringLiteral("--parent") };
    const std::map<QString, bool *> flags{
        { QStringLiteral("--offline"), &a.offline },
        { QStringLiteral("--json"), &a.json },
        { QStringLiteral("--token-file"), &a.tokenFile },
        { QStringLiteral("--remove-cache"), &a.removeCache },
        { QStringLiteral("--discard-unsent"), &a.discardUnsent },
        { QStringLiteral("--everything"), &a.everything },
        { QStringLiteral("--trust-new-key"), &a.trustNewKey },
        { QStringLiteral("--help"), &a.help },
        { QStringLiteral("-h"), &a.help },
        { QStringLiteral("--version"), &a.version },
    };
    bool words = false; // after "--" everything is a word
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (words || !argument.startsWith(QLatin1Char('-')) || argument == QLatin1String("-")) {
            (a.command.isEmpty() ? a.command = argument, a.rest : a.rest << argument);
            continue;
        }
        if (argument == QLatin1String("--")) {
            words = true;
        } else if (const auto flag = flags.find(argument); flag != flags.end()) {
            *flag->second = true;
        } else if (!texts.contains(argument) && !numbers.contains(argument)) {
            return tl::unexpected(QStringLiteral("unknown option: ") + argument);
        } else if (++i >= arguments.size() || (arguments[i].isEmpty() && !mayBeEmpty.contains(argument))) {
            return tl::unexpected(argument + QStringLiteral(" needs a value"));
        } else if (const auto text = texts.find(argument); text != texts.end()) {
            *text->second = arguments[i];
        } else {
            bool ok = false;
            const auto [target, most] = numbers.at(argument);
            *target = arguments[i].toInt(&ok);
            if (!ok || *target < 1 || *target > most)
                return tl::unexpected(
                    QStringLiteral("%1 needs a number from 1 to %2, not %3").arg(argument).arg(most).arg(arguments[i]));
        }
    }
    a.profileGiven = !a.profile.isEmpty();
    if (!a.profileGiven) {
        const auto own = core::dataFolder(QCoreApplication::applicationDirPath(), QStringLiteral("jumelle-cli"));
        a.profile = own.path;
        a.tokenFile = a.tokenFile || (own.portable && keychain::canSeal());
    }
    a.profile = QDir(a.profile).absolutePath();
    if (a.help || a.version)
        return a;
    if (const QString problem = commandProblem(a); !problem.isEmpty())
        return tl::unexpected(problem);
    return a;
}

QString helpText()
{
    return QStringLiteral(R"(Usage: jumelle-cli [options] command

Commands
  sign-in                       --username needed, and --server where no rule names one; the password is read from
                                JUMELLE_PASSWORD or from standard input
  sign-out                      ends this device's sign-in on the server; --remove-cache removes the copy here, too,
                                and stops where something was not sent, unless --discard-unsent is there
  sync                          sends what waits and fetches what is new
  status                        what is here and what waits
  list TYPE                     records, newest sync first; --account, --parent, --text, --limit
  get TYPE ID                   one record
  set TYPE JSON                 creates a record and prints its id
  set TYPE ID JSON              changes a record (JSON Patch object: {"title": "New"})
  add-file PATH [FOLDER-ID]     puts a file into a project space
  export DIRECTORY              all records, unsent changes and files that are here
  take-along FILE               writes what waits, and news for your other computers, into one sealed file; goes on
                                with a file whose writing was interrupted; --everything for a computer without any copy
  bring-back FILE               takes in such a file of another of your computers, then sends and fetches; the code
                                is read from JUMELLE_COURIER_CODE or, when it is needed, from standard input
  courier-code                  the code that opens the files written here; type it once on the other computer
  check-network                 looks at the way to the server: proxy, name, port, certificate, clock, and at disk,
                                keychain and rules of this computer; at events where somebody is signed in. Without
                                --profile it is the window's way, disk and sign-in; --note FILE writes it for the IT
                                person: NAME.pdf as a page, everything else as plain text
  prefetch                      brings what the window of Jumelle shows up to date, while it is closed: for a scheduled
                                task; --profile is the window's --profile-dir, when it has one
  policies                      the rules an administrator made for this computer, and what is wrong with them

Options
  --profile DIR     where the copy is kept (default: JUMELLE_PROFILE or the user's data folder)
  --server ADDRESS  https only
  --ca FILE         certificates to trust beside the system's
  --account ID      when a type could be in several spaces
  --offline         no network at all; changes wait for the next sync
  --json            one JSON value on standard output
  --trust-new-key   bring-back: the other computer was set up anew and signs differently
  --token-file      sign-in: keep the token in a file of the profile instead of the keychain (mode 0600; on Windows
                    sealed for your Windows account)
  --timeout S       give up waiting for the server after so many seconds (default 300)
  --help, --version

The token comes from JUMELLE_TOKEN, from the profile's token file, or from the system's keychain, in this order.

Exit codes
  0 done                        5 saved here, not (all) sent yet
  1 failed                      6 no such record, account or file
  2 wrong usage                 7 refused: not allowed or not valid
  3 not signed in               8 the profile, or a file that was named, cannot be used
  4 no connection to a server   9 certificate not trusted, or another site answered
 10 forbidden by the rules for this computer, or these cannot be read
)");
}

} // namespace cli
