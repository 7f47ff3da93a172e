#pragma once
// Stands under a field whose text may become longer than what can be sent: nothing is cut, it says how much is too
// much, and what a draft could not hold.
#include "ui/widgets/labels.h"

namespace ui {

class LengthNote : public WrapLabel
{
    Q_OBJECT
public:
    explicit LengthNote(int most, QWidget *parent = nullptr); // characters
    bool fits(const QString &text); // and shows what is to be said of it

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();

    int m_most;
    qsizetype m_length = 0;
};

} // namespace ui
