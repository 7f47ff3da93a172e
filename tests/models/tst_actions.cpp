#include "models/actions.h"

#include "models/cardpicture.h"
#include "models/facets.h"
#include "models/readrow.h"
#include "schema/validate.h"

#include <QTest>

using namespace models;
namespace json = boost::json;

namespace {

const schema::Type &typeOf(const char *name)
{
    const auto *type = schema::recordTypes().find(name);
    Q_ASSERT(type);
    return *type;
}

store::Key cardKey() { return { "z1", "Card", "c00000000000000000000000001" }; }

// What a record becomes by the edits, checked as server and store check it.
json::object applied(json::object current, const actions::Edits &edits)
{
    for (const auto &edit : edits) {
        const auto &type = typeOf(edit.key.type.c_str());
        const auto result = edit.op == store::Edit::Create ? schema::checkCreate(edit.value, type)
                                                           : schema::checkUpdate(current, edit.value, type);
        if (!result) {
            qWarning("refused: %s", result.error().detail.c_str());
            return {};
        }
        current = *result;
    }
    return current;
}

CardRow cardOf(const json::object &view)
{
    CardRow row;
    readRow(store::Record{ cardKey(), 1, view, store::Pending::None, false }, row);
    return row;
}

json::object newCard()
{
    return applied({}, actions::createCard(cardKey(), QStringLiteral("Żaba"), { QStringLiteral("l1"), {}, {}, 5 }));
}

} // namespace

class ActionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cardLife();
    void checkList();
    void thePictureOfACard();
    void versions();
    void createsPassTheChecks();
    void hostileRecordsRead();
    void facets();
};

void ActionsTest::cardLife()
{
    auto card = newCard();
    QCOMPARE(cardOf(card).title, QStringLiteral("Żaba"));
    const QString first = cardOf(card).position;
    card = applied(card, actions::moveCard(cardKey(), { QStringLiteral("l2"), first, {}, 9 }));
    QCOMPARE(cardOf(card).listId, QStringLiteral("l2"));
    QVERIFY(cardOf(card).position > first);
    card = applied(card, actions::setDate(cardKey(), "dueOn", QDate(2026, 3, 12)));
    QCOMPARE(cardOf(card).dueOn, QDate(2026, 3, 12));
    card = applied(card, actions::setDate(cardKey(), "dueOn", {}));
    QVERIFY(!cardOf(card).dueOn.isValid());
    card = applied(card, actions::setMark(cardKey(), "assignees", QStringLiteral("p7"), true));
    card = applied(card, actions::setMark(cardKey(), "assignees", QStringLiteral("p3"), true));
    QCOMPARE(cardOf(card).assignees, (QStringList{ QStringLiteral("p3"), QStringLiteral("p7") }));
    card = applied(card, actions::setMark(cardKey(), "assignees", QStringLiteral("p7"), false));
    QCOMPARE(cardOf(card).assignees, QStringList{ QStringLiteral("p3") });
    card = applied(card, actions::trash(cardKey(), QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC)));
    QCOMPARE(cardOf(card).trashedAt, QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC));
    card = applied(card, actions::restore(cardKey()));
    QVERIFY(!cardOf(card).trashedAt.isValid());
    card = applied(card, actions::setText(cardKey(), "description", QStringLiteral("a\nb")));
    QCOMPARE(cardOf(card).description, QStringLiteral("a\nb"));
}

void ActionsTest::checkList()
{
    auto card = newCard();
    const QString one = actions::between({}, {}, 1);
    card = applied(card, actions::addCheckItem(cardKey(), QStringLiteral("x1"), QStringLiteral("second"), one));
    card = applied(
        card,
        actions::addCheckItem(cardKey(), QStringLiteral("x2"), QStringLiteral("first"), actions::between({}, one, 1)));
    QCOMPARE(cardOf(card).checklist.size(), 2);
    QCOMPARE(cardOf(card).checklist.at(0).text, QStringLiteral("first"));
    card = applied(card, actions::toggleCheckItem(cardKey(), QStringLiteral("x1"), true));
    QCOMPARE(cardOf(card).checksDone(), 1);
    card = applied(card, actions::renameCheckItem(cardKey(), QStringLiteral("x1"), QStringLiteral("last")));
    card = applied(card, actions::removeCheckItem(cardKey(), QStringLiteral("x2")));
    QCOMPARE(cardOf(card).checklist.size(), 1);
    QCOMPARE(cardOf(card).checklist.at(0).text, QStringLiteral("last"));
}

void ActionsTest::thePictureOfACard()
{
    auto card = newCard();
    Attachment photo;
    photo.id = QStringLiteral("e1");
    photo.blobId = u'B' + QString(64, u'a');
    photo.thumbBlobId = u'B' + QString(64, u'b');
    photo.name = QStringLiteral("class.jpg");
    photo.mediaType = QStringLiteral("image/jpeg");
    photo.position = QStringLiteral("V");
    Attachment other = photo;
    other.id = QStringLiteral("e2");
    other.blobId = u'B' + QString(64, u'c');
    other.thumbBlobId.clear();
    card = applied(card, actions::addAttachment(cardKey(), photo));
    card = applied(card, actions::addAttachment(cardKey(), other));
    card = applied(card, actions::setCover(cardKey(), photo));
    QCOMPARE(cardOf(card).coverBlobId, photo.thumbBlobId);
    QVERIFY(isCover(cardOf(card), photo) && !isCover(cardOf(card), other));
    // Another one goes, and it stays; it goes itself, and is shown no more.
    card = applied(card, actions::removeFile(cardOf(card), other.id));
    QCOMPARE(cardOf(card).coverBlobId, photo.thumbBlobId);
    card = applied(card, actions::removeFile(cardOf(card), photo.id));
    QCOMPARE(cardOf(card).coverBlobId, QString());
    QCOMPARE(cardOf(card).attachments.size(), 0);
    card = applied(card, actions::addAttachment(cardKey(), other)); // without a small picture: the file itself
    card = applied(card, actions::setCover(cardKey(), other));
    QVERIFY(isCover(cardOf(card), other));
    Attachment again = other; // the same file once more
    again.id = QStringLiteral("e3");
    card = applied(card, actions::addAttachment(cardKey(), again));
    card = applied(card, actions::removeFile(cardOf(card), other.id));
    QCOMPARE(cardOf(card).coverBlobId, again.blobId);
    card = applied(card, actions::removeFile(cardOf(card), again.id));
    QCOMPARE(cardOf(card).coverBlobId, QString());
}

void ActionsTest::versions()
{
    auto card = newCard();
    card["description"] = "mine";
    card["variants"] = json::object{
        { "description-1",
          { { "property", "description" }, { "value", "theirs" }, { "by", "p9" }, { "at", "2026-03-01T10:00:00Z" } } }
    };
    const auto row = cardOf(card);
    QCOMPARE(row.versions.size(), 1);
    const auto version = row.versions.at(0);
    QVERIFY(actions::canKeepBoth(cardKey(), version));
    QVERIFY(cardOf(applied(card, actions::keepMine(cardKey(), version))).versions.isEmpty());
    QCOMPARE(cardOf(applied(card, actions::keepMine(cardKey(), version))).description, QStringLiteral("mine"));
    const auto theirs = cardOf(applied(card, actions::keepTheirs(cardKey(), version)));
    QCOMPARE(theirs.description, QStringLiteral("theirs"));
    QVERIFY(theirs.versions.isEmpty());
    const auto both = cardOf(applied(card, actions::keepBoth(cardKey(), version, row.description)));
    QCOMPARE(both.description, QStringLiteral("mine\n\ntheirs"));
    QVERIFY(both.versions.isEmpty());
}

void ActionsTest::createsPassTheChecks()
{
    const actions::Place place{ QStringLiteral("u1"), {}, {}, 3 };
    const auto made = [](const actions::Edits &edits) { return !applied({}, edits).empty(); };
    MediaRow media;
    media.blobId = QStringLiteral("Lab");
    media.name = QStringLiteral("a.jpg");
    media.size = 12;
    FileRow file;
    file.blobId = QStringLiteral("Lab");
    file.name = QStringLiteral("a.pdf");
    AnnouncementRow announcement;
    announcement.title = QStringLiteral("A");
    announcement.ageFrom = 10;
    announcement.languages = { QStringLiteral("en") };
    ProposalRow proposal;
    proposal.title = QStringLiteral("P");
    PersonRow person;
    person.id = QStringLiteral("p1");
    QVERIFY(
        made(actions::createList({ "z", "BoardList", "l1" }, QStringLiteral("To do"), place, QStringLiteral("todo"))));
    QVERIFY(made(actions::createLabel({ "z", "Label", "b1" }, QStringLiteral("Sea"), QStringLiteral("teal"))));
    QVERIFY(made(actions::addComment({ "z", "Comment", "n1" }, QStringLiteral("Card"), QStringLiteral("c1"),
                                     QStringLiteral("Hello"))));
    QVERIFY(made(actions::createAlbum({ "z", "Album", "u1" }, QStringLiteral("Day"), place)));
    QVERIFY(made(actions::createFolder({ "z", "Folder", "d1" }, QStringLiteral("Docs"), {})));
    QVERIFY(made(actions::addMedia({ "z", "MediaItem", "i1" }, media, place)));
    QVERIFY(made(actions::addFile({ "z", "FileItem", "f1" }, file)));
    QVERIFY(made(actions::createAnnouncement({ "community", "Announcement", "a1" }, announcement)));
    QVERIFY(made(actions::replyTo({ "community", "AnnouncementReply", "r1" }, QStringLiteral("a1"),
                                  QStringLiteral("Eleni"), QStringLiteral("Yes"))));
    QVERIFY(made(actions::createProposal({ "u", "ProjectProposal", "o1" }, proposal)));
    QVERIFY(made(actions::requestContact({ "u", "ContactRequest", "q1" }, person, QStringLiteral("Hello"))));
    QVERIFY(made(actions::saveSearch({ "u", "SavedSearch", "v1" }, QStringLiteral("S"), QStringLiteral("people"),
                                     { { "country", { "PL" } } }, true)));
}

void ActionsTest::hostileRecordsRead()
{
    const auto card
        = cardOf({ { "title", 7 },
                   { "dueOn", "soon" },
                   { "labels", { 1, 2 } },
                   { "checklist", { { "a", "text" }, { "b", { { "text", nullptr }, { "done", "yes" } } } } },
                   { "attachments", nullptr },
                   { "variants", { { "v", 1 } } } });
    QVERIFY(card.title.isEmpty());
    QVERIFY(!card.dueOn.isValid());
    QCOMPARE(card.checklist.size(), 1);
    QVERIFY(!card.checklist.at(0).done);
    QVERIFY(card.versions.isEmpty());
}

void ActionsTest::facets()
{
    std::vector<store::Record> records;
    const auto add = [&records](const char *country, const char *subject) {
        json::object view{ { "name", "N" },
                           { "country", country },
                           { "subjects", json::object{ { subject, true } } },
                           { "available", records.size() != 1 } };
        if (records.size() < 2) { // the third says nothing about ages
            view["ageFrom"] = 6;
            view["ageTo"] = records.empty() ? 8 : 18;
        }
        records.push_back({ { "community", "Person", std::to_string(records.size()) }, 1, view, {}, false });
    };
    add("PL", "biology");
    add("PL", "history");
    add("LV", "biology");
    const json::object filter{ { "country", { "PL" } } };
    const auto counted = countFacets(records, filter, typeOf("Person"));
    // Its own filter does not narrow a facet, the others do.
    QCOMPARE(counted.value(QStringLiteral("country")),
             (QVector<FacetValue>{ { QStringLiteral("PL"), 2 }, { QStringLiteral("LV"), 1 } }));
    QCOMPARE(counted.value(QStringLiteral("subjects")),
             (QVector<FacetValue>{ { QStringLiteral("biology"), 1 }, { QStringLiteral("history"), 1 } }));
    const auto numbers = [](const Facets &facets, const char *name) {
        QMap<QString, int> all;
        for (const auto &value : facets.value(QLatin1String(name)))
            all.insert(value.code, value.count);
        return all;
    };
    using Numbers = QMap<QString, int>;
    QCOMPARE(numbers(counted, ageFacet),
             (Numbers{ { QStringLiteral("upTo6"), 2 },
                       { QStringLiteral("from7to11"), 2 },
                       { QStringLiteral("from12to15"), 1 },
                       { QStringLiteral("from16to19"), 1 },
                       { QStringLiteral("vocational"), 1 } }));
    QCOMPARE(numbers(counted, availableFacet),
             (Numbers{ { QStringLiteral("true"), 1 }, { QStringLiteral("false"), 1 } }));
    // Ages that were chosen narrow all but the ages.
    const json::object young{ { "ageFrom", 7 }, { "ageTo", 11 }, { "available", true } };
    const auto narrowed = countFacets(records, young, typeOf("Person"));
    QCOMPARE(numbers(narrowed, "country"), (Numbers{ { QStringLiteral("PL"), 1 } }));
    QCOMPARE(numbers(narrowed, ageFacet),
             (Numbers{ { QStringLiteral("upTo6"), 1 }, { QStringLiteral("from7to11"), 1 } }));
    QCOMPARE(numbers(narrowed, availableFacet),
             (Numbers{ { QStringLiteral("true"), 1 }, { QStringLiteral("false"), 1 } }));
    QVERIFY(withoutFacets({ { "country", { "PL" } }, { "text", "x" } }, typeOf("Person")).contains("text"));
    QVERIFY(withoutFacets(young, typeOf("Person")).empty());
    QVERIFY(!withoutFacets({ { "country", { "PL" } } }, typeOf("Person")).contains("country"));
    QVERIFY(!withoutFacets({ { "region", { "Skåne" } } }, typeOf("Person")).contains("region"));
}

QTEST_GUILESS_MAIN(ActionsTest)
#include "tst_actions.moc"
