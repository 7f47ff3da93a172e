#include "server/app/commandline.h"

#include <algorithm>
#include <array>

namespace server {

namespace {

constexpr std::array<std::string_view, 12> valued{ "port-file",     "ready-fd", "name-shown", "role",   "password-file",
                                                   "person",        "to",       "seed",       "people", "schools",
                                                   "announcements", "demo-data" };
constexpr std::array<std::string_view, 5> flags{ "help", "version", "force", "no-pictures", "hashes" };

struct Pair
{
    std::string name;
    std::string value;
};

bool contains(const auto &list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

} // namespace

std::string CommandLine::option(std::string_view name, std::string_view fallback) const
{
    const auto found = options.find(name);
    return found == options.end() ? std::string(fallback) : found->second;
}

tl::expected<CommandLine, std::string> parseCommandLine(int argc, char **argv)
{
    CommandLine line;
    std::vector<Pair> settings;
    bool commandSeen = false;
    for (int i = 1; i < argc; ++i) {
        std::string word = argv[i];
        if (word == "-h")
            word = "--help";
        if (!word.starts_with("--")) {
            if (!commandSeen)
                line.command = word;
            else
                line.names.push_back(word);
            commandSeen = true;
            continue;
        }
        word.erase(0, 2);
        if (contains(flags, word)) {
            line.options[word] = "true";
            continue;
        }
        std::string value;
        if (const auto equals = word.find('='); equals != std::string::npos) {
            value = word.substr(equals + 1);
            word.resize(equals);
        } else if (i + 1 < argc) {
            value = argv[++i];
        } else {
            return tl::unexpected("--" + word + " needs a value");
        }
        if (word == "config")
            line.configFile = value;
        else if (contains(valued, word))
            line.options[word] = value;
        else
            settings.push_back({ word == "cert" ? "certificate" : word, value });
    }
    if (!line.configFile.empty())
        if (const auto read = readConfigFile(line.configFile, line.config); !read)
            return tl::unexpected(read.error());
    for (const Pair &setting : settings)
        if (const auto set = setConfigKey(setting.name, setting.value, line.config); !set)
            return tl::unexpected("--" + setting.name + ": " + set.error());
    return line;
}

} // namespace server
