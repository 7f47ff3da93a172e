#pragma once
// Scenes: every screen in every state it can be in, built over real parts with fixture data. `jumelle-screens` draws
// them; tst_screens walks them for names, cut text and size. A file tests/screens/scenes_<feature>.cpp adds its own:
//
//     const bool added = scenes::add({"partners/empty", [](scenes::World &world) { return new … (world.context()); }});
#include <QSize>
#include <QString>
#include <QVector>
#include <functional>
#include <memory>

class QWidget;

namespace ui {
class Theme;
}

namespace scenes {

class World;

struct Scene
{
    QString name; // "<screen>/<state>"
    std::function<QWidget *(World &)> build; // the runner owns the widget
    QSize size = QSize(1240, 800); // at 100 % text
    bool wholeWindow = true; // must work at 1024x700
    std::function<void(World &, QWidget *)> settle; // after showing: open a popover, type, choose
    bool emptyCache = false; // nothing was fetched so far
    bool brokenCache = false; // what is on this computer cannot be read
};

bool add(Scene scene);
std::unique_ptr<World> worldOf(const Scene &scene, ui::Theme &theme);
const QVector<Scene> &all();

} // namespace scenes
