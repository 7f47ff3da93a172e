#pragma once

class QLayout;

namespace ui {

// Takes everything out of a layout that is filled anew. The widgets are hidden now and deleted later, for one of them
// may be what asked for it.
void clearLayout(QLayout *layout);

} // namespace ui
