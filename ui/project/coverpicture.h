#pragma once
// A project's picture with rounded upper corners; without one, quiet shapes in a colour of the project's own.
#include <QPixmap>
#include <QWidget>

namespace ui {

class CoverPicture : public QWidget
{
    Q_OBJECT
public:
    explicit CoverPicture(QWidget *parent = nullptr);
    // Decoded in a worker thread at the size needed.
    void setPicture(const QString &path, const QString &title);
    void setInside(bool inside); // inside a card: all four corners are round
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_path;
    bool m_inside = false;
    QPixmap m_picture;
};

} // namespace ui
