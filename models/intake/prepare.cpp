#include "models/intake/prepare.h"

#include "store/sealed/openfile.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QUuid>

#include <memory>
#include <optional>

namespace models {

using core::Code;
using core::fail;
using core::Result;
namespace metadata = core::metadata;

namespace {

constexpr int thumbSide = 256, previewSide = 1024, maxSide = 30000;
constexpr qint64 maxPixels = 120'000'000;
constexpr qint64 webpHeader = 21;
constexpr qint64 worthWatching = 8'000'000; // bytes; a slow stick reads that in a second
constexpr double smallestStep = 0.01;

Prepared::Kind kindOf(metadata::Format format)
{
    if (metadata::isPhoto(format))
        return Prepared::Photo;
    return metadata::isFilm(format) ? Prepared::Film : Prepared::File;
}

bool namedLikeAPicture(const QString &name)
{
    static const QStringList endings{ QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"),
                                      QStringLiteral("gif"), QStringLiteral("webp") };
    return endings.contains(QFileInfo(name).suffix().toLower());
}

// The extended header of a WebP file says whether it has several frames.
bool isMovingWebP(const QByteArray &start)
{
    return start.size() >= webpHeader && start.mid(12, 4) == "VP8X" && (start[20] & 0x02) != 0;
}

QSize fitted(QSize size, int side)
{
    return size.width() <= side && size.height() <= side ? size : size.scaled(side, side, Qt::KeepAspectRatio);
}

QByteArray jpeg(const QImage &image, int quality)
{
    // The same pixels without the texts of the file they come from: Qt would write comments and names along.
    QImage flat(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format());
    flat.setColorTable(image.colorTable());
    flat.setColorSpace(image.colorSpace());
    if (image.hasAlphaChannel()) { // see-through parts would turn black
        flat = QImage(image.size(), QImage::Format_RGB32);
        flat.fill(Qt::white);
        QPainter(&flat).drawImage(0, 0, image);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(flat) ? buffer.data() : QByteArray();
}

// Decodes at the size wanted, which for JPEG costs a fraction of the whole picture.
Result<QImage> decoded(const QString &path, int side, QSize *full)
{
    const auto file = store::fileDevice(path); // of our own where it was pasted
    if (!file->open(QIODevice::ReadOnly))
        return fail(Code::NotAPicture, QFileInfo(path).fileName().toStdString());
    QImageReader reader(file.get());
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > maxSide || size.height() > maxSide
        || qint64(size.width()) * size.height() > maxPixels)
        return fail(Code::NotAPicture, QFileInfo(path).fileName().toStdString());
    if (fitted(size, side) != size)
        reader.setScaledSize(fitted(size, side));
    const QImage image = reader.read();
    if (image.isNull())
        return fail(Code::NotAPicture, QFileInfo(path).fileName().toStdString());
    if (full) {
        const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
        *full = turned ? size.transposed() : size;
    }
    return image;
}

Result<void> fits(qint64 size, const IntakeOptions &options, const QString &name)
{
    if (size > options.maxBytes)
        return fail(Code::TooLarge, name.toStdString(), options.maxBytes);
    if (options.roomBytes >= 0 && size > options.roomBytes)
        return fail(Code::OverQuota, name.toStdString(), options.roomBytes);
    return {};
}

// A file of ours, sealed where the offline copy is and removed unless kept. Counts what is written, since reading goes
// to and fro.
class Outgoing : public QIODevice
{
public:
    ~Outgoing() override
    {
        if (!m_device)
            return;
        m_device->close();
        if (!m_kept)
            QFile::remove(m_path);
    }
    bool beginIn(const QString &folder)
    {
        m_path = folder + QStringLiteral("/intake-") + QUuid::createUuid().toString(QUuid::Id128);
        m_device = store::fileDevice(m_path);
        return m_device->open(WriteOnly | Unbuffered) && open(WriteOnly | Unbuffered);
    }
    void watch(qint64 total, const PrepareProgress &told)
    {
        m_total = total;
        m_told = total >= worthWatching ? told : PrepareProgress();
    }
    bool flush()
    {
        if (m_device->write(m_pending) != m_pending.size())
            return false;
        m_pending.clear();
        return true;
    }
    void keep() { m_kept = true; }
    const QString &path() const { return m_path; }
    qint64 size() const override { return m_written; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override
    {
        m_pending.append(bytes, size);
        if (m_pending.size() >= piece && !flush())
            return -1;
        m_written += size;
        const double part = m_told ? qMin(1.0, double(m_written) / double(m_total)) : 0;
        if (part >= m_part + smallestStep)
            m_told(m_part = part);
        return size;
    }

private:
    static constexpr qint64 piece = 256LL * 1024; // many a format is copied in a few bytes at a time

    QString m_path;
    std::unique_ptr<QIODevice> m_device;
    QByteArray m_pending;
    bool m_kept = false;
    PrepareProgress m_told;
    qint64 m_total = 0;
    qint64 m_written = 0;
    double m_part = 0;
};

struct Target
{
    std::unique_ptr<QIODevice> in;
    Outgoing out;

    Result<void> open(const QString &path, const QString &folder)
    {
        in = store::fileDevice(path);
        if (!in->open(QIODevice::ReadOnly))
            return fail(Code::FileGone, QFileInfo(path).fileName().toStdString());
        if (!out.beginIn(folder))
            return fail(Code::ReadOnly, folder.toStdString());
        return {};
    }
};

Result<void> writeSmaller(Target &target, const QString &path, const IntakeOptions &options, Prepared &prepared)
{
    const auto found = metadata::inspect(*target.in);
    if (!found)
        return tl::unexpected(found.error());
    const auto image = decoded(path, options.longestSide, nullptr);
    if (!image)
        return tl::unexpected(image.error());
    const QByteArray bytes = jpeg(*image, 85);
    if (bytes.isEmpty() || target.out.write(bytes) != bytes.size())
        return fail(Code::DiskFull, prepared.name.toStdString());
    prepared.removed = *found;
    prepared.pixels = image->size();
    prepared.type = "image/jpeg";
    return {};
}

Result<void> writeWhole(Target &target, bool keep, Prepared &prepared)
{
    auto found = metadata::inspect(*target.in);
    if (keep) {
        target.in->seek(0);
        while (!target.in->atEnd()) {
            const QByteArray bytes = target.in->read(1 << 20);
            if (bytes.isEmpty())
                return fail(Code::FileGone, prepared.name.toStdString());
            if (target.out.write(bytes) != bytes.size())
                return fail(Code::DiskFull, prepared.name.toStdString());
        }
        if (found)
            found->removedBytes = 0;
    } else {
        target.in->seek(0);
        found = metadata::copyWithout(*target.in, target.out);
        if (!found)
            return tl::unexpected(core::Error{ found.error().code, prepared.name.toStdString(), found.error().number });
    }
    if (found)
        prepared.removed = *found;
    return {};
}

} // namespace

QString cleanName(const QString &path)
{
    QString name = QFileInfo(path).fileName();
    for (QChar &c : name)
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    if (name.size() > 255) // keep the ending, people tell files by it
        name = name.left(200) + QStringLiteral("…") + name.right(50);
    return name;
}

Result<Prepared> prepareFile(const QString &path, const QString &folder, const IntakeOptions &options,
                             const PrepareProgress &told)
{
    Target target;
    if (const auto opened = target.open(path, folder); !opened)
        return tl::unexpected(opened.error());
    target.out.watch(target.in->size(), told);
    Prepared prepared;
    prepared.name = cleanName(path);
    prepared.originalSize = target.in->size();
    const auto format = metadata::sniff(target.in->peek(metadata::sniffBytes));
    prepared.type = metadata::mimeType(format);
    prepared.kind = kindOf(format);
    if (prepared.kind == Prepared::File && namedLikeAPicture(path))
        return fail(Code::NotAPicture, prepared.name.toStdString());

    if (prepared.kind != Prepared::Photo) // photos may become smaller
        if (const auto ok = fits(prepared.originalSize, options, prepared.name); !ok)
            return tl::unexpected(ok.error());

    if (prepared.kind == Prepared::Photo) {
        const auto preview = decoded(path, previewSide, &prepared.pixels);
        if (!preview)
            return tl::unexpected(preview.error());
        prepared.preview = jpeg(*preview, 80);
        prepared.thumb = jpeg(
            preview->scaled(fitted(preview->size(), thumbSide), Qt::KeepAspectRatio, Qt::SmoothTransformation), 75);
    }
    const bool moves = format == metadata::Format::Gif
        || (format == metadata::Format::WebP && isMovingWebP(target.in->peek(webpHeader)));
    const bool stays = moves || options.keepMetadata; // moving pictures must go on moving
    const bool large = std::max(prepared.pixels.width(), prepared.pixels.height()) > options.longestSide;
    const auto written = prepared.kind == Prepared::Photo && options.shrink && large && !stays
        ? writeSmaller(target, path, options, prepared)
        : writeWhole(target, options.keepMetadata, prepared);
    if (!written)
        return tl::unexpected(written.error());
    prepared.metadataKept = options.keepMetadata || !metadata::canClean(format);
    if (prepared.kind == Prepared::Film) {
        prepared.pixels = prepared.removed.pixels;
        prepared.seconds = prepared.removed.seconds;
    }
    prepared.taken = prepared.removed.taken;
    if (!target.out.flush())
        return fail(Code::DiskFull, prepared.name.toStdString());
    prepared.size = target.out.size();
    if (const auto ok = fits(prepared.size, options, prepared.name); !ok)
        return tl::unexpected(ok.error());
    target.out.keep();
    prepared.path = target.out.path();
    if (told && prepared.originalSize >= worthWatching)
        told(1);
    return prepared;
}

} // namespace models
