#pragma once
// The icon for a file of a kind: the same in the list of files and on cards.
#include <QString>

namespace ui {

QString fileIcon(const QString &mediaType, const QString &name); // the type is asked first, then the name's ending

} // namespace ui
