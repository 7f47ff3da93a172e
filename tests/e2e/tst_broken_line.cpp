// Lines that break in the middle of a piece and hotels that answer in place of the server, through real sockets: what
// was sent or fetched before is not sent or fetched again, and all goes on once the way is free.
#include "tests/e2e/line.h"
#include "tests/e2e/person.h"
#include "tests/support/serverprocess.h"
#include "ui/errortext/errortext.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>
#include <random>

namespace e2e {

namespace {

constexpr qint64 MB = 1'000'000;
constexpr qint64 piece = 5 << 20;
constexpr qint64 filmSize = 26 * MB; // five pieces

std::string noise(qint64 size, unsigned seed)
{
    std::mt19937 random(seed);
    std::string bytes(std::size_t(size), '\0');
    for (char &c : bytes)
        c = char(random() & 0xff);
    return bytes;
}

} // namespace

class TstBrokenLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.addUser("kasia", "correct horse"));
        QVERIFY2(m_server.start(), m_server.output().c_str());
    }
    void init()
    {
        m_line = std::make_unique<Line>(m_server.port());
        m_kasia = device();
    }
    void cleanup()
    {
        m_kasia.reset();
        m_line.reset();
    }

    void anUploadGoesOnWithThePieceThatWasCut()
    {
        add(noise(filmSize, 2));
        m_line->up = 0;
        m_line->cutAfterUp(18 * MB); // three pieces, and a part of the next two
        m_kasia->sync().setPolicy(syncing::Policy::Online);
        QVERIFY(Person::until([&] { return m_line->isCut(); }));
        QVERIFY(Person::until([&] { return m_kasia->status().state == store::SyncStatus::Offline; }));
        const auto half = m_kasia->cache().uploads().value().at(0);
        QVERIFY(half.sent >= piece && half.sent < filmSize);
        m_line->mend();
        m_kasia->sync().wake();
        QVERIFY(Person::until([&] { return m_kasia->cache().uploads().value().empty(); }, 60'000));
        qInfo("%lld bytes for %lld", static_cast<long long>(m_line->up), static_cast<long long>(filmSize));
        QVERIFY(m_line->up < filmSize + 3 * piece); // what was on its way, three at a time, and no more
    }

    void aPausedUploadWaitsAndGoesOn()
    {
        const auto local = add(noise(6 * MB, 3));
        QVERIFY(m_kasia->cache().setUploadPaused(local, true).has_value());
        m_line->up = 0;
        m_kasia->sync().setPolicy(syncing::Policy::Online);
        QVERIFY(Person::until([&] { return m_kasia->status().state == store::SyncStatus::UpToDate; }));
        QVERIFY(m_line->up < MB);
        QCOMPARE(m_kasia->cache().uploads().value().at(0).state, store::Upload::Paused);
        QVERIFY(m_kasia->cache().setUploadPaused(local, false).has_value());
        m_kasia->sync().nudge();
        QVERIFY(Person::until([&] { return m_kasia->cache().uploads().value().empty(); }, 60'000));
    }

    void aDownloadGoesOnWhereItWasCut_data()
    {
        QTest::addColumn<bool>("portal");
        QTest::newRow("the line came back") << false;
        QTest::newRow("a portal answered first") << true;
    }
    void aDownloadGoesOnWhereItWasCut()
    {
        QFETCH(bool, portal);
        const std::string bytes = noise(filmSize, portal ? 5 : 4);
        const auto blob = "B" + add(bytes).substr(1);
        m_kasia->sync().setPolicy(syncing::Policy::Online);
        QVERIFY(Person::until([&] { return m_kasia->cache().uploads().value().empty(); }, 60'000));
        auto other = device();
        std::vector<std::int64_t> received;
        QObject::connect(&other->service(), &store::Service::changed, m_line.get(), [&](const store::ChangeSet &set) {
            const auto wish = other->cache().wished("film").value();
            const auto *told = set.wishes.empty() || !wish ? nullptr : wish->answer.if_contains("received");
            if (told)
                received.push_back(told->as_int64());
        });
        store::Wish wish;
        wish.kind = store::Wish::Blob;
        wish.key = "film";
        wish.account = personal();
        wish.what = { { "blobId", blob }, { "size", filmSize } };
        m_line->down = 0;
        m_line->cutAfterDown(10 * MB);
        QVERIFY(other->cache().wish(wish).has_value());
        other->sync().nudge();
        QVERIFY(Person::until([&] { return m_line->isCut(); }));
        QVERIFY(Person::until([&] { return other->status().state == store::SyncStatus::Offline; }));
        m_line->mend();
        const auto before = m_line->down;
        if (portal) {
            Portal hotel(m_server.data() + "/tls/server.pem", m_server.data() + "/tls/server-key.pem");
            m_line->leadTo(hotel.serverPort());
            other->sync().wake();
            QVERIFY(Person::until([&] { return other->status().error == "captivePortal"; }));
            m_line->leadTo(m_server.port());
        }
        other->sync().wake();
        const auto done = [&] { return other->cache().wished("film").value()->state == store::Wish::Done; };
        QVERIFY(Person::until(done, 60'000));
        qInfo("%lld bytes for %lld", static_cast<long long>(m_line->down), static_cast<long long>(filmSize));
        QVERIFY(m_line->down - before < filmSize - 2 * MB); // what had arrived did not come again
        const auto path = other->cache().blobPath(personal(), blob).value();
        QVERIFY(path.has_value());
        QFile file(QString::fromStdString(*path));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().toStdString() == bytes);
        QVERIFY(!received.empty()); // how far it is was told on the way
        QVERIFY(std::is_sorted(received.begin(), received.end()) && received.back() <= filmSize);
    }

    void aPortalInTheWayOfSync_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("a page") << int(Portal::Page);
        QTest::newRow("elsewhere") << int(Portal::Elsewhere);
        QTest::newRow("its own page") << int(Portal::SameHost);
    }
    void aPortalInTheWayOfSync()
    {
        QFETCH(int, kind);
        m_kasia->sync().setPolicy(syncing::Policy::Online);
        QVERIFY(m_kasia->upToDate());
        Portal hotel(m_server.data() + "/tls/server.pem", m_server.data() + "/tls/server-key.pem");
        hotel.kind = Portal::Kind(kind);
        QVERIFY(hotel.isListening());
        m_line->leadTo(hotel.serverPort());
        const auto id = m_kasia->cache().newId("SavedSearch");
        const store::Key key{ personal(), "SavedSearch", id };
        QVERIFY(m_kasia->cache().apply({ { store::Edit::Create, key, { { "name", "in the hotel" } } } }).has_value());
        m_kasia->sync().wake();
        m_kasia->sync().nudge();
        QVERIFY(Person::until([&] { return m_kasia->status().error == "captivePortal"; }));
        QCOMPARE(m_kasia->status().state, store::SyncStatus::Trouble);
        const auto status = m_kasia->status();
        const ui::ErrorText text = ui::errorText(status.error, status.errorDetail);
        QVERIFY(text.title.contains(QStringLiteral("sign-in page")));
        QVERIFY(text.safe.contains(QStringLiteral("kept on this computer")));
        QVERIFY(text.next.contains(QStringLiteral("in your browser")));
        QCOMPARE(m_kasia->status().waitingChanges, 1);
        QVERIFY(m_kasia->cache().record(key).value().has_value());
        m_line->leadTo(m_server.port());
        m_kasia->sync().wake();
        QVERIFY(m_kasia->upToDate());
        auto other = device();
        QVERIFY(other->upToDate());
        QVERIFY(other->cache().record(key).value().has_value());
    }

private:
    // One more computer of the same person, on the line; nothing is sent before it is told to.
    std::unique_ptr<Person> device()
    {
        auto person = std::make_unique<Person>(QString::fromStdString(m_server.caFile()));
        if (person->signIn(m_server.url(), "kasia", "correct horse"))
            return nullptr;
        person->startSync(m_line->url());
        return person->upToDate() ? std::move(person) : nullptr;
    }
    std::string personal() const { return "u" + m_kasia->token().personId; }
    std::string add(const std::string &bytes)
    {
        m_kasia->sync().setPolicy(syncing::Policy::Offline);
        return m_kasia->cache().addBytes(personal(), bytes, "film.mp4", "video/mp4").value();
    }

    ServerProcess m_server{ { "--durable", "false" } };
    std::unique_ptr<Line> m_line;
    std::unique_ptr<Person> m_kasia;
};

} // namespace e2e

QTEST_MAIN(e2e::TstBrokenLine)
#include "tst_broken_line.moc"
