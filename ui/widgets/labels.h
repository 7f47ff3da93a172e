#pragma once
// Texts. All show plain text: what people wrote is never read as markup.
#include "ui/theme/colours.h"
#include "ui/theme/tokens.h"

#include <QLabel>

namespace ui {

// One line that asks for all its width.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString &text, Type type = Type::Body, Role role = Role::Text, QWidget *parent = nullptr);
    void setStyleOf(Type type, Role role);
};

// Breaks into lines and asks its layout for the height they need.
class WrapLabel : public Label
{
    Q_OBJECT
public:
    explicit WrapLabel(const QString &text, Type type = Type::Body, Role role = Role::Text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_width = 0; // as laid out
};

// One line that gives way: shortened with an ellipsis, whole in the tool tip.
class ElidedLabel : public Label
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text, Type type = Type::Body, Role role = Role::Text,
                         QWidget *parent = nullptr);
    void setFullText(const QString &text);
    QString fullText() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString m_text;
};

// A thin separator.
class Line : public QWidget
{
    Q_OBJECT
public:
    explicit Line(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
