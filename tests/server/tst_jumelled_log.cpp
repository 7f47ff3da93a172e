// The log tells what happened, and of nobody that it did.
#include "tests/server/wire_client.h"

#include "sqlite/sqlite.h"

#include <gtest/gtest.h>

TEST(Log, NamesNobody)
{
    SignedIn site({ "--durable", "false", "--logRequests", "all" });
    ASSERT_TRUE(site.good) << site.server.output();
    ASSERT_TRUE(site.server.addUser("marek.nowak@example.org", "correct horse", { "--name-shown", "Marek Nowak" }));
    WireClient client(site.server.port(), site.server.caFile());
    const auto signedIn
        = client.request("POST", "/auth/token", {},
                         R"({"username":"marek.nowak@example.org","password":"correct horse","device":"marek-laptop",)"
                         R"("deviceName":"Marek's laptop"})");
    ASSERT_EQ(signedIn.status, 201);
    const auto reply = signedIn.json();
    const std::string marek(reply.at("personId").as_string()), his(reply.at("token").as_string());
    const auto post = [&](const std::string &target, const std::string &body, WireClient::Headers more = {}) {
        WireClient line(site.server.port(), site.server.caFile()); // a refusal may cost the line
        return line.request("POST", target, site.headers(std::move(more)), body);
    };
    const auto get = [&](const std::string &target) {
        WireClient line(site.server.port(), site.server.caFile());
        return line.request("GET", target, site.headers());
    };
    EXPECT_EQ(post("/auth/token", R"({"username":"marek.nowak@example.org","password":"guessed wrong"})").status, 401);
    EXPECT_EQ(post("/jmap/api", site.setHeadline("Keeps bees in Brno")).status, 200);
    const auto made = post("/jmap/api",
                           site.call(R"(["SavedSearch/set",{"accountId":")" + site.account
                                     + R"(","create":{"k":{"name":"Partners for rivers"}}},"c"])"),
                           { { "Idempotency-Key", "kasia-device-7" } });
    const std::string record(made.json().at("methodResponses").at(0).at(1).at("created").at("k").at("id").as_string());
    const auto asked
        = post("/jmap/api",
               site.call(R"(["ContactRequest/set",{"accountId":")" + site.account + R"(","create":{"k":{"personId":")"
                         + marek + R"(","message":"Shall we count bees?"}}},"c"])"));
    ASSERT_NE(asked.body.find("\"created\":{"), std::string::npos) << asked.body;
    const auto sent = post("/jmap/upload/" + site.account + "/", "the bytes of a photo");
    ASSERT_EQ(sent.status, 201);
    const std::string blob(sent.json().at("blobId").as_string());
    EXPECT_EQ(get("/jmap/download/" + site.account + "/" + blob + "/My%20class.jpg").status, 200);
    EXPECT_EQ(get("/jmap/download/u" + marek + "/" + blob + "/My%20class.jpg").status, 404);
    EXPECT_EQ(get("/jmap/session?for=" + marek).status, 200);
    EXPECT_EQ(get("/people/" + marek + "/marek.nowak@example.org").status, 404);
    EXPECT_EQ(get("/auth/tokens").status, 200);
    EXPECT_EQ(post("/jmap/api", R"({"using":["https://jumelle.eu/)" + marek + R"("],"methodCalls":[]})").status, 400);
    {
        const auto lock = sqlite::Connection::open(site.server.data() + "/jumelle.sqlite", {});
        lock->exec("BEGIN IMMEDIATE"); // what goes wrong inside is told at greater length
        EXPECT_EQ(post("/jmap/api", site.setHeadline("Never saved")).status, 503);
        lock->exec("ROLLBACK");
    }
    EXPECT_EQ(client.request("DELETE", "/auth/token", { { "Authorization", "Bearer " + his } }).status, 204);
    site.server.stop();

    const std::string log = site.server.output();
    for (const char *told : { R"("event":"started")", R"("route":"/jmap/api")", R"("route":"/jmap/download/)",
                              R"("status":404)", R"("status":503)", R"("event":"stopped")" })
        EXPECT_NE(log.find(told), std::string::npos) << told << '\n' << log;
    const std::vector<std::string> nobodysBusiness{
        "kasia", "Kasia",    "marek", "Marek",         "Nowak",         "example.org", site.personId, site.account,
        marek,   site.token, his,     "correct horse", "guessed wrong", "127.0.0.1",   "\"d1\"",      record,
        blob,    "class",    "bees",  "rivers",        "Never saved",   "laptop"
    };
    for (std::size_t begin = 0; begin < log.size();) {
        const std::size_t end = std::min(log.find('\n', begin), log.size());
        const std::string line = log.substr(begin, end - begin);
        begin = end + 1;
        if (line.empty() || line.front() != '{') // what the commands say to who types them
            continue;
        for (const std::string &word : nobodysBusiness)
            EXPECT_EQ(line.find(word), std::string::npos) << word << " in " << line;
    }
}
