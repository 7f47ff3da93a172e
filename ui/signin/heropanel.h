#pragma once
// The picture beside the sign-in form: an evening at the coast, painted so that it is crisp at every size and needs
// no file. Says nothing to a screen reader; its words are labels of the view.
#include <QWidget>

namespace ui {

class HeroPanel : public QWidget
{
    Q_OBJECT
public:
    explicit HeroPanel(QWidget *parent = nullptr);
    void retranslate();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return { 0, 0 }; } // gives way first when the window is narrow

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QStringList m_promises;
    QString m_motto;
};

} // namespace ui
