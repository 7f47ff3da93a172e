#include "tests/support/scenes.h"

namespace scenes {
namespace {

QVector<Scene> &registry()
{
    static QVector<Scene> scenes;
    return scenes;
}

} // namespace

bool add(Scene scene)
{
    registry().append(std::move(scene));
    return true;
}

const QVector<Scene> &all() { return registry(); }

} // namespace scenes
