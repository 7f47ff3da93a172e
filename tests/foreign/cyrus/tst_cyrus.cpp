// Our client core against a JMAP server that others wrote: first sync, increment, edits, and the way back when the
// server cannot say what changed.
#include "cyrus.h"

#include "store/cache.h"
#include "sync/engine.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace syncing;

namespace {

// Counts the requests of the engine.
class Counting : public Transport
{
public:
    explicit Counting(Transport &inner)
        : m_inner(inner)
    { }
    Handle send(HttpRequest request, Reply reply) override
    {
        ++requests;
        return m_inner.send(std::move(request), std::move(reply));
    }
    Handle stream(HttpRequest request, Stream stream) override
    {
        return m_inner.stream(std::move(request), std::move(stream));
    }
    void cancel(Handle handle) override { m_inner.cancel(handle); }
    int requests = 0;

private:
    Transport &m_inner;
};

struct Client
{
    explicit Client(const cyrus::Server &server)
        : transport(server.caFile())
        , counting(transport)
    {
        store::CacheOptions options;
        options.folder = folder.path().toStdString();
        options.types = &cyrus::types();
        cache = std::move(store::Cache::open(options).value().cache);
        EngineOptions engineOptions;
        engineOptions.environment = qtEnvironment(transport, timers);
        engineOptions.environment.transport = &counting;
        engineOptions.origin = server.url();
        engineOptions.folder = options.folder;
        engineOptions.types = &cyrus::types();
        engineOptions.push = false;
        engineOptions.dialect.sessionPath = "/jmap/";
        engineOptions.dialect.scheme = "Basic";
        engineOptions.dialect.namesItself = false;
        engine = std::make_unique<Engine>(engineOptions, *cache);
    }
    static store::Query everything()
    {
        store::Query query;
        query.account = cyrus::user;
        query.type = "Contact";
        return query;
    }
    int count() { return cache->count(everything()).value_or(-1); }
    std::string text(const std::string &id, const char *property)
    {
        const auto record = cache->record({ cyrus::user, "Contact", id });
        const auto *value = record && *record ? (*record)->view.if_contains(property) : nullptr;
        return value && value->is_string() ? std::string(value->get_string()) : std::string();
    }
    void apply(store::Edit::Op op, const std::string &id, json::object value)
    {
        const auto done = cache->apply({ { op, { cyrus::user, "Contact", id }, std::move(value) } });
        QVERIFY2(done.has_value(), done ? "" : done.error().detail.c_str());
    }
    // Asks what is new and waits until everything is here and sent.
    void look()
    {
        store::Wish wish;
        wish.kind = store::Wish::Refresh;
        wish.key = "look";
        wish.account = cyrus::user;
        QVERIFY(cache->wish(wish).has_value());
        engine->nudge();
        QTRY_VERIFY_WITH_TIMEOUT(cache->wished("look").value()->state == store::Wish::Done && settled(), 600'000);
    }
    bool settled() { return engine->settled() && cache->outbox()->empty(); }

    QTemporaryDir folder;
    QtTransport transport;
    Counting counting;
    QtTimers timers;
    std::unique_ptr<store::Cache> cache;
    std::unique_ptr<Engine> engine;
};

std::vector<std::string> keysOf(const json::object &answer, const char *name)
{
    std::vector<std::string> keys;
    const auto *map = answer.if_contains(name);
    if (map && map->is_object())
        for (const auto &[key, value] : map->get_object())
            keys.emplace_back(key);
    return keys;
}

} // namespace

class TstCyrus : public QObject
{
    Q_OBJECT

    cyrus::Server m_server;
    std::unique_ptr<Client> m_client;
    int m_objects = qEnvironmentVariableIntValue("JUMELLE_CYRUS_OBJECTS");
    std::vector<std::string> m_ids;

    json::object onServer(const std::string &id)
    {
        const auto got = m_server.call("Contact/get", { { "ids", json::array{ json::string(id) } } });
        const auto &list = got.at("list").as_array();
        return list.empty() ? json::object() : list[0].as_object();
    }
    // The cache holds what the server has: every id, and every property we know.
    void compareAll()
    {
        auto got = m_server.call("Contact/query", { { "limit", 1'000'000 } });
        const auto ids = got.at("ids").as_array();
        QCOMPARE(m_client->count(), static_cast<int>(ids.size()));
        for (std::size_t at = 0; at < ids.size(); at += 4000) {
            json::array some(ids.begin() + static_cast<std::ptrdiff_t>(at),
                             ids.begin() + static_cast<std::ptrdiff_t>(std::min(at + 4000, ids.size())));
            const auto page = m_server.call("Contact/get", { { "ids", std::move(some) } });
            for (const auto &record : page.at("list").as_array())
                for (const auto *property : { "firstName", "lastName", "company", "notes" })
                    QCOMPARE(m_client->text(std::string(record.at("id").as_string()), property),
                             std::string(record.at(property).as_string()));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_server.start()) {
            if (m_server.why().find("skipped:") != std::string::npos)
                QSKIP(m_server.why().c_str());
            QFAIL(m_server.why().c_str());
        }
        QElapsedTimer timer;
        timer.start();
        for (int made = 0; made < m_objects;) {
            json::object create;
            for (int i = 0; i < 500 && made < m_objects; ++i, ++made)
                create["k" + std::to_string(made)]
                    = json::object{ { "firstName", "Contact " + std::to_string(made) },
                                    { "lastName", "Łódź" },
                                    { "company", "School " + std::to_string(made % 40) },
                                    { "notes", "prisms for the pier, letter " + std::to_string(made) } };
            const auto asked = create.size();
            const auto answer = m_server.call("Contact/set", { { "create", std::move(create) } });
            QCOMPARE(keysOf(answer, "created").size(), asked);
            for (const auto &[key, value] : answer.at("created").as_object())
                m_ids.emplace_back(value.at("id").as_string());
        }
        qInfo("%d objects made in %.1f s", m_objects, double(timer.elapsed()) / 1000);
        m_client = std::make_unique<Client>(m_server);
    }

    void firstSync()
    {
        QElapsedTimer timer;
        timer.start();
        m_client->engine->start(m_server.token());
        QTRY_VERIFY_WITH_TIMEOUT(m_client->engine->status().state == store::SyncStatus::UpToDate, 600'000);
        qInfo("first sync of %d objects: %.1f s, %d requests", m_objects, double(timer.elapsed()) / 1000,
              m_client->counting.requests);
        QCOMPARE(m_client->count(), m_objects);
        compareAll();
    }

    void increment()
    {
        json::object update;
        for (std::size_t i = 0; i < 100; ++i)
            update[m_ids[i]] = json::object{ { "notes", "changed elsewhere " + std::to_string(i) } };
        const auto answer
            = m_server.call("Contact/set",
                            { { "update", update },
                              { "destroy", json::array{ json::string(m_ids[100]), json::string(m_ids[101]) } },
                              { "create", json::object{ { "n", json::object{ { "firstName", "Nowa" } } } } } });
        QCOMPARE(keysOf(answer, "updated").size(), std::size_t(100));
        m_client->counting.requests = 0;
        QElapsedTimer timer;
        timer.start();
        m_client->look();
        qInfo("103 changes: %.2f s, %d requests", double(timer.elapsed()) / 1000, m_client->counting.requests);
        QVERIFY(m_client->counting.requests <= 3);
        QCOMPARE(m_client->text(m_ids[7], "notes"), std::string("changed elsewhere 7"));
        compareAll();
    }

    void editsFromOurSide()
    {
        m_client->engine->setPolicy(Policy::Offline);
        std::vector<std::string> made;
        for (std::size_t i = 110; i < 130; ++i)
            m_client->apply(store::Edit::Patch, m_ids[i], { { "notes", "ours " + std::to_string(i) } });
        for (int i = 0; i < 5; ++i) {
            made.push_back(m_client->cache->newId("Contact"));
            m_client->apply(store::Edit::Create, made.back(), { { "firstName", "Ours " + std::to_string(i) } });
        }
        m_client->apply(store::Edit::Destroy, m_ids[130], {});
        // Somebody else changes another property of one of them meanwhile.
        m_server.call("Contact/set",
                      { { "update", json::object{ { m_ids[110], json::object{ { "company", "Theirs" } } } } } });
        const int before = m_client->count();
        m_client->engine->setPolicy(Policy::Online);
        QTRY_VERIFY_WITH_TIMEOUT(m_client->settled(), 120'000);
        m_client->look();
        QCOMPARE(m_client->count(), before);
        QCOMPARE(std::string(onServer(m_ids[120]).at("notes").as_string()), std::string("ours 120"));
        const auto both = onServer(m_ids[110]);
        QCOMPARE(std::string(both.at("notes").as_string()), std::string("ours 110"));
        QCOMPARE(std::string(both.at("company").as_string()), std::string("Theirs"));
        QVERIFY(onServer(m_ids[130]).empty());
        compareAll();
        // The server named them anew; under that name they can be edited on.
        auto query = Client::everything();
        query.text = "ours";
        const auto ours = m_client->cache->list(query);
        QCOMPARE(ours->size(), std::size_t(5));
        for (const auto &record : *ours) {
            QVERIFY(std::find(made.begin(), made.end(), record.key.id) == made.end());
            m_client->apply(store::Edit::Patch, record.key.id, { { "company", "Ours, too" } });
        }
        m_client->engine->nudge();
        QTRY_VERIFY_WITH_TIMEOUT(m_client->settled(), 120'000);
        for (const auto &record : *ours)
            QCOMPARE(std::string(onServer(record.key.id).at("company").as_string()), std::string("Ours, too"));
        compareAll();
    }

    void aRefusedEditIsShownAndTheRestGoesOn()
    {
        const auto gone = m_ids[140];
        m_server.call("Contact/set", { { "destroy", json::array{ json::string(gone) } } });
        m_client->apply(store::Edit::Patch, gone, { { "notes", "too late" } });
        m_client->apply(store::Edit::Patch, m_ids[141], { { "notes", "in time" } });
        m_client->engine->nudge();
        QTRY_COMPARE_WITH_TIMEOUT(m_client->text(m_ids[141], "notes"), std::string("in time"), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_client->cache->outbox()->size() == 1, 60'000);
        const auto left = m_client->cache->outbox()->front();
        QCOMPARE(left.state, store::OutboxEntry::Parked);
        QVERIFY(m_client->cache->discardParked(left.seq).has_value());
        m_client->look();
        compareAll();
    }

    void cannotCalculateChanges()
    {
        const auto before = m_client->cache->state(cyrus::user, "Contact").value();
        m_client->engine->setPolicy(Policy::Offline);
        json::array destroy;
        for (std::size_t i = 150; i < 160; ++i)
            destroy.emplace_back(json::string(m_ids[i]));
        QCOMPARE(m_server.call("Contact/set", { { "destroy", destroy } }).at("destroyed").as_array().size(),
                 std::size_t(10));
        m_server.forgetDeleted();
        const auto refusal = m_server.call("Contact/changes", { { "sinceState", before } });
        QVERIFY2(refusal.contains("type"), json::serialize(refusal).c_str());
        QCOMPARE(std::string(refusal.at("type").as_string()), std::string("cannotCalculateChanges"));

        m_client->apply(store::Edit::Patch, m_ids[170], { { "notes", "typed meanwhile" } });
        m_client->engine->setPolicy(Policy::Online);
        QTRY_VERIFY_WITH_TIMEOUT(m_client->settled(), 120'000);
        QElapsedTimer timer;
        timer.start();
        m_client->look();
        qInfo("from nothing again: %.1f s", double(timer.elapsed()) / 1000);
        QCOMPARE(m_client->text(m_ids[155], "firstName"), std::string());
        QCOMPARE(std::string(onServer(m_ids[170]).at("notes").as_string()), std::string("typed meanwhile"));
        compareAll();
    }

    void cleanupTestCase() { m_client.reset(); }
};

QTEST_GUILESS_MAIN(TstCyrus)
#include "tst_cyrus.moc"
