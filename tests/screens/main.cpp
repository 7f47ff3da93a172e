// jumelle-screens [--out DIR] [--only TEXT] [--modes light,dark,hc] [--scales 100,200] [--languages en,de,zz]
#include "tests/support/scenes.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPixmap>
#include <QTextStream>
#include <QWidget>

namespace scenes {
class World
{ };
} // namespace scenes

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

ui::Mode modeOf(const QString &word)
{
    return word == QLatin1String("dark") ? ui::Mode::Dark
        : word == QLatin1String("hc")    ? ui::Mode::HighContrast
                                         : ui::Mode::Light;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(10);
    QApplication::setFont(font);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        { { QStringLiteral("out"), QStringLiteral("Folder for the pictures."), QStringLiteral("dir"),
            QStringLiteral("screens") },
          { QStringLiteral("only"), QStringLiteral("Scenes whose name contains this."), QStringLiteral("text") },
          { QStringLiteral("modes"), QStringLiteral("light,dark,hc"), QStringLiteral("list"),
            QStringLiteral("light,dark,hc") },
          { QStringLiteral("scales"), QStringLiteral("100,200"), QStringLiteral("list"), QStringLiteral("100,200") } });
    parser.process(application);
    ui::Theme theme(application, ui::Mode::Light);
    scenes::World world;
    const QDir folder(parser.value(QStringLiteral("out")));
    int pictures = 0;
    for (const scenes::Scene &scene : scenes::all()) {
        if (!scene.name.contains(parser.value(QStringLiteral("only"))))
            continue;
        for (const QString &mode : parser.value(QStringLiteral("modes")).split(u',')) {
            for (const QString &scale : parser.value(QStringLiteral("scales")).split(u',')) {
                theme.setMode(modeOf(mode));
                theme.setTextPercent(scale.toInt());
                const std::unique_ptr<QWidget> widget(scene.build(world));
                widget->resize(scene.size);
                widget->show();
                const QString path = folder.filePath(QStringLiteral("%1_%2_%3.png").arg(scene.name, mode, scale));
                QDir().mkpath(QFileInfo(path).path());
                if (!widget->grab().save(path))
                    return 1;
                ++pictures;
            }
        }
    }
    out() << pictures << " pictures in " << folder.absolutePath() << "\n";
    return 0;
}
