#pragma once
// A combo box in a row that may be narrower than what is chosen in it: that is shortened, with the whole as tool tip,
// and the list that opens is as wide as its longest entry. Letters typed at either find entries as the search does: "l"
// goes to "Łódź".
#include <QComboBox>
#include <QElapsedTimer>

namespace ui {

class ComboBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ComboBox(QWidget *parent = nullptr);
    void showPopup() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString shortened() const; // as much of what is chosen as there is room for
    void tell();
    bool typeAhead(const QKeyEvent *event); // whether it was for finding an entry
    int entryWith(const QString &beginning, int from) const;
    int current() const; // also in the open list
    void goTo(int row);
    QString m_typed; // just now, to find an entry
    QElapsedTimer m_lastTyped;
    QString m_told; // by tell(); another tool tip is somebody else's
};

} // namespace ui
