// What the settings say about new versions, and that nothing happens without a click.
#include "core/policy/policies.h"
#include "core/settings.h"
#include "tests/support/fakeversions.h"
#include "tests/support/world.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/versionspart.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"

#include <QApplication>
#include <QTest>

using namespace ui;
using core::VersionState;

class TestVersionsPart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhichVersionThisIs();
    void tellsOfANewOneAndOpensItsPageOnlyByAClick();
    void saysWhatWasWrongTheLastTime_data();
    void saysWhatWasWrongTheLastTime();
    void looksByHandUnlessSwitchedOff();
    void whereNothingIsLookedForOnlyTheVersionIsTold();
    void aRuleOfTheSchoolSwitchesItOffAndIsNamed();

private:
    QString text() const
    {
        QStringList all;
        for (const Label *label : m_part->findChildren<Label *>())
            if (label->isVisible())
                all.append(label->text());
        return all.join(u'\n');
    }
    LinkButton *link() const { return m_part->findChild<LinkButton *>(); }
    Button *look() const
    {
        const auto buttons = m_part->findChildren<Button *>();
        for (Button *button : buttons)
            if (button != link())
                return button;
        return nullptr;
    }

    static const Switch *switchOf(const SettingsPage &page)
    {
        for (const auto *control : page.findChildren<Switch *>())
            if (control->accessibleName() == QLatin1String("Look for new versions"))
                return control;
        return nullptr;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<scenes::World> m_world;
    std::unique_ptr<test::FakeVersions> m_versions;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<VersionsPart> m_part;
};

void TestVersionsPart::init()
{
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    m_theme = std::make_unique<Theme>(*qApp, Mode::Light, 100);
    m_world = std::make_unique<scenes::World>(*m_theme, scenes::World::EmptyCache);
    m_versions = std::make_unique<test::FakeVersions>();
    m_context = std::make_unique<Context>(m_world->context());
    m_context->versions = m_versions.get();
    m_part = std::make_unique<VersionsPart>(*m_context);
    m_part->show();
}

void TestVersionsPart::cleanup()
{
    m_part.reset();
    m_context.reset();
    m_world.reset();
    m_theme.reset();
}

void TestVersionsPart::tellsWhichVersionThisIs()
{
    QVERIFY2(text().contains(QLatin1String("You have version 0.1.0.")), qPrintable(text()));
    QVERIFY(text().contains(QLatin1String("Not checked yet.")));
    QVERIFY(!link()->isVisible());
    m_versions->set({ scenes::World::now - 3'600'000, VersionState::Problem::None, {}, {} });
    QVERIFY2(text().contains(QLatin1String("No newer one is known.")), qPrintable(text()));
    QVERIFY2(text().contains(QLatin1String("Last checked: 09:42"))
                 || text().contains(QLatin1String("Last checked: 9:42")),
             qPrintable(text()));
}

void TestVersionsPart::tellsOfANewOneAndOpensItsPageOnlyByAClick()
{
    const QString page = QStringLiteral("https://jumelle.example/new");
    m_versions->set({ scenes::World::now, VersionState::Problem::None, QStringLiteral("0.2.0"), page });
    QVERIFY2(text().contains(QLatin1String("Version 0.2.0 is available. You have version 0.1.0.")), qPrintable(text()));
    QVERIFY(link()->isVisible());
    QVERIFY(m_world->prompts().opened.isEmpty());
    QTest::mouseClick(link(), Qt::LeftButton);
    QCOMPARE(m_world->prompts().opened, QVector<QUrl>{ QUrl(page) });
}

void TestVersionsPart::saysWhatWasWrongTheLastTime_data()
{
    QTest::addColumn<int>("problem");
    QTest::addColumn<QString>("words");
    QTest::newRow("no answer") << int(VersionState::Problem::NoAnswer) << QStringLiteral("nobody could be asked");
    QTest::newRow("forged") << int(VersionState::Problem::Forged) << QStringLiteral("not signed by the makers");
    QTest::newRow("outdated") << int(VersionState::Problem::Outdated) << QStringLiteral("out of date");
}

void TestVersionsPart::saysWhatWasWrongTheLastTime()
{
    QFETCH(int, problem);
    QFETCH(QString, words);
    VersionState state{ scenes::World::now, static_cast<VersionState::Problem>(problem), {}, {} };
    m_versions->set(state);
    QVERIFY2(text().contains(words), qPrintable(text()));
    QVERIFY(text().contains(QLatin1String("Last checked: ")));
    state.looking = true;
    m_versions->set(state);
    QVERIFY2(!text().contains(words) && text().contains(QStringLiteral("Looking…")), qPrintable(text()));
    QVERIFY(!look()->isEnabled());
}

void TestVersionsPart::looksByHandUnlessSwitchedOff()
{
    QVERIFY(look()->isEnabled());
    QTest::mouseClick(look(), Qt::LeftButton);
    QCOMPARE(m_versions->looks, 1);
    VersionState off;
    off.on = false;
    m_versions->set(off);
    QVERIFY(!look()->isEnabled());
    QVERIFY2(!text().contains(QLatin1String("checked")), qPrintable(text()));
}

void TestVersionsPart::whereNothingIsLookedForOnlyTheVersionIsTold()
{
    VersionsPart without(m_world->context());
    without.show();
    for (const auto *button : without.findChildren<Button *>())
        QVERIFY(!button->isVisible());
    SettingsPage page(m_world->context());
    page.show();
    QVERIFY(page.findChild<VersionsPart *>());
    QVERIFY(!switchOf(page));
    SettingsPage with(*m_context);
    with.show();
    QVERIFY(switchOf(with) && switchOf(with)->isEnabled());
}

void TestVersionsPart::aRuleOfTheSchoolSwitchesItOffAndIsNamed()
{
    const auto policies = core::Policies::fromText(QStringLiteral("/etc/jumelle/policies.conf"),
                                                   "[enforced]\nupdates.automatic = false\n");
    core::Settings settings({}, &policies);
    const Context context{ m_world->store(),     settings,          m_world->accounts(), m_world->prompts(),
                           m_world->navigator(), m_world->toasts(), m_world->actions(),  *m_theme,
                           m_context->nowMs,     m_versions.get() };
    SettingsPage page(context);
    page.show();
    const auto *control = switchOf(page);
    QVERIFY(control && !control->isEnabled() && !control->isChecked());
    QStringList texts;
    for (const Label *label : page.findChildren<Label *>())
        texts.append(label->text());
    QVERIFY2(texts.contains(QStringLiteral("Set by your school (/etc/jumelle/policies.conf).")),
             qPrintable(texts.join(u'\n')));
}

QTEST_MAIN(TestVersionsPart)
#include "tst_versionspart.moc"
