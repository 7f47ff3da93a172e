#pragma once
#include <QString>

namespace ui {

// What people wrote, as the text of a menu's entry or a button: with a single “&” Qt would mark a letter and leave it
// out.
inline QString menuText(QString words) { return words.replace(u'&', QStringLiteral("&&")); }

} // namespace ui
