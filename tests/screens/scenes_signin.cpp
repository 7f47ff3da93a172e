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
    scenes::add({ QStringLiteral("signin/wrong"),
                  [](World &world) {
                      world.accounts().failure = core::Error{ core::Code::Auth, {}, 0 };
                      return firstRun(world);
                  },
                  size, true, [](World &, QWidget *view) { type(view, server, name, password); } }),
    scenes::add({ QStringLiteral("signin/noserver"),
                  [](World &world) {
                      world.accounts().failure = core::Error{ core::Code::UnknownServer, server.toStdString(), 0 };
                      return firstRun(world);
                  },
                  size, true, [](World &, QWidget *view) { type(view, server, name, password); } }),
    scenes::add({ QStringLiteral("signin/again"),
                  [](World &world) {
                      world.accounts().profile.signedIn = false;
                      auto *view = new SignInView(world.accounts(), world.settings(), server);
                      view->setUsername(name);
                      return view;
                  },
                  size,
                  true,
                  {} }),
};

} // namespace
