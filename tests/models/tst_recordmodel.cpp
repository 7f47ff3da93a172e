// Models over a real cache: random edits by a person and pages from a server, compared with what the cache lists.
#include "models/actions.h"
#include "models/historymodel.h"
#include "models/jsonread.h"
#include "models/personmodels.h"
#include "models/queuemodel.h"
#include "models/searchmodel.h"
#include "models/spacemodels.h"
#include "tests/support/modelspy.h"
#include "tests/support/tempservice.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace models;

class RecordModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void followsRandomEdits();
    void readsManyPages();
    void movesWithOneSignal();
    void trashGathersTypes();
    void projectsOfAllSpaces();
    void unavailableWhenNeverFetched();
    void queueTellsParts();
    void searchAnswersFromCacheThenServer();
    void historyNeedsTheServerOnce();
    void historyIsThereAfterARestart();
    void historyShowsWhatWaits();
    void historyTellsWhatTheRecordKnows();

private:
    void answerHistory(const store::Key &key);
    store::Key offlineWithACard();
    QStringList titles(const QString &listId);
    void page(const std::string &account, const std::string &type, std::vector<json::object> list);

    std::unique_ptr<test::TempService> m_temp;
    store::Service *m_store = nullptr;
};

void RecordModelTest::init()
{
    m_temp = std::make_unique<test::TempService>();
    m_store = &m_temp->service();
}

void RecordModelTest::cleanup() { m_temp.reset(); }

QStringList RecordModelTest::titles(const QString &listId)
{
    store::Query query;
    query.account = "z1";
    query.type = "Card";
    query.parent = listId.toStdString();
    QStringList titles;
    for (const auto &record : m_temp->list(query))
        titles.append(readText(record.view, "title"));
    return titles;
}

void RecordModelTest::page(const std::string &account, const std::string &type, std::vector<json::object> list)
{
    store::Cache::Page page;
    page.account = account;
    page.type = type;
    page.list = std::move(list);
    page.newState = "e-1";
    m_temp->store(page);
}

void RecordModelTest::followsRandomEdits()
{
    const QStringList lists{ QStringLiteral("l1"), QStringLiteral("l2") };
    CardsModel one(*m_store);
    CardsModel two(*m_store);
    QAbstractItemModelTester testerOne(&one, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester testerTwo(&two, QAbstractItemModelTester::FailureReportingMode::QtTest);
    one.show(QStringLiteral("z1"), lists[0]);
    two.show(QStringLiteral("z1"), lists[1]);
    test::ModelSpy spyOne(&one, Qt::DisplayRole);
    test::ModelSpy spyTwo(&two, Qt::DisplayRole);
    QRandomGenerator random(11);
    QStringList ids;
    QStringList positions;
    for (int step = 0; step < 150; ++step) {
        const QString list = lists[random.bounded(2)];
        const int kind = ids.size() < 5 ? 0 : random.bounded(5);
        const QString before = positions.isEmpty() ? QString() : positions[random.bounded(positions.size())];
        const actions::Place place{ list, before, {}, random.generate() };
        const QString id = ids.isEmpty() ? QString() : ids[random.bounded(ids.size())];
        const store::Key key{ "z1", "Card", id.toStdString() };
        if (kind == 0) {
            const auto fresh = m_store->newId("Card");
            ids.append(QString::fromStdString(fresh));
            m_temp->apply(actions::createCard({ "z1", "Card", fresh }, QStringLiteral("card %1").arg(step), place));
        } else if (kind == 1) {
            m_temp->apply(actions::moveCard(key, place));
        } else if (kind == 2) {
            m_temp->apply(actions::setText(key, "title", QStringLiteral("new %1").arg(step)));
        } else if (kind == 3) {
            m_temp->apply(actions::trash(key, QDateTime::currentDateTimeUtc()));
        } else {
            m_temp->apply(actions::restore(key));
        }
        positions.append(actions::between(place.before, {}, random.generate()));
        if (step % 10 == 9) {
            QTRY_COMPARE(spyOne.actual(), titles(lists[0]));
            QTRY_COMPARE(spyTwo.actual(), titles(lists[1]));
            QCOMPARE(spyOne.mirror(), spyOne.actual());
            QCOMPARE(spyTwo.mirror(), spyTwo.actual());
        }
    }
    QVERIFY2(spyOne.isGood() && spyTwo.isGood(), qPrintable((spyOne.faults() + spyTwo.faults()).join(u'\n')));
    QCOMPARE(spyOne.resets() + spyTwo.resets(), 0);
    for (int row = 0; row < one.rowCount(); ++row)
        QCOMPARE(one.indexOf(one.at(row).id), row);
}

void RecordModelTest::readsManyPages()
{
    std::vector<json::object> list;
    for (int i = 0; i < 2500; ++i) {
        const auto number = QStringLiteral("%1").arg(i, 5, 10, QLatin1Char('0')).toStdString();
        list.push_back({ { "id", "i0000" + number },
                         { "rev", 1 },
                         { "albumId", "u1" },
                         { "position", "a" + number + "V" },
                         { "blobId", "B" + number },
                         { "name", "photo " + number } });
    }
    page("z1", "MediaItem", list);
    MediaModel media(*m_store);
    test::ModelSpy spy(&media, Qt::DisplayRole);
    media.show(QStringLiteral("z1"), QStringLiteral("u1"));
    QTRY_COMPARE(media.loadState(), LoadState::Ready);
    QCOMPARE(media.rowCount(), 2500);
    QCOMPARE(media.at(2499).name, QStringLiteral("photo 02499"));
    spy.takeSignals();
    // One change costs one signal, however long the list.
    m_temp->apply(actions::setText(media.at(1700).key(), "caption", QStringLiteral("At the tide line")));
    QTRY_COMPARE(media.at(1700).caption, QStringLiteral("At the tide line"));
    QCOMPARE(spy.takeSignals(), QStringList{ QStringLiteral("change 1700-1700") });
    QVERIFY(media.index(1700).data(PendingChanges).toBool());
    QVERIFY2(spy.isGood(), qPrintable(spy.faults().join(u'\n')));
}

void RecordModelTest::movesWithOneSignal()
{
    QStringList ids;
    QString position;
    for (int i = 0; i < 4; ++i) {
        const auto id = m_store->newId("BoardList");
        position = actions::between(position, {}, 1);
        m_temp->apply({ store::Edit{
            store::Edit::Create,
            { "z1", "BoardList", id },
            { { "id", id }, { "title", "L" + std::to_string(i) }, { "position", toUtf8(position) } } } });
        ids.append(QString::fromStdString(id));
    }
    ListsModel lists(*m_store);
    lists.show(QStringLiteral("z1"));
    QTRY_COMPARE(lists.rowCount(), 4);
    test::ModelSpy spy(&lists, Qt::DisplayRole);
    m_temp->apply(actions::moveList(lists.at(0).key(), { {}, lists.at(2).position, lists.at(3).position, 1 }));
    QTRY_COMPARE(lists.indexOf(ids[0]), 2);
    QCOMPARE(spy.takeSignals(), (QStringList{ QStringLiteral("move 0->3"), QStringLiteral("change 2-2") }));
    QVERIFY2(spy.isGood(), qPrintable(spy.faults().join(u'\n')));
}

void RecordModelTest::trashGathersTypes()
{
    const auto card = m_store->newId("Card");
    const auto album = m_store->newId("Album");
    const actions::Place place{ QStringLiteral("l1"), {}, {}, 1 };
    m_temp->apply(actions::createCard({ "z1", "Card", card }, QStringLiteral("Old"), place));
    m_temp->apply(actions::createAlbum({ "z1", "Album", album }, QStringLiteral("Day"), place));
    TrashModel trash(*m_store);
    trash.show(QStringLiteral("z1"), { QStringLiteral("Card"), QStringLiteral("Album") });
    const QDateTime now(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC);
    m_temp->apply(actions::trash({ "z1", "Card", card }, now));
    m_temp->apply(actions::trash({ "z1", "Album", album }, now.addSecs(60)));
    QTRY_COMPARE(trash.rowCount(), 2);
    QCOMPARE(trash.at(0).title, QStringLiteral("Day"));
    QCOMPARE(trash.at(1).title, QStringLiteral("Old"));
    m_temp->apply(actions::restore({ "z1", "Album", album }));
    QTRY_COMPARE(trash.rowCount(), 1);
}

void RecordModelTest::projectsOfAllSpaces()
{
    ProjectsModel projects(*m_store);
    QTRY_COMPARE(projects.loadState(), LoadState::Loading); // accounts known, nothing fetched
    page("z1", "Project", { { { "id", "j1" }, { "rev", 1 }, { "title", "Sea" } } });
    page("z2", "Project", { { { "id", "j2" }, { "rev", 1 }, { "title", "Air" } } });
    QTRY_COMPARE(projects.rowCount(), 2);
    QCOMPARE(projects.at(0).title, QStringLiteral("Air"));
    QCOMPARE(projects.at(0).account, QStringLiteral("z2"));
}

void RecordModelTest::unavailableWhenNeverFetched()
{
    store::SyncStatus status;
    status.state = store::SyncStatus::Offline;
    m_store->setStatus(status);
    AlbumsModel albums(*m_store);
    albums.show(QStringLiteral("z1"));
    QTRY_COMPARE(albums.loadState(), LoadState::UnavailableOffline);
    status.state = store::SyncStatus::Receiving;
    m_store->setStatus(status);
    QTRY_COMPARE(albums.loadState(), LoadState::Loading);
    page("z1", "Album", {});
    QTRY_COMPARE(albums.loadState(), LoadState::Ready);
    QCOMPARE(albums.rowCount(), 0);
}

void RecordModelTest::queueTellsParts()
{
    const auto list = m_store->newId("BoardList");
    const auto card = m_store->newId("Card");
    m_temp->apply(actions::createList({ "z1", "BoardList", list }, QStringLiteral("To do"), { {}, {}, {}, 1 }));
    m_temp->apply(actions::createCard({ "z1", "Card", card }, QStringLiteral("Beach"),
                                      { QString::fromStdString(list), {}, {}, 1 }));
    QueueModel queue(*m_store);
    QTRY_COMPARE(queue.rowCount(), 2);
    const QueueRow &row = queue.at(1);
    QCOMPARE(row.title, QStringLiteral("Beach"));
    QCOMPARE(row.context, QStringLiteral("To do"));
    QCOMPARE(row.place, QStringLiteral("Clean Seas"));
    QCOMPARE(row.op, store::Edit::Create);
    QCOMPARE(row.state, QueueRow::Waiting);
    m_temp->write([&](store::Cache &cache) { return cache.park(row.seq, "forbidden"); });
    QTRY_COMPARE(queue.at(0).state, QueueRow::NotSent); // what needs a decision stands on top
    QCOMPARE(queue.at(0).error, QStringLiteral("forbidden"));
    QCOMPARE(queue.total(), 2);
}

void RecordModelTest::searchAnswersFromCacheThenServer()
{
    page("community", "Person",
         { { { "id", "p1" }, { "rev", 1 }, { "name", "Łukasz Wójcik" }, { "town", "Łódź" }, { "country", "PL" } },
           { { "id", "p2" }, { "rev", 1 }, { "name", "Anna Lind" }, { "town", "Kalmar" }, { "country", "SE" } },
           { { "id", "p3" }, { "rev", 1 }, { "name", "Ewa Lis" }, { "town", "Lodz" }, { "country", "PL" } } });
    PeopleSearch search(*m_store);
    QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::QtTest);
    test::ModelSpy spy(&search, IdRole);
    const SearchQuestion question{ QStringLiteral("lodz"), {}, {} };
    search.search(question);
    QTRY_COMPARE(search.rowCount(), 2);
    QVERIFY(search.fromCacheOnly());
    QCOMPARE(search.total(), 2);
    QCOMPARE(search.facets().value(QStringLiteral("country")), (QVector<FacetValue>{ { QStringLiteral("PL"), 2 } }));
    const auto key = searchWishKey("Person", question, 0);
    QTRY_VERIFY(m_temp->wish(key).has_value());
    page("community", "Person", { { { "id", "p9" }, { "rev", 1 }, { "name", "Lodzia" }, { "country", "LV" } } });
    m_temp->write([&](store::Cache &cache) {
        return cache.answerWish(key, store::Wish::Done,
                                { { "ids", { "p9", "p1" } },
                                  { "total", 17 },
                                  { "facets", { { "country", { { "LV", 16 }, { "PL", 1 } } } } } },
                                "");
    });
    QTRY_VERIFY(!search.fromCacheOnly());
    QTRY_COMPARE(spy.actual(), (QStringList{ QStringLiteral("p9"), QStringLiteral("p1") }));
    QCOMPARE(spy.mirror(), spy.actual());
    QCOMPARE(search.total(), 17);
    QCOMPARE(search.facets().value(QStringLiteral("country")).first().count, 16);
    QCOMPARE(spy.resets(), 0);
    QVERIFY2(spy.isGood(), qPrintable(spy.faults().join(u'\n')));
}

void RecordModelTest::answerHistory(const store::Key &key)
{
    m_temp->write([&](store::Cache &cache) {
        return cache.answerWish(HistoryModel::wishKey(key), store::Wish::Done,
                                { { "entries",
                                    { { { "rev", 3 },
                                        { "at", "2026-03-01T10:00:00Z" },
                                        { "by", "p1" },
                                        { "byName", "Anna" },
                                        { "op", "create" } },
                                      { { "rev", 8 },
                                        { "byName", "Eleni" },
                                        { "op", "update" },
                                        { "before", { { "title", "a" } } },
                                        { "after", { { "title", "b" } } } } } } },
                                "");
    });
}

void RecordModelTest::historyNeedsTheServerOnce()
{
    store::SyncStatus status;
    status.state = store::SyncStatus::Offline;
    m_store->setStatus(status);
    HistoryModel history(*m_store);
    const store::Key key{ "z1", "Card", "c1" };
    history.show(key);
    QTRY_COMPARE(history.loadState(), LoadState::UnavailableOffline);
    QTRY_VERIFY(m_temp->wish(HistoryModel::wishKey(key)).has_value());
    answerHistory(key);
    QTRY_COMPARE(history.rowCount(), 2);
    QCOMPARE(history.loadState(), LoadState::Ready);
    QCOMPARE(history.at(0).byName, QStringLiteral("Eleni"));
    QCOMPARE(readText(history.at(0).after, "title"), QStringLiteral("b"));
    HistoryModel again(*m_store);
    again.show(key);
    QTRY_COMPARE(again.rowCount(), 2); // told before, so there without a network
}

void RecordModelTest::historyIsThereAfterARestart()
{
    const auto key = [](std::size_t n) { return store::Key{ "z1", "Card", "c" + std::to_string(n) }; };
    HistoryModel history(*m_store);
    const auto last = HistoryModel::kept + 1;
    for (std::size_t n = 1; n <= last; ++n) {
        history.show(key(n));
        if (n == 1 || n == last)
            answerHistory(key(n));
    }
    history.show(key(2)); // looked at again
    QTRY_VERIFY(!m_temp->wish(HistoryModel::wishKey(key(1)))->keep);
    QCOMPARE(m_temp->wish(HistoryModel::wishKey(key(1)))->state, store::Wish::Done); // and not asked for again
    for (const auto n : { std::size_t(2), std::size_t(3), last })
        QVERIFY(m_temp->wish(HistoryModel::wishKey(key(n)))->keep);
}

// Made by one person, changed by another, and now there is no network.
store::Key RecordModelTest::offlineWithACard()
{
    store::SyncStatus status;
    status.state = store::SyncStatus::Offline;
    m_store->setStatus(status);
    const store::Key key{ "z1", "Card", "c1" };
    page("z1", "Card",
         { { { "id", "c1" },
             { "rev", 8 },
             { "title", "b" },
             { "listId", "l1" },
             { "createdAt", "2026-03-01T10:00:00Z" },
             { "createdBy", "p1" },
             { "updatedAt", "2026-03-02T10:00:00Z" },
             { "updatedBy", "p2" } } });
    return key;
}

void RecordModelTest::historyShowsWhatWaits()
{
    const auto key = offlineWithACard();
    HistoryModel history(*m_store);
    history.show(key);
    answerHistory(key);
    QTRY_COMPARE(history.rowCount(), 2);
    m_temp->apply({ { store::Edit::Patch, key, { { "title", "c" } } } });
    QTRY_COMPARE(history.rowCount(), 3);
    QCOMPARE(history.at(0).pending, store::Pending::Update);
    QCOMPARE(readText(history.at(0).before, "title"), QStringLiteral("b"));
    QCOMPARE(readText(history.at(0).after, "title"), QStringLiteral("c"));
    QVERIFY(history.at(0).at.isValid() && !history.at(0).parked);
    QCOMPARE(history.at(1).byName, QStringLiteral("Eleni"));

    // On its way to the server, while a second change waits behind it: that one begins where the first ended.
    const auto entries = m_temp->write([](store::Cache &cache) { return cache.outbox(); });
    const auto seq = entries->front().seq;
    m_temp->write([seq](store::Cache &cache) { return cache.markSending({ seq }); });
    m_temp->apply({ { store::Edit::Patch, key, { { "title", "d" } } } });
    QTRY_COMPARE(history.rowCount(), 4);
    QCOMPARE(readText(history.at(0).before, "title"), QStringLiteral("c"));
    QCOMPARE(readText(history.at(0).after, "title"), QStringLiteral("d"));
    QCOMPARE(m_temp->wish(HistoryModel::wishKey(key))->state, store::Wish::Done);

    // The server took the first: the history is asked for again, which has it now.
    m_temp->write([seq](store::Cache &cache) { return cache.acknowledge(seq, {}); });
    QTRY_COMPARE(m_temp->wish(HistoryModel::wishKey(key))->state, store::Wish::Waiting);
    QTRY_COMPARE(history.rowCount(), 3);
}

void RecordModelTest::historyTellsWhatTheRecordKnows()
{
    const auto key = offlineWithACard();
    m_temp->apply({ { store::Edit::Patch, key, { { "title", "c" } } } });
    HistoryModel history(*m_store);
    history.show(key);
    QTRY_COMPARE(history.loadState(), LoadState::UnavailableOffline);
    QTRY_COMPARE(history.rowCount(), 3);
    QCOMPARE(history.at(0).pending, store::Pending::Update);
    QCOMPARE(history.at(1).op, QStringLiteral("update"));
    QCOMPARE(history.at(1).by, QStringLiteral("p2"));
    QCOMPARE(history.at(1).at, QDateTime(QDate(2026, 3, 2), QTime(10, 0), Qt::UTC));
    QCOMPARE(history.at(2).op, QStringLiteral("create"));
    QCOMPARE(history.at(2).by, QStringLiteral("p1"));
    answerHistory(key);
    QTRY_COMPARE(history.loadState(), LoadState::Ready);
    QCOMPARE(history.rowCount(), 3); // its own words in their place
    QCOMPARE(history.at(2).byName, QStringLiteral("Anna"));
}

QTEST_GUILESS_MAIN(RecordModelTest)
#include "tst_recordmodel.moc"
