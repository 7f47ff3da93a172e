// Where messages end, whatever pieces they come in, and who passes the proxy's door.
#include "tests/lines/challenge.h"
#include "tests/lines/framing.h"

#include <gtest/gtest.h>

using namespace lines;

namespace {

constexpr const char *fixed = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
constexpr const char *chunked
    = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n3;x=y\r\n\r\n!\r\n0\r\n\r\n";

} // namespace

TEST(Framing, everySplitGivesTheSameMessages)
{
    const std::string two = std::string(fixed) + chunked + "HTTP/1.1 204 No Content\r\n\r\n" + fixed;
    for (std::size_t at = 1; at < two.size(); ++at) {
        Framing framing(true);
        framing.feed(std::string_view(two).substr(0, at));
        framing.feed(std::string_view(two).substr(at));
        EXPECT_EQ(framing.begun(), 4) << at;
        EXPECT_FALSE(framing.inside()) << at;
    }
}

TEST(Framing, anOpenAnswerIsInsideUntilItsEnd)
{
    Framing framing(true);
    framing.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    EXPECT_TRUE(framing.inside());
    framing.feed("0\r\n");
    EXPECT_TRUE(framing.inside());
    framing.feed("\r\n");
    EXPECT_FALSE(framing.inside());
}

TEST(Framing, anAnswerWithoutALengthEndsWithTheConnection)
{
    Framing framing(true);
    framing.feed("HTTP/1.1 200 OK\r\n\r\nsomething");
    EXPECT_TRUE(framing.inside());
    framing.feed(fixed);
    EXPECT_EQ(framing.begun(), 1);
}

TEST(Framing, nonsenseIsNotTakenForMessages)
{
    Framing framing(true);
    framing.feed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
    framing.feed(fixed);
    EXPECT_EQ(framing.begun(), 1);
    Framing endless(false);
    endless.feed(std::string(70'000, 'a'));
    endless.feed("\r\n\r\n");
    EXPECT_EQ(endless.begun(), 0);
}

TEST(Framing, requestsWithoutABodyFollowEachOther)
{
    Framing framing(false);
    framing.feed("GET /one HTTP/1.1\r\nHost: x\r\n\r\nGET /two HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(framing.begun(), 2);
    EXPECT_EQ(framing.lastLine(), "GET /two HTTP/1.1");
    EXPECT_FALSE(framing.inside());
}

TEST(Challenge, basicTakesTheRightPasswordOnly)
{
    Options options;
    options.login = Options::Login::Basic;
    options.user = "Aladdin";
    options.password = "open sesame";
    const Challenge challenge(options);
    EXPECT_TRUE(challenge.passes("CONNECT", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")); // the example of RFC 7617
    EXPECT_FALSE(challenge.passes("CONNECT", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZTE="));
    EXPECT_FALSE(challenge.passes("CONNECT", ""));
}

TEST(Challenge, digestRefusesWhatWasNotComputed)
{
    Options options;
    options.login = Options::Login::Digest;
    options.user = "kasia";
    options.password = "secret";
    const Challenge challenge(options);
    EXPECT_NE(challenge.header().find("qop=\"auth\""), std::string::npos);
    EXPECT_FALSE(challenge.passes("CONNECT", "Digest username=\"kasia\", response=\"00\""));
    EXPECT_FALSE(challenge.passes("CONNECT", "Basic a2FzaWE6c2VjcmV0"));
}
