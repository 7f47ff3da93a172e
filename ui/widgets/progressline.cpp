#include "ui/widgets/progressline.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace ui {

namespace {
constexpr int steps = 1000; // QProgressBar counts in int, files do not
constexpr int beatMs = 60;
constexpr int shownAfter = 7; // beats: what is over at once does not flicker
constexpr int beatsAcross = 30;
} // namespace

ProgressLine::ProgressLine(const QString &accessibleName, QWidget *parent)
    : QProgressBar(parent)
{
    setAccessibleName(accessibleName);
    setTextVisible(false);
    setRange(0, steps);
    setValue(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        ++m_step;
        update();
    });
}

void ProgressLine::setProgress(qint64 done, qint64 total)
{
    m_beat.stop();
    m_step = 0;
    setValue(total > 0 ? int(qBound<double>(0, double(done) / double(total), 1) * steps) : 0);
}

void ProgressLine::setBusy()
{
    if (!m_beat.isActive())
        m_beat.start();
}

void ProgressLine::paintEvent(QPaintEvent *event)
{
    QProgressBar::paintEvent(event);
    if (m_step <= shownAfter)
        return;
    QPainter painter(this);
    const int height = ui::scaled(space::s);
    const int light = qMin(width(), ui::scaled(48));
    const int gone = (m_step - shownAfter) % beatsAcross;
    const int x = (width() - light) * gone / (beatsAcross - 1);
    const QRect place(x, (this->height() - height) / 2, light, height);
    paintBox(&painter, QStyle::visualRect(layoutDirection(), rect(), place), height / 2.0, colours(this).primary);
}

QSize ProgressLine::sizeHint() const { return { ui::scaled(160), ui::scaled(space::s) }; }

QSize ProgressLine::minimumSizeHint() const { return { ui::scaled(40), ui::scaled(space::s) }; }

} // namespace ui
