#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>
#include <QtMath>

// Outside the namespace, as Qt asks.
static void initResources() { Q_INIT_RESOURCE(icons); }

namespace ui {
namespace {

constexpr int columns = 16; // as in resources/icons/CMakeLists.txt
constexpr int sizes[] = { 16, 20, 24, 32, 48, 64, 96 };

// Read-only pictures of the program itself, loaded at first use; shared because icons are painted from everywhere.
class Sheets
{
public:
    Sheets()
    {
        initResources();
        QFile index(QStringLiteral(":/icons/icons.txt"));
        if (index.open(QIODevice::ReadOnly))
            m_names = QString::fromUtf8(index.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (int i = 0; i < m_names.size(); ++i)
            m_positions.insert(m_names[i], i);
    }

    const QStringList &names() const { return m_names; }
    bool has(const QString &name) const { return m_positions.contains(name); }

    // The mask, `pixels` wide; scaled down from the next larger size when there is no exact one.
    QImage mask(const QString &name, int pixels)
    {
        const auto position = m_positions.constFind(name);
        if (position == m_positions.cend() || pixels <= 0)
            return {};
        int size = sizes[std::size(sizes) - 1];
        for (int candidate : sizes) {
            if (candidate >= pixels) {
                size = candidate;
                break;
            }
        }
        const QImage cell = sheet(size).copy(*position % columns * size, *position / columns * size, size, size);
        return size == pixels ? cell : cell.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }

private:
    const QImage &sheet(int size)
    {
        QImage &image = m_sheets[size];
        if (image.isNull())
            image = QImage(QStringLiteral(":/icons/sheet-%1.png").arg(size))
                        .convertToFormat(QImage::Format_ARGB32_Premultiplied);
        return image;
    }

    QStringList m_names;
    QHash<QString, int> m_positions;
    QHash<int, QImage> m_sheets;
};

Sheets &sheets()
{
    static Sheets instance;
    return instance;
}

class MaskEngine final : public QIconEngine
{
public:
    MaskEngine(QString name, QString checked)
        : m_name(std::move(name))
        , m_checked(std::move(checked))
    { }
    QIconEngine *clone() const override { return new MaskEngine(m_name, m_checked); }
    QString iconName() override { return m_name; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const bool on = state == QIcon::On && !m_checked.isEmpty();
        paintIcon(painter, rect, on ? m_checked : m_name, colourOf(mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    // Qt 6.4 gives the size in device pixels already.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

private:
    static QColor colourOf(QIcon::Mode mode, QIcon::State state)
    {
        const Colours &c = colours(nullptr);
        if (mode == QIcon::Disabled)
            return c.disabled;
        if (mode == QIcon::Selected)
            return c.onPrimary;
        return state == QIcon::On ? c.onTonal : c.text;
    }

    QString m_name;
    QString m_checked;
};

} // namespace

QIcon icon(const QString &name, const QString &checked)
{
    Q_ASSERT_X(hasIcon(name), "ui::icon", qPrintable(name));
    return QIcon(new MaskEngine(name, checked));
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio)
{
    const int pixels = qRound(size * ratio);
    const QString key = QStringLiteral("jumelle/%1/%2/%3").arg(name).arg(colour.rgba()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        Q_ASSERT_X(hasIcon(name), "ui::iconPixmap", qPrintable(name));
        QImage image = sheets().mask(name, pixels);
        if (image.isNull())
            return {};
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
        painter.end();
        pixmap = QPixmap::fromImage(image);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    const int size = qFloor(qMin(rect.width(), rect.height()));
    const QPixmap pixmap = iconPixmap(name, colour, size, painter->device()->devicePixelRatioF());
    const QPointF topLeft(qRound(rect.center().x() - size / 2.0), qRound(rect.center().y() - size / 2.0));
    painter->drawPixmap(topLeft, pixmap);
}

bool hasIcon(const QString &name) { return sheets().has(name); }

QStringList iconNames() { return sheets().names(); }

QIcon applicationIcon()
{
    initResources();
    QIcon icon;
    for (int size : { 16, 24, 32, 48, 64, 128, 256 })
        icon.addFile(QStringLiteral(":/icons/jumelle-%1.png").arg(size));
    return icon;
}

} // namespace ui
