#include "server/app/commandline.h"

#include <algorithm>
#include <array>

namespace server {

namespace {

struct Option
{
    std::string_view name;
    std::string_view command; // that it is for; "" = any
    bool valued;
};
constexpr std::array<Option, 16> ownOptions{ { { "help", "", false },
                                               { "version", "", false },
                                               { "port-file", "serve", true },
                                               { "ready-fd", "serve", true },
                                               { "hashes", "check", false },
                                               { "name-shown", "user", true },
                                               { "role", "user", true },
                                               { "password-file", "user", true },
                                               { "person", "user", true },
                                               { "to", "backup", true },
                                               { "seed", "demo", true },
                                               { "people", "demo", true },
                                               { "schools", "demo", true },
                                               { "announcements", "demo", true },
                                               { "demo-data", "demo", true },
                                               { "no-pictures", "demo", false } } };

// How many words may follow each command.
constexpr std::array<std::pair<std::string_view, std::size_t>, 6> commandNames{
    { { "serve", 0 }, { "init", 0 }, { "check", 0 }, { "user", 2 }, { "backup", 0 }, { "demo", 0 } }
};

struct Pair
{
    std::string name;
    std::string value;
};

const Option *ownOption(std::string_view name)
{
    const auto *found
        = std::find_if(ownOptions.begin(), ownOptions.end(), [&](const Option &own) { return own.name == name; });
    return found == ownOptions.end() ? nullptr : found;
}

bool isSetting(std::string_view name)
{
    const auto keys = configKeys();
    return name == "config" || name == "cert"
        || std::any_of(keys.begin(), keys.end(), [&](const ConfigKey &key) { return key.name == name; });
}

// Whoever typed it meant something by it. "" or what is wrong; an unknown command is main()'s to tell.
std::string surplus(const CommandLine &line)
{
    for (const auto &[name, most] : commandNames)
        if (name == line.command && line.names.size() > most)
            return "unexpected word after " + line.command + ": " + line.names[most];
    for (const auto &[name, value] : line.options)
        if (const Option *own = ownOption(name); own && !own->command.empty() && own->command != line.command)
            return "--" + name + " is for jumelled " + std::string(own->command) + ", not for " + line.command;
    return {};
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
        const auto equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const Option *own = ownOption(name);
        if (!own && !isSetting(name))
            return tl::unexpected("--" + name + ": there is no setting \"" + name + "\"");
        if (own && !own->valued) {
            if (equals != std::string::npos)
                return tl::unexpected("--" + name + " takes no value");
            line.options[name] = "true";
            continue;
        }
        std::string value;
        if (equals != std::string::npos) {
            value = word.substr(equals + 1);
        } else if (i + 1 < argc) {
            value = argv[++i];
        } else {
            return tl::unexpected("--" + name + " needs a value");
        }
        if (name == "config" && value.empty())
            return tl::unexpected(std::string("--config needs a file"));
        if (name == "config")
            line.configFile = value;
        else if (own)
            line.options[name] = value;
        else
            settings.push_back({ name == "cert" ? "certificate" : name, value });
    }
    if (const std::string problem = surplus(line); !problem.empty())
        return tl::unexpected(problem);
    if (!line.configFile.empty())
        if (const auto read = readConfigFile(line.configFile, line.config); !read)
            return tl::unexpected(read.error());
    for (const Pair &setting : settings)
        if (const auto set = setConfigKey(setting.name, setting.value, line.config); !set)
            return tl::unexpected("--" + setting.name + ": " + set.error());
    return line;
}

} // namespace server
