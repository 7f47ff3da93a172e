#pragma once
// A thin progress line. The number belongs beside it in words; a screen reader reads the value from here.
#include <QProgressBar>

namespace ui {

class ProgressLine : public QProgressBar
{
    Q_OBJECT
public:
    explicit ProgressLine(const QString &accessibleName, QWidget *parent = nullptr);
    void setProgress(qint64 done, qint64 total);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace ui
