#pragma once
// A thin progress line. The number belongs beside it in words; a screen reader reads the value from here.
#include <QProgressBar>
#include <QTimer>

namespace ui {

class ProgressLine : public QProgressBar
{
    Q_OBJECT
public:
    explicit ProgressLine(const QString &accessibleName, QWidget *parent = nullptr);
    void setProgress(qint64 done, qint64 total); // ends being busy
    // Something goes on whose end is not known: after a moment a light runs through the line, and the value stays.
    void setBusy();
    bool isBusy() const { return m_beat.isActive(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_beat;
    int m_step = 0; // of the light; 0: not shown yet
};

} // namespace ui
