// A search for partners whose stored answer is older than what the cache knows.
#include "models/actions.h"
#include "models/personmodels.h"
#include "models/searchmodel.h"
#include "tests/support/modelspy.h"
#include "tests/support/tempservice.h"

#include <QTest>

using namespace models;

class tst_searchmodel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_temp = std::make_unique<test::TempService>(); }
    void cleanup() { m_temp.reset(); }

    void whatIsInTheTrashIsLeftOut()
    {
        const QStringList ids = know(3);
        AnnouncementSearch search(m_temp->service());
        test::ModelSpy spy(&search, IdRole);
        search.search(m_question);
        answer(ids, 3);
        QTRY_VERIFY(!search.fromCacheOnly());
        QTRY_COMPARE(spy.actual(), ids);
        m_temp->apply(actions::trash(key(ids[1]), QDateTime::currentDateTimeUtc()));
        QTRY_COMPARE(spy.actual(), (QStringList{ ids[0], ids[2] }));
        QCOMPARE(search.total(), 2);

        AnnouncementSearch again(m_temp->service());
        again.search(m_question);
        answer(ids, 3); // by a server that has not heard of the trash yet
        QTRY_VERIFY(!again.fromCacheOnly());
        QCOMPARE(again.rowCount(), 2);

        m_temp->apply(actions::restore(key(ids[1])));
        QTRY_COMPARE(spy.actual(), ids);
        QCOMPARE(search.total(), 3);
        QVERIFY2(spy.isGood(), qPrintable(spy.faults().join(u'\n')));
    }

    void aPageWithGapsLeadsToTheNext()
    {
        const int page = AnnouncementSearch::pageSize;
        const QStringList ids = know(page);
        m_temp->apply(actions::trash(key(ids[7]), QDateTime::currentDateTimeUtc()));
        AnnouncementSearch search(m_temp->service());
        search.search(m_question);
        answer(ids, page + 20);
        QTRY_VERIFY(!search.fromCacheOnly());
        QCOMPARE(search.rowCount(), page - 1);
        QVERIFY(search.canFetchMore({}));
        search.fetchMore({});
        QVERIFY(!search.canFetchMore({})); // until that has come
        QTRY_VERIFY(m_temp->wish(searchWishKey("Announcement", m_question, page - 1)).has_value());
    }

private:
    static store::Key key(const QString &id) { return { "community", "Announcement", id.toStdString() }; }

    QStringList know(int count)
    {
        QStringList ids;
        store::Cache::Page page;
        page.account = "community";
        page.type = "Announcement";
        page.newState = "e-1";
        for (int i = 0; i < count; ++i) {
            ids.append(QStringLiteral("a%1").arg(i, 3, 10, QLatin1Char('0')));
            page.list.push_back({ { "id", ids.last().toStdString() }, { "rev", 1 }, { "title", "Rivers" } });
        }
        m_temp->store(page);
        return ids;
    }

    void answer(const QStringList &ids, int total)
    {
        const auto wish = searchWishKey("Announcement", m_question, 0);
        QTRY_VERIFY(m_temp->wish(wish).has_value());
        store::json::array list;
        for (const QString &id : ids)
            list.emplace_back(id.toStdString());
        m_temp->write([&](store::Cache &cache) {
            return cache.answerWish(wish, store::Wish::Done, { { "ids", list }, { "total", total } }, "");
        });
    }

    std::unique_ptr<test::TempService> m_temp;
    const SearchQuestion m_question{ QStringLiteral("rivers"), {}, {} };
};

QTEST_GUILESS_MAIN(tst_searchmodel)
#include "tst_searchmodel.moc"
