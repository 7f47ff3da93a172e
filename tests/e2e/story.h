#pragma once
// What the end-to-end tests share: a server, teachers, and the server's own view of things, fetched past the clients.
#include "tests/e2e/teacherprocess.h"
#include "tests/server/wire_client.h"

#include "schema/type.h"

#include <QTemporaryDir>
#include <QTest>

// The answer, which must not be an error.
#define OK(expression)                                                                                                 \
    [&] {                                                                                                              \
        boost::json::object answered = (expression);                                                                   \
        if (answered.contains("error"))                                                                                \
            QTest::qFail((std::string(#expression) + ": " + boost::json::serialize(answered)).c_str(), __FILE__,       \
                         __LINE__);                                                                                    \
        return answered;                                                                                               \
    }();                                                                                                               \
    if (QTest::currentTestFailed())                                                                                    \
    return

namespace e2e {

class Story
{
protected:
    std::unique_ptr<TeacherProcess> teacher(const char *name) const
    {
        return std::make_unique<TeacherProcess>(folder.filePath(QString::fromUtf8(name)),
                                                QString::fromStdString(server.caFile()));
    }
    json::object signIn(TeacherProcess &who, const char *user, const std::string &through = {},
                        bool offline = false) const
    {
        json::object wish{ { "server", through.empty() ? server.url() : through },
                           { "user", user },
                           { "password", "demo-demo" } };
        if (offline) // once signed in
            wish["offline"] = true;
        return now(who, who.ask("signIn", std::move(wish), 30'000));
    }
    // Begins again with the same cache, as the program does with the token from the keychain.
    json::object reopen(TeacherProcess &who, bool offline = false) const
    {
        if (!who.start())
            return { { "error", "no process" } };
        return now(who, who.ask("open", { { "token", who.token }, { "offline", offline } }));
    }
    // Notes who is there from now on.
    static json::object now(TeacherProcess &who, json::object answer)
    {
        if (!answer.contains("error")) {
            who.token = answer.at("token").as_string();
            who.person = answer.at("person").as_string();
            who.cache = answer.at("cache").as_string();
        }
        return answer;
    }

    json::value call(const TeacherProcess &who, const std::string &method, const json::object &arguments) const
    {
        WireClient client(server.port(), server.caFile());
        const json::object request{ { "using",
                                      json::array{ "urn:ietf:params:jmap:core", "https://jumelle.eu/jmap/1" } },
                                    { "methodCalls", json::array{ json::array{ method, arguments, "c" } } } };
        const auto answer = client.request("POST", "/jmap/api", headers(who.token), json::serialize(request));
        return answer.status == 200 ? answer.json().at("methodResponses").at(0).at(1) : json::value();
    }
    WireAnswer fetch(const TeacherProcess &who, const std::string &target) const { return fetch(who.token, target); }
    WireAnswer fetch(const std::string &token, const std::string &target) const
    {
        return WireClient(server.port(), server.caFile()).request("GET", target, headers(token));
    }
    // Of one record, past every cache; null when the server has none.
    json::value truth(const TeacherProcess &who, const json::object &key) const
    {
        const auto list = call(who, std::string(key.at("type").as_string()) + "/get",
                               { { "accountId", key.at("account") }, { "ids", json::array{ key.at("id") } } });
        return list.at("list").as_array().empty() ? json::value() : list.at("list").at(0);
    }

    // What the server hands out under this blob, asked for by that teacher; "" when it does not.
    std::string bytesOf(const TeacherProcess &who, const std::string &account, const json::value &blobId) const;
    // What a photo still tells of place, camera and people, by our own reader and by an independent tool; "" = nothing.
    static std::string whatIsLeft(const std::string &photo);
    std::string written(const char *name, const QByteArray &content) const; // a file of the test's own; its path

    // The first thing in which the cache differs from the server; "" when they are equal.
    std::string difference(TeacherProcess &who);

    QTemporaryDir folder;
    ServerProcess server;
    std::unique_ptr<TeacherProcess> anna, pierre;
    std::size_t compared = 0; // records, by difference()

private:
    static WireClient::Headers headers(const std::string &token)
    {
        return { { "Authorization", "Bearer " + token }, { "Content-Type", "application/json" } };
    }
    std::string difference(TeacherProcess &who, const std::string &account, const schema::Type &type);
};

} // namespace e2e
