// jumelle-cli: a person's own data from a terminal or a script.
#include "cli/runner.h"
#include "core/commandline.h"

#include <QGuiApplication>
#include <algorithm>
#include <memory>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace {

// A page is written with the letters of the system, which only a program with a screen knows; nothing is shown on this
// one.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    if (!words.contains(QLatin1String("check-network")) || std::none_of(words.begin(), words.end(), cli::isPage))
        return std::make_unique<QCoreApplication>(argc, argv);
#ifdef Q_OS_LINUX
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("jumelle-cli"));
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8); // what is written is UTF-8, as everywhere
#endif
    QTextStream out(stdout);
    QTextStream err(stderr);
    const int noText = core::wordThatIsNoText(argc, argv);
    const auto arguments = cli::readArguments(QCoreApplication::arguments().mid(1));
    if (noText > 0 || !arguments) {
        const auto unread = QStringLiteral("word %1 of the command line is no text in UTF-8").arg(noText);
        err << cli::shown(noText > 0 ? unread : arguments.error()) << Qt::endl
            << QStringLiteral("Try jumelle-cli --help") << Qt::endl;
        return cli::Usage;
    }
    if (arguments->help || arguments->version) {
        out << (arguments->help ? cli::helpText() : QStringLiteral("jumelle-cli " JUMELLE_VERSION "\n")) << Qt::flush;
        return cli::Ok;
    }
    cli::Runner runner(*arguments, out, err);
    QObject::connect(&runner, &cli::Runner::finished, application.get(),
                     [](int code) { QCoreApplication::exit(code); });
    QMetaObject::invokeMethod(&runner, &cli::Runner::run, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
