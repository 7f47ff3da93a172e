#pragma once
// A sentence about what just happened, above the list it happened in, with at most one thing to do and a way to
// close it. It never goes by itself: it may hold what a person must know. A long text scrolls instead of taking the
// room of the list.
#include "ui/theme/colours.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class Button;
class IconButton;
class NoteLines;
class WrapLabel;

class NoteBar : public QWidget
{
    Q_OBJECT
public:
    explicit NoteBar(QWidget *parent = nullptr); // hidden until said()
    void say(Tone tone, const QString &icon, const QString &text, const QString &action = {});
    QString text() const;

Q_SIGNALS:
    void actionWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    Tone m_tone = Tone::Neutral;
    QString m_icon;
    WrapLabel *m_text;
    NoteLines *m_lines;
    QGridLayout *m_grid;
    Button *m_action;
    IconButton *m_close;
};

} // namespace ui
