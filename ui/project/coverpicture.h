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
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_path;
    QPixmap m_picture;
};

} // namespace ui
