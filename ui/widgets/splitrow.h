#pragma once
// Words at one side, buttons at the other. Where the words that must stay whole and the buttons have no room beside
// each other, as with large text, the buttons go below.
#include <QList>
#include <QWidget>

class QBoxLayout;

namespace ui {

class SplitRow : public QWidget
{
    Q_OBJECT
public:
    // `whole`: the part of `words`, or all of it, that gives the buttons no room of its own.
    SplitRow(QWidget *words, QWidget *whole, const QList<QWidget *> &buttons, QWidget *parent = nullptr);
    bool isSplit() const; // the buttons are below
    QSize minimumSizeHint() const override; // as if it were split: it may always become narrower

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    QWidget *m_words;
    QWidget *m_whole;
    QWidget *m_buttons;
    QBoxLayout *m_row;
};

} // namespace ui
