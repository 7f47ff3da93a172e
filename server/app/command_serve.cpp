#include "server/app/commands.h"
#include "server/app/community.h"
#include "server/http/text.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace server {

namespace {

constexpr int GraceMs = 5000;
constexpr std::uint64_t mostDescriptors = 1023;

// Written beside and renamed, so that a reader never sees half a number.
tl::expected<void, std::string> writePortFile(const std::string &path, std::uint16_t port)
{
    std::ofstream file(path + ".new");
    file << port << "\n";
    file.close();
    std::error_code error;
    std::filesystem::rename(path + ".new", path, error);
    if (!file || error)
        return tl::unexpected("cannot write the port file " + path);
    return {};
}

} // namespace

int fail(std::string_view message)
{
    std::fprintf(stderr, "jumelled: %.*s\n", static_cast<int>(message.size()), message.data());
    return 1;
}

int serveCommand(const CommandLine &line, const Product &product)
{
    const auto readyFd = parseNumber(line.option("ready-fd"));
    if (line.has("ready-fd") && (!readyFd || *readyFd > mostDescriptors))
        return fail("--ready-fd must be a number up to " + std::to_string(mostDescriptors));
    // Threads inherit the mask, so that only sigwait() below sees these.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    Log log;
    auto community = Community::open(line.config, product, log);
    if (!community)
        return fail(community.error());
    (*community)->start();
    if (const std::string path = line.option("port-file"); !path.empty())
        if (const auto written = writePortFile(path, (*community)->port()); !written)
            return fail(written.error());
    std::printf("listening on %s\n", (*community)->url().c_str());
    if (const std::string authority = (*community)->authorityFile(); !authority.empty())
        std::printf("clients trust this server with %s\n", authority.c_str());
    std::fflush(stdout);
    if (readyFd) {
        const ssize_t told = ::write(static_cast<int>(*readyFd), "ready\n", 6);
        if (told < 0)
            log.write(Log::Level::Warning, "ready-fd", std::strerror(errno));
        ::close(static_cast<int>(*readyFd));
    }
    log.write(Log::Level::Info, "started", "jumelled " JUMELLE_VERSION);

    int signal = 0;
    sigwait(&signals, &signal);
    log.write(Log::Level::Info, "stopping", signal == SIGTERM ? "SIGTERM" : "SIGINT");
    (*community)->stop(GraceMs);
    log.write(Log::Level::Info, "stopped");
    return 0;
}

} // namespace server
