#pragma once
#include "ui/widgets/typingpace.h"

#include <QWidget>

class QComboBox;

namespace models {
struct LabelRow;
}

namespace ui {

class EditableText;
class IconButton;
class Label;

// One tag of the board: its name, its colour by name, on how many cards it is, and the way into the trash.
class TagRow : public QWidget
{
    Q_OBJECT
public:
    explicit TagRow(QWidget *parent = nullptr);
    void setTag(const models::LabelRow &tag, int cards);
    void takeFocus();

Q_SIGNALS:
    void renamed(const QString &name, const ui::Typed &typed);
    void left(const QString &before, const QString &after); // as EditableText::left()
    void coloured(const QString &colour);
    void removed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillColours();

    EditableText *m_name;
    Label *m_colourLabel;
    QComboBox *m_colour;
    IconButton *m_remove;
    Label *m_cards;
};

} // namespace ui
