#pragma once
// Names for controls that Qt alone names badly or not at all.
class QComboBox;
class QLabel;
class QString;
class QWidget;

namespace ui {

// A combo box ignores a name of its own on Linux and, once a label names it, its value is not spoken any more: the
// label becomes its buddy and the value its description, kept current.
void nameCombo(QComboBox *combo, QLabel *label);
// The same for any other field with a visible label.
void nameField(QWidget *field, QLabel *label);
// Says a sentence to a screen reader without moving the focus, as a change of `source`.
void announce(QWidget *source, const QString &sentence);

} // namespace ui
