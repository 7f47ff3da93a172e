// Files: up, down, in parts, joined, and who may have them.
#include "tests/server/wire_client.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace {

std::string pattern(std::size_t size, unsigned seed)
{
    std::string bytes(size, '\0');
    for (char &c : bytes) {
        seed = seed * 1664525U + 1013904223U;
        c = static_cast<char>(seed >> 24);
    }
    return bytes;
}

struct Site : SignedIn
{
    WireClient client{ server.port(), server.caFile() };
    std::string upload(const std::string &bytes, const std::string &type = "image/jpeg")
    {
        const auto answer
            = client.request("POST", "/jmap/upload/" + account + "/", headers({ { "Content-Type", type } }), bytes);
        EXPECT_EQ(answer.status, 201) << answer.body;
        if (answer.status != 201)
            return {};
        EXPECT_EQ(answer.json().at("size").as_int64(), static_cast<std::int64_t>(bytes.size()));
        return std::string(answer.json().at("blobId").as_string());
    }
    WireAnswer download(const std::string &id, WireClient::Headers more = {}, const std::string &query = "")
    {
        return client.request("GET", "/jmap/download/" + account + "/" + id + "/a%20%C3%A9.jpg" + query,
                              headers(std::move(more)));
    }
};

} // namespace

TEST(Files, ComeBackAsTheyWent)
{
    Site site;
    ASSERT_TRUE(site.good) << site.server.output();
    const std::string bytes = pattern(3'000'001, 7);
    const std::string id = site.upload(bytes);
    ASSERT_EQ(id.size(), 65U);
    const auto answer = site.download(id, {}, "?type=image%2Fjpeg");
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(answer.body == bytes);
    EXPECT_EQ(answer.headers.at("content-type"), "image/jpeg");
    EXPECT_EQ(answer.headers.at("content-disposition"), "attachment; filename*=UTF-8''a%20%C3%A9.jpg");
    EXPECT_EQ(answer.headers.at("x-content-type-options"), "nosniff");
    EXPECT_EQ(answer.headers.at("content-security-policy"), "sandbox; default-src 'none'");
    EXPECT_NE(answer.headers.at("cache-control").find("immutable"), std::string::npos);
    EXPECT_EQ(site.upload(bytes), id); // the same bytes are the same blob
    EXPECT_EQ(site.upload(""), "Be3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(site.download("Be3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855").status, 200);
}

TEST(Files, RangesAndTags)
{
    Site site;
    ASSERT_TRUE(site.good);
    const std::string bytes = pattern(200'000, 3);
    const std::string id = site.upload(bytes);
    const auto part = site.download(id, { { "Range", "bytes=1000-1999" } });
    EXPECT_EQ(part.status, 206);
    EXPECT_TRUE(part.body == bytes.substr(1000, 1000));
    EXPECT_EQ(part.headers.at("content-range"), "bytes 1000-1999/200000");
    EXPECT_TRUE(site.download(id, { { "Range", "bytes=199990-" } }).body == bytes.substr(199990));
    EXPECT_TRUE(site.download(id, { { "Range", "bytes=-10" } }).body == bytes.substr(199990));
    EXPECT_TRUE(site.download(id, { { "Range", "bytes=199990-999999999" } }).body == bytes.substr(199990));
    const auto beyond = site.download(id, { { "Range", "bytes=200000-" } });
    EXPECT_EQ(beyond.status, 416);
    EXPECT_EQ(beyond.headers.at("content-range"), "bytes */200000");
    EXPECT_EQ(site.download(id, { { "Range", "bytes=9-3" } }).status, 200); // not a range: the whole
    EXPECT_EQ(site.download(id, { { "Range", "bytes=18446744073709551616-" } }).status, 200);
    const std::string tag = part.headers.at("etag");
    EXPECT_EQ(site.download(id, { { "If-None-Match", tag } }).status, 304);
    EXPECT_EQ(site.download(id, { { "Range", "bytes=0-0" }, { "If-Range", "\"other\"" } }).status, 200);
}

TEST(Files, PiecesJoinIntoOne)
{
    Site site;
    ASSERT_TRUE(site.good);
    const std::string bytes = pattern(1'500'000, 11);
    const std::string first = site.upload(bytes.substr(0, 700'000));
    const std::string second = site.upload(bytes.substr(700'000));
    const std::string whole = site.upload(bytes); // the id to expect
    const auto answer = site.client.request(
        "POST", "/jmap/api", site.headers(),
        site.call(R"(["Blob/upload",{"accountId":")" + site.account + R"(","create":{"k":{"data":[{"blobId":")" + first
                  + R"("},{"blobId":")" + second + R"("}],"type":"video/mp4"}}},"c"])"));
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto reply = answer.json();
    const auto &created = reply.at("methodResponses").as_array().at(0).as_array().at(1).at("created");
    ASSERT_TRUE(created.is_object()) << answer.body;
    EXPECT_EQ(created.at("k").at("id").as_string(), whole);
    EXPECT_TRUE(site.download(whole).body == bytes);
}

// Somebody joins half a gigabyte, and what others write meanwhile does not wait for it.
TEST(Files, AJoinHoldsUpNobody)
{
    Site site;
    ASSERT_TRUE(site.good);
    const std::string piece = site.upload(pattern(5'000'000, 5));
    std::string sources;
    for (int i = 0; i < 100; ++i)
        sources.append(sources.empty() ? "" : ",").append(R"({"blobId":")").append(piece).append("\"}");
    const auto body = site.call(R"(["Blob/upload",{"accountId":")" + site.account + R"(","create":{"k":{"data":[)"
                                + sources + R"(]}}},"c"])");
    std::atomic<bool> joined = false;
    std::atomic<std::int64_t> size = 0;
    std::thread joining([&] {
        WireClient client(site.server.port(), site.server.caFile());
        const auto answer = client.request("POST", "/jmap/api", site.headers(), body);
        joined = true;
        const auto reply = answer.json();
        size = reply.at("methodResponses").at(0).at(1).at("created").at("k").at("size").as_int64();
    });
    int written = 0; // the first may come before the join has begun
    for (; written < 1000 && !joined; ++written) {
        const auto answer = site.client.request("POST", "/jmap/api", site.headers(),
                                                site.call(R"(["SavedSearch/set",{"accountId":")" + site.account
                                                          + R"(","create":{"k":{"name":"rivers"}}},"c"])"));
        ASSERT_EQ(answer.status, 200) << answer.body;
        ASSERT_NE(answer.body.find("\"created\":{"), std::string::npos) << answer.body;
    }
    joining.join();
    EXPECT_EQ(size, 500'000'000);
    EXPECT_GT(written, 5) << "writes that were answered before the join was";
}

TEST(Files, KnowingAHashIsNoPermission)
{
    Site site;
    ASSERT_TRUE(site.good);
    const std::string id = site.upload(pattern(5000, 1));
    ASSERT_TRUE(site.server.addUser("marek", "correct horse"));
    WireClient other(site.server.port(), site.server.caFile());
    const auto signedIn
        = other.request("POST", "/auth/token", {}, R"({"username":"marek","password":"correct horse"})");
    ASSERT_EQ(signedIn.status, 201);
    const auto reply = signedIn.json();
    const WireClient::Headers his{ { "Authorization", "Bearer " + std::string(reply.at("token").as_string()) } };
    const std::string account = "u" + std::string(reply.at("personId").as_string());
    EXPECT_EQ(other.request("GET", "/jmap/download/" + site.account + "/" + id + "/x", his).status, 404);
    EXPECT_EQ(other.request("GET", "/jmap/download/" + account + "/" + id + "/x", his).status, 404);
    EXPECT_EQ(other.request("POST", "/jmap/upload/" + site.account + "/", his, "bytes").status, 404);
}

TEST(Files, OddNamesAndPathsDoNoHarm)
{
    Site site;
    ASSERT_TRUE(site.good);
    const std::string base = "/jmap/download/" + site.account + "/";
    for (const char *id : { "..%2f..%2f..%2fjumelle.sqlite", "B", "B..", "%00", "%ff%fe", "B%zz" }) {
        const int status = site.client.request("GET", base + id + "/x", site.headers()).status;
        EXPECT_TRUE(status == 404 || status == 400) << id << " " << status;
    }
    const std::string id = site.upload("text");
    const auto answer
        = site.client.request("GET", base + id + "/x%22%3Bfilename%3Dy%0d%0aSet-Cookie:1", site.headers());
    EXPECT_EQ(answer.status, 400);
    const auto typed = site.download(id, {}, "?type=text/html%0d%0aX-Evil:1");
    EXPECT_EQ(typed.headers.at("content-type"), "application/octet-stream");
    EXPECT_EQ(typed.headers.count("x-evil"), 0U);
}

TEST(Files, TooLargeIsSaidBeforeTheBytes)
{
    Site site;
    ASSERT_TRUE(site.good);
    std::string head = "POST /jmap/upload/" + site.account + "/ HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + site.token + "\r\nContent-Length: 99999999999\r\n\r\n";
    site.client.send(head + "first bytes");
    const auto answer = site.client.answer();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json");
    EXPECT_EQ(answer.json().at("limit").as_string(), "maxSizeUpload");
    EXPECT_EQ(answer.headers.at("connection"), "close");
}

TEST(Files, AnUploadCutOffLeavesNothing)
{
    Site site;
    ASSERT_TRUE(site.good);
    {
        WireClient cut(site.server.port(), site.server.caFile());
        cut.send("POST /jmap/upload/" + site.account + "/ HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                 + site.token + "\r\nContent-Length: 1000000\r\n\r\n" + pattern(300'000, 5));
    }
    EXPECT_EQ(site.upload(pattern(10, 1)).size(), 65U);
    EXPECT_EQ(site.server.stop(), 0);
    EXPECT_TRUE(std::filesystem::is_empty(site.server.data() + "/blobs/tmp"));
}

TEST(Files, OnlySoManyUploadsAtOnce)
{
    SignedIn site({ "--durable", "false", "--maxConcurrentUpload", "4" });
    ASSERT_TRUE(site.good);
    const std::string head = "POST /jmap/upload/" + site.account
        + "/ HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nAuthorization: Bearer " + site.token
        + "\r\nContent-Length: 3\r\n\r\n";
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int i = 0; i < 4; ++i) {
        clients.push_back(std::make_unique<WireClient>(site.server.port(), site.server.caFile()));
        clients.back()->send(head);
        EXPECT_EQ(clients.back()->answer().status, 100); // it has begun
    }
    WireClient fifth(site.server.port(), site.server.caFile());
    fifth.send(head);
    const auto refused = fifth.answer();
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.json().at("limit").as_string(), "maxConcurrentUpload");
    EXPECT_EQ(refused.headers.at("retry-after"), "1");
    for (const auto &client : clients) {
        client->send("abc");
        EXPECT_EQ(client->answer().status, 201);
    }
    EXPECT_EQ(clients.front()->request("POST", "/jmap/upload/" + site.account + "/", site.headers(), "again").status,
              201);
}

TEST(Files, WhatIsRefusedLeavesNothingBehind)
{
    SignedIn site({ "--durable", "false", "--quotaPerSpace", "1000000" });
    ASSERT_TRUE(site.good);
    WireClient client(site.server.port(), site.server.caFile());
    const auto send = [&](unsigned seed) {
        return client.request("POST", "/jmap/upload/" + site.account + "/", site.headers(), pattern(600'000, seed));
    };
    EXPECT_EQ(send(1).status, 201);
    for (unsigned seed = 2; seed < 6; ++seed)
        EXPECT_EQ(send(seed).status, 507); // the first is too young to make room
    EXPECT_EQ(send(1).status, 201); // what is there needs no room
    EXPECT_EQ(site.server.stop(), 0);
    int files = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(site.server.data() + "/blobs"))
        files += entry.is_regular_file() ? 1 : 0;
    EXPECT_EQ(files, 1);
}
