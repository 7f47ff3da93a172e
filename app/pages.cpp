#include "app/pages.h"

#include "ui/changes/changespage.h"
#include "ui/home/homepage.h"
#include "ui/messages/inbox.h"
#include "ui/messages/messagespage.h"
#include "ui/partners/partnerspage.h"
#include "ui/project/projectfinder.h"
#include "ui/project/projectpage.h"
#include "ui/project/projectspage.h"
#include "ui/queue/queuepanel.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"

namespace app {

namespace {

template <typename Page> ui::Page *make(const ui::Context &context) { return new Page(context); }

} // namespace

// The order is the order in the rail.
void addPages(ui::MainWindow &window, const ui::Context &context, bool portable)
{
    using ui::Place;
    window.addPage(Place::Home, make<ui::HomePage>);
    window.addPage(Place::Partners, make<ui::PartnersPage>);
    window.addPage(Place::Projects, make<ui::ProjectsPage>);
    window.addPage(Place::Project, make<ui::ProjectPage>);
    window.addPage(Place::Messages, make<ui::MessagesPage>);
    window.addPage(Place::Settings, [portable](const ui::Context &c) -> ui::Page * {
        return new ui::SettingsPage(c, nullptr, portable);
    });
    window.addPage(Place::Changes, make<ui::ChangesPage>);
    window.setQueueWidgetFactory([](const ui::Context &c) -> QWidget * { return new ui::QueuePanel(c); });
    auto *projects = new ui::ProjectFinder(context, &window);
    window.palette()->addProvider([projects] { return projects->items(); });
    // The number on the rail is true before the page is opened.
    auto *inbox = new ui::Inbox(context, &window);
    inbox->tellAnswers();
    QObject::connect(inbox, &ui::Inbox::waitingCountChanged, &window,
                     [&window](int count) { window.setBadge(Place::Messages, count); });
}

} // namespace app
