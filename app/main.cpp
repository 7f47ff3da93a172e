#include "app/options.h"
#include "app/program.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QCoreApplication::setApplicationName(QStringLiteral("jumelle"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JUMELLE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Jumelle"));
    QGuiApplication::setDesktopFileName(QStringLiteral("eu.jumelle.Jumelle"));

    const app::Parsed parsed = app::parseOptions(arguments);
    if (parsed.exitCode >= 0) {
        std::fprintf(parsed.exitCode == 0 ? stdout : stderr, "%s\n", qPrintable(parsed.message.trimmed()));
        return parsed.exitCode;
    }
    QApplication application(argc, argv);
    app::Program program(application, parsed.options);
    program.start();
    return QApplication::exec(); // style-ok: the one event loop
}
