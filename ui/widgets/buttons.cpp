#include "ui/widgets/buttons.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>

namespace ui {

Button::Button(const QString &text, ButtonKind kind, const QString &icon, QWidget *parent)
    : QPushButton(text, parent)
{
    setButtonKind(this, kind);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    if (!icon.isEmpty())
        setIconName(icon);
}

void Button::setIconName(const QString &name) { setIcon(name.isEmpty() ? QIcon() : ui::icon(name)); }

LinkButton::LinkButton(const QString &text, const QString &icon, bool trailingIcon, QWidget *parent)
    : Button(text, ButtonKind::Link, icon, parent)
{
    setTrailingIcon(this, trailingIcon);
}

IconButton::IconButton(const QString &name, const QString &icon, QWidget *parent)
    : QToolButton(parent)
{
    setName(name);
    setIconName(icon);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setFocusPolicy(Qt::StrongFocus); // a tool button cannot be reached with Tab otherwise
    setIconSize({ ui::scaled(20), ui::scaled(20) });
    setCursor(Qt::PointingHandCursor);
}

void IconButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

void IconButton::setIconName(const QString &name, const QString &checked) { setIcon(ui::icon(name, checked)); }

bool IconButton::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        setIconSize({ ui::scaled(20), ui::scaled(20) });
    return QToolButton::event(event);
}

} // namespace ui
