#pragma once
// A person or school as a round picture: the photo, or initials on a colour of their own.
#include <QPixmap>
#include <QWidget>

namespace ui {

class Avatar : public QWidget
{
    Q_OBJECT
public:
    explicit Avatar(const QString &name, int size = 40, QWidget *parent = nullptr); // size at 100 % text
    void setName(const QString &name);
    void setPhoto(const QPixmap &photo);
    void setOnline(bool online);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QPixmap m_photo;
    int m_size;
    bool m_online = false;
};

} // namespace ui
