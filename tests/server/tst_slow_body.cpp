// Bodies that come a byte now and then hold no connection; whoever is only slow gets through.
#include "wire_client.h"

#include "server/http/exchange.h"
#include "server/http/server.h"

#include <gtest/gtest.h>
#include <poll.h>

using namespace server;

namespace {

class SlowBody : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ServerOptions options;
        options.listen = { "127.0.0.1:0" };
        options.limits.pieceMs = 1000;
        options.limits.leastBodyRate = 100;
        auto bound = Server::bind(std::move(options));
        ASSERT_TRUE(bound) << bound.error();
        server = std::move(*bound);
        server->start([](int, asio::io_context &) -> Handler { return answer; });
    }
    static Task<void> answer(Exchange &exchange)
    {
        const auto body = co_await exchange.readBody(1 << 20);
        const int status = body ? 200 : body.error() == BodyError::TimedOut ? 408 : 400;
        std::string text = body ? std::to_string(body->size()) : std::string();
        Response response = plainAnswer(status, text);
        co_await exchange.respond(std::move(response));
    }
    // Sends `piece` every 50 ms, `times` times or until the server has had enough; the answer.
    WireAnswer trickle(const std::string &piece, std::size_t times)
    {
        WireClient client(server->port(), "");
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(piece.size() * times)
                    + "\r\n\r\n");
        for (std::size_t i = 0; i < times && server->counters().timeouts == 0; ++i) {
            client.send(piece);
            ::poll(nullptr, 0, 50); // the slowness itself
        }
        return client.answer();
    }

    std::unique_ptr<Server> server;
};

TEST_F(SlowBody, AByteNowAndThenIsNotWaitedFor)
{
    EXPECT_EQ(trickle("x", 1000).status, 408); // 20 bytes a second
}

TEST_F(SlowBody, WhoIsOnlySlowGetsThrough)
{
    const auto answer = trickle(std::string(20, 'x'), 60); // 400 bytes a second, three times the patience
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "1200\n");
}

// Who refuses before the body has come still takes it from the line: a socket closed with input in it takes the answer
// along.
TEST(UnwantedBody, TheRefusalArrives)
{
    ServerOptions options;
    options.listen = { "127.0.0.1:0" };
    auto bound = Server::bind(std::move(options));
    ASSERT_TRUE(bound) << bound.error();
    auto &server = **bound;
    server.start([](int, asio::io_context &) -> Handler {
        return [](Exchange &exchange) -> Task<void> {
            Response response = plainAnswer(507, "no room");
            co_await exchange.respond(std::move(response));
        };
    });
    for (int i = 0; i < 5; ++i) {
        const std::string piece(5 << 20, 'p');
        WireClient client(server.port(), "");
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(piece.size())
                    + "\r\n\r\n");
        client.send(piece);
        EXPECT_EQ(client.answer().status, 507);
    }
}

} // namespace
