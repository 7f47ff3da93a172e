#include "tests/support/paintedtexts.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <cmath>

namespace test {
namespace {

class Recorder : public QPaintEngine
{
public:
    Recorder()
        : QPaintEngine(QPaintEngine::AllFeatures) // nothing is to be drawn as something else
    { }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    Type type() const override { return User; }
    void drawTextItem(const QPointF &place, const QTextItem &item) override
    {
        if (item.text().trimmed().isEmpty() || painter()->pen().color().alpha() == 0)
            return;
        const QTransform &transform = painter()->deviceTransform();
        const QRectF ink = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(place);
        QRectF seat = ink;
        seat.setLeft(qMax(ink.left(), place.x()));
        seat.setRight(qMin(ink.right(), place.x() + item.width()));
        PaintedText painted{ item.text(), transform.mapRect(ink), transform.mapRect(seat), m_everything };
        if (painter()->hasClipping())
            painted.clip = transform.mapRect(painter()->clipBoundingRect());
        // Letters of another font or weight go on in the same line.
        const bool goesOn = !texts.isEmpty() && std::abs(m_end.y() - place.y()) < 0.5
            && std::abs(m_end.x() - place.x()) < 1 && texts.last().clip == painted.clip && m_transform == transform;
        if (goesOn) {
            texts.last().text += painted.text;
            texts.last().ink |= painted.ink;
            texts.last().seat |= painted.seat;
        } else {
            texts.append(painted);
        }
        m_end = place + QPointF(item.width(), 0);
        m_transform = transform;
    }

    QVector<PaintedText> texts;

private:
    const QRectF m_everything{ -1e6, -1e6, 2e6, 2e6 };
    QPointF m_end; // of the last one
    QTransform m_transform;
};

class Device : public QPaintDevice
{
public:
    explicit Device(const QWidget *widget)
        : m_widget(widget)
    { }
    QPaintEngine *paintEngine() const override { return &recorder; }
    mutable Recorder recorder;

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_widget->width();
        case PdmHeight:
            return m_widget->height();
        case PdmWidthMM:
            return m_widget->widthMM();
        case PdmHeightMM:
            return m_widget->heightMM();
        case PdmNumColors:
            return 1 << 24;
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return m_widget->logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_widget->logicalDpiY();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(QPaintDevice::devicePixelRatioFScale());
        }
        return 0;
    }

private:
    const QWidget *m_widget;
};

} // namespace

QVector<PaintedText> paintedTexts(QWidget *widget)
{
    Device device(widget);
    widget->render(&device, QPoint(), QRegion(), QWidget::RenderFlags());
    return device.recorder.texts;
}

} // namespace test
