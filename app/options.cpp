#include "app/options.h"

#include "sync/login.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace app {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::Options)
};

// Qt writes a mark in place of the program's name as long as there is no application.
QString helpText(const QCommandLineParser &parser, const QStringList &arguments)
{
    const QString name = QFileInfo(arguments.value(0, QStringLiteral("jumelle"))).fileName();
    return parser.helpText().replace(QStringLiteral("<executable_name>"), name);
}

Parsed wrong(const QString &sentence)
{
    Parsed parsed;
    parsed.message = sentence;
    parsed.exitCode = 2;
    return parsed;
}

} // namespace

Parsed parseOptions(const QStringList &arguments, int noText)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Projects between schools, also without a network."));
    // Not addHelpOption(): it offers --help-all for options of Qt that a command line parsed before there is an
    // application does not know.
    const QCommandLineOption help({ QStringLiteral("h"), QStringLiteral("help") }, Words::tr("Show this text."));
    const QCommandLineOption version({ QStringLiteral("v"), QStringLiteral("version") },
                                     Words::tr("Show the version."));
    const QCommandLineOption profile(QStringLiteral("profile-dir"), Words::tr("Keep profiles and caches in FOLDER."),
                                     QStringLiteral("FOLDER"));
    const QCommandLineOption server(QStringLiteral("server"), Words::tr("Offer this community server at sign-in."),
                                    QStringLiteral("URL"));
    const QCommandLineOption ca(QStringLiteral("ca"), Words::tr("Trust the certificates in FILE besides the system's."),
                                QStringLiteral("FILE"));
    const QCommandLineOption signIn(
        QStringLiteral("sign-in"),
        Words::tr("Sign in as NAME when nobody is; the password is taken from JUMELLE_PASSWORD."),
        QStringLiteral("NAME"));
    const QCommandLineOption offline(QStringLiteral("offline"), Words::tr("Start without using the network."));
    parser.addOptions({ help, version, profile, server, ca, signIn, offline });

    Parsed parsed;
    if (noText > 0)
        return wrong(Words::tr("Word %1 of the command line is no text in UTF-8.").arg(noText));
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return wrong(
            Words::tr("Unexpected word on the command line: %1").arg(parser.positionalArguments().constFirst()));
    // An empty folder would be the one that the program happens to be started in.
    for (const QCommandLineOption &option : { profile, ca })
        if (parser.isSet(option) && parser.value(option).isEmpty())
            return wrong(Words::tr("--%1 needs a value.").arg(option.names().constFirst()));
    if (const QString url = parser.value(server); !url.isEmpty() && syncing::originFromInput(url.toStdString()).empty())
        return wrong(Words::tr("--server: “%1” is no https address of a server.").arg(url));
    if (parser.isSet(help) || parser.isSet(version)) {
        parsed.message = parser.isSet(help) ? helpText(parser, arguments) : QStringLiteral("Jumelle " JUMELLE_VERSION);
        parsed.exitCode = 0;
        return parsed;
    }
    Options &o = parsed.options;
    if (parser.isSet(profile))
        o.profileFolder = QDir(parser.value(profile)).absolutePath();
    o.server = parser.value(server);
    if (parser.isSet(ca))
        o.caFile = QDir().absoluteFilePath(parser.value(ca));
    o.signIn = parser.value(signIn);
    o.offline = parser.isSet(offline);
    return parsed;
}

} // namespace app
