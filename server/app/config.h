#pragma once
// What an operator can set. One table of keys feeds the file, the command line (--KEY VALUE), the sample that
// `jumelled init` writes and docs/operating.md.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace server {

struct Config
{
    std::string name = "Jumelle community";
    std::string data = "/var/lib/jumelle";
    std::vector<std::string> listen{ "127.0.0.1:8443" };
    std::string certificate; // "" = makes its own, see hosts
    std::string key;
    std::vector<std::string> hosts; // names of this server for a certificate of its own
    std::string publicUrl; // "" = from the request
    bool plainHttp = false;
    bool trustForwarded = false;
    std::int64_t threads = 0; // 0 = one a core, at most 4
    std::int64_t maxConnections = 20'000;
    std::int64_t maxSizeUpload = 50'000'000; // one request
    std::int64_t maxSizeFile = 4'000'000'000; // a whole file, sent in pieces
    std::int64_t maxSizeRequest = 10'000'000;
    std::int64_t maxConcurrentUpload = 8;
    std::int64_t maxConcurrentRequests = 8;
    std::int64_t maxCallsInRequest = 32;
    std::int64_t maxObjectsInGet = 8192;
    std::int64_t maxObjectsInSet = 1024;
    std::int64_t quotaPerSpace = 5'000'000'000;
    std::int64_t passwordThreads = 2;
    std::int64_t passwordQueue = 64;
    std::int64_t tokenDays = 180;
    std::int64_t unreferencedBlobHours = 168;
    bool durable = true;
    std::string logRequests = "errors"; // off, errors, all

    std::string databaseFile() const { return data + "/jumelle.sqlite"; }
    std::string blobFolder() const { return data + "/blobs"; }
    std::string tlsFolder() const { return data + "/tls"; }
    int threadCount() const;
};

struct ConfigKey
{
    std::string_view name;
    std::string_view help;
    std::string (*set)(Config &, std::string_view value); // "" or what is wrong
    std::string (*get)(const Config &);
};
std::span<const ConfigKey> configKeys();

// "KEY = VALUE" a line, "#" begins a comment. The error names file and line.
tl::expected<void, std::string> readConfigFile(const std::string &path, Config &config);
tl::expected<void, std::string> setConfigKey(std::string_view name, std::string_view value, Config &config);
// What cannot work together: loopback and plain HTTP, certificate without key …
tl::expected<void, std::string> checkConfig(const Config &config);
// For commands that would otherwise make one.
tl::expected<void, std::string> databaseExists(const Config &config);
std::string sampleConfig(const Config &config); // every key with its help, values as given

} // namespace server
