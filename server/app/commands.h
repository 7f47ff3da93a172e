#pragma once
// What `jumelled` can do. Each returns the exit code; what went wrong stands on stderr.
#include "server/app/commandline.h"
#include "server/app/site.h"

namespace server {

int serveCommand(const CommandLine &line, const Product &product);
int initCommand(const CommandLine &line);
int checkCommand(const CommandLine &line);
int userCommand(const CommandLine &line);
int backupCommand(const CommandLine &line);
int demoCommand(const CommandLine &line, const std::string &program);

std::string demoMarker(const Config &config); // a file that says what the folder holds
int fail(std::string_view message); // prints it, returns 1

} // namespace server
