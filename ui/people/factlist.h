#pragma once
// Facts under each other, each with an icon: languages, ages, when to start.
#include <QWidget>

class QVBoxLayout;

namespace ui {

class FactList : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);
    void clear();
    // `what` names the fact for screen readers ("Languages"); nothing is added without a text.
    void add(const QString &icon, const QString &what, const QString &text);

private:
    QVBoxLayout *m_rows;
};

} // namespace ui
