#pragma once
// A combo box in a row that may be narrower than what is chosen in it: that is shortened, with the whole as tool tip,
// and the list that opens is as wide as its longest entry.
#include <QComboBox>

namespace ui {

class ComboBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ComboBox(QWidget *parent = nullptr);
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString shortened() const; // as much of what is chosen as there is room for
    void tell();
    QString m_told; // by tell(); another tool tip is somebody else's
};

} // namespace ui
