#pragma once
// Changes and files that wait, for the scenes that show them.
#include "models/actions.h"
#include "tests/support/scenestore.h"
#include "tests/support/world.h"

namespace test {

template <typename Job> void change(scenes::World &world, Job job)
{
    world.store().write(nullptr, std::move(job), [](const core::Result<void> &done) {
        if (!done)
            qFatal("a change of the scene was refused: %s", done.error().detail.c_str());
    });
}

void addChanges(scenes::World &world); // three
void addFiles(scenes::World &world); // a photo half sent, one paused
void refuseFirst(scenes::World &world);
void tellActivity(scenes::World &world); // what a server would have answered

} // namespace test
