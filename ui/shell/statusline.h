#pragma once
// The quiet line at the bottom of the window. The left part is a button that opens what waits to be sent.
#include "store/types.h"
#include "ui/shell/statustext.h"

#include <QAbstractButton>
#include <QWidget>
#include <functional>

namespace ui {

class ElidedLabel;

class StatusButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatusButton(QWidget *parent = nullptr);
    void setStatus(const StatusText &status);
    const StatusText &status() const { return m_status; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusText m_status;
};

class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(std::function<std::int64_t()> nowMs, QWidget *parent = nullptr);
    void setStatus(const store::SyncStatus &status);
    void setPreparing(int files); // are on their way into the cache: as good as waiting to be sent
    void setRefused(int files); // wait for a decision: as what could not be sent
    void setHint(const QString &text); // at the right, when the network has nothing to say there
    StatusButton *button() const { return m_button; }

Q_SIGNALS:
    void queueWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    std::function<std::int64_t()> m_nowMs;
    store::SyncStatus m_status;
    int m_preparing = 0;
    int m_refused = 0;
    QString m_hint;
    StatusButton *m_button;
    ElidedLabel *m_detail;
};

} // namespace ui
