// Settings as they are, and with what an administrator enforced.
#include "core/policy/policies.h"
#include "tests/support/scenes.h"
#include "tests/support/world.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"

#include <QFile>
#include <QScrollArea>
#include <QScrollBar>

using namespace ui;
using scenes::World;

namespace {

// Settings under a policy, and a context that shows them.
class Governed : public QObject
{
public:
    Governed(World &world, QWidget *parent)
        : QObject(parent)
        , m_policy(core::Policies::fromFile(policyFile(world)))
        , m_settings(QString::fromStdString(world.folder()) + QStringLiteral("/governed.conf"), &m_policy)
        , m_context{ world.store(),  m_settings,      world.accounts(),      world.prompts(),      world.navigator(),
                     world.toasts(), world.actions(), world.context().theme, world.context().nowMs }
    { }
    const Context &context() const { return m_context; }

private:
    static QString policyFile(World &world)
    {
        QFile file(QString::fromStdString(world.folder()) + QStringLiteral("/policies.conf"));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the policy of the scene cannot be written");
        file.write("[enforced]\nnetwork.policy=metered\nphotos.keepMetadata=false\n");
        return file.fileName();
    }

    core::Policies m_policy;
    core::Settings m_settings;
    Context m_context;
};

MainWindow *window(World &world, bool governed)
{
    auto *window = new MainWindow(world.context());
    window->addPage(Place::Settings, [window, &world, governed](const Context &context) -> Page * {
        return new SettingsPage(governed ? (new Governed(world, window))->context() : context);
    });
    world.navigator().open({ Place::Settings, {}, {}, {} });
    return window;
}

void scrollDown(World &, QWidget *window)
{
    if (auto *area = window->findChild<SettingsPage *>()->findChild<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
}

const bool added[] = {
    scenes::add({ QStringLiteral("settings/page"),
                  [](World &world) { return window(world, false); },
                  QSize(1240, 800),
                  true,
                  {} }),
    scenes::add({ QStringLiteral("settings/end"), [](World &world) { return window(world, false); }, QSize(1240, 800),
                  true, scrollDown }),
    scenes::add({ QStringLiteral("settings/enforced"),
                  [](World &world) { return window(world, true); },
                  QSize(1240, 800),
                  true,
                  {} }),
};

} // namespace
