#pragma once
// Which page answers to which place.
namespace ui {
class MainWindow;
struct Context;
} // namespace ui

namespace app {

// `context` outlives the window; `portable`: as ui::SettingsPage.
void addPages(ui::MainWindow &window, const ui::Context &context, bool portable);

} // namespace app
