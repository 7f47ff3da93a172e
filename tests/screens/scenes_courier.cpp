// The sheet for sticks over the window.
#include "tests/support/scenes.h"
#include "tests/support/scriptedcourier.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/world.h"
#include "ui/courier/courierpanel.h"
#include "ui/home/homepage.h"
#include "ui/shell/mainwindow.h"

using namespace ui;
using scenes::World;

namespace {

constexpr QSize size(1240, 800);

struct Sheet : QObject
{
    explicit Sheet(QWidget *window)
        : QObject(window)
        , panel(new CourierPanel(window, stick, prompts))
    { }
    test::Stick stick;
    test::ScriptedPrompts prompts;
    CourierPanel *panel;
};

MainWindow *window(World &world)
{
    auto *window = new MainWindow(world.context());
    window->addPage(Place::Home, [](const Context &context) -> Page * { return new HomePage(context); });
    world.navigator().open({});
    return window;
}

using Show = void (*)(Sheet &);
bool scene(const char *name, Show show)
{
    return scenes::add(
        { QStringLiteral("courier/") + QLatin1String(name), window, size, true, [show](World &world, QWidget *widget) {
             world.settle();
             show(*new Sheet(widget));
         } });
}

const bool added[] = {
    scene("take",
          [](Sheet &sheet) {
              sheet.stick.contents = test::full();
              sheet.panel->openTake();
          }),
    scene("taken",
          [](Sheet &sheet) {
              sheet.panel->openTake();
              Q_EMIT sheet.stick.taken(QStringLiteral("/media/stick/jumelle 2026-11-22.courier"), test::full(), true);
          }),
    scene("brought",
          [](Sheet &sheet) {
              sheet.panel->openBring();
              Q_EMIT sheet.stick.brought(test::cutShort());
          }),
    scene("refused",
          [](Sheet &sheet) {
              sheet.panel->openBring();
              Q_EMIT sheet.stick.brought(test::problem(core::CourierProblem::OtherPerson));
          }),
    scene("code",
          [](Sheet &sheet) {
              sheet.panel->openBring();
              Q_EMIT sheet.stick.brought(test::problem(core::CourierProblem::CodeNeeded));
          }),
};

} // namespace
