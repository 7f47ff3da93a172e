// What somebody fills in for an announcement: nothing of it is cut, forgotten or written over on the way.
#include "tests/support/scenestore.h"
#include "tests/ui/people/peopletest.h"
#include "ui/partners/announcementform.h"
#include "ui/people/desk.h"
#include "ui/translator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/tageditor.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <algorithm>

using namespace ui;

namespace {
QString text(const char *utf8) { return QString::fromUtf8(utf8); }
} // namespace

class tst_announcementform : public test::PeopleTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, Mode::Light);
        m_translator.setLanguage(text("en")); // plurals
    }
    void init()
    {
        m_world = std::make_unique<scenes::World>(*m_theme);
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite());
        QTRY_VERIFY(!m_page->desk().me().id.isEmpty());
        m_page->writeAnnouncement();
    }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    void anAnnouncementThatIsTooLongLosesNothing()
    {
        auto *form = m_page->form();
        form->titleField()->setText(text("Bridges"));
        form->textField()->setPlainText(QString(10'009, u'x') + text("end"));
        QTRY_VERIFY(draft().contains(text("end")));
        QVERIFY(says("12 characters too long"));
        QVERIFY(!form->publishButton()->isEnabled());
        m_page->closePanel();
        m_page->writeAnnouncement();
        QCOMPARE(form->textField()->toPlainText().size(), 10'012);
        QVERIFY(says("12 characters too long") && !form->publishButton()->isEnabled());

        form->textField()->setPlainText(QString(25'000, u'x') + text("end"));
        QVERIFY(says("15,003 characters too long. Only the first 20,000 are kept as a draft."));
        m_page->closePanel();
        m_page->writeAnnouncement();
        QVERIFY2(form->textField()->toPlainText().endsWith(text("end")), "the draft holds less than the form");

        form->textField()->setPlainText(QString(9'997, u'x') + text("end"));
        QVERIFY(form->publishButton()->isEnabled());
        form->publishButton()->click();
        QTRY_COMPARE(sent().size(), std::size_t(1));
        QVERIFY(QString::fromUtf8(sent().front().value.at("body").as_string().c_str()).endsWith(text("end")));
        QTRY_VERIFY(form->textField()->toPlainText().isEmpty());
    }

    void whatIsTypedWhileItIsPublishedStays()
    {
        auto *form = m_page->form();
        form->titleField()->setText(text("Bridges"));
        form->publishButton()->click();
        form->textField()->setPlainText(text("of paper")); // before the store has answered
        QVERIFY(!form->publishButton()->isEnabled());
        QTRY_COMPARE(sent().size(), std::size_t(1));
        QTRY_VERIFY(form->publishButton()->isEnabled());
        QCOMPARE(form->textField()->toPlainText(), text("of paper"));
        QTRY_VERIFY(draft().contains(text("of paper")));
    }

    // As when somebody signs out, or closes the window, right after the last letter.
    void theLastLetterIsKeptWhenThePageGoes()
    {
        m_page->form()->titleField()->setText(text("Bridges"));
        m_page.reset();
        QVERIFY(draft().contains(text("Bridges")));
    }

    void whatIsOnlyChosenIsKept()
    {
        const int usual = spin("Youngest age")->value();
        spin("Youngest age")->setValue(usual - 3);
        QTRY_VERIFY(draft().contains(text("ageFrom")));
        openAgain();
        QCOMPARE(spin("Youngest age")->value(), usual - 3);
        QCOMPARE(tags("Subjects")->chosen(), m_page->desk().me().subjects);
        spin("Youngest age")->setValue(usual);
        QTRY_VERIFY(!draft().contains(text("ageFrom"))); // as it was: nothing to keep
        tags("Languages")->findChild<RemovableChip *>()->click();
        QTRY_VERIFY(draft().contains(text("ageFrom")));
        openAgain();
        QCOMPARE(tags("Languages")->chosen().size(), m_page->desk().me().languages.size() - 1);
    }

    void aWordThatNobodyEnteredGoesAlong()
    {
        m_page->form()->titleField()->setText(text("Bridges"));
        QTest::keyClicks(tags("Subjects")->findChild<QLineEdit *>(), text("history"));
        auto *languages = tags("Languages")->findChild<QLineEdit *>();
        QTest::keyClicks(languages, text("Atlantean"));
        m_page->form()->publishButton()->click();
        QTRY_COMPARE(sent().size(), std::size_t(1));
        QVERIFY(sent().front().value.at("subjects").as_object().contains("history"));
        QCOMPARE(languages->text(), text("Atlantean")); // no language: nothing takes it away
    }

private:
    void openAgain() // as at a start of the program
    {
        m_page.reset();
        openPartners();
        QTRY_VERIFY(m_page->desk().canWrite() && !m_page->desk().me().id.isEmpty());
        m_page->writeAnnouncement();
    }
    template <typename Field> Field *field(const char *name) const
    {
        for (auto *one : m_page->form()->findChildren<Field *>())
            if (one->accessibleName() == text(name))
                return one;
        return nullptr;
    }
    QSpinBox *spin(const char *name) const { return field<QSpinBox>(name); }
    TagEditor *tags(const char *name) const { return field<TagEditor>(name); }
    QString draft() const { return m_world->settings().text(core::Setting::Drafts); }
    bool says(const char *sentence) const
    {
        for (const auto *label : m_page->form()->findChildren<QLabel *>())
            if (label->isVisible() && label->text() == text(sentence))
                return true;
        return false;
    }
    std::vector<store::OutboxEntry> sent() const // or waiting to be
    {
        auto opened = store::Cache::open(m_world->store().options());
        auto all = opened->cache->outbox().value();
        std::erase_if(all, [](const auto &one) { return one.key.type != "Announcement"; });
        return all;
    }

    Translator m_translator;
};

QTEST_MAIN(tst_announcementform)
#include "tst_announcementform.moc"
