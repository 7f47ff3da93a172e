#pragma once
// A few choices side by side, one chosen: "Cards | List | Map". Arrow keys move the choice.
#include <QAbstractButton>
#include <QVector>
#include <QWidget>

namespace ui {

class Segment : public QAbstractButton
{
    Q_OBJECT
public:
    Segment(const QString &text, const QString &icon, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(const QString &accessibleName, QWidget *parent = nullptr);
    void addSegment(const QString &text, const QString &icon = {});
    void setText(int index, const QString &text);
    int current() const;
    void setCurrent(int index); // without the signal

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<Segment *> m_segments;
};

} // namespace ui
