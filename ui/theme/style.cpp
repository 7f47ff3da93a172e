#include "ui/theme/style.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>

namespace ui {
namespace {

constexpr char kindProperty[] = "jumelleKind";
constexpr char trailingProperty[] = "jumelleTrailing";
constexpr char compactProperty[] = "jumelleCompact";

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

bool changesByWheel(const QWidget *widget)
{
    return qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget);
}

// Of a combo box or of what a field offers while somebody types.
bool isPopupList(const QWidget *widget)
{
    return widget && (widget->inherits("QComboBoxListView") || widget->windowType() == Qt::Popup)
        && qobject_cast<const QAbstractItemView *>(widget);
}

void setAndResize(QWidget *button, const char *name, const QVariant &value)
{
    button->setProperty(name, value);
    button->updateGeometry();
    button->update();
}

} // namespace

void setButtonKind(QWidget *button, ButtonKind kind) { setAndResize(button, kindProperty, int(kind)); }

ButtonKind buttonKind(const QWidget *button)
{
    return button ? ButtonKind(button->property(kindProperty).toInt()) : ButtonKind::Secondary;
}

void setTrailingIcon(QWidget *button, bool trailing) { setAndResize(button, trailingProperty, trailing); }

bool hasTrailingIcon(const QWidget *button) { return button && button->property(trailingProperty).toBool(); }

void setCompact(QWidget *button, bool compact) { setAndResize(button, compactProperty, compact); }

bool isCompact(const QWidget *button) { return button && button->property(compactProperty).toBool(); }

Style::Style(const Theme *theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion")))
    , m_theme(theme)
{ }

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (isTextArea(widget) || changesByWheel(widget))
        widget->installEventFilter(this);
    if (changesByWheel(widget) && widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    if (auto *tabs = qobject_cast<QTabBar *>(widget))
        tabs->setExpanding(false);
}

// A text area repaints only its viewport when the focus comes or goes; the ring is on its frame. A field that passes
// below the mouse while somebody scrolls the page keeps its value.
bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        if (auto *field = qobject_cast<QWidget *>(watched); changesByWheel(field) && !field->hasFocus()) {
            event->ignore(); // what is around it scrolls
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (auto *widget = qobject_cast<QWidget *>(watched))
            widget->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

bool Style::showsFocus(const QStyleOption *option) const
{
    return option->state.testFlag(State_HasFocus) && (!m_theme || m_theme->keyboardInUse());
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return isTextArea(widget) ? 7 : 1;
    case PM_ButtonMargin:
        return space::m;
    case PM_FocusFrameHMargin: // what can be chosen stands below the letters of the field
        return isPopupList(widget) ? space::s : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return space::m;
    case PM_ScrollBarExtent:
        return 14;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return ui::scaled(20);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::s;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return ui::scaled(20);
    case PM_ToolBarIconSize:
        return ui::scaled(24);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_SliderThickness:
    case PM_SliderLength:
        return ui::scaled(20);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return space::xs;
    case PM_SplitterWidth:
        return space::s;
    case PM_ToolTipLabelFrameWidth:
        return space::s;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return m_theme && m_theme->altHeld() ? 1 : 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ComboBox_Popup:
    case SH_ComboBox_AllowWheelScrolling: // whoever scrolls a panel chooses nothing on the way
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ToolTip_Mask:
    case SH_Menu_Mask:
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_Menu_SupportsSections:
        return 1;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option ? option->fontMetrics.height() : 18;
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return pushButtonSize(button, widget);
        return base;
    case CT_ToolButton:
        return base.expandedTo({ line + 14, line + 14 });
    case CT_LineEdit:
        return { base.width() + 16, qMax(base.height(), line + 18) };
    case CT_ComboBox:
        return { base.width() + qMax(32, ui::scaled(16) + space::s) - 4, qMax(base.height(), line + 18) };
    case CT_SpinBox:
        return { base.width() + qMax(32, ui::scaled(13) + space::s) + space::s, line + 18 }; // as high as other fields
    case CT_CheckBox:
    case CT_RadioButton:
        return { base.width() + space::xs, qMax(base.height(), qMax(minimumTarget, line + space::s)) };
    case CT_TabBarTab: {
        QFont bold = widget ? widget->font() : QFont();
        bold.setWeight(QFont::DemiBold);
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        const int text = tab ? QFontMetrics(bold).size(Qt::TextShowMnemonic, tab->text).width() : base.width();
        return { text + (tab && !tab->icon.isNull() ? tab->iconSize.width() + space::s : 0) + 30, line + 20 };
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
            return { base.width(), space::s + 1 };
        const int sign = qMax(16, line); // as drawMenuItem() has them, before and behind the text
        const int wide = size.width() + 2 * sign + 2 * space::s + space::m;
        return { qMax(base.width() + 44, wide), qMax(minimumTarget, line + 12) };
    }
    case CT_ItemViewItem:
        return { base.width(), qMax(base.height(), line + 12) };
    case CT_ProgressBar:
        return { base.width(), ui::scaled(space::s) };
    default:
        return base;
    }
}

} // namespace ui
