// jumelled-conformance --listen 127.0.0.1:8070 --data DIR: plain HTTP on the loopback only, HTTP Basic, users alice
// and bob with password x. For foreign JMAP suites; never for people.
#include "server/app/commands.h"
#include "server/app/community.h"
#include "server/conformance/mail_types.h"
#include "server/identity/passwords.h"

#include <cstdio>
#include <filesystem>

namespace {

// Password rules are for people; this one is part of how suites are called.
tl::expected<void, std::string> addUsers(const server::Config &config)
{
    std::error_code error;
    std::filesystem::create_directories(config.data, error);
    auto storage = server::openStorage(config, false);
    if (!storage)
        return tl::unexpected(storage.error());
    const auto now = server::systemNowMs();
    try {
        (*storage)->begin(true);
        for (const std::string name : { "alice", "bob" }) {
            if (!(*storage)->userByName(name))
                (*storage)->createUser(
                    { "user-" + name, name, "p-" + name, server::hashPassword("x"), {}, false, now });
            server::ensureMailAccount(**storage, "a-" + name, "p-" + name, name, now);
        }
        (*storage)->commit();
    } catch (const std::exception &problem) {
        return tl::unexpected(std::string(problem.what()));
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    auto line = server::parseCommandLine(argc, argv);
    if (!line)
        return server::fail(line.error());
    line->config.plainHttp = true;
    if (const auto checked = server::checkConfig(line->config); !checked)
        return server::fail(checked.error());
    if (!server::startCrypto())
        return server::fail("libsodium cannot work here");
    if (const auto users = addUsers(line->config); !users)
        return server::fail(users.error());
    server::Product product;
    product.types = &server::mailTypes();
    product.makeRules = server::mailRules;
    product.makeSearch = server::mailSearch;
    product.extend = server::addMailMethods;
    product.accountCapabilities = server::mailAccountCapabilities();
    product.basicAuth = true;
    return server::serveCommand(*line, product);
}
