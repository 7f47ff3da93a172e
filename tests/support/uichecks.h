#pragma once
// Looks through a shown widget tree for what people with other eyes or hands would trip over. Every finding is one line
// that names the widget by its path.
#include <QSize>
#include <QStringList>

class QWidget;

namespace test {

// Every control has a name; nothing clickable is below 24 px; Tab reaches everything that takes the focus.
QStringList accessibilityFaults(QWidget *root);
// Texts of labels and buttons that do not fit their widget.
QStringList cutTexts(QWidget *root);
// Smallest possible size larger than `available`.
QStringList tooLarge(QWidget *root, const QSize &available);
QString pathOf(const QWidget *widget, const QWidget *root);

} // namespace test
