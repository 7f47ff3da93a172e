// The list of projects, the form for a new one, and the pages of one project.
#include "tests/screens/moreprojects.h"
#include "tests/screens/waiting.h"
#include "tests/support/scenes.h"
#include "ui/project/newproject.h"
#include "ui/project/overviewview.h"
#include "ui/project/projectpage.h"
#include "ui/project/projectspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/editabletext.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace ui;
using scenes::World;

namespace {

constexpr QSize size(1240, 800);

MainWindow *window(World &world, const Place &place, store::SyncStatus::State state = store::SyncStatus::UpToDate)
{
    world.setStatus(state);
    auto *window = new MainWindow(world.context());
    window->addPage(Place::Projects, [](const Context &context) -> Page * { return new ProjectsPage(context); });
    window->addPage(Place::Project, [](const Context &context) -> Page * { return new ProjectPage(context); });
    world.navigator().open(place);
    return window;
}

Place list(const QString &view = {}) { return { Place::Projects, {}, view, {} }; }
Place project(const QString &view) { return { Place::Project, QString::fromStdString(test::projectId), view, {} }; }

// Sends the form as it is: the message says what is missing.
void sendForm(World &, QWidget *window)
{
    auto *form = window->findChild<NewProject *>();
    form->findChildren<QLineEdit *>().first()->setText(QStringLiteral("Stories of our river"));
    form->findChildren<Button *>().last()->click();
}

// A paste into a text that is full already.
void fillAims(World &world, QWidget *window)
{
    world.settle();
    auto *aims = window->findChild<OverviewView *>()->findChildren<EditableText *>().first();
    aims->beginEditing();
    auto *area = aims->findChild<QPlainTextEdit *>();
    aims->setMaxLength(int(area->toPlainText().size()) + 20); // a full one would not fit the picture
    area->insertPlainText(QStringLiteral(" The pupils meet in May and show what they have found."));
}

const bool added[] = {
    scenes::add({ QStringLiteral("project/activity"),
                  [](World &world) {
                      test::tellActivity(world);
                      return window(world, project(QStringLiteral("activity")));
                  },
                  size,
                  true,
                  {} }),
    scenes::add({ QStringLiteral("projects/filled"),
                  [](World &world) {
                      scenes::addMoreProjects(world);
                      return window(world, list());
                  },
                  size,
                  true,
                  {} }),
    scenes::add({ QStringLiteral("projects/empty"),
                  [](World &world) {
                      scenes::addFreshAccount(world);
                      return window(world, list());
                  },
                  size,
                  true,
                  {},
                  true }),
    scenes::add({ QStringLiteral("projects/loading"),
                  [](World &world) { return window(world, list(), store::SyncStatus::Receiving); },
                  size,
                  true,
                  {},
                  true }),
    scenes::add({ QStringLiteral("projects/offline"),
                  [](World &world) { return window(world, list(), store::SyncStatus::Offline); },
                  size,
                  true,
                  {},
                  true }),
    scenes::add({ QStringLiteral("projects/error"),
                  [](World &world) { return window(world, list()); },
                  size,
                  true,
                  {},
                  false,
                  true }),
    scenes::add({ QStringLiteral("project/error"),
                  [](World &world) { return window(world, project(QStringLiteral("members"))); },
                  size,
                  true,
                  {},
                  false,
                  true }),
    scenes::add({ QStringLiteral("projects/new"),
                  [](World &world) { return window(world, list(QStringLiteral("new"))); },
                  size,
                  true,
                  {} }),
    scenes::add({ QStringLiteral("projects/missing"),
                  [](World &world) { return window(world, list(QStringLiteral("new"))); }, size, true, sendForm }),
    scenes::add({ QStringLiteral("project/overview"),
                  [](World &world) { return window(world, project(QStringLiteral("overview"))); },
                  size,
                  true,
                  {} }),
    scenes::add({ QStringLiteral("project/overview-member"),
                  [](World &world) {
                      world.accounts().profile.personId = QStringLiteral("p-lukasz"); // no founder
                      return window(world, project(QStringLiteral("overview")));
                  },
                  size,
                  true,
                  {} }),
    scenes::add({ QStringLiteral("project/overview-full"),
                  [](World &world) { return window(world, project(QStringLiteral("overview"))); }, size, true,
                  fillAims }),
    scenes::add({ QStringLiteral("project/members"),
                  [](World &world) { return window(world, project(QStringLiteral("members"))); },
                  size,
                  true,
                  {} }),
    scenes::add(
        { QStringLiteral("project/unfetched"),
          [](World &world) { return window(world, project(QStringLiteral("members")), store::SyncStatus::Offline); },
          size,
          true,
          {},
          true }),
};

} // namespace
