// A new project with a contact: every field is kept as it is typed, and nothing is asked of anybody too early.
#include "models/actions.h"
#include "tests/support/scenestore.h"
#include "tests/support/uichecks.h"
#include "tests/support/world.h"
#include "ui/project/newproject.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tageditor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimer>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
} // namespace

class tst_newproject : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void init()
    {
        m_world = std::make_unique<scenes::World>(*m_theme);
        open();
    }
    void cleanup()
    {
        m_form.reset();
        m_world.reset();
    }

    void fromTheFirstLetterToTheQuestion()
    {
        QSignalSpy closed(m_form.get(), &NewProject::closed);
        typeInto(title(), "Bridges");
        QTRY_COMPARE(kept().size(), std::size_t(1));
        QCOMPARE(kept().front().op, store::Edit::Create);
        QCOMPARE(kept().front().key.account, test::personalId);
        edit("Aims", "Build one from paper.");
        spin("Pupils' age from")->setValue(16); // the wrong way round is put right
        spin("Pupils' age to")->setValue(12);
        auto *languages = field<TagEditor>("Languages");
        QVERIFY(languages);
        QTest::keyClicks(languages->findChild<QLineEdit *>(), text("English"));
        QTest::keyClick(languages->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(number("ageFrom"), 12);
        QTRY_COMPARE(number("ageTo"), 16);
        QTRY_COMPARE(value("aims"), text("Build one from paper."));
        QTRY_VERIFY(kept().front().value.at("languages").as_object().contains("en"));

        button("Ask the partner")->click();
        QTRY_VERIFY(says("Please choose with whom you want to do it."));
        QVERIFY(closed.isEmpty());
        auto *partner = field<QComboBox>("With whom");
        QTRY_VERIFY(partner->findData(text("p-anna")) > 0);
        partner->setCurrentIndex(partner->findData(text("p-anna")));
        button("Ask the partner")->click();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(kept().size(), std::size_t(1)); // one change goes, with all of it
        QCOMPARE(value("title"), text("Bridges"));
        QCOMPARE(value("partnerId"), text("p-anna"));
        QVERIFY(kept().front().value.at("sent").as_bool());
        QCOMPARE(kept().front().notBeforeMs, 0); // nothing is held back any more
    }

    void isKeptWhileSomebodyTypesOn()
    {
        QTimer typist; // never rests as long as a pause
        connect(&typist, &QTimer::timeout, title(), [this] { QTest::keyClick(title(), Qt::Key_X); });
        typist.start(30);
        QTRY_VERIFY_WITH_TIMEOUT(!kept().empty() && value("title").size() >= 2, 5000);
        const auto first = value("title").size();
        QTRY_VERIFY_WITH_TIMEOUT(value("title").size() > first, 5000);
        QVERIFY(typist.isActive());
        QCOMPARE(kept().size(), std::size_t(1));
        QVERIFY(kept().front().notBeforeMs > scenes::World::now); // half a word is not sent
        typist.stop();
        QTRY_VERIFY(kept().front().notBeforeMs == 0 && value("title") == title()->text());
    }

    void withoutATitleItWaitsHere()
    {
        edit("Aims", "Count birds together.");
        QTRY_VERIFY(core::Settings(QString::fromStdString(m_world->folder()) + text("/settings.conf"))
                        .text(core::Setting::Drafts)
                        .contains(text("Count birds")));
        button("Ask the partner")->click();
        QTRY_VERIFY(says("Please give the project a title."));
        QVERIFY(kept().empty());
        open(); // as at a start of the program
        QCOMPARE(aims()->text(), text("Count birds together."));
        typeInto(title(), "Birds");
        QTRY_COMPARE(kept().size(), std::size_t(1));
        QCOMPARE(value("aims"), text("Count birds together."));
        QTRY_VERIFY(!m_world->settings().text(core::Setting::Drafts).contains(text("Count birds")));
    }

    void whatCannotBeStoredIsKeptHere()
    {
        const auto drafts = [this] { return m_world->settings().text(core::Setting::Drafts); };
        m_world->letStore("CREATE TRIGGER no_room BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'no room'); END");
        edit("Aims", "Count birds together.");
        QTRY_VERIFY(drafts().contains(text("Count birds")));
        typeInto(title(), "Birds");
        QTRY_VERIFY(!shownProblem().isEmpty());
        QVERIFY(drafts().contains(text("Count birds")));
        open(); // as at a start of the program
        QCOMPARE(title()->text(), text("Birds"));
        QCOMPARE(aims()->text(), text("Count birds together."));

        typeInto(title(), " of");
        QTRY_VERIFY(!shownProblem().isEmpty());
        m_world->letStore("DROP TRIGGER no_room");
        typeInto(title(), " our coast");
        QTRY_COMPARE(kept().size(), std::size_t(1));
        QTRY_COMPARE(value("title"), text("Birds of our coast"));
        QCOMPARE(value("aims"), text("Count birds together."));
        QCOMPARE(kept().front().op, store::Edit::Create);
        QTRY_VERIFY(shownProblem().isEmpty());
        QTRY_VERIFY(!drafts().contains(text("Count birds")));

        m_world->letStore("CREATE TRIGGER no_room BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'no room'); END");
        edit("Aims", " And fish.");
        QTRY_VERIFY(!shownProblem().isEmpty());
        m_world->letStore("DROP TRIGGER no_room");
        typeInto(title(), "!");
        QTRY_COMPARE(value("title"), text("Birds of our coast!"));
        QCOMPARE(value("aims"), text("Count birds together. And fish."));
    }

    void theOneWhoWasClickedIsAsked()
    {
        m_form->begin({}, text("p-anna"));
        edit("Aims", "Count birds together.");
        QTRY_VERIFY(m_world->settings().text(core::Setting::Drafts).contains(text("p-anna")));
        open();
        auto *partner = field<QComboBox>("With whom");
        QTRY_VERIFY(partner->count() > 2);
        const QString other = partner->itemData(partner->itemData(1).toString() == text("p-anna") ? 2 : 1).toString();
        m_form->begin({}, other);
        QTRY_COMPARE(partner->currentData().toString(), other);
        QCOMPARE(aims()->text(), text("Count birds together."));
    }

    void whatIsOnlyChosenIsKept()
    {
        const auto draft = [this] { return m_world->settings().text(core::Setting::Drafts); };
        auto *partner = field<QComboBox>("With whom");
        QTRY_VERIFY(partner->findData(text("p-anna")) > 0);
        partner->setCurrentIndex(partner->findData(text("p-anna")));
        QTRY_VERIFY(draft().contains(text("p-anna")));
        spin("Pupils' age from")->setValue(7);
        field<DateField>("Starts")->setDate(QDate(2026, 10, 1));
        Q_EMIT field<DateField>("Starts")->dateChosen(QDate(2026, 10, 1)); // as by the calendar
        QTRY_VERIFY(draft().contains(text("2026-10-01")));
        open(); // as at a start of the program
        QCOMPARE(spin("Pupils' age from")->value(), 7);
        QCOMPARE(field<DateField>("Starts")->date(), QDate(2026, 10, 1));
        typeInto(title(), "B"); // before the contacts are there
        partner = field<QComboBox>("With whom");
        QTRY_COMPARE(partner->currentData().toString(), text("p-anna"));
        QTRY_COMPARE(value("partnerId"), text("p-anna"));
        QTRY_VERIFY2(draft().isEmpty(), qPrintable(draft()));
    }

    void whatIsAsItWasIsNoDraft()
    {
        const auto draft = [this] { return m_world->settings().text(core::Setting::Drafts); };
        m_form->begin({}, text("p-anna"));
        spin("Pupils' age to")->setValue(18);
        QTRY_VERIFY(draft().contains(text("p-anna")));
        spin("Pupils' age to")->setValue(14);
        QTRY_VERIFY(draft().isEmpty());
    }

    // What comes from the server fills the list anew.
    void whoIsChosenStaysSo()
    {
        m_form->begin({}, text("p-anna"));
        auto *partner = field<QComboBox>("With whom");
        QTRY_VERIFY(partner->count() > 2);
        const int other = partner->itemData(1).toString() == text("p-anna") ? 2 : 1;
        const QString chosen = partner->itemData(other).toString();
        partner->setCurrentIndex(other);
        QSignalSpy filled(partner->model(), &QAbstractItemModel::rowsInserted);
        const store::Key contact{ test::personalId, "Contact", "k-anna" };
        m_world->store().apply(m_form.get(), models::actions::setText(contact, "note", text("met in Kalmar")),
                               [](const auto &) {});
        QTRY_VERIFY(!filled.isEmpty());
        QCOMPARE(partner->currentData().toString(), chosen);
    }

    void theLastChoiceIsKeptWhenTheFormGoes()
    {
        spin("Pupils' age from")->setValue(7);
        auto *languages = field<TagEditor>("Languages")->findChild<QLineEdit *>();
        languages->setFocus();
        QTest::keyClicks(languages, text("English"));
        m_form.reset();
        const QString draft = m_world->settings().text(core::Setting::Drafts);
        QVERIFY2(draft.contains(text("\"ageFrom\":7")) && draft.contains(text("\"en\"")), qPrintable(draft));
    }

    void aWordThatNobodyEnteredGoesAlong()
    {
        typeInto(title(), "Bridges");
        auto *partner = field<QComboBox>("With whom");
        QTRY_VERIFY(partner->findData(text("p-anna")) > 0);
        partner->setCurrentIndex(partner->findData(text("p-anna")));
        QTest::keyClicks(field<TagEditor>("Languages")->findChild<QLineEdit *>(), text("english"));
        button("Ask the partner")->click();
        QTRY_VERIFY(!kept().empty() && kept().front().value.contains("sent"));
        QVERIFY(kept().front().value.at("languages").as_object().contains("en"));
    }

    void aLongTextWithoutATitleIsKeptWhole()
    {
        auto *aims = field<EditableText>("Aims");
        auto *results = field<EditableText>("What comes out of it");
        QVERIFY(aims && results);
        for (auto *one : { aims, results }) {
            one->beginEditing();
            auto *area = one->findChild<QPlainTextEdit *>();
            area->insertPlainText(text("end"));
            area->moveCursor(QTextCursor::Start);
            area->insertPlainText(QString(10'500, u'\n'));
            QVERIFY(says("503 character(s) too long, not added"));
        }
        m_form->setFocus();
        QTRY_VERIFY(m_world->settings().text(core::Setting::Drafts).size() > 20'000);
        open();
        for (const auto *one : { this->aims(), field<EditableText>("What comes out of it") })
            QCOMPARE(one->text(), QString(9'997, u'\n') + text("end"));
    }

    void withItsTitleClearedTheRestIsKept()
    {
        typeInto(title(), "Rivers");
        QTRY_COMPARE(kept().size(), std::size_t(1));
        title()->clear();
        edit("Aims", "Count fish.");
        QTRY_COMPARE(value("aims"), text("Count fish."));
        QCOMPARE(value("title"), text("Rivers"));
        button("Ask the partner")->click();
        QTRY_VERIFY(says("Please give the project a title."));
    }

    void aDraftIsTakenUpAgain()
    {
        typeInto(title(), "Rivers");
        QTRY_COMPARE(kept().size(), std::size_t(1));
        const QString id = QString::fromStdString(kept().front().key.id);
        open();
        m_form->begin(id, {});
        QVERIFY(!title()->isEnabled()); // the draft would come over it
        QTRY_VERIFY(title()->isEnabled());
        QCOMPARE(title()->text(), text("Rivers"));
        typeInto(title(), " and lakes");
        QTRY_COMPARE(value("title"), text("Rivers and lakes"));
        QCOMPARE(kept().size(), std::size_t(1));
        const auto faults = test::accessibilityFaults(m_form.get());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

private:
    void open()
    {
        m_form = std::make_unique<NewProject>(m_world->context());
        m_form->resize(1000, 700);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
        m_form->begin({}, {});
    }
    template <typename Field> Field *field(const char *name) const
    {
        for (auto *one : m_form->findChildren<Field *>())
            if (one->accessibleName() == text(name) || one->accessibleName().startsWith(text(name) + u':'))
                return one;
        return nullptr;
    }
    QLineEdit *title() const { return field<QLineEdit>("Title"); }
    EditableText *aims() const { return field<EditableText>("Aims"); }
    QSpinBox *spin(const char *name) const { return field<QSpinBox>(name); }
    Button *button(const char *words) const
    {
        for (auto *one : m_form->findChildren<Button *>())
            if (one->text() == text(words))
                return one;
        return nullptr;
    }
    bool says(const char *sentence) const
    {
        for (const auto *label : m_form->findChildren<QLabel *>())
            if (label->isVisible() && label->text() == text(sentence))
                return true;
        return false;
    }
    QString shownProblem() const
    {
        for (const auto *label : m_form->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text("broke")))
                return label->text();
        return {};
    }
    static void typeInto(QWidget *widget, const char *words)
    {
        QTest::keyClick(widget, Qt::Key_End);
        QTest::keyClicks(widget, text(words));
    }
    void edit(const char *name, const char *words)
    {
        auto *one = field<EditableText>(name);
        QVERIFY(one);
        one->beginEditing();
        QTest::keyClicks(one->findChild<QPlainTextEdit *>(), text(words));
    }
    // What waits to be sent, as another connection reads it.
    std::vector<store::OutboxEntry> kept() const
    {
        std::vector<store::OutboxEntry> list;
        auto opened = store::Cache::open(m_world->store().options());
        const auto all = opened->cache->outbox();
        for (const auto &entry : *all)
            if (entry.key.type == "ProjectProposal")
                list.push_back(entry);
        return list;
    }
    QString value(const char *property) const
    {
        const auto entries = kept();
        const auto *found = entries.empty() ? nullptr : entries.front().value.if_contains(property);
        return found && found->is_string() ? QString::fromUtf8(found->get_string().c_str()) : QString();
    }
    int number(const char *property) const
    {
        const auto entries = kept();
        const auto *found = entries.empty() ? nullptr : entries.front().value.if_contains(property);
        return found && found->is_int64() ? int(found->get_int64()) : -1;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<NewProject> m_form;
};

QTEST_MAIN(tst_newproject)
#include "tst_newproject.moc"
