#pragma once
// A white box with a soft shadow, an optional title and something at the title's right. The shadow takes cardShadow (3)
// pixels inside the widget, so a page margin of pageMargin - cardShadow puts the visible edge on the 24 px grid.
#include <QVBoxLayout>
#include <QWidget>

namespace ui {

class Label;

class Card : public QWidget
{
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; } // fill this
    void setTitle(const QString &title);
    void addToHeader(QWidget *widget, bool nextToTitle = false); // at the right unless told
    void setPadding(int padding);
    void setRaised(bool raised); // false: no shadow, for cards inside cards
    void setSelected(bool selected);
    // Makes the whole card a control: focusable, activated by click, Enter and Space.
    void setClickable(const QString &accessibleName);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QHBoxLayout *header();

    QVBoxLayout *m_outer;
    QVBoxLayout *m_body;
    QHBoxLayout *m_header = nullptr;
    Label *m_title = nullptr;
    bool m_raised = true;
    bool m_selected = false;
    bool m_clickable = false;
};

} // namespace ui
