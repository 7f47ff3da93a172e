#include "app/pages.h"

#include "ui/home/homepage.h"
#include "ui/project/projectpage.h"
#include "ui/project/projectspage.h"
#include "ui/queue/queuepanel.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"

namespace app {

namespace {

template <typename Page> ui::Page *make(const ui::Context &context) { return new Page(context); }

} // namespace

// The order is the order in the rail.
void addPages(ui::MainWindow &window)
{
    using ui::Place;
    window.addPage(Place::Home, make<ui::HomePage>);
    window.addPage(Place::Projects, make<ui::ProjectsPage>);
    window.addPage(Place::Project, make<ui::ProjectPage>);
    window.addPage(Place::Settings, make<ui::SettingsPage>);
    window.setQueueWidgetFactory([](const ui::Context &context) -> QWidget * { return new ui::QueuePanel(context); });
}

} // namespace app
