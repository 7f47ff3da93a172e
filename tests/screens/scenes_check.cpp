// The network check over the window: under way, and at its end.
#include "tests/support/scenes.h"
#include "tests/support/scriptedcheck.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/world.h"
#include "ui/home/homepage.h"
#include "ui/networkcheck/checkpanel.h"
#include "ui/shell/mainwindow.h"

using namespace ui;
using scenes::World;

namespace {

struct Sheet : QObject
{
    explicit Sheet(QWidget *window)
        : QObject(window)
        , panel(new CheckPanel(window, check, prompts))
    { }
    test::ScriptedCheck check;
    test::ScriptedPrompts prompts;
    CheckPanel *panel;
};

MainWindow *window(World &world)
{
    auto *window = new MainWindow(world.context());
    window->addPage(Place::Home, [](const Context &context) -> Page * { return new HomePage(context); });
    world.navigator().open({});
    return window;
}

bool scene(const char *name, int findings)
{
    return scenes::add({ QStringLiteral("check/") + QLatin1String(name), window, QSize(1240, 800), true,
                         [findings](World &world, QWidget *widget) {
                             world.settle();
                             auto *sheet = new Sheet(widget);
                             sheet->panel->openAndStart();
                             const auto all = test::filteredSchool();
                             for (int i = 0; i < findings && i < all.size(); ++i)
                                 Q_EMIT sheet->check.found(all[i]);
                             if (findings >= all.size())
                                 Q_EMIT sheet->check.finished();
                         } });
}

const bool added[] = { scene("running", 3), scene("found", 99) };

} // namespace
