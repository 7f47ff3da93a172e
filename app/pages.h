#pragma once
// Which page answers to which place.
namespace ui {
class MainWindow;
}

namespace app {

void addPages(ui::MainWindow &window);

} // namespace app
