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
// For what is set again while somebody works there: Qt tells screen readers of a change also where there is none.
void nameIfNew(QWidget *widget, const QString &name);
void describeIfNew(QWidget *widget, const QString &description);
// Says a sentence to a screen reader without moving the focus, as a change of `source`.
void announce(QWidget *source, const QString &sentence);

} // namespace ui
