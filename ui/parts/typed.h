#pragma once
// Edits that come from EditableText: kept in the cache as somebody types, sent when they pause.
#include "models/actions.h"
#include "ui/shell/context.h"
#include "ui/widgets/typingpace.h"

class QObject;

namespace ui {

// Without a toast: a text being typed has its own way back. What others made of `typed.from` meanwhile stays, beside
// what was typed. What could not be stored is told in words at the pause.
void applyTyped(const Context &context, QObject *owner, models::actions::Edits edits, const Typed &typed);

} // namespace ui
