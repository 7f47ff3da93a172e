#include "advice/policywords.h"
#include "app/options.h"
#include "app/places.h"
#include "app/program.h"
#include "app/refusal.h"
#include "app/startproblem.h"
#include "core/commandline.h"
#include "core/datafolder.h"
#include "core/policy/policies.h"
#include "core/settings.h"
#include "ui/translator.h"

#include <QApplication>

#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>

#include <shellapi.h>
#endif

namespace {

#ifdef Q_OS_WIN
// What main() is given has lost every letter that the computer's old code page lacks.
QStringList arguments(int, char **)
{
    int count = 0;
    LPWSTR *words = CommandLineToArgvW(GetCommandLineW(), &count);
    QStringList list;
    for (int i = 0; i < count; ++i)
        list.append(QString::fromWCharArray(words[i]));
    LocalFree(words);
    return list;
}

// A program with windows has no console of its own; an answer goes to the one it was started from, unless whoever
// started it wants to read it.
void answer(const QString &text, bool isError)
{
    const DWORD given = GetFileType(GetStdHandle(isError ? STD_ERROR_HANDLE : STD_OUTPUT_HANDLE));
    const bool redirected = given == FILE_TYPE_DISK || given == FILE_TYPE_PIPE;
    if (!redirected && AttachConsole(ATTACH_PARENT_PROCESS)) {
        const std::wstring line = (QLatin1Char('\n') + text + QLatin1Char('\n')).toStdWString();
        const auto console = GetStdHandle(isError ? STD_ERROR_HANDLE : STD_OUTPUT_HANDLE);
        if (WriteConsoleW(console, line.c_str(), static_cast<DWORD>(line.size()), nullptr, nullptr))
            return;
    }
    std::fprintf(isError ? stderr : stdout, "%s\n", qPrintable(text));
}
#else
QStringList arguments(int argc, char **argv)
{
    QStringList list;
    for (int i = 0; i < argc; ++i)
        list.append(QString::fromLocal8Bit(argv[i]));
    return list;
}

void answer(const QString &text, bool isError) { std::fprintf(isError ? stderr : stdout, "%s\n", qPrintable(text)); }
#endif

} // namespace

int main(int argc, char **argv)
{
#ifdef Q_OS_WIN
    // Windows holds back what goes into a pipe or a file; the program may go on for hours after a word here.
    std::setvbuf(stderr, nullptr, _IONBF, 0);
#endif
    QCoreApplication::setApplicationName(QStringLiteral("jumelle"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JUMELLE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Jumelle"));
    QGuiApplication::setDesktopFileName(QStringLiteral("eu.jumelle.Jumelle"));

    app::Parsed parsed = app::parseOptions(arguments(argc, argv), core::wordThatIsNoText(argc, argv));
    if (parsed.exitCode >= 0) {
        answer(parsed.message.trimmed(), parsed.exitCode != 0);
        return parsed.exitCode;
    }
    QApplication application(argc, argv);
    const core::Policies policies = core::Policies::ofThisComputer();
    for (const core::PolicyProblem &problem : policies.problems())
        std::fprintf(stderr, "%s\n", qPrintable(advice::sentence(problem)));
    ui::Translator words; // for what is said in place of starting
    const auto language = core::Settings({}, &policies).text(core::Setting::Language);
    if (policies.unreadable()) {
        words.setLanguage(language);
        return app::refuse(advice::unreadableRules(policies.description()));
    }
    const auto own = core::dataFolder(QCoreApplication::applicationDirPath(), QStringLiteral("jumelle"));
    parsed.options.usualFolder = own.path;
    parsed.options.portable = own.portable && parsed.options.profileFolder.isEmpty();
    std::unique_ptr<app::SharedPlace> shared;
    if (app::isShared(policies) && !(shared = app::sharedPlace(parsed.options, policies))) {
        words.setLanguage(language);
        answer(advice::noPlaceToKeep(), true); // for whoever starts it where nobody looks
        return app::refuse(advice::noPlaceToKeep());
    }
    if (const auto problem = app::startProblem(parsed.options, policies)) {
        words.setLanguage(language);
        answer(problem->sentence, true);
        return app::refuse(problem->sentence, problem->exitCode);
    }
    app::Program program(application, parsed.options, policies, std::move(shared));
    program.start();
    return QApplication::exec(); // style-ok: the one event loop
}
