#include "ui/gallery/mediadelegate.h"

#include "ui/gallery/mediaitems.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/thumbnails.h"
#include "ui/parts/namedraft.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlines.h"

#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int inset = 6; // from the card's edge to the picture
constexpr int pictureRadius = 7;
constexpr int longestCaption = 500;

int captionHeight(const QFontMetrics &metrics) { return metrics.lineSpacing() * 2 + space::m; }

void paintBadge(QPainter *painter, const QPoint &centre, int side, const QString &icon, const Colours &c,
                const QColor &ground)
{
    const QRectF circle(centre.x() - side / 2.0, centre.y() - side / 2.0, side, side);
    paintBox(painter, circle, side / 2.0, ground, c.highContrast ? c.border : QColor(Qt::transparent));
    const qreal pad = side * 0.22;
    paintIcon(painter, circle.adjusted(pad, pad, -pad, -pad), icon, ground == c.primary ? c.onPrimary : Qt::white);
}

} // namespace

MediaDelegate::MediaDelegate(const Context &context, const MediaItems &items, Thumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
    , m_items(items)
    , m_thumbnails(thumbnails)
{ }

QSize MediaDelegate::cellFor(int width, const QFontMetrics &metrics)
{
    const int picture = (width - 2 * (cardShadow + inset)) * 3 / 4;
    return { width, picture + captionHeight(metrics) + 2 * cardShadow + 2 * inset + space::s };
}

QRect MediaDelegate::pictureRect(const QRect &cell, const QFontMetrics &metrics) const
{
    const int side = cardShadow + inset;
    return cell.adjusted(side, 1 + inset, -side, -(2 * cardShadow + inset + captionHeight(metrics)));
}

QRect MediaDelegate::buttonRect(const QRect &picture)
{
    const int side = qMax(minimumTarget, scaled(minimumTarget));
    return { picture.right() - side - 3, picture.bottom() - side - 3, side, side };
}

const QPixmap &MediaDelegate::card(const QSize &size, bool selected, qreal ratio, const Colours &c) const
{
    const QString key = QStringLiteral("%1x%2@%3/%4/%5")
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(selected ? c.selected.rgba() : c.card.rgba())
                            .arg(selected ? c.primary.rgba() : c.border.rgba());
    QPixmap &pixmap = m_cards[selected ? 1 : 0];
    if (m_cardKeys[selected ? 1 : 0] == key)
        return pixmap;
    m_cardKeys[selected ? 1 : 0] = key;
    pixmap = QPixmap((QSizeF(size) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintCard(&painter, QRectF(QPointF(), size), c, radius::m, selected);
    return pixmap;
}

// Two lines at most, the second one shortened.
const QStringList &MediaDelegate::lines(const QString &text, const QFont &font, int width) const
{
    const QString key = QStringLiteral("%1/%2/%3").arg(width).arg(font.pointSizeF()).arg(text);
    if (const QStringList *known = m_lines.object(key))
        return *known;
    auto *broken = new QStringList(textLines(text, font, width, 2));
    m_lines.insert(key, broken);
    return *m_lines.object(key);
}

void MediaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = colours(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const QRect cell = option.rect.adjusted(3, 3, -3, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->drawPixmap(cell.topLeft(), card(cell.size(), selected, painter->device()->devicePixelRatioF(), c));
    const QRect picture = pictureRect(cell, option.fontMetrics);
    paintPicture(painter, option, index.row(), picture);
    const UploadState state = m_items.upload(index.row());
    if (m_items.at(index.row()).kind == QLatin1String("film") && MediaWords::upload(state).isEmpty())
        paintKind(painter, option, index.row(), picture);
    paintState(painter, option, state, picture);
    if (selected)
        paintBadge(painter, { picture.right() - scaled(15), picture.top() + scaled(15) }, scaled(22),
                   QStringLiteral("check"), c, c.primary);
    paintCaption(
        painter, option, index.row(),
        QRect(picture.left() + 3, picture.bottom() + space::s, picture.width() - 6, captionHeight(option.fontMetrics)));
    if ((option.state & QStyle::State_HasFocus) && (!theme() || theme()->keyboardInUse()))
        paintFocus(painter, QRectF(cell).adjusted(0, -2, 0, -2), radius::m + 3, c);
    painter->restore();
}

void MediaDelegate::paintPicture(QPainter *painter, const QStyleOptionViewItem &option, int row,
                                 const QRect &rect) const
{
    const Colours &c = colours(option.widget);
    const auto &media = m_items.at(row);
    const QString blob = media.thumbBlobId.isEmpty() ? media.previewBlobId : media.thumbBlobId;
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPixmap picture = m_thumbnails.picture(media.account, blob, rect.size(), ratio, pictureRadius);
    const bool film = media.kind == QLatin1String("film");
    if (!picture.isNull()) {
        if (picture.deviceIndependentSize().toSize() == rect.size())
            painter->drawPixmap(rect.topLeft(), picture);
        else
            painter->drawPixmap(rect, picture);
    } else {
        paintBox(painter, rect, pictureRadius, c.sunken, c.highContrast ? c.border : QColor(Qt::transparent));
        const auto state = m_thumbnails.state(blob);
        const QString icon = film                 ? QStringLiteral("film-strip")
            : state == Thumbnails::State::Missing ? QStringLiteral("cloud-arrow-down")
            : state == Thumbnails::State::Broken  ? QStringLiteral("eye-slash")
                                                  : QStringLiteral("image");
        const int side = scaled(36);
        paintIcon(painter, QRectF(rect.center().x() - side / 2.0, rect.center().y() - side / 2.0, side, side), icon,
                  c.muted);
    }
    const QColor shade(12, 17, 27, 190);
    if (film && !picture.isNull())
        paintBadge(painter, rect.center(), scaled(44), QStringLiteral("play"), c, shade);
    if (media.id == m_items.cover())
        paintBadge(painter, { rect.left() + scaled(16), rect.top() + scaled(16) }, scaled(24),
                   QStringLiteral("star-fill"), c, shade);
}

void MediaDelegate::paintKind(QPainter *painter, const QStyleOptionViewItem &option, int row,
                              const QRect &picture) const
{
    const QString words = MediaWords::kind(m_items.at(row));
    const QSizeF size = chipSize(words, Tone::Neutral, true);
    paintChip(painter, QPointF(picture.left() + 5, picture.bottom() - size.height() - 4), words, Tone::Neutral,
              colours(option.widget), QStringLiteral("film-strip"), picture.width() - 10);
}

void MediaDelegate::paintState(QPainter *painter, const QStyleOptionViewItem &option, const UploadState &state,
                               const QRect &picture) const
{
    QString words = MediaWords::upload(state);
    if (words.isEmpty())
        return;
    const Colours &c = colours(option.widget);
    const QRect button = buttonRect(picture);
    const bool hasButton = !state.localId.isEmpty() || state.parkedSeq > 0;
    const bool bad = state.state == UploadState::NotSent;
    const Tone tone = bad ? Tone::Bad : state.state == UploadState::Paused ? Tone::Warn : Tone::Neutral;
    const QString icon = bad                 ? QStringLiteral("warning-circle-fill")
        : state.state == UploadState::Paused ? QStringLiteral("pause")
                                             : QStringLiteral("cloud-arrow-up");
    const qreal room = (hasButton ? button.left() - space::xs : picture.right() - 4) - (picture.left() + 5);
    if (chipSize(words, tone, true).width() > room)
        words = MediaWords::uploadShort(state);
    const qreal height = chipSize(words, tone, true).height();
    paintChip(painter, QPointF(picture.left() + 5, button.center().y() - height / 2 + 0.5), words, tone, c, icon, room);
    if (state.state == UploadState::Sending || (state.state == UploadState::Paused && state.sent > 0))
        paintProgress(painter, QRectF(picture.left() + 6, button.top() - 9, picture.width() - 12, 5),
                      state.percent() / 100.0, c);
    if (hasButton) {
        paintBox(painter, button, button.width() / 2.0, c.card, c.controlBorder);
        const QString sign = bad                 ? QStringLiteral("arrow-clockwise")
            : state.state == UploadState::Paused ? QStringLiteral("play")
                                                 : QStringLiteral("pause");
        const qreal pad = button.width() * 0.24;
        paintIcon(painter, QRectF(button).adjusted(pad, pad, -pad, -pad), sign, c.text);
    }
}

void MediaDelegate::paintCaption(QPainter *painter, const QStyleOptionViewItem &option, int row,
                                 const QRect &rect) const
{
    const auto &media = m_items.at(row);
    const Colours &c = colours(option.widget);
    painter->setFont(option.font);
    painter->setPen(media.caption.isEmpty() ? c.muted : c.text);
    const QStringList &words = lines(media.caption.isEmpty() ? media.name : media.caption, option.font, rect.width());
    const int height = option.fontMetrics.lineSpacing();
    for (int i = 0; i < words.size(); ++i)
        painter->drawText(QRect(rect.left(), rect.top() + i * height, rect.width(), height),
                          Qt::AlignLeading | Qt::AlignVCenter, words[i]);
}

QWidget *MediaDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *edit = new QLineEdit(parent);
    edit->setMaxLength(longestCaption);
    edit->setPlaceholderText(tr("Caption"));
    edit->setAccessibleName(tr("Caption"));
    return edit;
}

void MediaDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto &media = m_items.at(index.row());
    showName(qobject_cast<QLineEdit *>(editor), this, m_context, QStringLiteral("caption/") + media.id, media.caption);
}

void MediaDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    const auto *edit = qobject_cast<QLineEdit *>(editor);
    const auto &media = m_items.at(index.row());
    if (edit && edit->text().trimmed() != media.caption)
        Q_EMIT captionEdited(media.id, edit->text().trimmed());
}

void MediaDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QRect picture = pictureRect(option.rect.adjusted(3, 3, -3, -3), option.fontMetrics);
    editor->setGeometry(picture.left(), picture.bottom() + 4, picture.width(), editor->sizeHint().height());
}

bool MediaDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease
        && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const UploadState state = m_items.upload(index.row());
    if (state.localId.isEmpty() && state.parkedSeq == 0)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QRect picture = pictureRect(option.rect.adjusted(3, 3, -3, -3), option.fontMetrics);
    if (!buttonRect(picture).contains(mouse->position().toPoint()))
        return false;
    if (event->type() == QEvent::MouseButtonRelease)
        Q_EMIT uploadButtonPressed(index);
    return true;
}

} // namespace ui
