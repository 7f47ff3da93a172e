#pragma once
// A computer with a cache and an engine that speaks HTTPS to a real jumelled, through a line that loses what it is told
// to.
#include "tests/support/serverprocess.h"

#include "store/cache.h"
#include "sync/engine.h"
#include "sync/login.h"
#include "sync/qttransport.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace syncing::test {

// What becomes of a request on its way.
enum class Fault {
    NotArrived,
    AnswerLost, // after the server did it
    HalfAnAnswer,
    Portal, // the page of a hotel, with status 200
    Busy, // 429
    Unavailable, // 503
};

// Loses the answer of the next request that writes; or does to any one request what `fault` says.
class Forgetful : public Transport
{
public:
    explicit Forgetful(Transport &inner)
        : m_inner(inner)
    { }
    Handle send(HttpRequest request, Reply reply) override
    {
        const bool writes = request.body.find("/set\"") != request.body.npos;
        if (writes)
            bodies.push_back(request.body);
        const bool chosen = number++ == loseAt;
        if (!chosen && !(writes && loseNext))
            return m_inner.send(std::move(request), std::move(reply));
        const auto what = chosen ? fault : Fault::AnswerLost;
        if (!chosen)
            loseNext = false;
        if (what != Fault::AnswerLost && what != Fault::HalfAnAnswer)
            request.url = "https://localhost:1/"; // nobody is there
        return m_inner.send(std::move(request),
                            [reply, what](const Result<HttpResponse> &response) { reply(instead(what, response)); });
    }
    Handle stream(HttpRequest request, Stream stream) override
    {
        return m_inner.stream(std::move(request), std::move(stream));
    }
    void cancel(Handle handle) override { m_inner.cancel(handle); }

    bool loseNext = false;
    int loseAt = -1; // which of all requests; -1: none
    Fault fault = Fault::AnswerLost;
    int number = 0; // of requests so far
    std::vector<std::string> bodies;

private:
    static Result<HttpResponse> instead(Fault fault, const Result<HttpResponse> &response)
    {
        const Headers soon{ { "retry-after", "1" } };
        switch (fault) {
        case Fault::NotArrived:
            break;
        case Fault::AnswerLost:
            return core::fail(Code::Transient, "the answer was lost");
        case Fault::HalfAnAnswer: {
            auto half = response;
            if (half)
                half->body.resize(half->body.size() / 2);
            return half;
        }
        case Fault::Portal:
            return HttpResponse{ 200, { { "content-type", "text/html" } }, "<html>Room number?</html>", 25 };
        case Fault::Busy:
            return HttpResponse{ 429, soon, {} };
        case Fault::Unavailable:
            return HttpResponse{ 503, soon, {} };
        }
        return response;
    }
    Transport &m_inner;
};

inline store::CacheOptions cacheIn(const QTemporaryDir &folder)
{
    store::CacheOptions options;
    options.folder = folder.path().toStdString();
    options.nowMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
    options.random = [](unsigned char *bytes, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i)
            bytes[i] = static_cast<unsigned char>(QRandomGenerator::system()->generate());
    };
    return options;
}

// One computer with a cache and an engine.
struct Device
{
    explicit Device(const ServerProcess &server)
        : transport(QString::fromStdString(server.caFile()))
        , forgetful(transport)
    {
        const auto options = cacheIn(folder);
        cache = std::move(store::Cache::open(options).value().cache);
        EngineOptions engineOptions;
        engineOptions.environment = qtEnvironment(transport, timers);
        engineOptions.environment.transport = &forgetful;
        engineOptions.origin = server.url();
        engineOptions.folder = options.folder;
        engine = std::make_unique<Engine>(engineOptions, *cache);
    }
    void signIn(const ServerProcess &server, const char *name)
    {
        Login login(transport);
        bool done = false;
        login.signIn(server.url(), name, "correct horse", cache->device().value(), "test", [&](Result<Token> answer) {
            done = true;
            if (answer)
                token = *answer;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, 20'000);
        QVERIFY(!token.token.empty());
        engine->start(token.token);
        QTRY_COMPARE_WITH_TIMEOUT(engine->status().state, store::SyncStatus::UpToDate, 20'000);
    }
    std::string personal() const { return "u" + token.personId; }
    std::string search(const char *name)
    {
        const auto id = cache->newId("SavedSearch");
        const auto made
            = cache->apply({ { store::Edit::Create, { personal(), "SavedSearch", id }, { { "name", name } } } });
        return made ? id : std::string();
    }
    bool rename(const std::string &id, const char *name)
    {
        return cache->apply({ { store::Edit::Patch, { personal(), "SavedSearch", id }, { { "name", name } } } })
            .has_value();
    }
    std::string view(const std::string &id)
    {
        const auto record = cache->record({ personal(), "SavedSearch", id });
        return record && *record ? json::serialize((*record)->view) : std::string();
    }
    void askHistory(const std::string &id) // of a search; entries() tells when it is there
    {
        store::Wish wish;
        wish.kind = store::Wish::History;
        wish.key = "history/" + id;
        wish.account = personal();
        wish.what = { { "type", "SavedSearch" }, { "id", id } };
        QVERIFY(cache->wish(wish).has_value());
        engine->nudge();
    }
    int entries(const std::string &id) // of what was asked for; -1: not there yet
    {
        const auto wished = cache->wished("history/" + id);
        if (!wished || !*wished || (*wished)->state != store::Wish::Done)
            return -1;
        return static_cast<int>((*wished)->answer.at("entries").as_array().size());
    }
    bool sent()
    {
        const auto waiting = cache->outbox();
        return waiting && waiting->empty() && engine->settled();
    }

    QTemporaryDir folder;
    QtTransport transport;
    Forgetful forgetful;
    QtTimers timers;
    std::unique_ptr<store::Cache> cache;
    std::unique_ptr<Engine> engine;
    Token token;
};

} // namespace syncing::test
