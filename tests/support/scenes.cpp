#include "tests/support/scenes.h"

#include "tests/support/world.h"

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

std::unique_ptr<World> worldOf(const Scene &scene, ui::Theme &theme)
{
    const auto content = scene.brokenCache ? World::BrokenCache : scene.emptyCache ? World::EmptyCache : World::Filled;
    return std::make_unique<World>(theme, content);
}

const QVector<Scene> &all() { return registry(); }

} // namespace scenes
