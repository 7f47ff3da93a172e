// Every scene, looked through for names, targets, the Tab order, cut texts and size, in short and long languages.
#include "tests/support/lighttheme.h"
#include "tests/support/scenes.h"
#include "tests/support/uichecks.h"
#include "tests/support/world.h"
#include "ui/theme/theme.h"
#include "ui/translator.h"

#include <QTest>
#include <QWidget>

class tst_screens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = test::lightTheme();
        QVERIFY(scenes::all().size() > 5);
    }

    void look_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("scale");
        // Two runs side by side, so that no single test takes minutes: see CMakeLists.txt.
        const QStringList languages
            = qEnvironmentVariable("JUMELLE_SCREEN_LANGUAGES", QStringLiteral("en pseudo")).split(QLatin1Char(' '));
        for (int i = 0; i < scenes::all().size(); ++i) {
            for (const QString &language : languages) {
                for (const int scale : { 100, 200 })
                    QTest::addRow("%s %s %d", qPrintable(scenes::all()[i].name), qPrintable(language), scale)
                        << i << language << scale;
            }
        }
    }
    void look()
    {
        QFETCH(int, scene);
        QFETCH(QString, language);
        QFETCH(int, scale);
        const scenes::Scene &s = scenes::all()[scene];
        m_translator.setLanguage(language);
        m_theme->setTextPercent(scale);
        const auto worldOfScene = scenes::worldOf(s, *m_theme);
        scenes::World &world = *worldOfScene;
        const std::unique_ptr<QWidget> widget(s.build(world));
        // The usual smallest window at usual text; a full-HD one at the largest.
        widget->resize(s.wholeWindow ? (scale == 100 ? QSize(1024, 700) : QSize(1600, 1000)) : s.size * scale / 100);
        widget->show();
        QVERIFY(world.settle());
        if (s.settle) {
            s.settle(world, widget.get());
            QVERIFY(world.settle());
        }
        QStringList faults = test::accessibilityFaults(widget.get()) + test::cutTexts(widget.get());
        if (s.wholeWindow)
            faults += test::tooLarge(widget.get(), scale == 100 ? QSize(1024, 700) : QSize(1600, 1000));
        if (!faults.isEmpty())
            QFAIL(qPrintable(faults.join(u'\n')));
    }

private:
    std::unique_ptr<ui::Theme> m_theme;
    ui::Translator m_translator;
};

QTEST_MAIN(tst_screens)
#include "tst_screens.moc"
