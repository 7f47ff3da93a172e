// Settings as they are, and with what an administrator enforced.
#include "core/policy/policies.h"
#include "tests/support/accountactions.h"
#include "tests/support/fakeversions.h"
#include "tests/support/scenes.h"
#include "tests/support/world.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QFile>
#include <QScrollArea>
#include <QScrollBar>

#include <optional>

using namespace ui;
using core::VersionState;
using scenes::World;

namespace {

// Settings under a policy, a watch for new versions that found `state`, and a context that shows them.
class Governed : public QObject
{
public:
    Governed(World &world, QWidget *parent, const QByteArray &rules, const std::optional<VersionState> &state = {})
        : QObject(parent)
        , m_policy(core::Policies::fromFile(policyFile(world, rules)))
        , m_settings(QString::fromStdString(world.folder()) + QStringLiteral("/governed.conf"), &m_policy)
        , m_context{
            world.store(),  m_settings,      world.accounts(),      world.prompts(),       world.navigator(),
            world.toasts(), world.actions(), world.context().theme, world.context().nowMs, state ? &m_versions : nullptr
        }
    {
        QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
        if (state)
            m_versions.set(*state);
    }
    const Context &context() const { return m_context; }

private:
    static QString policyFile(World &world, const QByteArray &rules)
    {
        QFile file(QString::fromStdString(world.folder()) + QStringLiteral("/policies.conf"));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the policy of the scene cannot be written");
        file.write("[enforced]\n" + rules);
        return file.fileName();
    }

    core::Policies m_policy;
    core::Settings m_settings;
    test::FakeVersions m_versions;
    Context m_context;
};

MainWindow *window(World &world, const QByteArray &rules, const std::optional<VersionState> &state = {})
{
    auto *window = new MainWindow(world.context());
    window->addPage(Place::Settings, [window, &world, rules, state](const Context &) -> Page * {
        return new SettingsPage((new Governed(world, window, rules, state))->context());
    });
    test::addAccountActions(world, window)
        .signIn->setEnabled(world.store().status().state == store::SyncStatus::NeedsSignIn);
    world.navigator().open({ Place::Settings, {}, {}, {} });
    return window;
}

MainWindow *besideColleague(World &world, bool signedIn)
{
    core::Profile colleague = world.accounts().profile;
    colleague.id = QStringLiteral("colleague");
    colleague.username = QStringLiteral("nikos@demo.example");
    colleague.displayName = QStringLiteral("Nikos Theodorakopoulos");
    colleague.signedIn = signedIn;
    world.accounts().others = { colleague };
    return window(world, {});
}

void scrollDown(World &, QWidget *window)
{
    if (auto *area = window->findChild<SettingsPage *>()->findChild<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
}

scenes::Scene page(const QString &name, const QByteArray &rules)
{
    return { name, [rules](World &world) { return window(world, rules); }, QSize(1240, 800), true, {} };
}

// Scrolled to the part about versions.
scenes::Scene versions(const QString &name, const VersionState &state, const QByteArray &rules = {})
{
    return { name, [rules, state](World &world) { return window(world, rules, state); }, QSize(1240, 800), true,
             scrollDown };
}

VersionState found(VersionState::Problem problem, const QString &version = {}, const QString &where = {})
{
    return { World::now - 3'600'000, problem, version, where };
}

VersionState off()
{
    VersionState state;
    state.on = false;
    return state;
}

const bool added[] = {
    scenes::add(page(QStringLiteral("settings/page"), {})),
    scenes::add({ QStringLiteral("settings/end"), [](World &world) { return window(world, {}); }, QSize(1240, 800),
                  true, scrollDown }),
    scenes::add({ QStringLiteral("settings/sign-in-not-kept"),
                  [](World &world) {
                      world.accounts().profile.secretKept = false;
                      return window(world, {});
                  },
                  QSize(1240, 800), true, scrollDown }),
    scenes::add({ QStringLiteral("settings/two-accounts"), [](World &world) { return besideColleague(world, true); },
                  QSize(1240, 800), true, scrollDown }),
    scenes::add({ QStringLiteral("settings/signed-out"), [](World &world) { return besideColleague(world, false); },
                  QSize(1240, 800), true, scrollDown }),
    scenes::add({ QStringLiteral("settings/sign-in-again"),
                  [](World &world) {
                      world.setStatus(store::SyncStatus::NeedsSignIn, 2);
                      world.accounts().profile.secretKept = false;
                      return window(world, {});
                  },
                  QSize(1240, 800), true, scrollDown }),
    scenes::add(page(QStringLiteral("settings/enforced"), "network.policy=metered\nphotos.keepMetadata=false\n")),
    scenes::add(versions(QStringLiteral("versions/up-to-date"), found(VersionState::Problem::None))),
    scenes::add(versions(
        QStringLiteral("versions/newer"),
        found(VersionState::Problem::None, QStringLiteral("0.2.0"), QStringLiteral("https://jumelle.example/new")))),
    scenes::add(versions(QStringLiteral("versions/turned-off"), off(), "updates.automatic=false\n")),
    scenes::add(versions(QStringLiteral("versions/nobody-answered"), found(VersionState::Problem::NoAnswer))),
    scenes::add(versions(QStringLiteral("versions/not-signed"), found(VersionState::Problem::Forged))),
};

} // namespace
