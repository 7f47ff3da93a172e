#pragma once
#include "ui/widgets/typingpace.h"

#include <QWidget>

class QCheckBox;

namespace models {
struct CheckItem;
}

namespace ui {

class EditableText;
class IconButton;

// One line of a check list.
class CheckRow : public QWidget
{
    Q_OBJECT
public:
    explicit CheckRow(QWidget *parent = nullptr);
    void setItem(const models::CheckItem &item);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void ticked(bool done);
    void renamed(const QString &text, const ui::Typed &typed);
    void left(const QString &before, const QString &after); // as EditableText::left()
    void removed();
    void moved(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void showButton();

    QCheckBox *m_check;
    EditableText *m_text;
    IconButton *m_remove;
    bool m_hover = false;
    bool m_readOnly = false;
};

} // namespace ui
