#include "ui/sizes.h"

namespace ui {

QString Sizes::text(qint64 bytes, const QLocale &locale)
{
    double shown = double(bytes);
    while (shown >= 1000)
        shown /= 1000;
    const bool whole = shown >= 10 || shown - double(qint64(shown)) < 0.05;
    return locale.formattedDataSize(bytes, whole ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace ui
