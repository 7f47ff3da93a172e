#pragma once
// How amounts of bytes are written everywhere: in thousands, as shops and systems name disks and sticks, with one
// decimal only where it tells something: "48 MB", "4.2 MB".
#include <QLocale>
#include <QString>

namespace ui {

class Sizes
{
public:
    static QString text(qint64 bytes, const QLocale &locale = QLocale());
};

} // namespace ui
