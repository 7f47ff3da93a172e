// The first page of all: nobody signed in, on the way, and what can go wrong.
#include "tests/support/scenes.h"
#include "tests/support/world.h"
#include "ui/signin/signinview.h"
#include "ui/widgets/buttons.h"

#include <QLineEdit>

using namespace ui;
using scenes::World;

namespace {

SignInView *firstRun(World &world)
{
    world.accounts().profile = {};
    return new SignInView(world.accounts(), world.settings(), QString());
}

void type(QWidget *view, const QString &server, const QString &name, const QString &password)
{
    const auto fields = view->findChildren<QLineEdit *>();
    const QStringList texts{ server, name, password };
    for (int i = 0; i < fields.size() && i < texts.size(); ++i)
        fields[i]->setText(texts[i]);
    view->findChildren<QLineEdit *>().last()->setFocus();
    Q_EMIT fields.last()->returnPressed();
}

const QString server = QStringLiteral("community.example.org");
const QString name = QStringLiteral("eleni@demo.example");
const QString password = QStringLiteral("blue lighthouse");
constexpr QSize size(1240, 800);

// What goes wrong when somebody tries.
bool failing(const char *scene, const core::Error &error)
{
    return scenes::add({ QStringLiteral("signin/") + QLatin1String(scene),
                         [error](World &world) {
                             world.accounts().failure = error;
                             return firstRun(world);
                         },
                         size, true, [](World &, QWidget *view) { type(view, server, name, password); } });
}

core::Profile colleague()
{
    core::Profile profile;
    profile.id = QStringLiteral("colleague");
    profile.server = QUrl(QStringLiteral("https://demo.example"));
    profile.username = QStringLiteral("nikos@demo.example");
    profile.personId = QStringLiteral("p-nikos");
    profile.displayName = QStringLiteral("Nikos Theodorakopoulos");
    profile.schoolName = QStringLiteral("Gymnasio Ammoudia, Heraklion");
    profile.signedIn = true;
    return profile;
}

const bool added[] = {
    scenes::add({ QStringLiteral("signin/idle"), [](World &world) { return firstRun(world); }, size, true, {} }),
    scenes::add({ QStringLiteral("signin/incomplete"), [](World &world) { return firstRun(world); }, size, true,
                  [](World &, QWidget *view) { type(view, QStringLiteral("our school"), name, password); } }),
    scenes::add({ QStringLiteral("signin/busy"),
                  [](World &world) {
                      world.accounts().endless = true;
                      return firstRun(world);
                  },
                  size, true, [](World &, QWidget *view) { type(view, server, name, password); } }),
    failing("wrong", { core::Code::Auth, {}, 0 }),
    failing("noserver", { core::Code::UnknownServer, server.toStdString(), 0 }),
    failing("untrusted", { core::Code::Untrusted, server.toStdString(), 0 }),
    failing("portal", { core::Code::CaptivePortal, server.toStdString(), 0 }),
    failing("no-line", { core::Code::Offline, server.toStdString(), 0 }),
    scenes::add({ QStringLiteral("signin/several"),
                  [](World &world) {
                      world.accounts().others = { colleague() };
                      world.accounts().here = false;
                      return new SignInView(world.accounts(), world.settings(), server);
                  },
                  size,
                  true,
                  {} }),
    scenes::add({ QStringLiteral("signin/again"),
                  [](World &world) {
                      world.accounts().profile.signedIn = false;
                      auto *view = new SignInView(world.accounts(), world.settings(), server);
                      view->setPerson(world.accounts().profile);
                      return view;
                  },
                  size,
                  true,
                  {} }),
};

} // namespace
