#pragma once
// Buttons with an icon that follows the text's colour and size. Give a mnemonic-free, short text.
#include "ui/theme/style.h"

#include <QPushButton>
#include <QToolButton>

namespace ui {

class Button : public QPushButton
{
    Q_OBJECT
public:
    explicit Button(const QString &text, ButtonKind kind = ButtonKind::Secondary, const QString &icon = {},
                    QWidget *parent = nullptr);
    void setIconName(const QString &icon);
};

// Looks like a link, acts like a button.
class LinkButton : public Button
{
    Q_OBJECT
public:
    explicit LinkButton(const QString &text, const QString &icon = {}, bool trailingIcon = false,
                        QWidget *parent = nullptr);
};

// An icon alone; `name` is what a screen reader says and the tool tip.
class IconButton : public QToolButton
{
    Q_OBJECT
public:
    IconButton(const QString &name, const QString &icon, QWidget *parent = nullptr);
    void setName(const QString &name);
    void setIconName(const QString &icon, const QString &checked = {});

protected:
    bool event(QEvent *event) override;
};

} // namespace ui
