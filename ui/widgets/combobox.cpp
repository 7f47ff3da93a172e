#include "ui/widgets/combobox.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace ui {

namespace {
constexpr int besideIcon = 4; // px that the style leaves between icon and text
}

ComboBox::ComboBox(QWidget *parent)
    : QComboBox(parent)
{
    connect(this, &QComboBox::currentTextChanged, this, &ComboBox::tell);
}

void ComboBox::showPopup()
{
    int wide = view()->sizeHintForColumn(modelColumn()) + 2 * view()->frameWidth();
    if (count() > maxVisibleItems())
        wide += view()->verticalScrollBar()->sizeHint().width();
    view()->setMinimumWidth(wide);
    QComboBox::showPopup();
}

QString ComboBox::shortened() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    int room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width() - 2;
    if (!option.currentIcon.isNull())
        room -= option.iconSize.width() + besideIcon;
    return fontMetrics().elidedText(currentText(), Qt::ElideRight, room);
}

void ComboBox::tell()
{
    if (toolTip() != m_told)
        return;
    m_told = shortened() == currentText() ? QString() : currentText();
    setToolTip(m_told);
}

void ComboBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = shortened();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ComboBox::resizeEvent(QResizeEvent *event)
{
    QComboBox::resizeEvent(event);
    tell();
}

void ComboBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        tell();
}

} // namespace ui
