#pragma once
// One question between two versions: both side by side (or one below the other), what differs, and the choice in one
// click. Knows nothing of where the record comes from.
#include "models/rows_review.h"

#include <QDate>
#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace ui {

class VersionChoice : public QWidget
{
    Q_OBJECT
public:
    enum Choice { KeepShown, UseOther, KeepBoth };

    struct Question
    {
        models::ChoiceRow row;
        QString own; // name of the person signed in, when nobody is known to have written what is shown
        QDate today;
        bool named = false; // says of which thing, for a list of questions
    };

    explicit VersionChoice(const Question &question, QWidget *parent = nullptr);
    const Question &question() const { return m_question; }

Q_SIGNALS:
    void chosen(int choice);
    void openWanted(); // show the thing itself

protected:
    void changeEvent(QEvent *event) override; // the marked words carry the theme's colours
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void arrange();
    QWidget *side(const QString &person, const QString &title, const QString &time, const QString &html,
                  const QString &spoken);
    void addButtons(QVBoxLayout *column);

    Question m_question;
    QBoxLayout *m_sides = nullptr; // side by side, or one below the other where it is narrow
};

} // namespace ui
