#include "server/app/commands.h"
#include "server/app/community.h"
#include "server/app/demosink.h"
#include "server/http/text.h"
#include "server/identity/users.h"

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace server {

namespace {

tl::expected<void, std::string> takeNumber(const CommandLine &line, std::string_view name, std::uint64_t most,
                                           auto &target)
{
    if (!line.has(name))
        return {};
    const auto number = parseNumber(line.option(name));
    if (!number || *number > most)
        return tl::unexpected("--" + std::string(name) + " must be a number up to " + std::to_string(most));
    target = static_cast<std::remove_reference_t<decltype(target)>>(*number);
    return {};
}

tl::expected<DemoOptions, std::string> optionsFrom(const CommandLine &line, const std::string &program)
{
    DemoOptions options;
    options.nowMs = systemNowMs();
    options.pictures = !line.has("no-pictures");
    options.data = line.has("demo-data") ? std::filesystem::path(line.option("demo-data")) : findDemoData(program);
    if (options.data.empty())
        return tl::unexpected(std::string("the data of the demo community is not installed; --demo-data names it"));
    for (const auto &taken :
         { takeNumber(line, "seed", UINT64_MAX, options.seed), takeNumber(line, "people", 100'000, options.people),
           takeNumber(line, "schools", 100'000, options.schools),
           takeNumber(line, "announcements", 100'000, options.announcements) })
        if (!taken)
            return tl::unexpected(taken.error());
    return options;
}

tl::expected<void, std::string> fill(const CommandLine &line, const DemoOptions &options, Storage &storage)
{
    // Not durable file by file: one sync at the end does for all of them.
    BlobStore blobs(line.config.blobFolder(), false);
    if (const auto ready = blobs.prepare(); !ready)
        return ready;
    storage.begin(true);
    ensureCommunity(storage, line.config.name);
    DemoFiller filler(storage, blobs, options.nowMs);
    if (const auto made = generateDemo(options, filler); !made) {
        storage.rollback();
        return made;
    }
    filler.finish();
    ::sync();
    storage.commit();
    std::ofstream(demoMarker(line.config)) << "This folder holds the invented demo community.\n";
    std::printf("%lld records, %lld people who can sign in\n", static_cast<long long>(filler.records()),
                static_cast<long long>(filler.users()));
    return {};
}

} // namespace

std::string demoMarker(const Config &config) { return config.data + "/demo"; }

int demoCommand(const CommandLine &line, const std::string &program)
{
    const auto began = std::chrono::steady_clock::now();
    const auto options = optionsFrom(line, program);
    if (!options)
        return fail(options.error());
    const auto lock = DataLock::take(line.config.data);
    if (!lock)
        return fail(lock.error());
    auto storage = openStorage(line.config, false);
    if (!storage)
        return fail(storage.error());
    try {
        if (!(*storage)->users().empty())
            return fail("the data folder " + line.config.data + " is in use already; the demo wants an empty one");
        if (const auto filled = fill(line, *options, **storage); !filled)
            return fail(filled.error());
    } catch (const std::exception &e) {
        return fail("the data base " + line.config.databaseFile() + " refused: " + e.what());
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    std::printf("the demo community is ready in %s after %.1f s; next: jumelled --data %s\n", line.config.data.c_str(),
                took.count(), line.config.data.c_str());
    return 0;
}

} // namespace server
