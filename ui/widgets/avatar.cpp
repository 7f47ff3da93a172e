#include "ui/widgets/avatar.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

Avatar::Avatar(const QString &name, int size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setOnline(m_online);
}

void Avatar::setPhoto(const QPixmap &photo)
{
    m_photo = photo;
    update();
}

void Avatar::setOnline(bool online)
{
    m_online = online;
    //: A person who uses the programme right now; %1 is the name
    setAccessibleName(online ? tr("%1, online").arg(m_name) : m_name);
    update();
}

QSize Avatar::sizeHint() const { return { ui::scaled(m_size) + 2, ui::scaled(m_size) + 2 }; }

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = ui::scaled(m_size);
    const QRectF circle((width() - side) / 2.0 - (m_online ? 1 : 0), (height() - side) / 2.0 - (m_online ? 1 : 0), side,
                        side);
    paintAvatar(&painter, circle, m_name, m_photo);
    if (m_online)
        paintOnlineMark(&painter, circle, colours(this));
}

} // namespace ui
