#pragma once
// Details at the right of a page. Its body scrolls, so that large text never cuts it.
#include <QVBoxLayout>
#include <QWidget>

class QHBoxLayout;
class QScrollArea;

namespace ui {

class IconButton;
class WrapLabel;

class SidePanel : public QWidget
{
    Q_OBJECT
public:
    explicit SidePanel(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setAsCard(); // for one that stands among the cards of a page and does not reach the edges of the window
    QVBoxLayout *body() const { return m_body; }
    QHBoxLayout *headerActions() const { return m_actions; } // before the close button
    void addFooter(QWidget *widget); // stays visible below what scrolls
    QScrollArea *scrollArea() const { return m_scroll; }
    // Before a part of it goes away: the focus stays in the panel, if it was there.
    void holdFocus(const QWidget &leaving);

Q_SIGNALS:
    void closeRequested(); // the button or Escape

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    WrapLabel *m_title;
    IconButton *m_close;
    QHBoxLayout *m_actions;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    bool m_asCard = false;
};

} // namespace ui
