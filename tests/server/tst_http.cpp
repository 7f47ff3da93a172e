// The parts of the network half by themselves.
#include "server/app/config.h"
#include "server/app/eventwishes.h"
#include "server/app/ranges.h"
#include "server/blobs/blobstore.h"
#include "server/http/gzip.h"
#include "server/http/parser.h"
#include "server/http/server.h"
#include "server/http/text.h"
#include "server/identity/attempts.h"
#include "server/identity/passwords.h"
#include "server/identity/tokens.h"
#include "server/identity/users.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

using namespace server;

TEST(Text, PercentAndUtf8)
{
    EXPECT_EQ(percentDecoded("a%20%C3%A9"), "a \xc3\xa9");
    for (const char *bad : { "%", "%4", "%zz", "%00", "%0a", "a\x7f" })
        EXPECT_FALSE(percentDecoded(bad)) << bad;
    EXPECT_EQ(percentEncoded("a b\"\xc3\xa9"), "a%20b%22%C3%A9");
    EXPECT_TRUE(isValidUtf8("a\xc3\xa9\xe2\x82\xac\xf0\x9f\x8e\x89"));
    for (const char *bad :
         { "\xc3", "\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x80", "\xf0\x9f" })
        EXPECT_FALSE(isValidUtf8(bad));
    EXPECT_EQ(queryValue("a=1&b=&c", "b"), "");
    EXPECT_EQ(queryValue("a=1&ab=2", "b"), std::nullopt);
    EXPECT_EQ(parseNumber("18446744073709551616"), std::nullopt);
    EXPECT_EQ(parseNumber("-1"), std::nullopt);
    EXPECT_EQ(httpDate(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST(Gzip, AcceptsAndBombs)
{
    EXPECT_TRUE(acceptsGzip("gzip, deflate, br"));
    EXPECT_TRUE(acceptsGzip("*"));
    EXPECT_FALSE(acceptsGzip("gzip;q=0, *"));
    EXPECT_FALSE(acceptsGzip("gzip; q=0.000"));
    EXPECT_TRUE(acceptsGzip("br;q=0.1, gzip;q=0.5"));
    EXPECT_FALSE(acceptsGzip(""));
    const std::string plain(100'000, 'x');
    const auto small = gzip(plain);
    ASSERT_TRUE(small);
    EXPECT_LT(small->size(), 1000U);
    std::string out;
    Gunzip whole(plain.size());
    for (std::size_t i = 0; i < small->size(); ++i) // a byte at a time
        ASSERT_EQ(whole.put(std::string_view(*small).substr(i, 1), out), Gunzip::Result::Ok);
    EXPECT_TRUE(whole.finished());
    EXPECT_EQ(out, plain);
    Gunzip limited(plain.size() - 1);
    out.clear();
    EXPECT_EQ(limited.put(*small, out), Gunzip::Result::TooLarge);
    EXPECT_LT(out.size(), plain.size());
}

TEST(Parser, TakesARequestByteByByte)
{
    const std::string text
        = "POST /a?b=c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\nGET";
    RequestParser parser(1024);
    std::string pending;
    std::string body;
    std::size_t at = 0;
    bool header = false;
    char out[16];
    for (; at < text.size() && !parser.done(); ++at) {
        pending.push_back(text[at]);
        if (!header) {
            const auto step = parser.header(pending);
            pending.erase(0, step.used);
            header = step.status == RequestParser::Status::Header;
            ASSERT_NE(step.status, RequestParser::Status::Malformed);
            continue;
        }
        const auto step = parser.body(pending, out, sizeof out);
        pending.erase(0, step.used);
        body.append(out, step.produced);
        ASSERT_NE(step.status, RequestParser::Status::Malformed);
    }
    EXPECT_TRUE(parser.done());
    EXPECT_EQ(body, "abc");
    EXPECT_EQ(parser.target(), "/a?b=c");
    EXPECT_EQ(text.substr(at), "GET"); // the next request is untouched
}

TEST(Parser, OfSeveralLinesTheLastIsKnown)
{
    RequestParser parser(1024);
    const std::string text = "GET / HTTP/1.1\r\nX-Forwarded-For: 1.1.1.1, 2.2.2.2\r\nHost: x\r\n"
                             "x-forwarded-for: 3.3.3.3\r\n\r\n";
    ASSERT_EQ(parser.header(text).status, RequestParser::Status::Done);
    EXPECT_EQ(parser.lastField("X-Forwarded-For"), "3.3.3.3");
    EXPECT_EQ(parser.lastField("host"), "x");
    EXPECT_EQ(parser.lastField("none"), "");
}

TEST(EventWishes, PingsAreHeldBetweenThirtySecondsAndFifteenMinutes)
{
    const auto ping = [](const std::string &query) { return eventWishes(query).value().pingSeconds; };
    EXPECT_EQ(ping("types=*&closeafter=no&ping=0"), 0U) << "none";
    EXPECT_EQ(ping("ping=1"), 30U);
    EXPECT_EQ(ping("ping=30"), 30U);
    EXPECT_EQ(ping("ping=300"), 300U);
    EXPECT_EQ(ping("ping=900"), 900U);
    EXPECT_EQ(ping("ping=901"), 900U);
    EXPECT_EQ(ping("ping=18446744073709551615"), 900U);
    for (const char *query : { "ping=soon", "ping=-1", "ping=18446744073709551616", "closeafter=never", "types=%zz" })
        EXPECT_FALSE(eventWishes(query).has_value()) << query;
    const auto wishes = eventWishes("types=Card%2CAlbum&closeafter=state&ping=60").value();
    EXPECT_EQ(wishes.types, (std::set<std::string, std::less<>>{ "Album", "Card" }));
    EXPECT_TRUE(wishes.closeAfterState);
    EXPECT_TRUE(eventWishes("").value().types.empty());
}

TEST(Ranges, OfRfc9110)
{
    EXPECT_EQ(parseRange("", 10).kind, RangeRequest::Whole);
    EXPECT_EQ(parseRange("bytes=0-1,3-4", 10).kind, RangeRequest::Whole);
    EXPECT_EQ(parseRange("items=0-1", 10).kind, RangeRequest::Whole);
    EXPECT_EQ(parseRange("bytes=10-", 10).kind, RangeRequest::Unsatisfiable);
    EXPECT_EQ(parseRange("bytes=-0", 10).kind, RangeRequest::Unsatisfiable);
    EXPECT_EQ(parseRange("bytes=-5", 0).kind, RangeRequest::Unsatisfiable);
    EXPECT_EQ(parseRange("bytes=-99", 10).first, 0U);
    EXPECT_EQ(parseRange("bytes=3-99", 10).last, 9U);
}

TEST(Attempts, WindowMovesAndSuccessForgives)
{
    Attempts attempts(3, 1000);
    EXPECT_EQ(attempts.begin("k", 0), 0);
    EXPECT_EQ(attempts.begin("k", 100), 0);
    EXPECT_EQ(attempts.begin("k", 200), 0);
    EXPECT_EQ(attempts.begin("k", 300), 1); // seconds, rounded up
    EXPECT_EQ(attempts.begin("other", 300), 0);
    EXPECT_EQ(attempts.begin("k", 1001), 0); // the first is out of the window
    attempts.succeeded("k", true);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(attempts.begin("k", 1002), 0);
}

TEST(Attempts, OneNetworkIsOneAddress)
{
    EXPECT_EQ(networkOf("203.0.113.9"), "203.0.113.9");
    EXPECT_EQ(networkOf("::ffff:203.0.113.9"), "203.0.113.9");
    for (const char *same : { "2001:db8::1", "2001:db8:0:0:1::", "2001:0db8::ffff:1:2:3", "2001:DB8::a%eth0" })
        EXPECT_EQ(networkOf(same), "2001:db8::/64") << same;
    EXPECT_EQ(networkOf("2001:db8:0:1::1"), "2001:db8:0:1::/64");
    EXPECT_EQ(networkOf("::1"), "::/64");
    EXPECT_NE(networkOf("2001:db8::1:2:3:4"), networkOf("2001:db9::1:2:3:4"));
    EXPECT_EQ(networkOf("unknown"), "unknown");
}

TEST(Passwords, HashAndStranger)
{
    ASSERT_TRUE(startCrypto());
    const std::string hash = hashPassword("correct horse");
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << hash;
    EXPECT_TRUE(verifyPassword(hash, "correct horse"));
    EXPECT_FALSE(verifyPassword(hash, "correct hors"));
    EXPECT_FALSE(verifyPassword("", "x"));
    EXPECT_TRUE(strangerHash().starts_with("$argon2id$v=19$m=19456,t=2,p=1$")); // costs the same
    EXPECT_NE(passwordProblem("short"), "");
    EXPECT_EQ(foldUsername(" Kasia "), foldUsername("KASIA"));
    EXPECT_EQ(foldUsername("  "), "");
}

TEST(Tokens, CacheForgetsWhatWasRevoked)
{
    TokenCache cache(1000);
    DeviceSession session;
    session.who.userId = "u1";
    session.tokenHash = tokenHash("secret");
    session.expiresAt = 5000;
    const auto before = cache.generation();
    cache.put(session, 0, before);
    EXPECT_TRUE(cache.find(session.tokenHash, 999));
    EXPECT_FALSE(cache.find(session.tokenHash, 1000));
    cache.dropUser("u1");
    EXPECT_FALSE(cache.find(session.tokenHash, 1));
    cache.put(session, 0, before); // read before the revocation
    EXPECT_FALSE(cache.find(session.tokenHash, 1));
    EXPECT_NE(randomText(32), randomText(32));
    EXPECT_EQ(randomText(32).size(), 43U);
}

TEST(Blobs, JoinReadAndSweep)
{
    std::string folder = (std::filesystem::temp_directory_path() / "blobs-XXXXXX").string();
    ASSERT_NE(::mkdtemp(folder.data()), nullptr);
    BlobStore store(folder);
    ASSERT_TRUE(store.prepare());
    const auto first = store.join({ { "abc", "", 0, 0 }, { "def", "", 0, 0 } });
    ASSERT_TRUE(first);
    EXPECT_EQ(first->blobId, "Bbef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721");
    const auto second = store.join({ { "", first->blobId, 1, 3 }, { "!", "", 0, 0 } });
    ASSERT_TRUE(second);
    EXPECT_EQ(*store.read(second->blobId, 0, 100), "bcd!");
    EXPECT_EQ(*store.read(second->blobId, 3, 100), "!");
    EXPECT_EQ(*store.read(second->blobId, 4, 1), "");
    EXPECT_FALSE(store.join({ { "", first->blobId, 4, 3 } })); // beyond its end
    EXPECT_FALSE(store.join({ { "", "B" + std::string(64, '0'), 0, 0 } }));
    EXPECT_FALSE(store.read("../../etc/passwd", 0, 10));
    EXPECT_TRUE(std::filesystem::is_empty(folder + "/tmp"));
    const std::int64_t later = std::int64_t(1) << 50;
    const auto keepFirst = [&](std::string_view id) { return id == first->blobId; };
    EXPECT_EQ(store.sweep(0, keepFirst), 0); // nothing is old
    EXPECT_EQ(store.sweep(later, keepFirst), 1);
    EXPECT_TRUE(store.open(first->blobId).isOpen());
    EXPECT_FALSE(store.open(second->blobId).isOpen());
    std::filesystem::remove_all(folder);
}

TEST(Blobs, WhatWasRefusedIsTakenBackUnlessOthersHaveIt)
{
    std::string folder = (std::filesystem::temp_directory_path() / "blobs-XXXXXX").string();
    ASSERT_NE(::mkdtemp(folder.data()), nullptr);
    BlobStore store(folder);
    ASSERT_TRUE(store.prepare());
    const auto begin = [&] {
        auto upload = store.begin();
        EXPECT_TRUE(upload && (*upload)->write("abc"));
        return std::move(*upload);
    };
    const auto first = begin();
    const std::string id = first->blobId();
    EXPECT_EQ(id, "Bba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    first->takeBack(); // not stored yet
    ASSERT_TRUE(first->finish());
    EXPECT_TRUE(store.open(id).isOpen());
    first->takeBack();
    EXPECT_FALSE(store.open(id).isOpen());
    const auto second = begin(), third = begin();
    ASSERT_TRUE(second->finish());
    ASSERT_TRUE(third->finish()); // the same bytes from somebody else
    second->takeBack();
    third->takeBack();
    EXPECT_TRUE(store.open(id).isOpen());
    std::filesystem::remove_all(folder);
}

TEST(Config, SampleReadsBackAndErrorsNameTheLine)
{
    const std::string path = (std::filesystem::temp_directory_path() / "jumelled-test.conf").string();
    Config wished;
    wished.listen = { "127.0.0.1:1", "[::1]:2" };
    wished.maxSizeUpload = 300'000'000;
    std::ofstream(path) << sampleConfig(wished);
    Config read;
    ASSERT_TRUE(readConfigFile(path, read));
    EXPECT_EQ(read.listen, wished.listen);
    EXPECT_EQ(read.maxSizeUpload, wished.maxSizeUpload);
    std::ofstream(path) << "# comment\nname = \"A # B\"\nthreads = 2 # two\nnonsense = 1\n";
    const auto bad = readConfigFile(path, read);
    ASSERT_FALSE(bad);
    EXPECT_NE(bad.error().find(path + ":4: there is no setting"), std::string::npos) << bad.error();
    EXPECT_EQ(read.name, "A # B");
    EXPECT_EQ(read.threads, 2);
    EXPECT_FALSE(setConfigKey("maxSizeUpload", "1kB", read)); // RFC 8620 wants at least 50 MB
    EXPECT_TRUE(setConfigKey("maxSizeUpload", "1 GB", read));
    EXPECT_FALSE(setConfigKey("durable", "yes", read));
    std::filesystem::remove(path);
}

TEST(Config, AddressesAreNumeric)
{
    EXPECT_TRUE(parseListenAddress("[::]:443"));
    EXPECT_TRUE(parseListenAddress("0.0.0.0:0"));
    for (const char *bad : { "", "8443", "localhost:8443", "127.0.0.1:65536", "127.0.0.1:", "1.2.3:4:5" })
        EXPECT_FALSE(parseListenAddress(bad)) << bad;
    EXPECT_TRUE(isLoopbackHost("127.9.9.9"));
    EXPECT_FALSE(isLoopbackHost("0.0.0.0"));
}
