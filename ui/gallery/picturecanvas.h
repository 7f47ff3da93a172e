#pragma once
// One picture as large as fits, or at 100 % to be dragged about. Only paints; what to show is told from outside.
#include <QImage>
#include <QWidget>

namespace ui {

class PictureCanvas : public QWidget
{
    Q_OBJECT
public:
    explicit PictureCanvas(QWidget *parent = nullptr);

    // `full`: size of the whole picture; `image` may be smaller and is then stretched to it.
    void setPicture(const QImage &image, const QSize &full);
    void setMessage(const QString &icon, const QString &text); // in place of a picture
    void setFilm(bool film); // a sign to play over the poster
    void setZoomed(bool zoomed); // true: one pixel of the picture is one of the screen
    bool isZoomed() const { return m_zoomed; }
    bool canPan() const; // it is zoomed, and larger than the room for it
    void pan(const QPoint &steps); // shows what lies there; QPoint(1, 0): to the right
    QPointF offset() const { return m_offset; } // of the picture's middle
    bool hasPicture() const { return !m_image.isNull(); }
    QString message() const { return m_message; }
    QSize roomPixels() const; // on the device
    int percent() const; // of the picture's own size, as shown

Q_SIGNALS:
    void zoomWanted(bool zoomed);
    void playWanted();
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QRectF target() const;
    void moveBy(const QPointF &by);

    QImage m_image;
    QSize m_full;
    QString m_icon;
    QString m_message;
    QPointF m_offset; // of the middle, while zoomed
    QPointF m_grip;
    bool m_dragging = false;
    bool m_zoomed = false;
    bool m_film = false;
};

} // namespace ui
