#pragma once
// Two people with two project spaces on a real jumelled over TLS, for the checklist of RFC 8620: one world a suite.
#include "tests/server/wire_client.h"

#include <gtest/gtest.h>
#include <memory>

namespace checklist {

namespace json = schema::json;

inline std::string text(const json::value &value) { return json::serialize(value); }
inline std::string str(const json::value &value) { return value.is_string() ? std::string(value.get_string()) : ""; }
inline std::string typeOf(const json::value &error)
{
    const auto *type = error.is_object() ? error.get_object().if_contains("type") : nullptr;
    return type ? str(*type) : "none: " + text(error);
}

struct Person
{
    std::string name, id, account, token;
    std::unique_ptr<WireClient> client;

    WireClient::Headers headers(WireClient::Headers more = {}) const
    {
        more["Authorization"] = "Bearer " + token;
        more.emplace("Content-Type", "application/json");
        return more;
    }
};

class World
{
public:
    explicit World(ServerProcess::Arguments settings = {})
        : server(std::move(settings))
    {
        good = server.addUser("kasia", "correct horse") && server.addUser("marek", "correct horse") && server.start()
            && signIn(kasia, "kasia") && signIn(marek, "marek");
    }

    bool signIn(Person &person, const std::string &name)
    {
        person.name = name;
        person.client = std::make_unique<WireClient>(server.port(), server.caFile());
        const auto answer
            = person.client->request("POST", "/auth/token", {},
                                     R"({"username":")" + name + R"(","password":"correct horse","device":"d-)" + name
                                         + R"(","deviceName":"PC"})");
        if (answer.status != 201)
            return false;
        const auto reply = answer.json();
        person.token = str(reply.at("token"));
        person.id = str(reply.at("personId"));
        person.account = "u" + person.id;
        return true;
    }

    // A second founder's answer opens a space; "" when something went wrong on the way.
    std::string openSpace(const std::string &title)
    {
        if (!m_contacts) {
            const auto asked = set(kasia, "ContactRequest", kasia.account,
                                   R"("create":{"k":{"personId":")" + marek.id + R"(","message":"Bees?"}})");
            const auto request = str(asked.at("created").at("k").at("id"));
            set(marek, "ContactRequest", marek.account, R"("update":{")" + request + R"(":{"answer":"accepted"}})");
            m_contacts = true;
        }
        const auto proposed
            = set(kasia, "ProjectProposal", kasia.account,
                  R"("create":{"k":{"title":")" + title + R"(","partnerId":")" + marek.id + R"(","sent":true}})");
        const auto proposal = str(proposed.at("created").at("k").at("id"));
        const auto answered
            = set(marek, "ProjectProposal", marek.account, R"("update":{")" + proposal + R"(":{"answer":"accepted"}})");
        return str(answered.at("updated").at(proposal).at("spaceId"));
    }

    WireAnswer post(Person &who, const std::string &body, WireClient::Headers more = {})
    {
        return who.client->request("POST", "/jmap/api", who.headers(std::move(more)), body);
    }
    // [name, arguments, id] of every response; `calls` is the list of methodCalls without its brackets.
    json::array all(Person &who, const std::string &calls)
    {
        const auto answer = post(
            who,
            R"({"using":["urn:ietf:params:jmap:core","urn:ietf:params:jmap:blob","https://jumelle.eu/jmap/1"],"methodCalls":[)"
                + calls + "]}");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return answer.status == 200 ? answer.json().at("methodResponses").as_array() : json::array();
    }
    json::object one(Person &who, const std::string &method, const std::string &arguments)
    {
        const auto list = all(who, "[\"" + method + "\"," + arguments + ",\"c\"]");
        return list.empty() ? json::object() : list.at(0).at(1).as_object();
    }
    json::object set(Person &who, const std::string &type, const std::string &account, const std::string &more)
    {
        return one(who, type + "/set", R"({"accountId":")" + account + "\"," + more + "}");
    }
    json::value session(Person &who) { return who.client->request("GET", "/jmap/session", who.headers()).json(); }

    ServerProcess server;
    bool good = false;
    Person kasia, marek;

private:
    bool m_contacts = false;
};

class Checklist : public ::testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        world = std::make_unique<World>(ServerProcess::Arguments{ "--durable", "false", "--maxConcurrentRequests", "4",
                                                                  "--maxObjectsInGet", "500", "--maxObjectsInSet",
                                                                  "500" });
        if (world->good) {
            space = world->openSpace("Bees");
            other = world->openSpace("Rivers");
        }
    }
    static void TearDownTestSuite() { world.reset(); }
    void SetUp() override
    {
        ASSERT_TRUE(world->good) << world->server.output();
        ASSERT_EQ(space.size(), 27U);
        ASSERT_EQ(other.size(), 27U);
    }

    static json::object call(const std::string &method, const std::string &more, const std::string &account)
    {
        return world->one(world->kasia, method, R"({"accountId":")" + account + "\"," + more + "}");
    }
    static json::object call(const std::string &method, const std::string &more)
    {
        return call(method, more, world->kasia.account);
    }
    static std::string mine() { return R"("accountId":")" + world->kasia.account + "\""; }
    static std::string make(const std::string &type, const std::string &object, const std::string &account)
    {
        const auto answer = call(type + "/set", R"("create":{"k":)" + object + "}", account);
        EXPECT_TRUE(answer.at("notCreated").is_null()) << text(answer);
        return answer.at("created").is_object() ? str(answer.at("created").at("k").at("id")) : "";
    }
    static std::string search(const std::string &name)
    {
        return make("SavedSearch", R"({"name":")" + name + "\"}", world->kasia.account);
    }
    static json::object read(const std::string &type, const std::string &id, const std::string &account)
    {
        const auto answer = call(type + "/get", "\"ids\":[\"" + id + "\"]", account);
        EXPECT_FALSE(answer.at("list").as_array().empty()) << text(answer);
        return answer.at("list").as_array().empty() ? json::object() : answer.at("list").at(0).as_object();
    }

    static std::unique_ptr<World> world;
    static std::string space, other;
};

inline std::unique_ptr<World> Checklist::world;
inline std::string Checklist::space;
inline std::string Checklist::other;

} // namespace checklist
