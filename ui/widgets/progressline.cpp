#include "ui/widgets/progressline.h"

#include "ui/theme/theme.h"

namespace ui {

constexpr int steps = 1000; // QProgressBar counts in int, files do not

ProgressLine::ProgressLine(const QString &accessibleName, QWidget *parent)
    : QProgressBar(parent)
{
    setAccessibleName(accessibleName);
    setTextVisible(false);
    setRange(0, steps);
    setValue(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::setProgress(qint64 done, qint64 total)
{
    setValue(total > 0 ? int(qBound<double>(0, double(done) / double(total), 1) * steps) : 0);
}

QSize ProgressLine::sizeHint() const { return { ui::scaled(160), ui::scaled(space::s) }; }

QSize ProgressLine::minimumSizeHint() const { return { ui::scaled(40), ui::scaled(space::s) }; }

} // namespace ui
