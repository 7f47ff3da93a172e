#pragma once
// Draws every standard control after the theme, over Fusion. Split over style_*.cpp by kind of control.
#include "ui/theme/theme.h"

#include <QPointer>
#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QStyleOptionSlider;

namespace ui {

// How a push button looks; kept as a property so that a plain QPushButton of a system dialog is a Secondary one.
enum class ButtonKind { Secondary, Primary, Flat, Link, Danger };
void setButtonKind(QWidget *button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *button);
void setTrailingIcon(QWidget *button, bool trailing); // icon after the text: "All projects ->"
bool hasTrailingIcon(const QWidget *button);
void setCompact(QWidget *button, bool compact); // lower, inside cards
bool isCompact(const QWidget *button);

class Style : public QProxyStyle
{
    Q_OBJECT
public:
    explicit Style(const Theme *theme);
    const Theme *theme() const { return m_theme; }

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool showsFocus(const QStyleOption *option) const;
    QSize pushButtonSize(const QStyleOptionButton *option, const QWidget *widget) const;
    void drawPushButtonBevel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const;
    void drawPushButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const;
    void drawCheckMark(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawRadioMark(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawCheckLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const;
    void drawToolPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawCombo(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSpin(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const;
    void drawToolIcon(const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget) const;
    void drawSlider(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const;
    void drawTab(const QStyleOptionTab *option, QPainter *painter, const QWidget *widget) const;
    void drawTabLabel(const QStyleOptionTab *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawItemPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;

    QPointer<const Theme> m_theme;
};

} // namespace ui
