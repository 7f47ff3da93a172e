// What the check found is readable line by line, and the note for the IT person is one page.
#include "advice/checkpdf.h"
#include "advice/copyplace.h"
#include "core/policy/policies.h"
#include "tests/support/scriptedcheck.h"
#include "tests/support/scriptedprompts.h"
#include "ui/networkcheck/checkpanel.h"
#include "ui/theme/theme.h"
#include "ui/translator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace ui;

class tst_checkpanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Mode::Light); }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_window->show();
        m_check = std::make_unique<test::ScriptedCheck>();
        m_panel = new CheckPanel(m_window.get(), *m_check, m_prompts);
    }
    void cleanup() { m_window.reset(); }

    void everyFindingIsALine()
    {
        m_panel->openAndStart();
        QCOMPARE(m_check->started, 1);
        QVERIFY(!button("Save a note")->isEnabled()); // nothing is known yet
        const auto findings = test::filteredSchool();
        m_check->tell(findings);
        for (const core::Finding &finding : findings) {
            const auto words = advice::words(finding);
            QVERIFY2(texts().contains(words.sentence), qPrintable(words.sentence));
            QVERIFY(words.todo.isEmpty() || texts().contains(words.todo));
            QVERIFY(texts().contains(words.subject + QStringLiteral(": ") + advice::gradeName(finding.grade)));
        }
        QVERIFY(texts().contains(advice::summary(findings)));
        QVERIFY(button("Save a note")->isEnabled());
    }
    // Only who may choose is told to choose.
    void aBadDiskIsToldOfAsTheCopyMayMove_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<bool>("portable");
        QTest::addColumn<QString>("todo");
        const QByteArray place = QDir::rootPath().toUtf8() + "a\n"; // what rules name begins at a disk
        const QString byRules = QStringLiteral("only your IT administrator can set another");
        QTest::newRow("chosen") << QByteArray() << false << QStringLiteral("in the settings");
        QTest::newRow("suggested") << "[default]\ncache.folder = " + place << false
                                   << QStringLiteral("in the settings");
        QTest::newRow("portable") << QByteArray() << true << QStringLiteral("move its whole folder");
        QTest::newRow("enforced") << "[enforced]\ncache.folder = " + place << false << byRules;
        QTest::newRow("portable, enforced") << "[enforced]\ncache.folder = " + place << true << byRules;
        QTest::newRow("shared") << QByteArray("[enforced]\ncomputer.shared = true\n") << false << byRules;
    }
    void aBadDiskIsToldOfAsTheCopyMayMove()
    {
        QFETCH(QByteArray, rules);
        QFETCH(bool, portable);
        QFETCH(QString, todo);
        const auto policies = core::Policies::fromText(QStringLiteral("rules.conf"), rules);
        const core::Settings settings({}, &policies);
        const auto place = advice::copyPlace(settings, portable);
        using core::What;
        for (const What what : { What::DiskLow, What::DiskReadOnly, What::DiskSilent, What::DiskMemory }) {
            const auto finding = advice::about({ core::Grade::Problem, what, {} }, place);
            const QString said = advice::words(finding).todo;
            QVERIFY2(said.contains(todo)
                         || (place == advice::CopyPlace::Chosen && said.contains(QStringLiteral("another place"))),
                     qPrintable(said));
            QCOMPARE(said.contains(QStringLiteral("in the settings")),
                     place == advice::CopyPlace::Chosen && (what == What::DiskLow || what == What::DiskReadOnly));
            QVERIFY(advice::words(advice::about(finding, advice::CopyPlace::Given))
                        .todo.contains(QStringLiteral("--profile")));
        }
        const core::Finding good{ core::Grade::Good, What::DiskGood, {} };
        QVERIFY(advice::about(good, place).facts.isEmpty());
    }
    void aSecondLookBeginsAnew()
    {
        m_panel->openAndStart();
        m_check->tell(test::filteredSchool());
        button("Check again")->click();
        QCOMPARE(m_check->started, 2);
        m_check->tell({ { core::Grade::Good, core::What::KeychainGood, {} } });
        QVERIFY(!texts().join(u'\n').contains(QStringLiteral("Example School Filter CA")));
    }
    void closingEndsTheLook()
    {
        m_panel->openAndStart();
        m_panel->dismiss();
        QCOMPARE(m_check->cancelled, 1);
    }
    void theNoteIsTextOrAPage()
    {
        m_panel->openAndStart();
        m_check->tell(test::filteredSchool());
        m_prompts.saveFile = QStringLiteral("/home/anna/note.txt");
        button("Save a note")->click();
        m_prompts.saveFile = QStringLiteral("/home/anna/note.pdf");
        button("Save a note")->click();
        QCOMPARE(m_check->notes.size(), 2);
        QVERIFY(m_check->notes[0].second.contains("opened on the way by “Example School Filter CA”"));
        QVERIFY(m_check->notes[0].second.contains("outgoing HTTPS to community.example.org"));
        QVERIFY(m_check->notes[1].second.startsWith("%PDF-"));
        Q_EMIT m_check->kept(m_prompts.saveFile, false);
        QVERIFY(texts().join(u'\n').contains(QStringLiteral("could not be written at /home/anna/note.pdf")));
        m_prompts.saveFile.clear(); // cancelled
        button("Save a note")->click();
        QCOMPARE(m_check->notes.size(), 2);
    }
    void theNoteCanBeCopied()
    {
        m_panel->openAndStart();
        m_check->tell(test::filteredSchool());
        button("Copy as text")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Example School Filter CA")));
    }
    void howeverMuchIsFoundThePageIsOne_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : { "en", "de", "fr" })
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void howeverMuchIsFoundThePageIsOne()
    {
        QFETCH(QString, language);
        Translator translator;
        translator.setLanguage(language);
        QMap<QString, core::Finding> longest; // of each subject: no run tells more
        const auto letters = [](const core::Finding &finding) {
            const auto words = advice::words(finding);
            return words.sentence.size() + words.todo.size();
        };
        for (int what = 0; what <= int(core::What::ClockUnknown); ++what) {
            const core::Finding finding{ core::Grade::Problem, core::What(what), {} };
            auto &known = longest[advice::words(finding).subject];
            if (letters(finding) > letters(known))
                known = finding;
        }
        for (const auto &findings : { test::filteredSchool(), QVector<core::Finding>(longest.values()) }) {
            const QByteArray pdf = advice::notePdf(advice::noteFor(m_check->server(), findings));
            static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b"));
            QCOMPARE(QString::fromLatin1(pdf).count(page), 1);
        }
    }

private:
    QStringList texts() const
    {
        QStringList list;
        for (const auto *label : m_panel->findChildren<WrapLabel *>())
            list.append(label->text());
        return list;
    }
    Button *button(const char *text) const
    {
        for (auto *button : m_panel->findChildren<Button *>())
            if (button->text().startsWith(QString::fromLatin1(text)))
                return button;
        return nullptr;
    }
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::ScriptedCheck> m_check;
    test::ScriptedPrompts m_prompts;
    std::unique_ptr<QWidget> m_window;
    CheckPanel *m_panel = nullptr;
};

QTEST_MAIN(tst_checkpanel)
#include "tst_checkpanel.moc"
