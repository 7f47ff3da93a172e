// jumelle-screens: draws every scene in every look into PNG files.
#include "tests/support/lighttheme.h"
#include "tests/support/scenes.h"
#include "tests/support/world.h"
#include "ui/theme/theme.h"
#include "ui/translator.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPixmap>
#include <QTextStream>
#include <QWidget>

namespace {

struct Look
{
    QString mode;
    int scale;
    QString language;
};

ui::Mode modeOf(const QString &word)
{
    if (word == QLatin1String("dark"))
        return ui::Mode::Dark;
    return word == QLatin1String("hc") ? ui::Mode::HighContrast : ui::Mode::Light;
}

bool draw(const scenes::Scene &scene, const Look &look, const QDir &folder, ui::Theme &theme,
          ui::Translator &translator)
{
    translator.setLanguage(look.language);
    theme.setMode(modeOf(look.mode));
    theme.setTextPercent(look.scale);
    const auto worldOfScene = scenes::worldOf(scene, theme);
    scenes::World &world = *worldOfScene;
    const std::unique_ptr<QWidget> widget(scene.build(world));
    widget->resize(scene.size);
    widget->show();
    bool settled = world.settle();
    if (scene.settle) {
        scene.settle(world, widget.get());
        settled = world.settle() && settled;
    }
    const QString path
        = folder.filePath(QStringLiteral("%1_%2_%3_%4.png").arg(scene.name, look.language, look.mode).arg(look.scale));
    QDir().mkpath(QFileInfo(path).path());
    return widget->grab().save(path) && settled;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    test::useTestFont();
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Draws every screen in every state into pictures."));
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *what, const char *value) {
        parser.addOption({ QString::fromLatin1(name), QString::fromLatin1(what), QStringLiteral("value"),
                           QString::fromLatin1(value) });
    };
    option("out", "Folder for the pictures", "screens");
    option("only", "Only scenes whose name contains this", "");
    option("modes", "Of light,dark,hc", "light,dark,hc");
    option("scales", "Text sizes in per cent", "100,200");
    option("languages", "Of en,de,fr,pseudo", "en,de,pseudo");
    parser.process(application);
    const auto list = [&parser](const char *name) {
        return parser.value(QString::fromLatin1(name)).split(u',', Qt::SkipEmptyParts);
    };

    ui::Theme theme(application, ui::Mode::Light);
    ui::Translator translator;
    const QDir folder(parser.value(QStringLiteral("out")));
    int drawn = 0;
    int failed = 0;
    for (const scenes::Scene &scene : scenes::all()) {
        if (!scene.name.contains(parser.value(QStringLiteral("only"))))
            continue;
        for (const QString &language : list("languages")) {
            for (const QString &mode : list("modes")) {
                for (const QString &scale : list("scales")) {
                    if (draw(scene, { mode, scale.toInt(), language }, folder, theme, translator))
                        ++drawn;
                    else
                        ++failed;
                }
            }
        }
    }
    QTextStream(stdout) << drawn << " pictures in " << folder.absolutePath() << ", " << failed << " failed\n";
    return failed == 0 && drawn > 0 ? 0 : 1;
}
