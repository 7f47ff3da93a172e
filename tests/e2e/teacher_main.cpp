// jumelle-test-teacher CACHE CA-FILE: see teacher.h.
#include "tests/e2e/teacher.h"

#include <QFile>
#include <QGuiApplication>
#include <QSocketNotifier>
#include <cstdio>
#include <unistd.h>

namespace json = boost::json;

namespace {

void say(json::value number, json::object answer)
{
    answer["n"] = std::move(number);
    const std::string line = json::serialize(answer) + "\n";
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv); // photos are read with QImage
    if (argc != 3)
        return 2;
    e2e::Teacher teacher(QFile::decodeName(argv[1]), QFile::decodeName(argv[2]));
    std::string input;
    QSocketNotifier notifier(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &teacher, [&] {
        char buffer[4096];
        const auto got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0)
            return QCoreApplication::quit();
        input.append(buffer, std::size_t(got));
        for (std::size_t end = input.find('\n'); end != input.npos; end = input.find('\n')) {
            const auto line = json::parse(input.substr(0, end));
            input.erase(0, end + 1);
            const auto &arguments = line.as_object();
            teacher.handle(arguments, [n = arguments.at("n")](json::object answer) { say(n, std::move(answer)); });
        }
    });
    return QGuiApplication::exec();
}
