#pragma once
// A few choices side by side, one chosen: "Cards | List | Map". Arrow keys move the choice. Where there is no room for
// all words only the chosen one keeps its word, the others show their icon and tell their word when pointed at.
#include <QAbstractButton>
#include <QVector>
#include <QWidget>

namespace ui {

class Segment : public QAbstractButton
{
    Q_OBJECT
public:
    Segment(const QString &text, const QString &icon, QWidget *parent);
    QSize sizeHint() const override { return sizeFor(m_compact); }
    QSize minimumSizeHint() const override { return sizeHint(); }
    QSize sizeFor(bool compact) const;
    void setCompact(bool compact);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool showsWord(bool compact) const { return !compact || m_icon.isEmpty() || isChecked(); }

    QString m_icon;
    bool m_compact = false;
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
    // What is left beside something more important: with less than all words need, it asks for no more than it must
    // have.
    void setRoom(int px);
    QSize sizeHint() const override { return sizeFor(m_room < sizeFor(false).width()); }
    QSize minimumSizeHint() const override { return sizeFor(true); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QSize sizeFor(bool compact) const;
    void fit();

    QVector<Segment *> m_segments;
    int m_room = QWIDGETSIZE_MAX;
};

} // namespace ui
