#pragma once
// A button that shows a date in words and opens a calendar.
#include "ui/widgets/buttons.h"

#include <QDate>

namespace ui {

class DateField : public Button
{
    Q_OBJECT
public:
    // `name`: what the date is for, for screen readers ("Due"); `placeholder`: shown without a date ("No date").
    DateField(const QString &name, const QString &placeholder, QWidget *parent = nullptr);
    void setDate(const QDate &date); // invalid: none
    QDate date() const { return m_date; }
    void setName(const QString &name, const QString &placeholder);
    // Of a pair, the start: no day before it is offered, and a day that would be earlier goes along. Invalid: none.
    void setEarliest(const QDate &date);

public Q_SLOTS:
    void openCalendar();

Q_SIGNALS:
    void dateChosen(const QDate &date);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void choose(const QDate &date);

    QString m_name;
    QString m_placeholder;
    QDate m_date;
    QDate m_earliest;
};

} // namespace ui
