#include "ui/board/attachmenttile.h"

#include "models/cardpicture.h"
#include "ui/board/boardpictures.h"
#include "ui/gallery/filetells.h"
#include "ui/gallery/mediawords.h"
#include "ui/parts/fileicon.h"
#include "ui/sizes.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlines.h"

#include <QPainter>

namespace ui {

namespace {
constexpr int iconSide = 24; // px at 100 %
constexpr int nameLines = 2;
} // namespace

AttachmentTile::AttachmentTile(const models::Attachment &file, BoardPictures &pictures, QWidget *parent)
    : QAbstractButton(parent)
    , m_file(file)
    , m_pictures(pictures)
{
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setCursor(Qt::PointingHandCursor);
    setState({}, false);
    connect(&pictures, &BoardPictures::arrived, this, qOverload<>(&QWidget::update));
}

void AttachmentTile::setState(const UploadState &state, bool tells)
{
    m_state = state;
    m_tells = tells;
    QStringList facts{ Sizes::text(m_file.size) };
    if (const QString words = MediaWords::upload(state); !words.isEmpty())
        facts.append(words);
    if (tells)
        facts.append(FileTells::words());
    setAccessibleName(tr("%1, %2").arg(m_file.name, facts.join(QStringLiteral(", "))));
    setToolTip(QStringLiteral("%1 · %2").arg(m_file.name.toHtmlEscaped(), facts.join(QStringLiteral(" · "))));
    update();
}

QSize AttachmentTile::sizeHint() const
{
    const int text = QFontMetrics(fontFor(Type::Small)).height();
    return { scaled(94), space::s + scaled(iconSide) + nameLines * text + 2 * space::s };
}

void AttachmentTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto &palette = colours(this);
    const QRectF box = QRectF(rect());
    const QPixmap picture = models::isPicture(m_file)
        ? m_pictures.picture(models::pictureOf(m_file), size(), devicePixelRatioF(), radius::s)
        : QPixmap();
    if (!picture.isNull()) {
        painter.drawPixmap(box, picture, picture.rect());
    } else {
        paintBox(&painter, box, radius::s, palette.sunken, palette.border);
        const int iconSize = scaled(iconSide);
        const QFont font = fontFor(Type::Small);
        const int height = QFontMetrics(font).height();
        QRectF line(space::s - 2, space::s + iconSize + space::xs, box.width() - 2 * (space::s - 2), height);
        painter.setFont(font);
        paintIcon(&painter, QRectF(box.center().x() - iconSize / 2.0, space::s, iconSize, iconSize),
                  fileIcon(m_file.mediaType, m_file.name),
                  m_file.mediaType == u"application/pdf" ? palette.bad : palette.muted);
        painter.setPen(palette.text);
        for (const QString &words : textLines(m_file.name, font, int(line.width()), nameLines, Qt::ElideMiddle)) {
            painter.drawText(line, Qt::AlignCenter, words);
            line.translate(0, height);
        }
    }
    const int side = scaled(16);
    const auto mark = [&](qreal x, const QString &icon, const QColor &colour) {
        const QRectF corner(x, 4, side + 4, side + 4);
        paintBox(&painter, corner, corner.height() / 2, palette.card, palette.border);
        paintIcon(&painter, corner.adjusted(2, 2, -2, -2), icon, colour);
    };
    if (m_tells)
        mark(4, QStringLiteral("map-pin"), palette.warn);
    if (m_state.state == UploadState::NotSent)
        mark(box.right() - side - 8, QStringLiteral("cloud-warning"), palette.bad);
    else if (m_state.state != UploadState::Sent)
        mark(box.right() - side - 8, QStringLiteral("cloud-arrow-up"), palette.muted);
    if (hasFocus() && theme() && theme()->keyboardInUse())
        paintFocus(&painter, box, radius::s, palette);
}

} // namespace ui
