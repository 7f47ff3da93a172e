#pragma once
// The navigation at the left edge.
#include "ui/shell/place.h"

#include <QAbstractButton>
#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace ui {

class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString &text, const QString &icon, QWidget *parent = nullptr);
    void setLabel(const QString &text);
    void setBadge(int count);
    bool isClickedByMouse() const { return m_byMouse; } // while it says clicked()
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString m_icon;
    int m_badge = 0;
    bool m_byMouse = false;
};

// Who is signed in; opens the account settings.
class PersonButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PersonButton(QWidget *parent = nullptr);
    void setPerson(const QString &name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    RailButton *addSection(Place::Kind kind, const QString &text, const QString &icon);
    void setCurrent(Place::Kind kind); // a Project lights Projects
    void setBadge(Place::Kind kind, int count);
    void setLabel(Place::Kind kind, const QString &text);
    QWidget *footer() const { return m_footer; }
    void addToFooter(QWidget *widget);

Q_SIGNALS:
    void chosen(ui::Place::Kind kind, bool byMouse);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Section
    {
        Place::Kind kind;
        RailButton *button;
    };
    RailButton *button(Place::Kind kind) const;

    QVector<Section> m_sections;
    QWidget *m_top;
    QWidget *m_footer;
};

} // namespace ui
