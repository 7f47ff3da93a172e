#include "server/app/site.h"

#include <sodium.h>

namespace server {

namespace {
constexpr int FileThreads = 2;
constexpr std::int64_t StreamsOfOne = 16; // event streams of one person, on all devices
constexpr std::size_t FileQueue = 10'000; // bounded by the uploads that may run
constexpr int JoinThreads = 2;
constexpr std::size_t JoinQueue = 100; // each may take a minute of the disk
} // namespace

Site::Site(Config settings, Product what, Log &out)
    : config(std::move(settings))
    , product(std::move(what))
    , log(out)
    , blobs(config.blobFolder(), config.durable)
    , search(product.makeSearch ? product.makeSearch() : nullptr)
    , requests(config.maxConcurrentRequests)
    , uploads(config.maxConcurrentUpload)
    , streams(StreamsOfOne)
    , passwords(static_cast<int>(config.passwordThreads), static_cast<std::size_t>(config.passwordQueue))
    , files(FileThreads, FileQueue)
    , joins(JoinThreads, JoinQueue)
    , hub(config.threadCount())
{
    if (search)
        search->reportTo([this](std::string_view detail) { log.write(Log::Level::Error, "search-row", detail); });
}

Limits Site::limits() const
{
    Limits limits;
    limits.maxSizeUpload = config.maxSizeUpload;
    limits.maxSizeFile = config.maxSizeFile;
    limits.maxConcurrentUpload = config.maxConcurrentUpload;
    limits.maxSizeRequest = config.maxSizeRequest;
    limits.maxConcurrentRequests = config.maxConcurrentRequests;
    limits.maxCallsInRequest = config.maxCallsInRequest;
    limits.maxObjectsInGet = config.maxObjectsInGet;
    limits.maxObjectsInSet = config.maxObjectsInSet;
    limits.quotaPerSpace = config.quotaPerSpace;
    return limits;
}

std::unique_ptr<Engine> Site::makeEngine(Storage &storage, Rules *rules)
{
    EngineOptions options;
    options.types = product.types;
    options.limits = limits();
    options.nowMs = systemNowMs;
    options.random = [](unsigned char *bytes, std::size_t size) { randombytes_buf(bytes, size); };
    options.rules = rules;
    options.blobs = &blobs;
    options.search = search.get();
    options.log
        = [this](std::string_view event, std::string_view detail) { log.write(Log::Level::Error, event, detail); };
    options.extend = product.extend;
    options.accountCapabilities = product.accountCapabilities;
    return std::make_unique<Engine>(std::move(options), storage);
}

} // namespace server
