#pragma once
// The title of a list at the head of its column. It takes the focus, so that keys can be meant for the list: Enter and
// a double click rename it, and the board's keys that rename a card or move it sideways do so with the list. None
// moves the list to the trash, where its cards would go along; its menu does.
#include <QWidget>

namespace ui {

class ElidedLabel;

class ListTitle : public QWidget
{
    Q_OBJECT
public:
    explicit ListTitle(QWidget *parent = nullptr);
    void setText(const QString &title);
    void setReadOnly(bool readOnly);
    void retranslate();

Q_SIGNALS:
    void renameWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    ElidedLabel *m_label;
    bool m_readOnly = false;
};

} // namespace ui
