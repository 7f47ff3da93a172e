#include "ui/widgets/textlines.h"

#include <QFontMetrics>
#include <QTextLayout>

namespace ui {

QStringList textLines(const QString &text, const QFont &font, int width, int most, Qt::TextElideMode mode)
{
    const QFontMetrics metrics(font);
    if (metrics.horizontalAdvance(text) <= width) // nearly all of them, and much cheaper
        return { text };
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        if (lines.size() + 1 == most) {
            lines.append(metrics.elidedText(text.mid(line.textStart()).trimmed(), mode, width));
            break;
        }
        line.setLineWidth(width);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

} // namespace ui
