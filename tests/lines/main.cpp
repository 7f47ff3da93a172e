// jumelle-line: a Line as a program of its own; see --help and docs/lines.md.
#include "tests/lines/line.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>

namespace {

constexpr const char *help = R"(Usage: jumelle-line [options]

A bad line between a client and a server, for tests. Listens on 127.0.0.1, prints "port N", and reads commands from
standard input until its end.

  --port N            where it listens (default: a free one)
  --to HOST:PORT      pass every connection on to there
  --proxy             speak HTTP CONNECT instead (with --to: to there, whatever is asked for)
  --login basic|digest, --user NAME
                      who may use the proxy; the password comes from JUMELLE_LINE_PASSWORD
  --intercept         open TLS, with certificates of an authority of its own
  --authority NAME    what that authority is called (default: Example School Filter CA)
  --authority-file F  where its certificate is written, for clients that are to trust it
  --trust F           whom to believe on the other side (default: the system's authorities)

The line itself; each may also be given as a command ("delay 150"):
  --down N, --up N    bits a second to and from the client, over all connections (0: no limit)
  --delay MS          each way
  --cut-every N       all connections end after every N bytes to the client
  --cut-about N       the same at random with this mean; --seed N
  --block TEXT        a connection ends when a request's first line holds this (with --intercept)
  --hold N            responses are passed on when complete or N bytes long (with --intercept)

Further commands: "cut" (now), "counts" (one line of JSON). At the end it prints the counts.
)";

using Setters = std::map<std::string, std::function<void(const std::string &)>>;

std::int64_t number(const std::string &text) { return std::strtoll(text.c_str(), nullptr, 10); }

Setters shapeSetters(lines::Shape &shape)
{
    return {
        { "down", [&](const auto &v) { shape.downRate = number(v) / 8; } },
        { "up", [&](const auto &v) { shape.upRate = number(v) / 8; } },
        { "delay", [&](const auto &v) { shape.delayMs = static_cast<int>(number(v)); } },
        { "cut-every", [&](const auto &v) { shape.cutEvery = number(v); } },
        { "cut-about", [&](const auto &v) { shape.cutAbout = number(v); } },
        { "seed", [&](const auto &v) { shape.seed = static_cast<unsigned>(number(v)); } },
        { "block", [&](const auto &v) { shape.block = v; } },
        { "hold", [&](const auto &v) { shape.hold = number(v); } },
    };
}

int wrong(const std::string &what)
{
    std::fprintf(stderr, "%s; see --help\n", what.c_str());
    return 2;
}

void listenToCommands(lines::Line &line, lines::Shape &shape)
{
    auto setters = shapeSetters(shape);
    for (std::string text; std::getline(std::cin, text);) {
        std::istringstream words(text);
        std::string command, value;
        words >> command >> value;
        if (command == "cut") {
            line.cut();
        } else if (command == "counts") {
            std::cout << line.counts().json() << std::endl;
        } else if (const auto found = setters.find(command); found != setters.end()) {
            found->second(value);
            line.setShape(shape);
        } else if (!command.empty()) {
            std::cout << "{\"error\":\"unknown command\"}" << std::endl;
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    lines::Options options;
    std::string authorityFile;
    auto setters = shapeSetters(options.shape);
    setters["port"] = [&](const auto &v) { options.port = static_cast<int>(number(v)); };
    setters["to"] = [&](const auto &v) { options.target = v; };
    setters["user"] = [&](const auto &v) { options.user = v; };
    setters["authority"] = [&](const auto &v) { options.authority = v; };
    setters["authority-file"] = [&](const auto &v) { authorityFile = v; };
    setters["trust"] = [&](const auto &v) { options.trust = v; };
    setters["login"] = [&](const auto &v) {
        options.login = v == "digest" ? lines::Options::Login::Digest : lines::Options::Login::Basic;
    };
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        const std::string name = argument.substr(0, 2) == "--" ? argument.substr(2) : std::string();
        if (name == "help") {
            std::fputs(help, stdout);
            return 0;
        }
        if (name == "proxy") {
            options.proxy = true;
        } else if (name == "intercept") {
            options.intercept = true;
        } else if (!setters.contains(name)) {
            return wrong("unknown option: " + argument);
        } else if (++i >= argc) {
            return wrong(argument + " needs a value");
        } else {
            setters[name](argv[i]);
        }
    }
    if (!options.proxy && options.target.empty())
        return wrong("--to or --proxy is needed");
    if (const char *password = std::getenv("JUMELLE_LINE_PASSWORD"))
        options.password = password;
    lines::Line line(options);
    if (!line.problem().empty())
        return wrong(line.problem());
    if (!authorityFile.empty() && !(std::ofstream(authorityFile) << line.authorityPem()).flush())
        return wrong("cannot write " + authorityFile);
    std::cout << "port " << line.port() << std::endl;
    listenToCommands(line, options.shape);
    std::cout << line.counts().json() << std::endl;
    return 0;
}
