#pragma once
// Small rounded labels and switches.
#include "ui/theme/colours.h"

#include <QAbstractButton>

namespace ui {

// Says a state or a word; not a control. Give Ok, Warn and Bad an icon: colour alone says nothing to many people.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, Tone tone = Tone::Tonal, const QString &icon = {}, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setTone(Tone tone, const QString &icon = {});
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QString m_icon;
    Tone m_tone;
};

// A choice that is on or off; on shows a tick, too.
class FilterChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FilterChip(const QString &text, QWidget *parent = nullptr);
    void setCount(int count); // shown after the text; -1: none
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const;

    int m_count = -1;
};

} // namespace ui
