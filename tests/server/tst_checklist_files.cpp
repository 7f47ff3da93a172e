// RFC 8620 section 6 and RFC 9404 over real HTTPS, and what a server says that cannot or will not.
#include "tests/server/checklist.h"

#include "sqlite/sqlite.h"

using namespace checklist;

namespace {

std::string repeated(char c, std::size_t size) { return std::string(size, c); }

class Files : public Checklist
{
protected:
    static WireAnswer upload(Person &who, const std::string &bytes, const std::string &type = "image/png")
    {
        return who.client->request("POST", "/jmap/upload/" + space + "/", who.headers({ { "Content-Type", type } }),
                                   bytes);
    }
    static std::string blob(const std::string &bytes)
    {
        const auto answer = upload(world->kasia, bytes);
        EXPECT_EQ(answer.status, 201) << answer.body;
        return answer.status == 201 ? str(answer.json().at("blobId")) : "";
    }
    static WireAnswer download(Person &who, const std::string &id, const std::string &query = {})
    {
        return who.client->request("GET", "/jmap/download/" + space + "/" + id + "/a.png" + query, who.headers());
    }
};

} // namespace

TEST_F(Files, Blobs6)
{
    auto &kasia = world->kasia;
    const auto answer = upload(kasia, "some bytes", "image/png");
    ASSERT_EQ(answer.status, 201);
    const auto reply = answer.json();
    EXPECT_EQ(str(reply.at("accountId")), space);
    EXPECT_EQ(str(reply.at("type")), "image/png");
    EXPECT_EQ(reply.at("size").to_number<int>(), 10);
    const auto id = str(reply.at("blobId"));
    EXPECT_EQ(blob("some bytes"), id) << "bytes only";
    const auto down = download(kasia, id, "?type=image%2Fwebp");
    EXPECT_EQ(down.status, 200);
    EXPECT_EQ(down.body, "some bytes");
    EXPECT_EQ(down.headers.at("content-type"), "image/webp") << "the type that was asked for";
    EXPECT_EQ(down.headers.at("content-disposition"), "attachment; filename*=UTF-8''a.png");
    EXPECT_NE(down.headers.at("cache-control").find("immutable"), std::string::npos);
    EXPECT_EQ(down.headers.at("x-content-type-options"), "nosniff");
    EXPECT_EQ(down.headers.at("content-security-policy"), "sandbox; default-src 'none'");
    EXPECT_EQ(down.headers.count("set-cookie"), 0U);

    EXPECT_EQ(download(world->marek, id).status, 404) << "the uploader's only, until a record names it";
    const auto file = make("FileItem", R"({"name":"f","blobId":")" + id + "\"}", space);
    EXPECT_EQ(download(world->marek, id).status, 200);
    const auto copied = world->one(kasia, "Blob/copy",
                                   R"({"fromAccountId":")" + space + R"(","accountId":")" + other + R"(","blobIds":[")"
                                       + id + R"(","none"]})");
    EXPECT_EQ(str(copied.at("copied").at(id)), id);
    EXPECT_EQ(typeOf(copied.at("notCopied").at("none")), "notFound");
    const auto next = blob("other bytes");
    const auto both
        = world->all(kasia,
                     R"(["FileItem/set",{"accountId":")" + space + R"(","update":{")" + file + R"(":{"blobId":")" + next
                         + R"("}}},"a"],["Blob/get",{"accountId":")" + space + R"(","ids":[")" + id + R"("]},"b"])");
    EXPECT_EQ(both.at(1).at(1).at("list").as_array().size(), 1U) << "not gone in the call that drops the last name";
    EXPECT_EQ(download(kasia, id).status, 200);
}

// What no record names lives a while from its last upload on, not from its first.
TEST_F(Files, ReuploadResetsExpiry6)
{
    const auto id = blob("sent twice"), once = blob("sent once");
    const auto rows = sqlite::Connection::open(world->server.data() + "/jumelle.sqlite", {});
    const auto atOf = [&rows](const std::string &which) {
        auto row = rows->prepare("SELECT at FROM blob WHERE id=? AND account=?");
        row.bindAll(which, space);
        return row.step() ? row.integer(0) : -1;
    };
    const auto first = atOf(id);
    ASSERT_GT(first, 0);
    constexpr std::int64_t week = 7 * 86'400'000LL;
    rows->prepare("UPDATE blob SET at = at - ? WHERE account=?").bindAll(week, space).run();
    EXPECT_LT(atOf(id), first);
    EXPECT_EQ(blob("sent twice"), id);
    EXPECT_GE(atOf(id), first);
    EXPECT_LT(atOf(once), first);
}

TEST_F(Files, UploadAndGet9404)
{
    const auto first = blob("0123456789");
    const auto join = [](const std::string &data) {
        return call("Blob/upload", R"("create":{"b":{"type":"x/y","data":)" + data + "}}", space);
    };
    auto answer = join(R"([{"data:asText":"<ž>"},{"data:asBase64":"AP8="},{"blobId":")" + first
                       + R"(","offset":2,"length":3},{"blobId":")" + first + R"(","offset":8}])");
    const auto made = str(answer.at("created").at("b").at("id"));
    EXPECT_EQ(answer.at("created").at("b").at("size").to_number<int>(), 11);
    EXPECT_EQ(download(world->kasia, made).body,
              std::string("<ž>\0\xff"
                          "23489",
                          11));
    std::string sources;
    for (int i = 0; i < 64; ++i)
        sources.append(i ? "," : "").append(R"({"data:asText":"a"})");
    EXPECT_EQ(join("[" + sources + "]").at("created").at("b").at("size").to_number<int>(), 64);
    for (const auto &data : { std::string(R"([{"data:asBase64":"a"}])"), std::string(R"([{"data:asText":7}])"),
                              std::string("[{}]"), R"([{"blobId":")" + first + R"(","offset":8,"length":3}])" })
        EXPECT_EQ(typeOf(join(data).at("notCreated").at("b")), "invalidProperties") << data;
    EXPECT_EQ(typeOf(join(R"([{"blobId":"none"}])").at("notCreated").at("b")), "blobNotFound");

    const auto get = [](const std::string &id, const std::string &more) {
        return call("Blob/get", "\"ids\":[\"" + id + "\"]" + more, space).at("list").at(0).as_object();
    };
    EXPECT_EQ(text(get(first, R"(,"offset":2,"length":3,"properties":["data:asText"])")),
              R"({"id":")" + first + R"(","data:asText":"234"})");
    EXPECT_EQ(str(get(first, R"(,"properties":["digest:sha-256"])").at("digest:sha-256")),
              "hNiYd/DUBB77a/kaFvAkjy/Vc+avBcGflr7bn4gveII=")
        << "of 0123456789";
    EXPECT_TRUE(get(first, R"(,"offset":8,"length":9)").at("isTruncated").as_bool());
    const auto odd = get(blob("\xff"), "");
    EXPECT_TRUE(odd.at("isEncodingProblem").as_bool());
    EXPECT_EQ(str(odd.at("data:asBase64")), "/w==");
    const auto record = make("FileItem", R"({"name":"f","blobId":")" + first + "\"}", space);
    const auto found = call("Blob/lookup", R"("typeNames":["FileItem"],"ids":[")" + first + R"(","no"])", space);
    EXPECT_EQ(text(found.at("list")), R"([{"id":")" + first + R"(","matchedIds":{"FileItem":[")" + record + R"("]}}])");
    EXPECT_EQ(text(found.at("notFound")), R"(["no"])");
}

TEST(FullSpace, Blobs6)
{
    World world({ "--durable", "false", "--quotaPerSpace", "1000000" });
    ASSERT_TRUE(world.good) << world.server.output();
    auto &kasia = world.kasia;
    const auto space = world.openSpace("Small");
    const auto upload = [&](const std::string &bytes) {
        return kasia.client->request("POST", "/jmap/upload/" + space + "/",
                                     kasia.headers({ { "Content-Type", "image/png" } }), bytes);
    };
    const auto file = [&](const std::string &id) {
        return world.set(kasia, "FileItem", space, R"("create":{"k":{"name":"f","blobId":")" + id + "\"}}");
    };
    const auto first = upload(repeated('a', 600'000)); // its own quota: not counted before a record names it
    ASSERT_EQ(first.status, 201);
    EXPECT_TRUE(file(str(first.json().at("blobId"))).at("notCreated").is_null());
    const auto full = upload(repeated('b', 600'000));
    EXPECT_EQ(full.status, 507);
    EXPECT_EQ(str(full.json().at("limit")), "quotaPerSpace");
    ASSERT_TRUE(world.signIn(kasia, "kasia")); // what is refused unread costs the connection
    const auto made = world.one(kasia, "Blob/upload",
                                R"({"accountId":")" + space + R"(","create":{"b":{"data":[{"data:asText":")"
                                    + repeated('c', 500'000) + R"("}]}}})");
    EXPECT_EQ(typeOf(made.at("notCreated").at("b")), "overQuota") << text(made);
}

// 429 and 503 are plain HTTP and say when to come back.
TEST(Unavailable, SaysWhenToComeBack)
{
    World world({ "--durable", "false" });
    ASSERT_TRUE(world.good) << world.server.output();
    auto &kasia = world.kasia;
    const auto lock = sqlite::Connection::open(world.server.data() + "/jumelle.sqlite", {});
    lock->exec("BEGIN IMMEDIATE"); // another program writes and writes
    const auto send = [&](WireClient &client, const std::string &target, const std::string &body) {
        client.send("POST " + target
                    + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer " + kasia.token
                    + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    };
    WireClient second(world.server.port(), world.server.caFile()), third(world.server.port(), world.server.caFile());
    send(*kasia.client, "/jmap/api",
         R"({"using":["https://jumelle.eu/jmap/1"],"methodCalls":[["SavedSearch/set",{"accountId":")" + kasia.account
             + R"(","create":{"k":{"name":"n"}}},"c"]]})");
    send(second, "/jmap/upload/" + kasia.account + "/", "some bytes");
    send(third, "/auth/token", R"({"username":"kasia","password":"correct horse"})");
    for (auto *client : { kasia.client.get(), &second, &third }) {
        const auto answer = client->answer();
        EXPECT_EQ(answer.status, 503) << answer.body;
        EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json");
        ASSERT_EQ(answer.headers.count("retry-after"), 1U) << answer.body;
        EXPECT_GT(std::stoi(answer.headers.at("retry-after")), 0);
    }
    lock->exec("ROLLBACK");
    const auto written = world.set(kasia, "SavedSearch", kasia.account, R"("create":{"k":{"name":"n"}})");
    EXPECT_TRUE(written.at("notCreated").is_null()) << "and it goes on";
}

// docs/protocol.md, "Too much of something": what only a person can decide about is no rateLimit.
TEST(TooMany, ContactRequestsOfADay)
{
    World world({ "--durable", "false" });
    ASSERT_TRUE(world.good) << world.server.output();
    for (int i = 0; i < 31; ++i)
        ASSERT_TRUE(world.server.addUser("t" + std::to_string(i), "correct horse"));
    int asked = 0;
    std::string refusal;
    const auto people = world.one(world.kasia, "Person/get", R"({"accountId":"community","ids":null,"properties":[]})");
    for (const auto &person : people.at("list").as_array()) {
        const auto id = str(person.at("id"));
        if (id == world.kasia.id || id == world.marek.id)
            continue;
        const auto answer = world.set(world.kasia, "ContactRequest", world.kasia.account,
                                      R"("create":{"k":{"personId":")" + id + "\"}}");
        if (answer.at("notCreated").is_null())
            ++asked;
        else
            refusal = typeOf(answer.at("notCreated").at("k"));
    }
    EXPECT_EQ(asked, 30);
    EXPECT_EQ(refusal, "forbidden");
}
