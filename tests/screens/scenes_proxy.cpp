// A school's proxy asks who is there, over the page to sign in.
#include "app/proxykeeper.h"
#include "core/memorysecretstore.h"
#include "tests/screens/popups.h"
#include "tests/support/scenes.h"
#include "tests/support/world.h"
#include "ui/signin/signinview.h"

using namespace ui;
using scenes::World;

namespace {

struct Asking : QObject
{
    Asking(World &world, QWidget *view, int number)
        : QObject(view)
        , keeper(secrets)
    {
        if (number == refused)
            keeper.logins()->set(proxy, QStringLiteral("e.papadaki"), QStringLiteral("old"));
        keeper.solve({ core::Code::Offline, proxy.toStdString(), number }, view, [] {});
        world.settle();
        scenes::takeDialog(view);
    }
    static constexpr int refused = 2;
    const QString proxy = QStringLiteral("proxy.gymnasio.example:3128");
    core::MemorySecretStore secrets;
    app::ProxyKeeper keeper;
};

bool scene(const char *name, int number)
{
    return scenes::add(
        { QStringLiteral("proxy/") + QLatin1String(name),
          [](World &world) {
              return new SignInView(world.accounts(), world.settings(), QStringLiteral("community.example.org"));
          },
          QSize(1240, 800), true, [number](World &world, QWidget *view) { new Asking(world, view, number); } });
}

const bool added[] = { scene("asks", 1), scene("refused", 2) };

} // namespace
