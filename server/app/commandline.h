#pragma once
// The words behind `jumelled`: a command, options, names. Settings of the configuration are options of every command.
#include "server/app/config.h"

#include <map>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace server {

struct CommandLine
{
    std::string command = "serve";
    std::vector<std::string> names; // what stands behind the command without "--"
    std::map<std::string, std::string, std::less<>> options; // those of the command itself
    Config config; // file first, then the options
    std::string configFile;

    std::string option(std::string_view name, std::string_view fallback = {}) const;
    bool has(std::string_view name) const { return options.find(name) != options.end(); }
};

// `own`: options of the commands that take a value; `flags`: those that take none.
tl::expected<CommandLine, std::string> parseCommandLine(int argc, char **argv);

} // namespace server
