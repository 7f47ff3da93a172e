// The page of changes by keys alone, and what a screen reader is told: two versions, what waits, the activity log. On a
// real store without a server.
#include "changestest.h"

#include "core/codes.h"
#include "models/actions.h"
#include "models/jsonread.h"
#include "tests/support/scenestore.h"
#include "tests/support/uichecks.h"
#include "ui/changes/activityitems.h"
#include "ui/changes/activityview.h"
#include "ui/changes/versionsview.h"
#include "ui/queue/queuewords.h"
#include "ui/versions/difftext.h"
#include "ui/widgets/statepanel.h"
#include "ui/words/recordwords.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace ui;
using test::card;
using test::descriptionOf;
using test::nameOf;
using test::text;

class tst_changes : public test::ChangesTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }
    void usesTheOtherVersionByKeys();
    void keepsBothVersions();
    void othersSchoolsAreNotOursToChoose();
    void differencesAreHeard();
    void longTextsStayShort();
    void changesAreNamedInWords();
    void statesOfWhatWaits();
    void filmsAreNoPhotos();
    void activityByKeys();
    void activityOfOnePerson();
    void activityOffline();

private:
    void tell(const std::string &key, store::json::array entries, store::json::value next, const char *by = nullptr);
};

void tst_changes::usesTheOtherVersionByKeys()
{
    open("versions");
    QVERIFY(tabTo(QStringLiteral("useOther")));
    QWidget *button = QApplication::focusWidget();
    // Heard without looking: which thing, which part, and how the versions differ.
    QVERIFY2(nameOf(button).contains(text("Card “Water sampling guide in four languages”, description")),
             qPrintable(nameOf(button)));
    QVERIFY2(descriptionOf(button).contains(text("removed: three times")), qPrintable(descriptionOf(button)));
    QVERIFY2(descriptionOf(button).contains(text("added: twice")), qPrintable(descriptionOf(button)));
    QCOMPARE(test::accessibilityFaults(m_window.get()), QStringList());
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(record(card("card-guide")).view.at("variants").as_object().empty());
    QCOMPARE(models::readText(record(card("card-guide")).view, "description"),
             text("Rinse the bottle twice with sea water, then fill it at knee depth. Wear gloves."));
    auto *panel = m_window->currentPage()->findChild<VersionsView *>()->findChild<StatePanel *>();
    QTRY_VERIFY(panel->isVisible());
    // It waits to be sent like any change, so that nobody else is asked again.
    QCOMPARE(outbox().size(), std::size_t(1));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(record(card("card-guide")).view.at("variants").as_object().size(), std::size_t(1));
    QCOMPARE(models::readText(record(card("card-guide")).view, "description"),
             text("Rinse the bottle three times with sea water, then fill it below the surface."));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(record(card("card-guide")).view.at("variants").as_object().empty());
    QCOMPARE(models::readText(record(card("card-guide")).view, "description"),
             text("Rinse the bottle twice with sea water, then fill it at knee depth. Wear gloves."));
}

void tst_changes::keepsBothVersions()
{
    open("versions");
    QVERIFY(tabTo(QStringLiteral("keepBoth")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(record(card("card-guide")).view.at("variants").as_object().empty());
    const QString both = models::readText(record(card("card-guide")).view, "description");
    QVERIFY(both.contains(text("three times")) && both.contains(text("Wear gloves")));
}

// The server takes no change of somebody else's school or profile, so nobody is asked for one.
void tst_changes::othersSchoolsAreNotOursToChoose()
{
    using store::json::object;
    const auto page = [](const char *type, const char *id, const char *creator, const char *writer, const char *other) {
        object record{ { "id", id }, { "rev", 2 }, { "name", "Somebody" } };
        record["propRevs"] = object{ { "name", 2 } };
        record["createdBy"] = creator;
        record["updatedBy"] = writer;
        record["updatedAt"] = record["createdAt"] = "2026-03-02T08:00:00Z";
        record["variants"] = object{ { "about-1",
                                       object{ { "property", "about" },
                                               { "value", "Other words." },
                                               { "by", other },
                                               { "at", "2026-03-02T08:00:00Z" } } } };
        store::Cache::Page one;
        one.account = test::communityId;
        one.type = type;
        one.newState = "1-2";
        one.list.push_back(std::move(record));
        return one;
    };
    write([&](store::Cache &cache) -> core::Result<void> {
        for (const auto &one : { page("School", "s-kalmar", "p-janis", "p-janis", "p-maria"),
                                 page("School", "s-made", "p-eleni", "p-janis", "p-maria"),
                                 page("School", "s-corrected", "p-janis", "p-maria", "p-eleni"),
                                 page("School", "s-written", "p-janis", "p-eleni", "p-maria"),
                                 page("Person", "p-anna", "p-janis", "p-anna", "p-janis"),
                                 page("Person", "p-eleni", "p-janis", "p-janis", "p-janis") })
            if (const auto stored = cache.storePage(one); !stored)
                return tl::unexpected<core::Error>(stored.error());
        return {};
    });
    open("versions");
    QSet<QString> asked;
    for (const auto *choice : m_window->currentPage()->findChildren<VersionChoice *>())
        asked.insert(choice->question().row.recordId);
    QCOMPARE(asked,
             (QSet<QString>{ QStringLiteral("card-guide"), QStringLiteral("s-made"), QStringLiteral("s-corrected"),
                             QStringLiteral("s-written"), QStringLiteral("p-eleni") }));
}

void tst_changes::differencesAreHeard()
{
    const Colours &colours = coloursOf(Mode::Light);
    const DiffText words = DiffText::of(text("The bus leaves at nine."), text("The bus leaves at ten."), true, colours);
    QCOMPARE(words.spoken, text("removed: nine; added: ten"));
    QVERIFY(words.first.contains(text("line-through")) && words.second.contains(text("underline")));
    // Written by people: never markup.
    const DiffText markup = DiffText::of(text("<b>a</b>"), text("<i>a</i>"), true, colours);
    QVERIFY(!markup.first.contains(text("<b>")) && !markup.second.contains(text("<i>")));
    // A date is one value, not three words.
    const DiffText dates = DiffText::of(text("13 March 2026"), text("20 March 2026"), false, colours);
    QCOMPARE(dates.spoken, text("removed: 13 March 2026; added: 20 March 2026"));
    QCOMPARE(DiffText::of(text("a  b"), text("a b"), true, colours).spoken, text("no word differs"));
}

void tst_changes::longTextsStayShort()
{
    QString first;
    for (int i = 0; i < 20000; ++i)
        first += QStringLiteral("word%1 ").arg(i);
    QString second = first;
    second.replace(text("word10000 "), text("other "));
    QElapsedTimer timer;
    timer.start();
    const DiffText diff = DiffText::of(first, second, true, coloursOf(Mode::Light));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(diff.spoken, text("removed: word10000; added: other"));
    QVERIFY2(diff.first.size() < 1500, "what both have in common is left out");
    QVERIFY(diff.first.contains(text("word9999")) && diff.first.contains(text("word10001")));
}

void tst_changes::changesAreNamedInWords()
{
    write([](store::Cache &cache) -> core::Result<void> {
        const auto done = cache.apply(models::actions::setDate(card("card-logo"), "dueOn", QDate(2026, 4, 1)));
        return done ? core::Result<void>() : tl::unexpected(done.error());
    });
    open("waiting");
    const QStringList labels = shownTexts();
    QVERIFY2(labels.contains(text("Card “Design the project logo” – due date changed")), qPrintable(labels.join(u'|')));
}

// Neither in the queue nor in the activity log nor where one of two versions is chosen. And the small pictures that are
// made of a photo are no files that a person knows.
void tst_changes::filmsAreNoPhotos()
{
    const auto media = [](const char *name, const char *type, const char *kind) {
        return store::json::object{ { "albumId", "al-1" }, { "position", "a" }, { "name", name },
                                    { "type", type },      { "size", 4 },       { "kind", kind } };
    };
    write([&](store::Cache &cache) -> core::Result<void> {
        auto film = media("Boat.mp4", "video/mp4", "film");
        film["blobId"] = cache.addBytes(test::projectId, "film", "Boat.mp4", "video/mp4").value();
        auto photo = media("Beach.jpg", "image/jpeg", "photo");
        photo["blobId"] = cache.addBytes(test::projectId, "photo", "Beach.jpg", "image/jpeg").value();
        photo["thumbBlobId"] = cache.addBytes(test::projectId, "small", "thumbBlobId.jpg", "image/jpeg").value();
        for (auto *value : { &film, &photo })
            if (const auto made = cache.apply(models::actions::create(
                    { test::projectId, "MediaItem", cache.newId("MediaItem") }, std::move(*value)));
                !made)
                return tl::unexpected(made.error());
        return {};
    });
    open("waiting");
    const auto shown = shownTexts();
    for (const char *words : { "Film “Boat.mp4” – new", "Photo “Beach.jpg” – new", "Boat.mp4", "Beach.jpg",
                               "Small picture of “Beach.jpg”" })
        QVERIFY2(shown.contains(text(words)), qPrintable(shown.join(u'\n')));
    QVERIFY(shown.filter(text("thumbBlobId")).isEmpty());
    QVERIFY(tabToSpoken("Pause “Small picture of “Beach.jpg””"));

    models::ActivityRow row;
    row.type = text("MediaItem");
    row.name = text("Boat.mp4");
    row.media = text("film");
    row.op = text("create");
    row.at = QDateTime(QDate(2026, 3, 12), QTime(8, 0), Qt::UTC);
    ActivityItems items;
    items.show({ row }, QDate(2026, 3, 12), false, {});
    QCOMPARE(items.at(1).text, text("Film “Boat.mp4” – new"));
    QCOMPARE(items.at(1).icon, text("film-strip"));
    QCOMPARE(RecordWords::thing({ text("MediaItem"), text("Boat.mp4"), text("film") }), text("Film “Boat.mp4”"));
    QCOMPARE(RecordWords::thing({ text("MediaItem"), text("Beach.jpg"), {} }), text("Photo “Beach.jpg”"));
}

void tst_changes::statesOfWhatWaits()
{
    models::QueueRow row;
    store::SyncStatus status;
    status.state = store::SyncStatus::UpToDate;
    QCOMPARE(QueueWords::state(row, status).text, text("Waits its turn"));
    row.state = models::QueueRow::Sending;
    QCOMPARE(QueueWords::state(row, status).text, text("Being sent"));
    status.state = store::SyncStatus::Offline;
    QCOMPARE(QueueWords::state(row, status).text, text("Waits for the network"));
    status.state = store::SyncStatus::NeedsSignIn;
    QCOMPARE(QueueWords::state(row, status).text, text("Waits until you sign in"));
    status.state = store::SyncStatus::Trouble;
    const auto waitsIn = [&](core::Code code) {
        status.error = core::codeName(code);
        return QueueWords::state(row, status).text;
    };
    QCOMPARE(waitsIn(core::Code::CaptivePortal), text("Waits for the network"));
    QCOMPARE(waitsIn(core::Code::DiskFull), text("Waits for room on the disk"));
    QCOMPARE(waitsIn(core::Code::ReadOnly), text("Waits until this is solved"));
    QCOMPARE(waitsIn(core::Code::TooOld), text("Waits until this is solved"));
    row.state = models::QueueRow::NotSent;
    QCOMPARE(QueueWords::state(row, status).text, text("Needs you"));
    row.state = models::QueueRow::Paused;
    QCOMPARE(QueueWords::state(row, status).text, text("Paused"));

    // Nothing is said to go out by itself that waits for a decision.
    QVERIFY(QueueWords::promise(3, 0, 0).contains(text("All goes out by itself")));
    QVERIFY(QueueWords::promise(3, 1, 0).contains(text("paused waits")));
    QVERIFY(QueueWords::promise(3, 1, 1).contains(text("waits for your decision, the rest goes out")));
    QVERIFY(!QueueWords::promise(0, 0, 1).contains(text("by itself")));
    QVERIFY(QueueWords::promise(0, 0, 0).startsWith(text("Nothing waits")));
    status = {};
    status.state = store::SyncStatus::WorkingOffline;
    QVERIFY(QueueWords::outlook(status, 3, 1, 0, 0).contains(text("paused waits"))); // also once one is online
    const auto outlook = [&](int refused) { return QueueWords::outlook(status, 3, 0, refused, 0); };
    QVERIFY2(outlook(0).contains(text("once you work online again")), qPrintable(outlook(0)));
    QVERIFY(!outlook(0).contains(text("by itself")));
    QVERIFY(outlook(1).contains(text("waits for your decision")) && !outlook(1).contains(text("by itself")));
}

void tst_changes::tell(const std::string &key, store::json::array entries, store::json::value next, const char *by)
{
    write([=](store::Cache &cache) -> core::Result<void> {
        store::json::object question{ { "before", nullptr }, { "types", nullptr } };
        question["by"] = by ? store::json::value(by) : store::json::value(nullptr);
        return cache.answerWish(
            key, store::Wish::Done,
            { { "entries", entries }, { "next", next }, { "askedAtMs", scenes::World::now }, { "question", question } },
            {});
    });
}

namespace {

store::json::object happened(int rev, const char *id, const char *at, const char *by, const char *name)
{
    using store::json::object;
    return { { "rev", rev },
             { "type", "Card" },
             { "id", id },
             { "at", at },
             { "by", by },
             { "byName", name },
             { "op", "update" },
             { "before", object{ { "dueOn", nullptr } } },
             { "after", object{ { "dueOn", "2026-03-20" } } } };
}

} // namespace

void tst_changes::activityByKeys()
{
    m_world->setStatus(store::SyncStatus::UpToDate);
    open("activity");
    auto *list = m_window->currentPage()->findChild<QListView *>(text("activity"));
    QVERIFY(list);
    tell("activity:" + test::projectId,
         { happened(9, "card-guide", "2026-03-12T10:31:00Z", "p-anna", "Anna Nowak"),
           happened(8, "card-logo", "2026-03-11T10:31:00Z", "p-eleni", "Eleni Papadaki") },
         nullptr);
    QTRY_COMPARE(list->model()->rowCount(), 4); // two days with one entry each
    QVERIFY(list->model()->index(0, 0).data().toString().startsWith(text("Today")));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Up);
    QVERIFY(list->currentIndex().isValid());
    QVERIFY2(list->currentIndex().data().toString().startsWith(
                 text("Anna Nowak: Card “Water sampling guide in four languages” – due date changed")),
             qPrintable(list->currentIndex().data().toString()));
    QTest::keyClick(list, Qt::Key_Down); // over the heading to the day before
    QVERIFY(list->currentIndex().data().toString().startsWith(text("You: Card “Design the project logo”")));
    QTest::keyClick(list, Qt::Key_Return);
    const Place &place = m_world->navigator().current();
    QCOMPARE(place.kind, Place::Project);
    QCOMPARE(place.view, text("board"));
    QCOMPARE(place.id, text("card-logo"));
}

void tst_changes::activityOfOnePerson()
{
    m_world->setStatus(store::SyncStatus::UpToDate);
    open("activity");
    auto *who = m_window->currentPage()->findChildren<QComboBox *>().value(0);
    QVERIFY(who);
    QTRY_VERIFY(who->findData(text("p-anna")) > 0);
    who->setFocus();
    while (who->currentData().toString() != text("p-anna") && who->currentIndex() + 1 < who->count())
        QTest::keyClick(who, Qt::Key_Down);
    QCOMPARE(who->currentData().toString(), text("p-anna"));
    QVERIFY(m_world->settle());
    std::optional<store::Wish> wish;
    bool done = false;
    m_world->store().read(
        this, [](store::Cache &cache) { return cache.wished("activity:" + test::projectId + ":some:all"); },
        [&](const core::Result<std::optional<store::Wish>> &read) {
            wish = read.value();
            done = true;
        });
    QTRY_VERIFY(done);
    QVERIFY(wish);
    QCOMPARE(models::readText(wish->what, "by"), text("p-anna"));
    // An answer to what was asked for somebody else is not hers.
    auto *list = m_window->currentPage()->findChild<QListView *>(text("activity"));
    tell(wish->key, { happened(8, "card-logo", "2026-03-11T10:31:00Z", "p-eleni", "Eleni Papadaki") }, nullptr,
         "p-eleni");
    QCOMPARE(list->model()->rowCount(), 0);
    tell(wish->key, { happened(9, "card-guide", "2026-03-12T10:31:00Z", "p-anna", "Anna Nowak") }, nullptr, "p-anna");
    QTRY_COMPARE(list->model()->rowCount(), 2);
}

void tst_changes::activityOffline()
{
    m_world->setStatus(store::SyncStatus::Offline);
    open("activity");
    auto *view = m_window->currentPage()->findChild<ActivityView *>();
    auto *panel = view->findChild<StatePanel *>();
    QTRY_COMPARE(panel->state(), StatePanel::Offline);
    tell("activity:" + test::projectId, { happened(9, "card-guide", "2026-03-12T10:31:00Z", "p-anna", "Anna Nowak") },
         9);
    auto *list = view->findChild<QListView *>(text("activity"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
    bool said = false;
    for (const QLabel *label : view->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains(text("You are offline: this is as it was at")));
    QVERIFY(said);
    for (const QPushButton *button : view->findChildren<QPushButton *>())
        QVERIFY2(!button->isVisible() || button->text() != text("Show earlier"), "needs the network");
}

QTEST_MAIN(tst_changes)
#include "tst_changes.moc"
