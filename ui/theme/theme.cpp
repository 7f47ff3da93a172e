#include "ui/theme/theme.h"

#include "ui/theme/style.h"
#include "ui/theme/systemmode.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QVariant>
#include <QWidget>

namespace ui {
namespace {

constexpr char typeProperty[] = "jumelleType";
constexpr char roleProperty[] = "jumelleRole";
constexpr char modeProperty[] = "jumelleMode";

double factor(Type type)
{
    switch (type) {
    case Type::Small:
        return 0.92;
    case Type::Body:
    case Type::Strong:
        return 1.0;
    case Type::Heading:
        return 1.15;
    case Type::Title:
        return 1.7;
    case Type::Display:
        return 2.2;
    }
    return 1.0;
}

// Who asked for high contrast gets it everywhere.
Mode fixedMode(const QVariant &wanted)
{
    const Theme *current = theme();
    return current && current->shownMode() == Mode::HighContrast ? Mode::HighContrast : Mode(wanted.toInt());
}

void refreshTextStyle(QWidget *widget)
{
    const QVariant type = widget->property(typeProperty);
    if (!type.isValid())
        return;
    widget->setFont(fontFor(Type(type.toInt())));
    QPalette palette; // only what is set here, so that all else goes on following the parent
    const QColor ink = colour(colours(widget), Role(widget->property(roleProperty).toInt()));
    palette.setColor(QPalette::WindowText, ink);
    palette.setColor(QPalette::Text, ink);
    widget->setPalette(palette);
}

void refreshMode(QWidget *widget)
{
    const QVariant mode = widget->property(modeProperty);
    if (mode.isValid())
        widget->setPalette(paletteOf(coloursOf(fixedMode(mode))));
}

} // namespace

Theme::Theme(QApplication &application, Mode mode, int textPercent, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_system(new SystemMode(this))
    , m_baseFont(application.font())
    , m_mode(mode)
    , m_textPercent(qBound(100, textPercent, 200))
{
    m_baseFont.setHintingPreference(QFont::PreferNoHinting);
    if (m_baseFont.pointSizeF() <= 0)
        m_baseFont.setPointSizeF(10);
    application.setStyle(new Style(this));
    application.installEventFilter(this);
    connect(m_system, &SystemMode::changed, this, [this] {
        if (m_mode == Mode::System)
            apply();
    });
    apply();
}

Theme::~Theme() = default;

Mode Theme::shownMode() const
{
    if (m_mode != Mode::System)
        return m_mode;
    return m_system->isDark() ? Mode::Dark : Mode::Light;
}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
}

void Theme::setTextPercent(int percent)
{
    percent = qBound(100, percent, 200);
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    apply();
}

QFont Theme::font(Type type) const
{
    QFont font = m_baseFont;
    font.setPointSizeF(m_baseFont.pointSizeF() * factor(type) * m_textPercent / 100.0);
    if (type != Type::Small && type != Type::Body)
        font.setWeight(QFont::DemiBold);
    return font;
}

void Theme::apply()
{
    m_application.setFont(font(Type::Body));
    m_application.setPalette(paletteOf(colours()));
    // Widgets with a font or palette of their own do not follow the application's, and a changed text size changes
    // every size hint that the style computes.
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        refreshMode(widget);
    for (QWidget *widget : widgets) {
        refreshTextStyle(widget);
        widget->updateGeometry();
        widget->update();
    }
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress;
    if (key || event->type() == QEvent::MouseButtonPress) {
        if (m_keyboardInUse != key) {
            m_keyboardInUse = key;
            if (QWidget *focused = QApplication::focusWidget())
                focused->update();
        }
    }
    if (key || event->type() == QEvent::KeyRelease) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            setAltHeld(key);
    } else if (event->type() == QEvent::ApplicationDeactivate) {
        setAltHeld(false);
    }
    if (key && pressWithEnter(watched, *static_cast<QKeyEvent *>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

// Enter presses what Space presses, as it does on the web and on some desktops; on others Qt keeps it for dialogs.
bool Theme::pressWithEnter(QObject *watched, const QKeyEvent &key)
{
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const auto *push = qobject_cast<QPushButton *>(watched);
    if (!enter || (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || !qobject_cast<QAbstractButton *>(watched)
        || (push && push->autoDefault()) || qobject_cast<QCheckBox *>(watched) || qobject_cast<QRadioButton *>(watched))
        return false;
    if (key.isAutoRepeat())
        return true;
    const QPointer<QObject> button(watched); // may go when it is pressed
    for (const auto type : { QEvent::KeyPress, QEvent::KeyRelease }) {
        QKeyEvent space(type, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "));
        if (button)
            QCoreApplication::sendEvent(button, &space);
    }
    return true;
}

void Theme::setAltHeld(bool held)
{
    if (held == m_altHeld)
        return;
    m_altHeld = held;
    if (QWidget *window = QApplication::activeWindow()) {
        const auto children = window->findChildren<QWidget *>();
        for (QWidget *child : children)
            child->update();
    }
}

const Theme *theme()
{
    const auto *style = qobject_cast<const Style *>(QApplication::style());
    return style ? style->theme() : nullptr;
}

const Colours &colours(const QWidget *widget)
{
    // The list of a combo box or a menu is a window of its own and yet belongs to what it opens from.
    const auto around
        = [](const QWidget *w) { return w->isWindow() && w->windowType() != Qt::Popup ? nullptr : w->parentWidget(); };
    for (const QWidget *w = widget; w; w = around(w)) {
        const QVariant mode = w->property(modeProperty);
        if (mode.isValid())
            return coloursOf(fixedMode(mode));
    }
    const Theme *current = theme();
    return current ? current->colours() : coloursOf(Mode::Light);
}

QFont fontFor(Type type)
{
    if (const Theme *current = theme())
        return current->font(type);
    return QApplication::font();
}

int scaled(int pixels)
{
    const Theme *current = theme();
    return current ? current->scaled(pixels) : pixels;
}

void fixMode(QWidget *widget, Mode mode)
{
    widget->setProperty(modeProperty, int(mode));
    refreshMode(widget);
    const auto children = widget->findChildren<QWidget *>();
    for (QWidget *child : children)
        refreshTextStyle(child);
}

void setTextStyle(QWidget *widget, Type type, Role role)
{
    widget->setProperty(typeProperty, int(type));
    widget->setProperty(roleProperty, int(role));
    refreshTextStyle(widget);
}

} // namespace ui
