#include "server/app/config.h"
#include "schema/utf8.h"
#include "server/http/server.h"
#include "server/http/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>

namespace server {

namespace {

constexpr std::size_t longestName = 200, longestUrl = 2'000, longestList = 20'000; // bytes

std::string_view unquoted(std::string_view value)
{
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
        return value.substr(1, value.size() - 2);
    return value;
}

template <std::string Config::*Member> std::string setText(Config &config, std::string_view value)
{
    config.*Member = unquoted(value);
    return {};
}
template <std::string Config::*Member> std::string getText(const Config &config) { return config.*Member; }

// Told to clients, in JSON. "" or what is wrong.
std::string lineProblem(std::string_view value, std::size_t most)
{
    for (std::size_t i = 0; i < value.size();)
        if (const char32_t c = schema::nextCodePoint(value, i); c == schema::badCodePoint || c < U' ' || c == 0x7f)
            return "must be text in UTF-8, on one line";
    return value.size() > most ? "must be up to " + std::to_string(most) + " bytes long" : std::string();
}

template <std::string Config::*Member, std::size_t Most> std::string setLine(Config &config, std::string_view value)
{
    const std::string problem = lineProblem(unquoted(value), Most);
    return problem.empty() ? setText<Member>(config, value) : problem;
}

template <std::vector<std::string> Config::*Member> std::string setList(Config &config, std::string_view value)
{
    if (const std::string problem = lineProblem(value, longestList); !problem.empty())
        return problem;
    (config.*Member).clear();
    for (std::string_view rest = unquoted(value); !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        if (const auto item = trimmed(rest.substr(0, comma)); !item.empty())
            (config.*Member).emplace_back(item);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return {};
}
template <std::vector<std::string> Config::*Member> std::string getList(const Config &config)
{
    std::string text;
    for (const std::string &item : config.*Member)
        text.append(text.empty() ? "" : ", ").append(item);
    return text;
}

template <bool Config::*Member> std::string setBool(Config &config, std::string_view value)
{
    if (value != "true" && value != "false")
        return "must be true or false";
    config.*Member = value == "true";
    return {};
}
template <bool Config::*Member> std::string getBool(const Config &config) { return config.*Member ? "true" : "false"; }

// 250MB, 10kB, 5GB or a plain number.
template <std::int64_t Config::*Member, std::int64_t Least, std::int64_t Most>
std::string setNumber(Config &config, std::string_view value)
{
    static constexpr std::array<std::pair<std::string_view, std::int64_t>, 3> units{
        { { "kB", 1'000 }, { "MB", 1'000'000 }, { "GB", 1'000'000'000 } }
    };
    std::int64_t factor = 1;
    for (const auto &[unit, size] : units) {
        if (!value.ends_with(unit))
            continue;
        factor = size;
        value = trimmed(value.substr(0, value.size() - unit.size()));
    }
    const auto number = parseNumber(value);
    if (!number || *number > static_cast<std::uint64_t>(Most / factor)
        || static_cast<std::int64_t>(*number) * factor < Least)
        return "must be a number from " + std::to_string(Least) + " to " + std::to_string(Most)
            + " (kB, MB and GB may follow)";
    config.*Member = static_cast<std::int64_t>(*number) * factor;
    return {};
}
template <std::int64_t Config::*Member> std::string getNumber(const Config &config)
{
    return std::to_string(config.*Member);
}

std::string setLogRequests(Config &config, std::string_view value)
{
    if (value != "off" && value != "errors" && value != "all")
        return "must be off, errors or all";
    config.logRequests = value;
    return {};
}

#define TEXT(member) setText<&Config::member>, getText<&Config::member>
#define LINE(member, most) setLine<&Config::member, most>, getText<&Config::member>
#define LIST(member) setList<&Config::member>, getList<&Config::member>
#define BOOL(member) setBool<&Config::member>, getBool<&Config::member>
#define NUMBER(member, least, most) setNumber<&Config::member, least, most>, getNumber<&Config::member>

constexpr std::int64_t Giga = 1'000'000'000;

constexpr std::array keys{
    ConfigKey{ "name", "Name of the community, shown when somebody signs in", LINE(name, longestName) },
    ConfigKey{ "data", "Folder of the data base, the blobs and the certificates", TEXT(data) },
    ConfigKey{ "listen", "Addresses and ports, separated by commas; numeric addresses only", LIST(listen) },
    ConfigKey{ "certificate", "PEM file with the certificate chain; empty: the server makes its own",
               TEXT(certificate) },
    ConfigKey{ "key", "PEM file with the private key", TEXT(key) },
    ConfigKey{ "hosts", "Further names and addresses for the certificate it makes itself", LIST(hosts) },
    ConfigKey{ "publicUrl", "https://name[:port] as clients see it, behind a proxy; empty: as asked",
               LINE(publicUrl, longestUrl) },
    ConfigKey{ "plainHttp", "No TLS, loopback addresses only: for a proxy on the same machine", BOOL(plainHttp) },
    ConfigKey{ "trustForwarded", "The last X-Forwarded-For is the client's address (with such a proxy)",
               BOOL(trustForwarded) },
    ConfigKey{ "threads", "I/O threads; 0: one a core, at most 4", NUMBER(threads, 0, 64) },
    ConfigKey{ "maxConnections", "Clients connected at the same time", NUMBER(maxConnections, 1, 1'000'000) },
    ConfigKey{ "maxSizeUpload", "Largest single upload: a whole small file, or a piece of a large one",
               NUMBER(maxSizeUpload, 50'000'000, 100 * Giga) },
    ConfigKey{ "maxSizeFile", "Largest file, which comes in pieces", NUMBER(maxSizeFile, 50'000'000, 1000 * Giga) },
    ConfigKey{ "maxSizeRequest", "Largest API request", NUMBER(maxSizeRequest, 10'000'000, Giga) },
    ConfigKey{ "maxConcurrentUpload", "Uploads of one person at the same time", NUMBER(maxConcurrentUpload, 4, 1000) },
    ConfigKey{ "maxConcurrentRequests", "API requests of one person at the same time",
               NUMBER(maxConcurrentRequests, 4, 1000) },
    ConfigKey{ "maxCallsInRequest", "Method calls in one request", NUMBER(maxCallsInRequest, 16, 1000) },
    ConfigKey{ "maxObjectsInGet", "Records in one /get", NUMBER(maxObjectsInGet, 500, 100'000) },
    ConfigKey{ "maxObjectsInSet", "Changes in one /set", NUMBER(maxObjectsInSet, 500, 100'000) },
    ConfigKey{ "quotaPerSpace", "Bytes of files in one project space",
               NUMBER(quotaPerSpace, 1'000'000, 100'000 * Giga) },
    ConfigKey{ "passwordThreads", "Passwords checked at the same time, 19 MiB of memory each",
               NUMBER(passwordThreads, 1, 64) },
    ConfigKey{ "passwordQueue", "Sign-ins that wait; more are asked to come back (429)",
               NUMBER(passwordQueue, 1, 10'000) },
    ConfigKey{ "tokenDays", "Days a device stays signed in after its last use", NUMBER(tokenDays, 1, 3650) },
    ConfigKey{ "unreferencedBlobHours", "Hours uploaded bytes stay that no record names",
               NUMBER(unreferencedBlobHours, 24, 24 * 365) },
    ConfigKey{ "durable", "Every answer is on the disk first; false is for tests and benchmarks", BOOL(durable) },
    ConfigKey{ "logRequests", "Which requests are logged: off, errors, all", setLogRequests,
               getText<&Config::logRequests> },
};

} // namespace

int Config::threadCount() const
{
    if (threads > 0)
        return static_cast<int>(threads);
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 4U));
}

std::span<const ConfigKey> configKeys() { return keys; }

tl::expected<void, std::string> setConfigKey(std::string_view name, std::string_view value, Config &config)
{
    for (const ConfigKey &key : keys) {
        if (key.name != name)
            continue;
        if (const std::string problem = key.set(config, value); !problem.empty())
            return tl::unexpected("\"" + std::string(name) + "\" " + problem);
        return {};
    }
    return tl::unexpected("there is no setting \"" + std::string(name) + "\"");
}

tl::expected<void, std::string> readConfigFile(const std::string &path, Config &config)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) // which opens, and reads as empty
        return tl::unexpected("cannot read the configuration file " + path + ": it is a folder");
    std::ifstream file(path);
    if (!file)
        return tl::unexpected("cannot read the configuration file " + path + ": " + std::strerror(errno));
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        std::string_view text = trimmed(line);
        if (text.ends_with('\r'))
            text = trimmed(text.substr(0, text.size() - 1));
        if (text.empty() || text.front() == '#')
            continue;
        const std::string place = path + ":" + std::to_string(number) + ": ";
        const std::size_t equals = text.find('=');
        if (equals == std::string_view::npos)
            return tl::unexpected(place + "expected KEY = VALUE");
        std::string_view value = trimmed(text.substr(equals + 1));
        if (!value.starts_with('"'))
            value = trimmed(value.substr(0, value.find(" #")));
        const auto set = setConfigKey(trimmed(text.substr(0, equals)), value, config);
        if (!set)
            return tl::unexpected(place + set.error());
    }
    if (file.bad())
        return tl::unexpected("cannot read the configuration file " + path + " to its end");
    return {};
}

tl::expected<void, std::string> checkConfig(const Config &config)
{
    if (config.certificate.empty() != config.key.empty())
        return tl::unexpected(std::string("\"certificate\" and \"key\" go together: one of them is missing"));
    if (config.data.empty())
        return tl::unexpected(std::string("\"data\" names no folder"));
    if (!config.publicUrl.empty() && !config.publicUrl.starts_with("https://") && !config.plainHttp)
        return tl::unexpected(std::string("\"publicUrl\" must begin with https://"));
    for (const std::string &text : config.listen) {
        const auto address = parseListenAddress(text);
        if (!address)
            return tl::unexpected("\"listen\": " + address.error());
        if (config.plainHttp && !isLoopbackHost(address->host))
            return tl::unexpected("\"plainHttp\" works on loopback addresses only, not on " + text);
    }
    return {};
}

tl::expected<void, std::string> databaseExists(const Config &config)
{
    std::error_code ignored;
    if (std::filesystem::exists(config.databaseFile(), ignored))
        return {};
    return tl::unexpected("there is no data base " + config.databaseFile() + "; jumelled init makes one");
}

std::string sampleConfig(const Config &config)
{
    std::string text = "# Settings of jumelled; docs/operating.md explains them. Lines with # are comments.\n";
    const Config defaults;
    for (const ConfigKey &key : keys) {
        const std::string value = key.get(config);
        text.append("\n# ").append(key.help).append(".\n");
        text.append(value == key.get(defaults) ? "#" : "").append(key.name).append(" = ").append(value).append("\n");
    }
    return text;
}

} // namespace server
