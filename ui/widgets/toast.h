#pragma once
// One message over the lower edge of its window, beside what is open there. Goes after 7 s (WCAG wants time: it stays
// while the mouse is on it or the focus in it), is announced to screen readers, never takes the focus.
#include <QTimer>
#include <QWidget>
#include <functional>

namespace ui {

class Label;

class Toast : public QWidget
{
    Q_OBJECT
public:
    Toast(QWidget *window, const QString &text, const QString &icon, const QString &actionText,
          std::function<void()> action);
    void present();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();
    void placeBeside(const QRect &panel);
    bool fitInto(int widest);
    bool fit(int words, int widest);
    void restart();

    QTimer m_timer;
    Label *m_words;
    QString m_text;
    QString m_icon;
};

} // namespace ui
