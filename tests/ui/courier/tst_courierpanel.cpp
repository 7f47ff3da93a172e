// The sheet for sticks: by keyboard, in words, and looked at in every state, language and text size.
#include "tests/support/lighttheme.h"
#include "tests/support/scriptedcourier.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/uichecks.h"
#include "ui/courier/courierpanel.h"
#include "ui/courier/couriertext.h"
#include "ui/errortext/copyplace.h"
#include "ui/errortext/errortext.h"
#include "ui/theme/theme.h"
#include "ui/translator.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using core::CourierProblem;

namespace {

using test::cutShort;
using test::full;
using test::problem;
using test::Stick;

struct Window
{
    QWidget window;
    Stick stick;
    test::ScriptedPrompts prompts;
    ui::CourierPanel *panel;
    Window()
        : panel(new ui::CourierPanel(&window, stick, prompts))
    {
        window.resize(1024, 700);
        panel->hide();
        window.show();
    }
    QPushButton *button(const char *text) const
    {
        for (auto *button : panel->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QLatin1String(text))
                return button;
        return nullptr;
    }
    bool says(const QString &text) const
    {
        for (auto *label : panel->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
};

using State = void (*)(Window &);
const std::pair<const char *, State> states[] = {
    { "take",
      [](Window &w) {
          w.stick.contents = full();
          w.panel->openTake();
      } },
    { "take nothing", [](Window &w) { w.panel->openTake(); } },
    { "no keychain",
      [](Window &w) {
          w.stick.kept = false;
          w.panel->openTake();
      } },
    { "taking",
      [](Window &w) {
          w.stick.contents = full();
          w.prompts.saveFile = QStringLiteral("/stick/a.courier");
          w.panel->openTake();
          QTest::keyClick(w.window.window()->focusWidget(), Qt::Key_Space);
          Q_EMIT w.stick.progress(4'000'000, 14'000'000);
      } },
    { "taken",
      [](Window &w) {
          w.panel->openTake();
          Q_EMIT w.stick.taken(QStringLiteral("/media/stick/jumelle 2026-11-22.courier"), full(), true);
      } },
    { "bring", [](Window &w) { w.panel->openBring(); } },
    { "brought",
      [](Window &w) {
          w.panel->openBring();
          Q_EMIT w.stick.brought(cutShort());
      } },
    { "code",
      [](Window &w) {
          w.panel->openBring();
          Q_EMIT w.stick.brought(problem(CourierProblem::CodeNeeded));
      } },
    { "signature",
      [](Window &w) {
          w.panel->openBring();
          Q_EMIT w.stick.brought(problem(CourierProblem::NewSignature));
      } },
    { "failed",
      [](Window &w) {
          w.panel->openTake();
          Q_EMIT w.stick.failed({ core::Code::DiskFull, "stick", 0 });
      } },
};

} // namespace

class TstCourierPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = test::lightTheme(); }
    void init()
    {
        m_translator.setLanguage(QStringLiteral("en"));
        m_theme->setTextPercent(100);
    }

    void takingAlongByKeyboard()
    {
        Window w;
        w.stick.contents = full();
        w.prompts.saveFile = QStringLiteral("/stick/a.courier");
        w.panel->openTake();
        QVERIFY(w.says(QStringLiteral("3 changes that wait to be sent")));
        QVERIFY(w.says(QStringLiteral("2 photos and files, 14")));
        QVERIFY(w.says(QStringLiteral("120 entries")));
        QCOMPARE(w.panel->findChild<QLineEdit *>()->text(), w.stick.code());
        QVERIFY(w.panel->findChild<QLineEdit *>()->isReadOnly());
        auto *go = w.button("Choose a place…");
        QVERIFY(!go || go->isEnabled());
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Space);
        QCOMPARE(w.stick.written, QStringList{ QStringLiteral("/stick/a.courier") });
        Q_EMIT w.stick.progress(1, 2);
        QVERIFY(w.panel->findChild<QProgressBar *>()->isVisible());
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Space); // "Stop" has the focus
        QVERIFY(w.says(QStringLiteral("Choose the same file to go on")));
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Space);
        QCOMPARE(w.stick.written.size(), 2);
        Q_EMIT w.stick.taken(QStringLiteral("/stick/a.courier"), full(), true);
        QVERIFY(w.says(QStringLiteral("complete now")));
        QVERIFY(w.says(QStringLiteral("“Bring back…” on your other computer"))); // what to do next
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Escape);
        QVERIFY(!w.panel->isOpen());
    }

    // The offline copy is somewhere else.
    void aStickThatTakesNothingAsksForAnother()
    {
        Window w;
        w.stick.contents = full();
        w.prompts.saveFile = QStringLiteral("/stick/a.courier");
        w.panel->openTake();
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Space);
        QCOMPARE(w.stick.written.size(), 1);
        Q_EMIT w.stick.failed({ core::Code::ReadOnly, "a.courier", 0 });
        QVERIFY(w.says(QStringLiteral("Please choose another place.")));
        QVERIFY(!w.says(QStringLiteral("offline copy")));
        Q_EMIT w.stick.failed({ core::Code::DiskFull, "a.courier", 0 });
        QVERIFY(w.says(QStringLiteral("There is no room left in the chosen place.")));
        Q_EMIT w.stick.failed({ core::Code::ReadOnly, "/home/anna/copy", 0 });
        QVERIFY(w.says(QStringLiteral("Choose another place for the offline copy in the settings.")));
    }
    // Not everybody may say where the offline copy is.
    void aCopyThatCannotMoveIsNotSentElsewhere()
    {
        const std::pair<advice::CopyPlace, QString> said[] = {
            { advice::CopyPlace::Enforced, QStringLiteral("The rules of this computer set its place") },
            { advice::CopyPlace::Portable, QStringLiteral("move its whole folder") },
        };
        for (const auto &[place, words] : said) {
            ui::setCopyPlace([place = place] { return place; });
            const QString next = ui::errorText({ core::Code::ReadOnly, "/home/anna/copy", 0 }).next;
            ui::setCopyPlace({});
            QVERIFY2(next.contains(words) && !next.contains(QStringLiteral("settings")), qPrintable(next));
        }
    }
    void aFileThatCannotBeReadIsNotOneToWrite()
    {
        Window w;
        w.prompts.files = QStringList{ QStringLiteral("/stick/a.courier") };
        w.panel->openBring();
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Space);
        QCOMPARE(w.stick.read.size(), 1);
        Q_EMIT w.stick.failed({ core::Code::FileGone, "a.courier", 0 });
        QVERIFY(w.says(QStringLiteral("“a.courier” cannot be read")));
        QVERIFY(!w.says(QStringLiteral("add the file once more")));
        w.prompts.saveFile = QStringLiteral("/stick/a.courier");
        w.panel->openTake();
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Space);
        Q_EMIT w.stick.failed({ core::Code::FileGone, "a.courier", 0 });
        QVERIFY(w.says(QStringLiteral("“a.courier” cannot be opened. Choose another name")));
    }
    void theCodeIsAskedForOnce()
    {
        Window w;
        w.prompts.files = QStringList{ QStringLiteral("/stick/a.courier") };
        w.panel->openBring();
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Space);
        Q_EMIT w.stick.brought(problem(CourierProblem::CodeNeeded));
        auto *field = w.panel->findChild<QLineEdit *>();
        QCOMPARE(w.window.focusWidget(), field);
        QTest::keyClicks(field, QStringLiteral("wrong"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(w.says(QStringLiteral("slip")));
        field->clear();
        QTest::keyClicks(field, w.stick.code());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(w.stick.read, QStringList(2, QStringLiteral("/stick/a.courier")));
        Q_EMIT w.stick.brought(cutShort());
        QVERIFY(w.says(QStringLiteral("Got 3 of 5 parts")));
        QVERIFY(w.says(QStringLiteral("3 of your changes arrived")));
    }

    void aNewSignatureNeedsAWord()
    {
        Window w;
        w.prompts.files = QStringList{ QStringLiteral("/stick/a.courier") };
        w.panel->openBring();
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Space);
        Q_EMIT w.stick.brought(problem(CourierProblem::NewSignature));
        QVERIFY(w.says(QStringLiteral("Room 12")));
        QCOMPARE(w.stick.read.size(), 1);
        QTest::keyClick(w.window.focusWidget(), Qt::Key_Space);
        QCOMPARE(w.stick.read.last(), QStringLiteral("/stick/a.courier!"));
    }

    void whatBecameOfItIsHeard()
    {
        const auto spoken
            = [](QWidget *widget) { return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name); };
        Window w;
        w.stick.contents = full();
        w.panel->openTake();
        QCOMPARE(spoken(w.panel), QStringLiteral("Take along"));
        QCOMPARE(spoken(w.panel->findChild<QLineEdit *>()), QStringLiteral("Code"));
        Q_EMIT w.stick.failed({ core::Code::DiskFull, "stick", 0 });
        QStringList heard;
        for (auto *label : w.panel->findChildren<QLabel *>())
            if (label->isVisible())
                heard << spoken(label);
        QVERIFY2(heard.filter(QStringLiteral("full")).size() == 1, qPrintable(heard.join(u'|')));
    }

    void everyProblemHasItsSentence()
    {
        QSet<QString> sentences;
        for (const auto p : { CourierProblem::NotACourier, CourierProblem::NewerFormat, CourierProblem::CodeNeeded,
                              CourierProblem::OtherPerson, CourierProblem::NewSignature, CourierProblem::OwnFile,
                              CourierProblem::NothingWhole })
            sentences << ui::CourierText::outcome(problem(p));
        sentences << ui::CourierText::outcome({});
        core::CourierOutcome older;
        older.older = true;
        sentences << ui::CourierText::outcome(older);
        QCOMPARE(sentences.size(), 9);
        QVERIFY(!sentences.contains(QString()));
    }

    void whatIsLeftToDoIsMarked()
    {
        core::CourierOutcome all;
        all.confirmed = 3;
        QCOMPARE(ui::CourierText::tone(all), ui::Tone::Ok);
        QCOMPARE(ui::CourierText::tone({}), ui::Tone::Ok);
        QCOMPARE(ui::CourierText::left(all), QString());
        QVERIFY(!ui::CourierText::outcome(cutShort()).contains(QStringLiteral("Bring the rest")));
        QVERIFY(ui::CourierText::left(cutShort()).contains(QStringLiteral("Bring the rest")));
        core::CourierOutcome onlyCut;
        onlyCut.cut = true;
        QCOMPARE(ui::CourierText::outcome(onlyCut), QString()); // not "Nothing new: all of it is here."
        QVERIFY(!ui::CourierText::left(onlyCut).isEmpty());
        all.refused = 1;
        QVERIFY(ui::CourierText::left(all).contains(QStringLiteral("could not be sent")));
        QCOMPARE(ui::CourierText::tone(problem(CourierProblem::CodeNeeded)), ui::Tone::Warn);
        QCOMPARE(ui::CourierText::tone(problem(CourierProblem::OtherPerson)), ui::Tone::Bad);
        QCOMPARE(ui::CourierText::tone(problem(CourierProblem::NothingWhole)), ui::Tone::Bad);
    }

    void look_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("scale");
        for (int i = 0; i < int(std::size(states)); ++i)
            for (const char *language : { "en", "pseudo", "de", "fr" })
                for (const int scale : { 100, 200 })
                    QTest::addRow("%s %s %d", states[i].first, language, scale)
                        << i << QString::fromLatin1(language) << scale;
    }
    void look()
    {
        QFETCH(int, state);
        QFETCH(QString, language);
        QFETCH(int, scale);
        m_translator.setLanguage(language);
        m_theme->setTextPercent(scale);
        Window w;
        w.window.resize(scale == 100 ? QSize(1024, 700) : QSize(1600, 1000));
        states[state].second(w);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (const auto folder = qEnvironmentVariable("JUMELLE_PICTURES"); !folder.isEmpty())
            w.window.grab().save(
                QStringLiteral("%1/%2-%3-%4.png").arg(folder, QLatin1String(states[state].first), language).arg(scale));
        const auto faults = test::accessibilityFaults(&w.window) + test::cutTexts(&w.window);
        if (!faults.isEmpty())
            QFAIL(qPrintable(faults.join(u'\n')));
    }

private:
    std::unique_ptr<ui::Theme> m_theme;
    ui::Translator m_translator;
};

QTEST_MAIN(TstCourierPanel)
#include "tst_courierpanel.moc"
