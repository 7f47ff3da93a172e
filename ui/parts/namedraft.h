#pragma once
// The name of something, edited where it stands in a list or grid: what is typed is a draft until it is stored or given
// up, as in every other field.
#include "ui/shell/context.h"

#include <QAbstractItemDelegate>

class QLineEdit;

namespace ui {

// For setEditorData(), which the view calls again at each change of the record: what somebody types stays. Shows what
// was begun for `purpose` ("album/a1") in place of `name`, else `name`; whether it is `name` that is new in the field.
bool showName(QLineEdit *edit, const QAbstractItemDelegate *delegate, const Context &context, const QString &purpose,
              const QString &name);

} // namespace ui
