#pragma once
// A quiet line above a list that says something true about all of it: "You are offline: …".
#include <QWidget>

namespace ui {

class WrapLabel;

class Notice : public QWidget
{
    Q_OBJECT
public:
    explicit Notice(const QString &icon, QWidget *parent = nullptr);
    void setText(const QString &text); // empty hides it
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeRoom();

    QString m_icon;
    WrapLabel *m_label;
};

} // namespace ui
