#pragma once
// A line edit for searching: magnifier, clear button, Escape clears, and a signal that waits until typing pauses.
#include <QLineEdit>
#include <QTimer>

namespace ui {

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    // `name` is what a screen reader says.
    explicit SearchField(const QString &name, const QString &hint, QWidget *parent = nullptr);
    // What stands in the empty field. A hint that the field is too narrow for gives way to "Search" and is its tool
    // tip.
    void setHint(const QString &hint);

Q_SIGNALS:
    void searchChanged(const QString &text); // 150 ms after the last letter, at once when cleared or Enter is pressed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void announce();
    void fitHint();
    int room() const; // for letters, in px

    QTimer m_pause;
    QAction *m_magnifier;
    QAction *m_clear;
    QString m_hint;
    QString m_announced;
};

} // namespace ui
