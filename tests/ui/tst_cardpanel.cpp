// What a person does in the panel of a card, and that none of it is lost: texts while they are typed, drafts, people,
// labels, days, and the history of all that.
#include "models/jsonread.h"
#include "tests/support/scenestore.h"
#include "tests/support/world.h"
#include "ui/board/boardcolumn.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardview.h"
#include "ui/board/cardpanel.h"
#include "ui/board/columnmodel.h"
#include "ui/board/columnview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/editabletext.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>
#include <QTimer>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
} // namespace

class tst_cardpanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void init();
    void cleanup();
    void isKeptWhileSomebodyTypesOn();
    void aCommentWaitsAtItsCard();
    void whatWasBegunIsThereAgain();
    void aListsNewNameIsThereAgain();

private:
    void openBoard(); // as at a start of the program
    QStringList titles(int column) const;
    template <typename Field> Field *field(const char *name) const
    {
        for (auto *one : m_page->findChildren<Field *>())
            if (one->accessibleName() == text(name))
                return one;
        return nullptr;
    }
    // As the program finds it after it was killed: what another connection and another reader of the file see.
    std::optional<store::Record> storedCard(const char *id) const;
    std::vector<store::OutboxEntry> outbox() const;
    QString storedDrafts() const
    {
        return core::Settings(QString::fromStdString(m_world->folder()) + text("/settings.conf"))
            .text(core::Setting::Drafts);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<BoardPage> m_page;
};

void tst_cardpanel::init()
{
    m_world = std::make_unique<scenes::World>(*m_theme);
    openBoard();
}

void tst_cardpanel::openBoard()
{
    m_page = std::make_unique<BoardPage>(m_world->context());
    m_world->toasts().setHost(m_page.get());
    m_page->resize(1140, 740);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->open({ Place::Project, text(test::projectId.c_str()), text("board"), {} });
    QTRY_COMPARE(m_page->view()->columnCount(), 3);
    QTRY_COMPARE(titles(0).size(), 3);
}

void tst_cardpanel::cleanup()
{
    m_page.reset();
    m_world.reset();
}

QStringList tst_cardpanel::titles(int column) const
{
    QStringList list;
    const auto *model = m_page->view()->columnAt(column)->view()->column();
    for (int row = 0; row < model->rowCount(); ++row)
        list.append(model->index(row, 0).data().toString());
    return list;
}

std::optional<store::Record> tst_cardpanel::storedCard(const char *id) const
{
    auto opened = store::Cache::open(m_world->store().options());
    const auto record = opened->cache->record({ test::projectId, "Card", id });
    return record ? *record : std::nullopt;
}

std::vector<store::OutboxEntry> tst_cardpanel::outbox() const
{
    auto opened = store::Cache::open(m_world->store().options());
    return opened->cache->outbox().value();
}

void tst_cardpanel::isKeptWhileSomebodyTypesOn()
{
    m_page->openCard(text("card-letter"));
    EditableText *description = nullptr;
    for (auto *one : m_page->cardPanel()->findChildren<EditableText *>())
        if (one->accessibleName().startsWith(text("Description")))
            description = one;
    QVERIFY(description);
    const auto before = outbox().size();
    description->beginEditing();
    auto *area = description->findChild<QPlainTextEdit *>();
    const auto stored = [&] {
        const auto record = storedCard("card-letter");
        return record ? models::readText(record->view, "description") : QString();
    };
    QTimer typist; // never rests as long as a pause
    connect(&typist, &QTimer::timeout, area, [area] { QTest::keyClick(area, Qt::Key_X); });
    typist.start(30);
    QTRY_VERIFY_WITH_TIMEOUT(stored().endsWith(text("xx")), 5000);
    QVERIFY(typist.isActive());
    QCOMPARE(outbox().size(), before + 1); // one change, however often it was kept
    QCOMPARE(outbox().back().key.id, std::string("card-letter"));
    QVERIFY(outbox().back().notBeforeMs > scenes::World::now); // half a word is not sent
    typist.stop();
    const QString whole = area->toPlainText();
    QTRY_VERIFY(outbox().back().notBeforeMs == 0 && stored() == whole);
    QCOMPARE(outbox().size(), before + 1);
}

void tst_cardpanel::aCommentWaitsAtItsCard()
{
    m_page->openCard(text("card-letter"));
    auto *comment = field<QPlainTextEdit>("New comment");
    QVERIFY(comment);
    QTest::keyClicks(comment, text("Shall I ask the printer"));
    m_page->openCard(text("card-beaches"));
    QCOMPARE(comment->toPlainText(), QString());
    QTest::keyClicks(comment, text("Zante"));
    m_page->openCard(text("card-letter"));
    QCOMPARE(comment->toPlainText(), text("Shall I ask the printer"));
    QTest::keyClicks(comment, text("?"));
    QTRY_VERIFY(storedDrafts().contains(text("the printer?")) && storedDrafts().contains(text("Zante")));
    openBoard();
    m_page->openCard(text("card-letter"));
    comment = field<QPlainTextEdit>("New comment");
    QCOMPARE(comment->toPlainText(), text("Shall I ask the printer?"));
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(comment->toPlainText(), QString());
    QTRY_VERIFY(!storedDrafts().contains(text("printer")));
    m_page->openCard(text("card-beaches"));
    QCOMPARE(comment->toPlainText(), text("Zante"));
    comment->clear();
    QTRY_VERIFY(!storedDrafts().contains(text("Zante")));
    m_page->openCard(text("card-letter"));
    QCOMPARE(comment->toPlainText(), QString());
}

void tst_cardpanel::whatWasBegunIsThereAgain()
{
    m_page->view()->columnAt(0)->startAdding();
    QTest::keyClicks(QApplication::focusWidget(), text("Count the g"));
    m_page->openCard(text("card-letter"));
    auto *step = field<QLineEdit>("New line of the check list");
    step->setFocus();
    QTest::keyClicks(step, text("Buy sta"));
    QTRY_VERIFY(storedDrafts().contains(text("Count the g")) && storedDrafts().contains(text("Buy sta")));
    QCOMPARE(titles(0).size(), 3);
    openBoard();
    auto *card = field<QLineEdit>("Title of the new card in “To do”");
    QVERIFY(card->isVisible());
    QCOMPARE(card->text(), text("Count the g"));
    m_page->openCard(text("card-letter"));
    step = field<QLineEdit>("New line of the check list");
    QCOMPARE(step->text(), text("Buy sta"));
    QTest::keyClicks(step, text("mps"));
    QTest::keyClick(step, Qt::Key_Return);
    QTRY_COMPARE(m_page->data().card(text("card-letter"))->checklist.size(), 1);
    QCOMPARE(m_page->data().card(text("card-letter"))->checklist.first().text, text("Buy stamps"));
    QTRY_VERIFY(!storedDrafts().contains(text("Buy sta")));
    QTest::keyClick(card, Qt::Key_Escape); // given up
    QTRY_VERIFY(!storedDrafts().contains(text("Count the g")));
}

void tst_cardpanel::aListsNewNameIsThereAgain()
{
    m_page->view()->columnAt(1)->startRenaming();
    QPointer<QWidget> name = QApplication::focusWidget();
    QTest::keyClick(name, Qt::Key_End);
    QTest::keyClicks(name, text(" this we"));
    QTRY_VERIFY(storedDrafts().contains(text("In progress this we")));
    const QString drafts = storedDrafts();
    QTest::keyClick(name, Qt::Key_Escape); // given up
    QTRY_VERIFY(!storedDrafts().contains(text("this we")));
    m_world->settings().set(core::Setting::Drafts, drafts); // as if it had been killed before
    openBoard();
    auto *again = m_page->view()->columnAt(1)->findChild<QLineEdit *>();
    QVERIFY(again->isVisible());
    QCOMPARE(again->text(), text("In progress this we"));
    QCOMPARE(m_page->data().lists().at(1).title, text("In progress")); // nobody said yes
    QTest::keyClicks(again, text("ek"));
    QTest::keyClick(again, Qt::Key_Return);
    QTRY_COMPARE(m_page->data().lists().at(1).title, text("In progress this week"));
    QTRY_VERIFY(!storedDrafts().contains(text("this we")));
}

QTEST_MAIN(tst_cardpanel)
#include "tst_cardpanel.moc"
