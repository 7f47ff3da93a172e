#pragma once
// The files of a project space, for the scenes of the page that shows them.
#include "tests/screens/photospace.h"

namespace scenes {

core::Result<void> fillFiles(store::Cache &cache); // two folders, and four files f0 to f3
QWidget *files(World &world, std::initializer_list<Fill> parts, bool readOnly = false);

} // namespace scenes
