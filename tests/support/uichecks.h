#pragma once
// Looks through a shown widget tree for what people with other eyes or hands would trip over. Every finding is one line
// that names the widget by its path.
#include <QSize>
#include <QStringList>

class QWidget;

namespace test {

// Every control has a name; nothing clickable is below 24 px; Tab reaches everything that takes the focus. Every row of
// a list is told by a name of its own, without markup; what a description adds is not the name again.
QStringList accessibilityFaults(QWidget *root);
// Texts of labels, buttons and combo boxes (also those that can be chosen), hints in line edits, and everything that is
// painted, by whomever: rows, sections, tabs, actions of menus. What does not fit, and what is shortened without a tool
// tip or an accessible text that has the whole.
QStringList cutTexts(QWidget *root);
// Smallest possible size larger than `available`.
QStringList tooLarge(QWidget *root, const QSize &available);
QString pathOf(const QWidget *widget, const QWidget *root);

} // namespace test
