#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace app {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::Options)
};
} // namespace

Parsed parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Projects between schools, also without a network."));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
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
    parser.addOptions({ profile, server, ca, signIn, offline });

    Parsed parsed;
    if (!parser.parse(arguments)) {
        parsed.message = parser.errorText();
        parsed.exitCode = 2;
        return parsed;
    }
    if (!parser.positionalArguments().isEmpty()) {
        parsed.message
            = Words::tr("Unexpected word on the command line: %1").arg(parser.positionalArguments().constFirst());
        parsed.exitCode = 2;
        return parsed;
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        parsed.message = parser.isSet(help) ? parser.helpText() : QStringLiteral("Jumelle " JUMELLE_VERSION);
        parsed.exitCode = 0;
        return parsed;
    }
    Options &o = parsed.options;
    if (parser.isSet(profile))
        o.profileFolder = QDir(parser.value(profile)).absolutePath();
    o.server = parser.value(server);
    o.caFile = parser.value(ca);
    o.signIn = parser.value(signIn);
    o.offline = parser.isSet(offline);
    return parsed;
}

} // namespace app
