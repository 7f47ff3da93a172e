#pragma once
#include <functional>

class QObject;

namespace ui {

class Toasts;

// Where a link led to nothing that can be shown: it says so, and leads into the trash where it is there. `showTrash`
// runs while `owner` lives.
void tellNotFound(Toasts &toasts, bool trashed, QObject *owner, std::function<void()> showTrash);

} // namespace ui
