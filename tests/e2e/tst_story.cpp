// The story of two teachers, as one test: two clients and a server in processes of their own, the network cut and each
// of them killed in the middle. The chapters build on each other; after one that fails the rest is not tried.
#include "tests/e2e/chronicle.h"
#include "tests/e2e/farline.h"
#include "tests/e2e/story.h"

#include "sqlite/sqlite.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

using e2e::json::object;
namespace json = boost::json;

namespace {

std::string idOf(const object &answer) { return std::string(answer.at("id").as_string()); }

object with(object key, const object &more)
{
    for (const auto &member : more)
        key[member.key()] = member.value();
    return key;
}

bool holds(const json::value &value, const char *part)
{
    return json::serialize(value).find(part) != std::string::npos;
}

} // namespace

class TstStory : public QObject, private e2e::Story
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(server.run({ "demo", "--people", "200", "--schools", "60", "--announcements", "20" }), 0);
        qInfo("demo made in %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY2(server.start(), server.output().c_str());
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("exiftool")).isEmpty(),
                 "exiftool is needed: package libimage-exiftool-perl");
        QVERIFY(folder.isValid());
        qputenv("JUMELLE_HISTORY", folder.path().toUtf8()); // both teachers keep one
        m_line = std::make_unique<e2e::FarLine>(server.port());
        anna = teacher("anna");
        pierre = teacher("pierre");
    }
    void init()
    {
        if (m_broken)
            QSKIP("an earlier chapter failed");
    }
    void cleanup()
    {
        if (!QTest::currentTestFailed())
            return;
        m_broken = true;
        for (auto *who : { anna.get(), pierre.get() }) {
            qInfo("%s", json::serialize(who->ask("status", {}, 2000)).c_str());
            if (server.pid() > 0)
                qInfo("differs from the server: %s", difference(*who).c_str());
        }
    }

    void bothSignIn()
    {
        for (auto *who : { anna.get(), pierre.get() }) {
            QVERIFY(who->start());
            // Her way to the server can be cut; his is the short one.
            OK(who == anna.get() ? signIn(*who, "anna", m_line->url()) : signIn(*who, "pierre"));
            OK(who->ask("settled", {}, 60'000));
            const object oneself{ { "account", "community" }, { "type", "Person" }, { "id", who->person } };
            OK(who->ask("await", oneself));
        }
    }

    void annaFindsAPartner()
    {
        const auto found = OK(anna->ask("search", { { "text", "lefevre lyon" } })); // Lefèvre
        QVERIFY2(holds(found, pierre->person.c_str()), json::serialize(found).c_str());
        const auto lodz = OK(anna->ask("search", { { "text", "lodz" } }));
        QVERIFY(!lodz.at("people").as_array().empty());
        QVERIFY2(holds(lodz, "Łódź"), json::serialize(lodz).c_str());
        OK(anna->ask("policy", { { "is", "offline" } }));
        const auto again = OK(anna->ask("search", { { "text", "lefevre" }, { "from", "cache" } }));
        QVERIFY(again.at("fromCache").as_bool());
        QVERIFY(holds(again, pierre->person.c_str()));
        OK(anna->ask("policy", { { "is", "online" } }));
    }

    void theyGetInContact()
    {
        const auto request = OK(anna->ask("requestContact",
                                          { { "account", anna->personal() },
                                            { "person", pierre->person },
                                            { "message", "Bonjour! Light and water?" } }));
        const object copy{ { "account", pierre->personal() }, { "type", "ContactRequest" }, { "id", idOf(request) } };
        OK(pierre->ask("await", with(copy, { { "where", { { "direction", "in" }, { "personId", anna->person } } } })));
        OK(pierre->ask("answer", with(copy, { { "answer", "accepted" } })));
        for (auto *who : { anna.get(), pierre.get() }) {
            const auto &other = who == anna.get() ? *pierre : *anna;
            OK(who->ask("await",
                        { { "account", who->personal() },
                          { "type", "Contact" },
                          { "where", { { "personId", other.person } } } }));
        }
        const auto announcement
            = OK(anna->ask("announce", { { "title", "Who measures the sea?" }, { "text", "Ages 11–15." } }));
        const object read{ { "account", "community" }, { "type", "Announcement" }, { "id", idOf(announcement) } };
        OK(pierre->ask("await", read));
        const auto reply = OK(pierre->ask("replyTo",
                                          { { "announcement", idOf(announcement) },
                                            { "name", "Pierre Lefèvre" },
                                            { "text", "We have a tide gauge." } }));
        const object wanted{ { "announcementId", idOf(announcement) }, { "body", "We have a tide gauge." } };
        OK(anna->ask("await",
                     { { "account", "community" },
                       { "type", "AnnouncementReply" },
                       { "id", idOf(reply) },
                       { "where", wanted } }));
    }

    void theyStartAProject()
    {
        const auto proposal = OK(anna->ask("propose",
                                           { { "account", anna->personal() },
                                             { "title", "Light and water" },
                                             { "aims", "To see what light does in water." },
                                             { "partner", pierre->person },
                                             { "partnerName", "Pierre Lefèvre" } }));
        object key{ { "account", pierre->personal() }, { "type", "ProjectProposal" }, { "id", idOf(proposal) } };
        OK(pierre->ask("await", with(key, { { "where", { { "state", "pendingPartner" } } } })));
        OK(pierre->ask("answer", with(key, { { "answer", "accepted" } })));
        key["account"] = anna->personal();
        const auto active = OK(anna->ask("await", with(key, { { "where", { { "state", "active" } } } })));
        m_space = active.at("view").at("spaceId").as_string();
        for (auto *who : { anna.get(), pierre.get() }) {
            const auto project = OK(who->ask("await", { { "account", m_space }, { "type", "Project" } }));
            QCOMPARE(std::string(project.at("view").at("title").as_string()), std::string("Light and water"));
            for (const char *meaning : { "todo", "doing", "done" }) {
                const auto list = OK(who->ask(
                    "await",
                    { { "account", m_space }, { "type", "BoardList" }, { "where", { { "meaning", meaning } } } }));
                m_lists[meaning] = idOf(list);
            }
        }
    }

    void theyWorkOnTheBoard()
    {
        m_card = OK(newCard("todo", "Buy prisms"));
        OK(pierre->ask("await", m_card));
        OK(pierre->ask("setText", with(m_card, { { "property", "title" }, { "text", "Borrow prisms" } })));
        OK(anna->ask("await", with(m_card, { { "where", { { "title", "Borrow prisms" } } } })));
        OK(anna->ask("moveCard", with(m_card, { { "list", m_lists["doing"] } })));
        OK(anna->ask("assign", with(m_card, { { "person", pierre->person } })));
        OK(pierre->ask("addCheck", with(m_card, { { "item", "k1" }, { "text", "Ask the physics room" } })));
        OK(anna->ask("await", with(m_card, { { "where", { { "checklist/k1/text", "Ask the physics room" } } } })));
        OK(anna->ask("toggleCheck", with(m_card, { { "item", "k1" } })));
        const auto comment = OK(anna->ask("comment", with(m_card, { { "text", "They have six." } })));
        const object wanted{ { "listId", m_lists["doing"] },
                             { "assignees/" + pierre->person, true },
                             { "checklist/k1/done", true } };
        OK(pierre->ask("await", with(m_card, { { "where", wanted } })));
        OK(pierre->ask("await", { { "account", m_space }, { "type", "Comment" }, { "id", idOf(comment) } }));

        OK(pierre->ask("trash", m_card));
        OK(anna->ask("await", with(m_card, { { "contains", { { "trashedAt", "Z" } } } })));
        OK(pierre->ask("undo"));
        OK(anna->ask("await", with(m_card, { { "where", { { "trashedAt", nullptr } } } })));
        const auto told = OK(anna->ask("history", m_card));
        QVERIFY2(holds(told, "Buy prisms") && holds(told, "Borrow prisms") && holds(told, "Pierre Lefèvre"),
                 json::serialize(told).c_str());
    }

    void aCardGetsAllThatBelongsToIt()
    {
        const auto label
            = OK(anna->ask("addLabel", { { "account", m_space }, { "name", "Sea" }, { "colour", "teal" } }));
        OK(pierre->ask("await", { { "account", m_space }, { "type", "Label" }, { "id", idOf(label) } }));
        const object herself{ { "account", "community" }, { "type", "Person" }, { "id", anna->person } };
        const auto person = OK(anna->ask("await", herself));
        const std::string school(person.at("view").at("schoolId").as_string());
        OK(pierre->ask("mark", with(m_card, { { "set", "labels" }, { "entry", idOf(label) } })));
        OK(anna->ask("mark", with(m_card, { { "set", "schools" }, { "entry", school } })));
        OK(pierre->ask("setDate", with(m_card, { { "property", "dueOn" }, { "date", "2026-12-24" } })));
        const std::string path = written("how-to-borrow.txt", "Ask for Jean at the lab.");
        OK(anna->ask("attach", with(m_card, { { "attachment", "t1" }, { "path", path } })));
        const object wanted{ { "labels/" + idOf(label), true },
                             { "schools/" + school, true },
                             { "dueOn", "2026-12-24" },
                             { "attachments/t1/name", "how-to-borrow.txt" } };
        for (auto *who : { anna.get(), pierre.get() }) {
            OK(who->ask("settled"));
            const auto card = OK(who->ask("await", with(m_card, { { "where", wanted } })));
            const auto &blob = card.at("view").at("attachments").at("t1").at("blobId");
            QCOMPARE(bytesOf(*who, m_space, blob), std::string("Ask for Jean at the lab."));
        }
    }

    void aFileLiesInAFolder()
    {
        const auto outer = OK(anna->ask("addFolder", { { "account", m_space }, { "title", "Plans" } }));
        const auto inner
            = OK(anna->ask("addFolder", { { "account", m_space }, { "title", "Spring" }, { "parent", idOf(outer) } }));
        const std::string path = written("timetable.csv", "day;hour\nMonday;9\n");
        const auto file
            = OK(anna->ask("addFile", { { "account", m_space }, { "folder", idOf(inner) }, { "path", path } }));
        OK(anna->ask("settled"));
        OK(pierre->ask("await",
                       { { "account", m_space },
                         { "type", "Folder" },
                         { "id", idOf(inner) },
                         { "where", { { "parentId", idOf(outer) } } } }));
        const auto seen
            = OK(pierre->ask("await",
                             { { "account", m_space },
                               { "type", "FileItem" },
                               { "id", idOf(file) },
                               { "where", { { "name", "timetable.csv" }, { "folderId", idOf(inner) } } } }));
        QCOMPARE(bytesOf(*pierre, m_space, seen.at("view").at("blobId")), std::string("day;hour\nMonday;9\n"));
    }

    void whatWasPutAwayIsFoundInTheTrash()
    {
        const auto card = OK(newCard("todo", "Throw me away"));
        const object trash{ { "account", m_space }, { "type", "Card" }, { "trashOnly", true } };
        OK(pierre->ask("await", card));
        const auto before = OK(pierre->ask("list", trash));
        QVERIFY(!holds(before, "Throw me away"));
        OK(anna->ask("trash", card));
        const object there{ { "contains", { { "title", "Throw me away" } } } };
        OK(pierre->ask("await", with(trash, there)));
        const auto thrown = OK(pierre->ask("list", trash));
        QCOMPARE(thrown.at("list").as_array().size(), std::size_t(1));
        OK(pierre->ask("restore", with(card, { { "id", thrown.at("list").at(0).at("id") } })));
        OK(anna->ask("await", with(card, { { "where", { { "trashedAt", nullptr } } } })));
        for (auto *who : { anna.get(), pierre.get() }) {
            OK(who->ask("settled"));
            const auto after = OK(who->ask("list", trash));
            QVERIFY(after.at("list").as_array().empty());
        }
        QVERIFY(truth(*pierre, card).at("trashedAt").is_null());
    }

    void photosLeaveTheirPlaceBehind()
    {
        const auto album = OK(anna->ask("addAlbum", { { "account", m_space }, { "title", "At the pier" } }));
        for (const char *name : { "phone-with-place.jpg", "turned-with-place.jpg", "editor-with-xmp-iptc.jpg",
                                  "old-thumbnail-inside.jpg", "place-in-png.png" }) {
            const std::string path
                = qEnvironmentVariable("JUMELLE_SOURCE_DIR").toStdString() + "/tests/fixtures/photos/" + name;
            const auto photo
                = OK(anna->ask("addPhoto", { { "account", m_space }, { "album", idOf(album) }, { "path", path } }));
            if (name != std::string_view("editor-with-xmp-iptc.jpg")) // has its position in XMP only
                QVERIFY2(photo.at("foundPlace").as_bool(), name);
            const auto seen = OK(pierre->ask(
                "await", { { "account", m_space }, { "type", "MediaItem" }, { "id", idOf(photo) } }, 30'000));
            for (const char *property : { "blobId", "thumbBlobId", "previewBlobId" })
                QCOMPARE(whatIsLeft(bytesOf(*pierre, m_space, seen.at("view").at(property))), std::string());
        }
        OK(anna->ask("settled"));
    }

    void whatOneDoesTheOtherSees()
    {
        std::vector<qint64> times;
        for (int i = 0; i < 9; ++i) {
            const std::string title = "Borrow prisms, take " + std::to_string(i);
            const int seen = pierre->send("await", with(m_card, { { "where", { { "title", title } } } }));
            QElapsedTimer timer;
            timer.start();
            OK(anna->ask("setText", with(m_card, { { "property", "title" }, { "text", title } })));
            OK(pierre->answer(seen));
            times.push_back(timer.elapsed());
        }
        std::sort(times.begin(), times.end());
        qInfo("an edit is seen after %lld ms (median of %zu, at most %lld)", static_cast<long long>(times[4]),
              times.size(), static_cast<long long>(times.back()));
        QVERIFY(times[4] < 1000); // the promise; usually some thirty milliseconds
    }

    // Each edit falls into the moment in which the one before is being sent.
    void nothingIsLostInAHurry()
    {
        std::vector<object> cards;
        for (int i = 0; i < 80; ++i) {
            const auto made = OK(newCard("doing", "In a hurry"));
            cards.push_back(made);
            OK(describe(*anna, cards.back(), "Written at once"));
        }
        OK(anna->ask("settled", {}, 60'000));
        for (const auto &key : cards) {
            const auto there = truth(*anna, key);
            QVERIFY2(there.is_object() && there.at("description") == "Written at once", json::serialize(there).c_str());
        }
    }

    void annaWorksADayOffline()
    {
        m_both = OK(newCard("todo", "The day at the sea"));
        m_words = OK(newCard("todo", "What to bring"));
        OK(describe(*anna, m_both, "We meet on Monday."));
        OK(describe(*anna, m_words, "Bring boots. We leave at nine."));
        OK(pierre->ask("await", with(m_both, { { "contains", { { "description", "Monday" } } } })));
        OK(pierre->ask("await", with(m_words, { { "contains", { { "description", "nine" } } } })));
        OK(anna->ask("settled"));

        QVERIFY(m_line->carried() > 0);
        m_line->sever(); // the plug, not the switch
        OK(anna->ask("awaitState", { { "is", "offline" } }, 40'000));
        const auto carried = m_line->carried();
        OK(describe(*anna, m_both, "We meet on Tuesday."));
        OK(describe(*anna, m_words, "Bring boots and a net. We leave at nine."));
        OK(anna->ask("moveCard", with(m_card, { { "list", m_lists["done"] } })));
        OK(anna->ask("comment", with(m_card, { { "text", "Done, they lie in my car." } })));
        m_new = OK(newCard("doing", "Written on the train"));
        for (int i = 0; i < 40; ++i) {
            OK(newCard("todo", "Idea " + std::to_string(i)));
        }
        const auto album = OK(anna->ask("addAlbum", { { "account", m_space }, { "title", "From the train" } }));
        const std::string path
            = qEnvironmentVariable("JUMELLE_SOURCE_DIR").toStdString() + "/tests/fixtures/photos/nothing-inside.jpg";
        const auto photo
            = OK(anna->ask("addPhoto", { { "account", m_space }, { "album", idOf(album) }, { "path", path } }));
        m_photo = { { "account", m_space }, { "type", "MediaItem" }, { "id", idOf(photo) } };

        OK(describe(*pierre, m_both, "We meet on Friday."));
        OK(describe(*pierre, m_words, "Bring boots. We leave at ten."));
        OK(pierre->ask("setText", with(m_card, { { "property", "title" }, { "text", "Six prisms" } })));
        OK(pierre->ask("settled"));
        OK(anna->ask("await", with(m_both, { { "where", { { "description", "We meet on Tuesday." } } } })));
        QVERIFY(truth(*pierre, m_new).is_null());
        QVERIFY(holds(truth(*pierre, m_both), "Friday"));
        QCOMPARE(m_line->carried(), carried);
    }

    void herComputerDiesOffline()
    {
        OK(anna->ask("awaitState", { { "is", "offline" } }, 40'000)); // now and then she looks for a way
        const auto before = OK(anna->ask("status"));
        QVERIFY(before.at("outbox").as_int64() >= 46);
        // Killed the moment the edit is acknowledged, without the half second it is allowed.
        OK(anna->ask("setText", with(m_new, { { "property", "title" }, { "text", "Written on the train, kept" } })));
        anna->kill();
        OK(reopen(*anna)); // and the line is still cut
        OK(anna->ask("await", with(m_new, { { "where", { { "title", "Written on the train, kept" } } } })));
        const auto after = OK(anna->ask("status"));
        QCOMPARE(after.at("outbox").as_int64(), before.at("outbox").as_int64());
        QCOMPARE(after.at("uploads").as_int64(), before.at("uploads").as_int64());
        QVERIFY(truth(*pierre, m_new).is_null());
    }

    void theServerDiesWhileSheSends()
    {
        const int atPierre = pierre->send("await", m_new);
        const auto carried = m_line->carried();
        m_line->mend();
        OK(anna->ask("wake"));
        QTRY_VERIFY(m_line->carried() > carried);
        server.kill(); // in the middle of the first request
        OK(anna->ask("awaitState", { { "is", "offline" } }, 40'000));
        QVERIFY2(server.start(), server.output().c_str());
        OK(anna->ask("wake"));
        OK(pierre->ask("wake"));
        OK(pierre->answer(atPierre, 40'000));
        server.kill(); // with part of it there, the answer perhaps lost
        anna->kill();
        QVERIFY2(server.start(), server.output().c_str());
        OK(reopen(*anna));
        OK(pierre->ask("wake"));
        OK(anna->ask("settled", {}, 60'000));
        OK(pierre->ask("await", m_photo, 40'000));
        OK(pierre->ask("settled", {}, 60'000));
    }

    void bothTextsSurvived()
    {
        const object moved{ { "listId", m_lists["done"] }, { "title", "Six prisms" } };
        for (auto *who : { anna.get(), pierre.get() }) {
            const auto both = OK(who->ask("await", with(m_both, { { "contains", { { "variants", "We meet on" } } } })));
            const auto &view = both.at("view");
            const bool tuesday = holds(view.at("description"), "Tuesday");
            QVERIFY2(holds(view.at("description"), tuesday ? "Tuesday" : "Friday"), json::serialize(view).c_str());
            QVERIFY2(holds(view.at("variants"), tuesday ? "Friday" : "Tuesday"), json::serialize(view).c_str());
            OK(who->ask(
                "await",
                with(m_words, { { "where", { { "description", "Bring boots and a net. We leave at ten." } } } })));
            OK(who->ask("await", with(m_card, { { "where", moved } })));
        }
    }

    void herComputerDiesOnline()
    {
        OK(anna->ask("setText", with(m_card, { { "property", "title" }, { "text", "Seven prisms" } })));
        anna->kill();
        OK(reopen(*anna));
        OK(anna->ask("settled", {}, 60'000));
        OK(pierre->ask("await", with(m_card, { { "where", { { "title", "Seven prisms" } } } })));
        QVERIFY(holds(truth(*pierre, m_card), "Seven prisms"));
    }

    void allThreeHaveTheSame()
    {
        for (auto *who : { anna.get(), pierre.get() }) {
            OK(who->ask("settled", {}, 60'000));
            std::string different;
            const bool equal = QTest::qWaitFor([&] { return (different = difference(*who)).empty(); }, 20'000);
            QVERIFY2(equal, different.c_str());
            qInfo("%zu records are equal in cache and server", compared);
            QVERIFY(compared > 100);
            const auto status = OK(who->ask("status"));
            QCOMPARE(status.at("outbox").as_int64(), 0);
            QCOMPARE(status.at("parked").as_int64(), 0);
        }
    }

    void allDataBasesAreWhole()
    {
        QVERIFY(anna->quit());
        QVERIFY(pierre->quit());
        QCOMPARE(server.stop(), 0);
        int whole = 0;
        for (const QString &place : { folder.path(), QString::fromStdString(server.data()) }) {
            QDirIterator files(place, { QStringLiteral("*.db"), QStringLiteral("*.sqlite") }, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const auto base = sqlite::Connection::open(files.next().toStdString(), {});
                auto check = base->prepare("PRAGMA integrity_check");
                QVERIFY(check.step());
                QCOMPARE(std::string(check.text(0)), std::string("ok"));
                ++whole;
            }
        }
        QCOMPARE(whole, 3);
    }

    void theHistoryHolds()
    {
        std::map<std::string, std::string> caches;
        for (const auto *who : { anna.get(), pierre.get() })
            caches[QFileInfo(who->cacheFolder()).fileName().toStdString()] = who->cacheFolder().toStdString();
        const auto log = e2e::collect(folder.path(), server.data() + "/jumelle.sqlite", caches);
        QVERIFY2(log.has_value(), log ? "" : log.error().detail.c_str());
        const auto verdict = history::check(*log);
        qInfo("%s", history::report(verdict).c_str());
        QVERIFY(verdict.good());
        QVERIFY(verdict.counts.acknowledged > 200);
    }

private:
    object newCard(const char *list, const std::string &title) // by Anna; its key
    {
        const auto made
            = anna->ask("addCard", { { "account", m_space }, { "list", m_lists[list] }, { "title", title } });
        if (made.contains("error"))
            return made;
        return { { "account", m_space }, { "type", "Card" }, { "id", made.at("id") } };
    }
    object describe(e2e::TeacherProcess &who, const object &key, const char *words)
    {
        return who.ask("setText", with(key, { { "property", "description" }, { "text", words } }));
    }
    std::unique_ptr<e2e::FarLine> m_line; // between Anna and the server
    bool m_broken = false;
    std::string m_space;
    std::map<std::string, std::string> m_lists; // by meaning
    object m_card, m_both, m_words, m_new, m_photo; // keys
};

QTEST_GUILESS_MAIN(TstStory)
#include "tst_story.moc"
