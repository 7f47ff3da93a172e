// Every item model through one story of a project: Qt's own tester and a spy watch what each signals, and after every
// step the rows that the signals alone tell of are the rows that are there.
#include "models/actions.h"
#include "models/activitymodel.h"
#include "models/historymodel.h"
#include "tests/support/lighttheme.h"
#include "tests/support/modelspy.h"
#include "tests/support/scenestore.h"
#include "tests/ui/allmodels.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace models;
using schema::json::array;
using schema::json::object;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
store::Key key(const char *type, const char *id) { return { test::projectId, type, id }; }
store::Key ownKey(const char *type, const char *id) { return { test::personalId, type, id }; }
store::Key communityKey(const char *type, const char *id) { return { test::communityId, type, id }; }

using Step = std::function<core::Result<void>(store::Cache &)>;

core::Result<void> applied(store::Cache &cache, std::vector<actions::Edits> all)
{
    for (auto &edits : all)
        if (const auto undo = cache.apply(edits); !undo)
            return tl::unexpected<core::Error>(undo.error());
    return {};
}

core::Result<void> page(store::Cache &cache, const store::Key &at, object record)
{
    store::Cache::Page page;
    page.account = at.account;
    page.type = at.type;
    page.newState = "1-9";
    record["id"] = at.id;
    record.emplace("rev", 9);
    record.emplace("createdAt", "2026-03-11T08:00:00Z");
    record.emplace("updatedAt", "2026-03-12T08:00:00Z");
    record.emplace("createdBy", "p-anna");
    record.emplace("updatedBy", "p-anna");
    page.list.push_back(std::move(record));
    return cache.storePage(page);
}

object told(int rev, const char *type, const char *id, const char *op)
{
    const QString at = QStringLiteral("2026-03-%1T10:00:00Z").arg(rev, 2, 10, QLatin1Char('0'));
    return { { "rev", rev },
             { "at", at.toStdString() },
             { "by", "p-anna" },
             { "byName", "Anna Lind" },
             { "op", op },
             { "type", type },
             { "id", id },
             { "before", object() },
             { "after", { { "title", "New" } } } };
}

core::Result<void> answers(store::Cache &cache, int last)
{
    array entries;
    for (int rev = last; rev > last - 3; --rev)
        entries.push_back(told(rev, "Card", "card-letter", rev % 2 == 0 ? "update" : "create"));
    const auto key = HistoryModel::wishKey({ test::projectId, "Card", "card-letter" });
    if (const auto done = cache.answerWish(key, store::Wish::Done, { { "entries", entries } }, ""); !done)
        return done;
    return cache.answerWish("activity:" + test::projectId, store::Wish::Done,
                            { { "entries", entries },
                              { "next", nullptr },
                              { "askedAtMs", 1 },
                              { "question", { { "by", nullptr }, { "types", nullptr }, { "before", nullptr } } } },
                            "");
}

const std::vector<std::pair<const char *, Step>> &story()
{
    using namespace actions;
    static const QDateTime now = QDateTime::fromMSecsSinceEpoch(scenes::World::now, Qt::UTC);
    static const std::vector<std::pair<const char *, Step>> steps{
        { "a person adds",
          [](store::Cache &cache) {
              MediaRow media;
              media.blobId = text("G7");
              media.name = text("wave.jpg");
              media.kind = text("photo");
              media.mediaType = text("image/jpeg");
              FileRow file;
              file.blobId = text("G8");
              file.name = text("map.pdf");
              file.folderId = text("d-plans");
              AnnouncementRow looking;
              looking.title = text("Clouds over schools");
              return applied(
                  cache,
                  { createCard(key("Card", "x-1"), text("Count the gulls"),
                               { text("l-todo"), text("a"), text("b"), 1 }),
                    createCard(key("Card", "x-2"), text("Hire a boat"), { text("l-todo"), {}, text("a"), 2 }),
                    createList(key("BoardList", "x-l"), text("Later"), { {}, text("c"), {}, 3 }),
                    createLabel(key("Label", "x-b"), text("Art"), text("red")),
                    createAlbum(key("Album", "x-u"), text("Boat"), { {}, text("a"), text("b"), 4 }),
                    createFolder(key("Folder", "x-d"), text("Maps"), {}),
                    createFolder(key("Folder", "x-e"), text("Old plans"), text("d-plans")),
                    addMedia(key("MediaItem", "x-i"), media, { text("u-kalmar"), {}, text("a"), 5 }),
                    addFile(key("FileItem", "x-f"), file),
                    addComment(key("Comment", "x-n"), text("Card"), text("card-guide"), text("And a photo")),
                    createAnnouncement(communityKey("Announcement", "x-a"), looking),
                    replyTo(communityKey("AnnouncementReply", "x-r"), text("a-rivers"), text("Eleni"), text("Us too")),
                    saveSearch(ownKey("SavedSearch", "x-t"), text("Birds"), text("schools"), {}, false),
                    saveSearch(ownKey("SavedSearch", "x-s"), text("Rivers"), text("people"), {}, true) });
          } },
        { "a person renames",
          [](store::Cache &cache) {
              return applied(cache,
                             { setText(key("Card", "card-logo"), "title", text("Draw the logo")),
                               setText(key("BoardList", "l-todo"), "title", text("Next")),
                               setText(key("Label", "b-field"), "name", text("Outside")),
                               setText(key("Album", "u-kalmar"), "title", text("Kalmar")),
                               setText(key("Folder", "d-plans"), "title", text("Our plans")),
                               setText(key("FileItem", "f-guide"), "name", text("guide-v4.pdf")),
                               setText(key("MediaItem", "i-tide"), "caption", text("Low tide")) });
          } },
        { "a person moves",
          [](store::Cache &cache) {
              return applied(cache,
                             { moveCard(key("Card", "card-beaches"), { text("l-todo"), text("c"), {}, 6 }),
                               moveCard(key("Card", "x-1"), { text("l-done"), {}, text("a"), 7 }),
                               moveCard(key("Card", "card-results"), { text("l-todo"), {}, text("a"), 8 }),
                               moveList(key("BoardList", "l-done"), { {}, {}, text("a"), 9 }),
                               moveMedia(key("MediaItem", "i-jetty"), { text("u-kalmar"), text("b"), {}, 10 }),
                               moveMedia(key("MediaItem", "x-i"), { text("u-empty"), {}, {}, 11 }),
                               moveFile(key("FileItem", "x-f"), text("x-e")) });
          } },
        { "others write",
          [](store::Cache &cache) -> core::Result<void> {
              const object versions{ { "title-1",
                                       object{ { "property", "title" },
                                               { "value", "Letter home" },
                                               { "by", "p-eleni" },
                                               { "at", "2026-03-12T08:00:00Z" } } } };
              for (const auto &[at, record] : std::vector<std::pair<store::Key, object>>{
                       { key("Card", "card-letter"),
                         { { "title", "A letter" },
                           { "listId", "l-todo" },
                           { "position", "Z" },
                           { "variants", versions } } },
                       { key("Card", "y-1"),
                         { { "title", "Ask Anna" }, { "listId", "l-todo" }, { "position", "aa" } } },
                       { key("Member", "y-m"),
                         { { "personId", "p-ewa" }, { "name", "Ewa Lis" }, { "role", "teacher" } } },
                       { key("Comment", "y-n"),
                         { { "subjectType", "Card" }, { "subjectId", "card-guide" }, { "body", "Fine" } } },
                       { key("MediaItem", "y-i"),
                         { { "blobId", "G9" },
                           { "name", "a.jpg" },
                           { "albumId", "u-kalmar" },
                           { "position", "aa" },
                           { "kind", "photo" },
                           { "type", "image/jpeg" },
                           { "size", 5 } } },
                       { communityKey("Person", "p-ewa"),
                         { { "name", "Ewa Lis" }, { "schoolId", "s-ewa" }, { "schoolName", "Szkoła" } } },
                       { communityKey("Person", "p-maria"), { { "name", "Maria G." }, { "available", true } } },
                       { communityKey("School", "s-kalmar"), { { "name", "Havsvik" }, { "available", true } } },
                       { communityKey("School", "s-ewa"), { { "name", "Szkoła nad Rzeką" } } },
                       { communityKey("Announcement", "y-a"), { { "title", "Bees" }, { "available", true } } },
                       { communityKey("AnnouncementReply", "y-r"),
                         { { "announcementId", "a-rivers" }, { "body", "Yes" } } },
                       { ownKey("Contact", "y-k"), { { "personId", "p-ewa" }, { "name", "Ewa Lis" } } },
                       { ownKey("ContactRequest", "y-q"),
                         { { "personId", "p-maria" }, { "direction", "in" }, { "state", "sent" } } },
                       { ownKey("ProjectProposal", "y-o"),
                         { { "title", "Bridges" },
                           { "partnerId", "p-maria" },
                           { "direction", "in" },
                           { "state", "pendingPartner" } } },
                       { key("Project", "j-seas"), { { "title", "Clean seas" }, { "status", "active" } } },
                   })
                  if (const auto stored = page(cache, at, record); !stored)
                      return stored;
              return {};
          } },
        { "the server answers", [](store::Cache &cache) { return answers(cache, 6); } },
        { "the server tells news", [](store::Cache &cache) { return answers(cache, 8); } },
        { "a person throws away",
          [](store::Cache &cache) {
              return applied(cache,
                             { trash(key("Card", "card-logo"), now), trash(key("BoardList", "x-l"), now),
                               trash(key("Label", "x-b"), now), trash(key("Album", "x-u"), now),
                               trash(key("MediaItem", "i-tide"), now), trash(key("Folder", "x-d"), now),
                               trash(key("FileItem", "f-guide"), now), dropSearch(ownKey("SavedSearch", "x-s")) });
          } },
        { "a person takes back",
          [](store::Cache &cache) {
              return applied(cache,
                             { restore(key("Card", "card-logo")), restore(key("Album", "x-u")),
                               restore(key("MediaItem", "i-tide")), restore(key("FileItem", "f-guide")) });
          } },
        { "the server refuses two changes",
          [](store::Cache &cache) -> core::Result<void> {
              const auto waiting = cache.outbox();
              if (!waiting)
                  return tl::unexpected<core::Error>(waiting.error());
              for (std::size_t i = 0; i < 2; ++i)
                  if (const auto parked = cache.park((*waiting)[i + 3].seq, "forbidden"); !parked)
                      return parked;
              return {};
          } },
        { "a person gives one up",
          [](store::Cache &cache) -> core::Result<void> {
              const auto waiting = cache.outbox();
              if (!waiting)
                  return tl::unexpected<core::Error>(waiting.error());
              for (const auto &entry : *waiting)
                  if (entry.state == store::OutboxEntry::Parked)
                      return cache.discardParked(entry.seq);
              return core::fail(core::Code::Bug, "nothing parked");
          } },
        { "a project comes",
          [](store::Cache &cache) -> core::Result<void> {
              auto accounts = cache.accounts();
              if (!accounts)
                  return tl::unexpected<core::Error>(accounts.error());
              accounts->push_back({ "stone", schema::AccountKind::Space, "Letters of Stone", false, false, {} });
              if (const auto set = cache.setAccounts(*accounts); !set)
                  return set;
              return page(cache, { "stone", "Project", "j-stone" },
                          { { "title", "Letters of Stone" }, { "status", "active" } });
          } },
    };
    return steps;
}

} // namespace

class tst_allmodels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = test::lightTheme(); }
    void tellsWhatIsThere_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < int(test::allModels().size()); ++i)
            QTest::addRow("%s", test::allModels()[std::size_t(i)].name) << i;
    }
    void tellsWhatIsThere();

private:
    std::unique_ptr<ui::Theme> m_theme;
};

void tst_allmodels::tellsWhatIsThere()
{
    QFETCH(int, number);
    const auto &which = test::allModels()[std::size_t(number)];
    scenes::World world(*m_theme);
    const test::Held held = which.make(world);
    const QAbstractItemModelTester tester(held.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    test::ModelSpy spy(held.model, Qt::DisplayRole);
    test::ModelSpy ids(held.model, models::IdRole);
    QVERIFY(world.settle());
    QStringList signalled;
    for (const auto &[name, step] : story()) {
        bool done = false;
        QString problem;
        world.store().write(
            this, [step = step](store::Cache &cache) { return step(cache); },
            [&](const core::Result<void> &result) {
                problem = result ? QString() : QString::fromStdString(result.error().detail);
                done = result.has_value();
            });
        QTRY_VERIFY2(done || !problem.isEmpty(), name);
        QVERIFY2(problem.isEmpty(), qPrintable(QLatin1String(name) + QStringLiteral(": ") + problem));
        QVERIFY2(world.settle(), name);
        signalled += spy.takeSignals();
        QVERIFY2(spy.isGood() && ids.isGood(), qPrintable(QLatin1String(name) + u'\n' + spy.faults().join(u'\n')));
        QVERIFY2(spy.mirror() == spy.actual() && ids.mirror() == ids.actual(),
                 qPrintable(QStringLiteral("%1\ntold:  %2\nthere: %3")
                                .arg(QLatin1String(name), spy.mirror().join(u'|'), spy.actual().join(u'|'))));
    }
    // Some wait a little for more before they read again.
    QTRY_VERIFY2(!(signalled += spy.takeSignals()).isEmpty(), "nothing of all this was told");
    QTRY_COMPARE(spy.mirror(), spy.actual());
    QVERIFY2(held.model->rowCount() > 0, "nothing is left to look at");
    if (!which.resets)
        QVERIFY2(spy.resets() == 0, qPrintable(signalled.join(u'\n')));
}

QTEST_MAIN(tst_allmodels)
#include "tst_allmodels.moc"
