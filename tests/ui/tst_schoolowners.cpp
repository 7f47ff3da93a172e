// A school as a whole owns a card: chosen beside its people, shown, told, found, undone, and known without a network.
#include "tests/ui/boardtest.h"
#include "ui/board/cardface.h"
#include "ui/board/filterbar.h"
#include "ui/board/historywords.h"

#include <QComboBox>

using namespace ui;
using test::text;

namespace {
constexpr const char *addOwner = "Add or remove an owner";
constexpr const char *kalmar = "Havsviksskolan (whole school)";
} // namespace

class tst_schoolowners : public test::BoardTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        prepare();
        QTRY_COMPARE(data().schools().rowCount(), 3); // of whose people the school is known
        QTRY_VERIFY(data().members().rowCount() == 4);
    }
    void cleanup() { end(); }
    void isChosenBesideItsPeople();
    void standsOnTheCard();
    void isFoundByTheFilter();
    void isToldInTheHistory();
    void bothSidesAddOne();
    void whoIsNotHereIsAskedFor();
    void aSchoolWithoutMembersCanGo();
    void namesKeepTheirSignsInTheMenu();

private:
    BoardData &data() const { return m_page->data(); }
    QString face(const char *id) const { return CardFace(card(id), data(), QLocale()).place; }
    void store(const char *account, const char *type, store::json::object record);
    std::optional<store::Wish> wished(const std::string &key);
};

void tst_schoolowners::store(const char *account, const char *type, store::json::object record)
{
    store::Cache::Page page;
    page.account = account;
    page.type = type;
    page.newState = "1-9";
    record.emplace("rev", 9);
    page.list.push_back(std::move(record));
    write([page](store::Cache &cache) { return cache.storePage(page); });
}

std::optional<store::Wish> tst_schoolowners::wished(const std::string &key)
{
    auto opened = store::Cache::open(m_world->store().options());
    return opened->cache->wished(key).value();
}

void tst_schoolowners::namesKeepTheirSignsInTheMenu()
{
    const QString name = text("Havs & vik");
    store("community", "School", { { "id", "s-kalmar" }, { "name", "Havs & vik" }, { "town", "Kalmar" } });
    QTRY_COMPARE(data().school(text("s-kalmar"))->name, name);
    storeFromServer("Member", "m-anna", { { "name", "Anna & Lind" } });
    QTRY_COMPARE(data().person(text("p-anna"))->name, text("Anna & Lind"));
    m_page->openCard(text("card-letter"));
    field<QToolButton>(addOwner)->click();
    QVERIFY(choice("Havs && vik (whole school)")); // as Qt shows one
    QVERIFY(choice("Anna && Lind"));
    choice("Havs && vik (whole school)")->trigger();
    QApplication::activePopupWidget()->close();
    QTRY_COMPARE(m_world->toasts().lastText(), text("Havs & vik owns this card"));
}

void tst_schoolowners::isChosenBesideItsPeople()
{
    m_page->openCard(text("card-letter"));
    choose(addOwner, kalmar);
    QTRY_COMPARE(card().schools, QStringList{ text("s-kalmar") });
    QCOMPARE(card().assignees, QStringList{ text("p-eleni") }); // nobody is put in by this
    QTRY_COMPARE(m_world->toasts().lastText(), text("Havsviksskolan owns this card"));
    QTRY_VERIFY(shownTexts(m_page->cardPanel()).contains(text("Havsviksskolan")));
    QVERIFY(shownTexts(m_page->cardPanel()).contains(text("The whole school, Kalmar")));
    field<QToolButton>(addOwner)->click();
    QVERIFY(choice(kalmar)->isChecked());
    QVERIFY(!choice("Anna Lind")->isChecked());
    QVERIFY(!choice("Upmalas vidusskola (whole school)")); // its people do not say which school they are at
    QApplication::activePopupWidget()->close();

    m_world->toasts().undo();
    QTRY_COMPARE(card().schools, QStringList());
    choose(addOwner, kalmar);
    QTRY_COMPARE(card().schools, QStringList{ text("s-kalmar") });
    choose(addOwner, kalmar);
    QTRY_COMPARE(card().schools, QStringList());
    QTRY_COMPARE(m_world->toasts().lastText(), text("Havsviksskolan no longer owns this card"));
}

void tst_schoolowners::standsOnTheCard()
{
    // Two schools and no person: where the first is, and that there is another.
    QTRY_COMPARE(face("card-schools"), text("Heraklion and 1 more"));
    const QString title = text("Introduce our schools");
    QVERIFY2(spoken(title).contains(text("owned by 3ο Γυμνάσιο Ηρακλείου, Havsviksskolan")), qPrintable(spoken(title)));

    // A person stands before the school.
    data().apply(models::actions::setMark(card("card-logo").key(), "schools", text("s-kalmar"), true));
    QTRY_COMPARE(face("card-logo"), text("Valmiera and 1 more"));
    const QString logo = spoken(text("Design the project logo"));
    QVERIFY2(logo.contains(text("owner Jānis Bērziņš")) && logo.contains(text("owned by Havsviksskolan")),
             qPrintable(logo));
}

void tst_schoolowners::isFoundByTheFilter()
{
    QComboBox *owner = nullptr;
    for (auto *one : m_page->filterBar()->findChildren<QComboBox *>())
        if (one->itemText(0) == text("All owners"))
            owner = one;
    QVERIFY(owner);
    QTRY_VERIFY(owner->findText(text("Havsviksskolan")) > 0);
    owner->setCurrentIndex(owner->findText(text("Havsviksskolan")));
    QTRY_COMPARE(titles(2), QStringList{ text("Introduce our schools") });
    QCOMPARE(titles(0), QStringList());
    QCOMPARE(owner->accessibleDescription(), text("Havsviksskolan"));
    owner->setCurrentIndex(owner->findText(text("Anna Lind")));
    QTRY_COMPARE(titles(2), QStringList{ text("Agree on rules for photos of pupils") });
    m_page->filterBar()->clear();
    QTRY_COMPARE(titles(0).size(), 3);
}

void tst_schoolowners::isToldInTheHistory()
{
    models::HistoryRow row;
    row.op = text("update");
    row.before = { { "schools", { { "s-lublin", true } } }, { "assignees", store::json::object() } };
    row.after = { { "schools", { { "s-kalmar", true } } }, { "assignees", { { "p-anna", true } } } };
    const QString told = HistoryWords::sentences(row, data()).join(u'\n');
    QVERIFY2(told.contains(text("gave the card to Anna Lind, Havsviksskolan")), qPrintable(told));
    QVERIFY2(told.contains(text("took the card from Szkoła pod Lipami")), qPrintable(told));
}

// While this side gave it to one school without a network, the other side gave it to another.
void tst_schoolowners::bothSidesAddOne()
{
    m_page->openCard(text("card-letter"));
    choose(addOwner, kalmar);
    QTRY_COMPARE(card().schools, QStringList{ text("s-kalmar") });
    store(test::projectId.c_str(), "Card",
          { { "id", "card-letter" },
            { "title", "Write the letter to parents" },
            { "listId", "l-todo" },
            { "position", "b" },
            { "assignees", { { "p-eleni", true } } },
            { "schools", { { "s-lublin", true } } } });
    QTRY_COMPARE(card().schools, (QStringList{ text("s-kalmar"), text("s-lublin") }));
    QTRY_VERIFY(shownTexts(m_page->cardPanel()).contains(text("Szkoła pod Lipami")));
}

void tst_schoolowners::whoIsNotHereIsAskedFor()
{
    store(test::projectId.c_str(), "Member",
          { { "id", "m-ewa" }, { "personId", "p-ewa" }, { "name", "Ewa Lis" }, { "role", "teacher" } });
    QTRY_VERIFY(wished("refresh/Person/p-ewa"));
    QCOMPARE(wished("refresh/Person/p-ewa")->account, test::communityId);
    QVERIFY(!wished("refresh/Person/p-anna"));
    store("community", "Person", { { "id", "p-ewa" }, { "name", "Ewa Lis" }, { "schoolId", "s-lublin" } });
    QTRY_VERIFY(data().school(text("s-lublin"))->people.contains(text("p-ewa")));
    QCOMPARE(data().schools().rowCount(), 3);
}

void tst_schoolowners::aSchoolWithoutMembersCanGo()
{
    data().apply(models::actions::setMarks(card().key(), "schools", { text("s-far") }));
    m_page->openCard(text("card-letter"));
    QTRY_VERIFY(shownTexts(m_page->cardPanel()).contains(text("A school that is not known here")));
    QTRY_VERIFY(wished("refresh/School/s-far"));
    store("community", "School", { { "id", "s-far" }, { "name", "Escola da Ria" }, { "town", "Aveiro" } });
    QTRY_VERIFY(shownTexts(m_page->cardPanel()).contains(text("Escola da Ria")));
    choose(addOwner, "Escola da Ria (whole school)");
    QTRY_COMPARE(card().schools, QStringList());
    QTRY_VERIFY(!shownTexts(m_page->cardPanel()).contains(text("Escola da Ria")));
}

QTEST_MAIN(tst_schoolowners)
#include "tst_schoolowners.moc"
