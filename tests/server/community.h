#pragma once
// A small community on a storage in memory, with an engine over it: two teachers and a space they share.
#include "schema/json.h"
#include "server/jmap/engine.h"
#include "server/storage/sqlite_storage.h"

#include <gtest/gtest.h>
#include <memory>

namespace server::test {

inline constexpr const char *space = "z0000000000000000000000001";

class Community : public ::testing::Test
{
protected:
    void SetUp() override
    {
        storage = SqliteStorage::open({ ":memory:", false, false, "e1", {} }).value();
        storage->createAccount({ "community", schema::AccountKind::Community, "Community" });
        storage->createAccount({ space, schema::AccountKind::Space, "Bees" });
        anna = person("pAnna", "anna");
        piotr = person("pPiotr", "piotr");
        storage->setMember(space, anna.personId, "founder");
        storage->setMember(space, piotr.personId, "teacher");
        build();
    }

    void build()
    {
        EngineOptions options;
        options.types = &schema::recordTypes();
        options.limits = limits;
        options.nowMs = [this] { return now; };
        options.random = [this](unsigned char *bytes, std::size_t n) {
            for (std::size_t i = 0; i < n; ++i)
                bytes[i] = static_cast<unsigned char>(randomness++);
        };
        complete(options);
        engine = std::make_unique<Engine>(options, *storage);
    }
    virtual void complete(EngineOptions &) { }

    Principal person(const std::string &id, const std::string &name)
    {
        storage->createUser({ "user-" + name, name, id, "x", { schema::Role::Teacher }, false, 0 });
        storage->createAccount({ "u" + id, schema::AccountKind::Personal, name });
        storage->setMember("u" + id, id, "owner");
        return { "user-" + name, id, name, "device-" + name, { schema::Role::Teacher } };
    }

    Answer post(const Principal &who, const std::string &body, const std::string &key = {})
    {
        return engine->api(who, { body, "application/json", key });
    }

    // The responses of the calls, each [name, args, id].
    json::array calls(const Principal &who, const std::string &callsText)
    {
        last = post(who,
                    R"({"using":["urn:ietf:params:jmap:core","https://jumelle.eu/jmap/1")" + moreUsing
                        + R"(],)"
                          R"("methodCalls":)"
                        + callsText + "}");
        EXPECT_EQ(last.status, 200) << last.body;
        return json::parse(last.body).at("methodResponses").as_array();
    }
    // The one response of one call; `name` gets its name.
    json::object call(const Principal &who, const std::string &method, const std::string &args)
    {
        auto list = calls(who, "[[\"" + method + "\"," + args + ",\"c\"]]");
        EXPECT_EQ(list.size(), 1U);
        name = list.at(0).at(0).as_string();
        return list.at(0).at(1).as_object();
    }
    std::string inSpace(const std::string &more)
    {
        return std::string("{\"accountId\":\"") + space + "\"," + more + "}";
    }
    // Creates and gives the id; fails the test when it was refused.
    std::string make(const Principal &who, const std::string &type, const std::string &object,
                     const std::string &account = space)
    {
        const auto answer
            = call(who, type + "/set", "{\"accountId\":\"" + account + "\",\"create\":{\"k\":" + object + "}}");
        if (!answer.contains("created") || answer.at("created").is_null()) {
            ADD_FAILURE() << json::serialize(answer);
            return {};
        }
        return std::string(answer.at("created").at("k").at("id").as_string());
    }
    json::object read(const Principal &who, const std::string &type, const std::string &id,
                      const std::string &account = space)
    {
        const auto answer = call(who, type + "/get", "{\"accountId\":\"" + account + "\",\"ids\":[\"" + id + "\"]}");
        if (!answer.contains("list") || answer.at("list").as_array().empty()) {
            ADD_FAILURE() << json::serialize(answer);
            return {};
        }
        return answer.at("list").at(0).as_object();
    }

    // Everything in the data base as text: equal before and after means that not one byte has changed.
    std::string dump()
    {
        std::vector<std::string> tables;
        for (auto all
             = storage->connection().prepare("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name");
             all.step();)
            tables.emplace_back(all.text(0));
        std::string all;
        for (const auto &table : tables) {
            auto columns = storage->connection().prepare("SELECT count(*) FROM pragma_table_info('" + table + "')");
            columns.step();
            const auto n = columns.integer(0);
            auto rows = storage->connection().prepare("SELECT * FROM " + table);
            all += "== " + table + '\n';
            while (rows.step()) {
                for (int i = 0; i < n; ++i)
                    all.append(rows.text(i)).append("|");
                all += '\n';
            }
        }
        return all;
    }

    std::int64_t now = 1'773'309'600'000; // 2026-03-12T10:00:00Z
    unsigned randomness = 1;
    Limits limits;
    std::unique_ptr<SqliteStorage> storage;
    std::unique_ptr<Engine> engine;
    Principal anna, piotr;
    Answer last;
    std::string name;
    std::string moreUsing; // further capabilities, each behind a comma
};

inline std::string text(const json::value &value) { return json::serialize(value); }

} // namespace server::test
