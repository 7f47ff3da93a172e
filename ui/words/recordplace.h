#pragma once
// Where in the window a record is seen.
#include "ui/shell/place.h"

#include <optional>

namespace ui {

// Of records in a project space; nothing for other accounts.
std::optional<Place> placeOf(const QString &account, const QString &type, const QString &id);

} // namespace ui
