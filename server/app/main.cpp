// jumelled: the community server. Commands are in command_*.cpp.
#include "server/app/access.h"
#include "server/app/commands.h"
#include "server/app/usage.h"
#include "server/identity/passwords.h"

#include <cstdio>
#include <filesystem>
#include <sys/stat.h>

namespace {

// Found through PATH, argv[0] is a bare word: the system knows the file.
std::string programFile(const char *word)
{
    std::error_code failed;
    const auto file = std::filesystem::read_symlink("/proc/self/exe", failed);
    return failed ? word : file.string();
}

int run(int argc, char **argv)
{
    using namespace server;
    const auto line = parseCommandLine(argc, argv);
    if (!line)
        return fail(line.error());
    if (line->has("help")) {
        std::fputs(usageText().c_str(), stdout);
        return 0;
    }
    if (line->has("version")) {
        std::puts("jumelled " JUMELLE_VERSION);
        return 0;
    }
    if (!startCrypto())
        return fail("the random source of this machine does not work");
    Product product = communityProduct();
    const bool looksOnly = line->command == "check" || line->command == "backup";
    if (const auto may = mayUse(line->config, !looksOnly); !may)
        return fail(may.error());
    std::error_code ignored;
    product.demo = std::filesystem::exists(demoMarker(line->config), ignored);
    if (line->command == "serve")
        return serveCommand(*line, product);
    if (line->command == "init")
        return initCommand(*line);
    if (line->command == "check")
        return checkCommand(*line);
    if (line->command == "user")
        return userCommand(*line);
    if (line->command == "backup")
        return backupCommand(*line);
    if (line->command == "demo")
        return demoCommand(*line, programFile(argv[0]));
    return fail("there is no command \"" + line->command + "\"; see jumelled --help");
}

} // namespace

int main(int argc, char **argv)
{
    umask(umask(0) | 0077); // passwords' hashes and letters are in what it writes
    try {
        return run(argc, argv);
    } catch (const std::exception &e) {
        return server::fail(std::string("gave up: ") + e.what());
    }
}
