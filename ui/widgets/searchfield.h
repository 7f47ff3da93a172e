#pragma once
// A line edit for searching: magnifier, clear button, Escape clears, and a signal that waits until typing pauses.
#include <QLineEdit>
#include <QTimer>

namespace ui {

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    // `name` is what a screen reader says, `placeholder` what stands in the empty field.
    explicit SearchField(const QString &name, const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    void searchChanged(const QString &text); // 150 ms after the last letter, at once when cleared or Enter is pressed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void announce();

    QTimer m_pause;
    QAction *m_magnifier;
    QAction *m_clear;
    QString m_announced;
};

} // namespace ui
