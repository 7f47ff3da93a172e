#include "ui/a11y/naming.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>

namespace ui {

void nameCombo(QComboBox *combo, QLabel *label)
{
    nameField(combo, label);
    combo->setAccessibleDescription(combo->currentText());
    QObject::connect(combo, &QComboBox::currentTextChanged, combo, &QWidget::setAccessibleDescription);
}

void nameField(QWidget *field, QLabel *label)
{
    label->setBuddy(field);
    field->setAccessibleName(label->text());
}

void nameIfNew(QWidget *widget, const QString &name)
{
    if (widget->accessibleName() != name)
        widget->setAccessibleName(name);
}

void describeIfNew(QWidget *widget, const QString &description)
{
    if (widget->accessibleDescription() != description)
        widget->setAccessibleDescription(description);
}

void announce(QWidget *source, const QString &sentence)
{
    source->setAccessibleDescription(sentence);
    QAccessibleEvent event(source, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
