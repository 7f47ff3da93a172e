// What a server says of itself before anybody signs in.
#include "sync/login.h"
#include "sync/transport.h"

#include <gtest/gtest.h>
#include <optional>

using namespace syncing;
using core::Code;

namespace {

// Answers every request at once with what it was given.
class Answering : public Transport
{
public:
    explicit Answering(std::string body, int status = 200)
        : m_body(std::move(body))
        , m_status(status)
    { }
    Handle send(HttpRequest, Reply reply) override
    {
        HttpResponse response;
        response.status = m_status;
        response.headers.emplace_back("Content-Type", "application/json");
        response.headers.emplace_back("jumelle-server", "test");
        response.body = m_body;
        reply(std::move(response));
        return 1;
    }
    Handle stream(HttpRequest, Stream) override { return 2; }
    void cancel(Handle) override { }

private:
    std::string m_body;
    int m_status;
};

Result<ServerInfo> asked(std::string body, int status = 200)
{
    Answering transport(std::move(body), status);
    Login login(transport);
    std::optional<Result<ServerInfo>> answer;
    login.discover("https://server.test", [&](Result<ServerInfo> info) { answer = std::move(info); });
    EXPECT_TRUE(answer);
    return answer.value_or(core::fail(Code::Bug, "no answer"));
}

std::string speaking(const std::string &protocols)
{
    return R"({"capability": "https://jumelle.eu/jmap/1", "name": "Rivers", "version": "7.1", "protocol": )" + protocols
        + "}";
}

} // namespace

TEST(Login, aServerThatSpeaksOurVersionAndOthersIsTalkedTo)
{
    for (const auto *protocols : { "[1]", "[1, 2]", "[2, 1]" }) {
        const auto info = asked(speaking(protocols));
        ASSERT_TRUE(info) << protocols;
        EXPECT_EQ(info->name, "Rivers");
    }
}

TEST(Login, aServerOfAnotherVersionIsNamedWithIts)
{
    for (const auto *protocols : { "[2]", "[]", "[\"1\"]", "1", "null" }) {
        const auto info = asked(speaking(protocols));
        ASSERT_FALSE(info) << protocols;
        EXPECT_EQ(info.error().code, Code::TooOld) << protocols;
        EXPECT_EQ(info.error().detail, "7.1");
    }
}

TEST(Login, whatIsNoJumelleIsSaidToBeNone)
{
    EXPECT_EQ(asked("{}").error().code, Code::UnknownServer);
    EXPECT_EQ(asked("[]").error().code, Code::UnknownServer);
    EXPECT_EQ(asked("{}", 404).error().code, Code::UnknownServer);
}
