#include "app/pages.h"

#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"

namespace app {

void addPages(ui::MainWindow &window)
{
    using ui::Context;
    using ui::Place;
    window.addPage(Place::Settings, [](const Context &context) -> ui::Page * { return new ui::SettingsPage(context); });
}

} // namespace app
