#include "server/app/commands.h"
#include "server/app/community.h"
#include "server/http/text.h"
#include "server/identity/passwords.h"
#include "server/identity/users.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace server {

namespace {

constexpr std::array<std::pair<std::string_view, schema::Role>, 3> roleNames{
    { { "teacher", schema::Role::Teacher },
      { "coordinator", schema::Role::Coordinator },
      { "operator", schema::Role::Operator } }
};

tl::expected<std::set<schema::Role>, std::string> rolesFrom(std::string_view list)
{
    std::set<schema::Role> roles{ schema::Role::Teacher };
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view name = trimmed(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
        bool known = false;
        for (const auto &[text, role] : roleNames) {
            if (text != name)
                continue;
            roles.insert(role);
            known = true;
        }
        if (!known)
            return tl::unexpected("there is no role \"" + std::string(name) + "\": teacher, coordinator, operator");
    }
    return roles;
}

// From --password-file, else a line of the standard input, without echo where a person types it.
tl::expected<std::string, std::string> readPassword(const CommandLine &line)
{
    std::string password;
    if (const std::string path = line.option("password-file"); !path.empty()) {
        std::ifstream file(path);
        if (!std::getline(file, password))
            return tl::unexpected("cannot read a password from " + path);
    } else {
        termios before{};
        const bool person = ::isatty(STDIN_FILENO) && ::tcgetattr(STDIN_FILENO, &before) == 0;
        if (person) {
            termios silent = before;
            silent.c_lflag &= static_cast<tcflag_t>(~static_cast<tcflag_t>(ECHO));
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
            std::fputs("Password: ", stderr);
        }
        std::getline(std::cin, password);
        if (person) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
            std::fputc('\n', stderr);
        }
    }
    if (const std::string problem = passwordProblem(password); !problem.empty())
        return tl::unexpected(problem);
    return password;
}

tl::expected<void, std::string> add(Storage &storage, const CommandLine &line, const std::string &name)
{
    const auto roles = rolesFrom(line.option("role"));
    if (!roles)
        return tl::unexpected(roles.error());
    const auto password = readPassword(line);
    if (!password)
        return tl::unexpected(password.error());
    NewUser user;
    user.username = name;
    user.name = line.option("name-shown", name);
    user.personId = line.option("person");
    user.roles = *roles;
    user.passwordHash = hashPassword(*password);
    if (user.passwordHash.empty())
        return tl::unexpected(std::string("there is not enough memory for the password's hash"));
    storage.begin(true);
    ensureCommunity(storage, line.config.name);
    const auto added = addUser(storage, user, systemNowMs());
    if (!added) {
        storage.rollback();
        return tl::unexpected(added.error());
    }
    storage.commit();
    std::printf("added %s\n", added->username.c_str());
    return {};
}

tl::expected<void, std::string> change(Storage &storage, const CommandLine &line, const std::string &name,
                                       std::string_view what)
{
    auto user = storage.userByName(foldUsername(name));
    if (!user)
        return tl::unexpected("there is no user \"" + name + "\"");
    if (what == "password") {
        const auto password = readPassword(line);
        if (!password)
            return tl::unexpected(password.error());
        user->passwordHash = hashPassword(*password);
        if (user->passwordHash.empty())
            return tl::unexpected(std::string("there is not enough memory for the password's hash"));
    } else {
        user->disabled = what == "disable";
    }
    storage.begin(true);
    storage.updateUser(*user);
    if (what != "enable")
        storage.revokeTokens(user->id); // every device signs in anew
    storage.commit();
    return {};
}

void list(Storage &storage)
{
    for (const UserRow &user : storage.users()) {
        std::string roles;
        for (const auto &[text, role] : roleNames)
            if (user.roles.count(role) > 0)
                roles.append(roles.empty() ? "" : ",").append(text);
        std::printf("%s\t%s\t%s\t%s\n", user.username.c_str(), user.personId.c_str(), roles.c_str(),
                    user.disabled ? "disabled" : "");
    }
}

} // namespace

int userCommand(const CommandLine &line)
{
    const std::string what = line.names.empty() ? "" : line.names.front();
    const bool named = line.names.size() == 2;
    const bool all = what == "list" && line.names.size() == 1;
    if (!all && !(named && (what == "add" || what == "disable" || what == "enable" || what == "password")))
        return fail("user add|disable|enable|password NAME, or user list");
    if (const auto there = databaseExists(line.config); !there && what != "add")
        return fail(there.error());
    std::error_code ignored;
    std::filesystem::create_directories(line.config.data, ignored);
    auto storage = openStorage(line.config, false); // beside a running server, too
    if (!storage)
        return fail(storage.error());
    try {
        tl::expected<void, std::string> done;
        if (what == "list")
            list(**storage);
        else if (what == "add")
            done = add(**storage, line, line.names[1]);
        else
            done = change(**storage, line, line.names[1], what);
        return done ? 0 : fail(done.error());
    } catch (const std::exception &e) {
        return fail("the data base " + line.config.databaseFile() + " refused: " + e.what());
    }
}

} // namespace server
