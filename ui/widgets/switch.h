#pragma once
// On or off, at once. Without a text of its own: put a Label before it and name it after that.
#include <QAbstractButton>

namespace ui {

class Switch : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Switch(const QString &accessibleName, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
