// What no honest client sends; the server answers with a clear code, or closes, and serves the next one.
#include "tests/server/wire_client.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace {

class Hostile : public testing::Test
{
protected:
    static void SetUpTestSuite() { s_site = new SignedIn; }
    static void TearDownTestSuite()
    {
        delete s_site;
        s_site = nullptr;
    }
    void SetUp() override { ASSERT_TRUE(s_site->good) << s_site->server.output(); }
    void TearDown() override // still there, whatever the test did
    {
        WireClient client(s_site->server.port(), s_site->server.caFile());
        EXPECT_EQ(client.request("GET", "/health").status, 200);
    }
    static WireAnswer raw(const std::string &bytes)
    {
        WireClient client(s_site->server.port(), s_site->server.caFile());
        client.send(bytes);
        return client.answer();
    }
    static WireAnswer api(const std::string &body, WireClient::Headers more = {})
    {
        WireClient client(s_site->server.port(), s_site->server.caFile());
        return client.request("POST", "/jmap/api", s_site->headers(std::move(more)), body);
    }
    static SignedIn *s_site;
};
SignedIn *Hostile::s_site = nullptr;

std::string gzipped(const std::string &plain)
{
    z_stream z{};
    deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(compressBound(plain.size()) + 100, '\0');
    std::string input = plain;
    z.next_in = reinterpret_cast<Bytef *>(input.data());
    z.avail_in = static_cast<uInt>(input.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    deflate(&z, Z_FINISH);
    out.resize(out.size() - z.avail_out);
    deflateEnd(&z);
    return out;
}

} // namespace

TEST_F(Hostile, MalformedRequests)
{
    EXPECT_EQ(raw("NONSENSE\r\n\r\n").status, 400);
    EXPECT_EQ(raw("GET / HTTP/1.1\r\nno colon here\r\nHost: x\r\n\r\n").status, 400);
    EXPECT_EQ(raw("GET /health HTTP/1.1\r\n\r\n").status, 400); // without Host
    EXPECT_EQ(raw(std::string("\0\1\2\3\r\n\r\n", 8)).status, 400);
    // Both lengths at once: what a proxy and a server could read differently.
    EXPECT_EQ(raw("POST /jmap/api HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"
                  "0\r\n\r\n")
                  .status,
              400);
    EXPECT_EQ(raw("POST /jmap/api HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc").status,
              400);
    EXPECT_EQ(raw("GET /health HTTP/1.1\r\nHost: x\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n").status, 431);
    EXPECT_EQ(raw("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n").status, 404);
    EXPECT_EQ(raw("PUT /jmap/api HTTP/1.1\r\nHost: x\r\n\r\n").headers.at("allow"), "POST");
    EXPECT_EQ(raw("GET /health HTTP/1.0\r\n\r\n").status, 200);
}

TEST_F(Hostile, BodiesThatAreNoRequests)
{
    const std::string head = R"({"using":["urn:ietf:params:jmap:core"],"methodCalls":[["Core/echo",)";
    for (const std::string &body : { std::string("{"), std::string("[]"), std::string("nonsense"), std::string(),
                                     head + "{\"a\":1,\"a\":2},\"c\"]]}", // duplicate keys
                                     head + "{\"a\":\"\xff\xfe\"},\"c\"]]}", // no UTF-8
                                     head + R"({"a":"\ud800"},"c"]]})", // half a character
                                     head + std::string(200, '[') + std::string(200, ']') + ",\"c\"]]}" }) {
        const auto answer = api(body);
        EXPECT_EQ(answer.status, 400) << body.substr(0, 80);
        EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json");
    }
    EXPECT_GE(api(head + "{}, \"c\"]]}", { { "Content-Type", "text/plain" } }).status, 400);
    EXPECT_EQ(api(head + "{}, \"c\"]]}").status, 200);
}

TEST_F(Hostile, BodiesThatAreTooLarge)
{
    const auto declared = raw("POST /jmap/api HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + s_site->token
                              + "\r\nContent-Type: application/json\r\nContent-Length: 500000000\r\n\r\n{");
    EXPECT_EQ(declared.status, 413);
    EXPECT_EQ(declared.json().at("limit").as_string(), "maxSizeRequest");

    WireClient chunked(s_site->server.port(), s_site->server.caFile());
    chunked.send("POST /jmap/api HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + s_site->token
                 + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    const std::string chunk = "100000\r\n" + std::string(0x100000, ' ') + "\r\n";
    bool sent = true;
    for (int i = 0; i < 10 && sent; ++i)
        sent = chunked.send(chunk);
    EXPECT_EQ(chunked.answer().status, 413);
}

TEST_F(Hostile, CompressedBodies)
{
    const std::string good = R"({"using":["urn:ietf:params:jmap:core"],"methodCalls":[["Core/echo",{"a":")"
        + std::string(5000, 'a') + R"("},"c"]]})";
    const WireClient::Headers zipped{ { "Content-Encoding", "gzip" } };
    EXPECT_EQ(api(gzipped(good), zipped).status, 200);
    EXPECT_EQ(api(gzipped(std::string(30'000'000, ' ')), zipped).status, 413); // 30 kB that would become 30 MB
    EXPECT_EQ(api("no gzip", zipped).status, 400);
    EXPECT_EQ(api(gzipped(good).substr(0, 60), zipped).status, 400);
    EXPECT_EQ(api(good, { { "Content-Encoding", "br" } }).status, 415);
    const auto answer = api(good, { { "Accept-Encoding", "gzip" } });
    EXPECT_EQ(answer.headers.at("content-encoding"), "gzip");
    EXPECT_LT(answer.body.size(), 500U);
    EXPECT_EQ(api(good, { { "Accept-Encoding", "gzip;q=0" } }).headers.count("content-encoding"), 0U);
}

TEST_F(Hostile, BadTlsAndPlainText)
{
    WireClient plain(s_site->server.port(), "");
    plain.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    plain.receiveUntil("never"); // an alert, then the end
    std::string random(3000, '\x16');
    WireClient garbage(s_site->server.port(), "");
    garbage.send(random);
    garbage.receiveUntil("never");
}

TEST_F(Hostile, KeepAliveAndPipelining)
{
    WireClient client(s_site->server.port(), s_site->server.caFile());
    const std::string one = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
    client.send(one + one + one);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(client.answer().status, 200);
    client.send("HEAD /health HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.answer(true).status, 200);
    client.send("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(client.answer().headers.at("connection"), "close");
    EXPECT_EQ(client.receive(), "");
}

TEST_F(Hostile, ASlowClientIsDropped)
{
    WireClient client(s_site->server.port(), s_site->server.caFile());
    ASSERT_TRUE(client.secure());
    client.send("GET /health HTTP/1.1\r\nHos"); // and no more
    EXPECT_EQ(client.answer().status, 408);
    EXPECT_EQ(client.receive(), "");
}

TEST_F(Hostile, ManyConnectionsThatSayNothing)
{
    std::vector<std::unique_ptr<WireClient>> silent;
    for (int i = 0; i < 200; ++i)
        silent.push_back(std::make_unique<WireClient>(s_site->server.port(), ""));
    WireClient client(s_site->server.port(), s_site->server.caFile());
    EXPECT_EQ(client.request("GET", "/health").status, 200);
}
