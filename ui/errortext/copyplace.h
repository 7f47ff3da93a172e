#pragma once
// Where this run keeps its offline copy, for the sentences about a place that is full or closed.
#include "advice/copyplace.h"

#include <functional>

namespace ui {

// Asked each time, because rules may change; until it is set the copy counts as in a chosen place.
void setCopyPlace(std::function<advice::CopyPlace()> place);
advice::CopyPlace copyPlace();

} // namespace ui
