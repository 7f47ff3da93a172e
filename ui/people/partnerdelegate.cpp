#include "ui/people/partnerdelegate.h"

#include "models/roles.h"
#include "ui/people/partnerface.h"
#include "ui/people/peopletext.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <cmath>

namespace ui {

namespace {

constexpr int above = 1; // with the shadows, 12 pixels lie between two cards
constexpr int below = 4;

qreal chipHeight() { return chipSize(QStringLiteral("x"), Tone::Tonal, false).height(); }

qreal linesHeight()
{
    return QFontMetricsF(fontFor(Type::Heading)).height() + QFontMetricsF(fontFor(Type::Small)).height();
}

int contentHeight(bool chips) { return int(std::ceil(linesHeight() + (chips ? chipHeight() + space::s : 0) + 2)); }

QRectF mirrored(const QRectF &rect, const QRectF &in, Qt::LayoutDirection direction)
{
    if (direction != Qt::RightToLeft)
        return rect;
    return { in.left() + in.right() - rect.right(), rect.top(), rect.width(), rect.height() };
}

void drawText(QPainter *painter, const QRectF &area, const QString &text, int extra = 0)
{
    const QFontMetricsF metrics(painter->font());
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeading | extra,
                      metrics.elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

QSize PartnerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool chips = faceOf(index).hasChips; // the same in all rows of a list
    const int width = option.widget ? option.widget->width() : 400;
    return { std::min(width, 400),
             std::max(contentHeight(chips), scaled(48)) + 2 * space::l - 4 + above + below + cardShadow };
}

void PartnerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const QWidget *widget = option.widget;
    const Colours &c = colours(widget);
    const PartnerFace face = faceOf(index);
    const QRectF card = QRectF(option.rect).adjusted(0, above, 0, -below);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintCard(painter, card, c, radius::l, selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) && (!theme() || theme()->keyboardInUse());
    if (focused)
        paintFocus(painter, card.adjusted(0, -1, 0, -cardShadow + 1), radius::l + 1, c);
    const QRectF inner = card.adjusted(cardShadow + space::l, space::l - 2, -cardShadow - space::l, -space::l);
    const qreal side = scaled(48);
    const QRectF picture(inner.left(), inner.top() + 2, side, side);
    paintAvatar(painter, mirrored(picture, inner, option.direction), face.name);
    const QRectF words = inner.adjusted(side + space::l, 0, 0, 0);
    paintTexts(painter, mirrored(words, inner, option.direction), face, widget);
    painter->restore();
}

void PartnerDelegate::paintTexts(QPainter *painter, const QRectF &area, const PartnerFace &face,
                                 const QWidget *widget) const
{
    const Colours &c = colours(widget);
    const auto direction = painter->layoutDirection();
    const QFont strong = fontFor(Type::Strong);
    const QFont small = fontFor(Type::Small);
    const QFontMetricsF smallMetrics(small);
    qreal y = face.hasChips ? area.top() : area.top() + std::max(0.0, (area.height() - linesHeight()) / 2);
    const qreal titleHeight = QFontMetricsF(fontFor(Type::Heading)).height();
    const bool waits = face.waits && !face.hasChips; // said at the end of the first line
    const QString clock = QStringLiteral("clock-fill");
    const qreal note = waits  ? chipSize(PeopleText::notSentYet(), Tone::Warn, true).width()
        : face.ages.isEmpty() ? 0
                              : smallMetrics.horizontalAdvance(face.ages);
    const qreal right = note > 0 ? note + space::m : 0;
    painter->setFont(strong);
    painter->setPen(c.text);
    drawText(painter, mirrored({ area.left(), y, area.width() - right, titleHeight }, area, direction), face.title);
    painter->setFont(small);
    painter->setPen(c.muted);
    if (waits) {
        const QRectF box(area.right() - note, y + (titleHeight - chipHeight()) / 2, note, chipHeight());
        paintChip(painter, mirrored(box, area, direction).topLeft(), PeopleText::notSentYet(), Tone::Warn, c, clock,
                  note);
    } else if (right > 0)
        drawText(painter,
                 mirrored({ area.right() - right + space::m, y, right - space::m + 2, titleHeight }, area, direction),
                 face.ages);
    y += titleHeight;
    drawText(painter, { area.left(), y, area.width(), smallMetrics.height() }, face.line);
    y += smallMetrics.height() + space::s;
    if (!face.hasChips)
        return;
    paintChips(painter, { area.left(), y, area.width(), area.bottom() - y }, face, widget);
}

void PartnerDelegate::paintChips(QPainter *painter, const QRectF &area, const PartnerFace &face,
                                 const QWidget *widget) const
{
    const Colours &c = colours(widget);
    struct Piece
    {
        QString text;
        Tone tone;
        QString icon;
    };
    QVector<Piece> pieces;
    if (face.waits)
        pieces.append({ PeopleText::notSentYet(), Tone::Warn, QStringLiteral("clock-fill") });
    if (!face.mark.isEmpty() && !face.good)
        pieces.append({ face.mark, Tone::Neutral, QStringLiteral("lock-simple-fill") });
    for (const QString &subject : face.subjects)
        pieces.append({ subject, Tone::Tonal, {} });
    QVector<Piece> last; // shown in any case
    if (!face.languages.isEmpty())
        last.append({ face.languages, Tone::Neutral, {} });
    if (!face.mark.isEmpty() && face.good)
        last.append({ face.mark, Tone::Ok, QStringLiteral("check-circle-fill") });
    const auto width = [](const Piece &p) { return chipSize(p.text, p.tone, !p.icon.isEmpty()).width(); };
    qreal reserved = 0;
    for (const Piece &piece : last)
        reserved += width(piece) + 6;
    qreal x = area.left();
    const auto put = [&](const Piece &piece, qreal most) {
        const QRectF box(x, area.top(), std::min(width(piece), most), 1);
        x += paintChip(painter, mirrored(box, area, painter->layoutDirection()).topLeft(), piece.text, piece.tone, c,
                       piece.icon, most)
            + 6;
    };
    for (int i = 0; i < pieces.size(); ++i) {
        const Piece more{ QStringLiteral("+%1").arg(pieces.size() - i), Tone::Tonal, {} };
        const bool isLast = i + 1 == pieces.size();
        const qreal room = area.right() - x - reserved - (isLast ? 0 : width(more) + 6);
        if (width(pieces.at(i)) > room) {
            if (area.right() - x - reserved >= width(more))
                put(more, width(more));
            break;
        }
        put(pieces.at(i), width(pieces.at(i)));
    }
    for (const Piece &piece : last) {
        const qreal room = area.right() - x;
        if (room < scaled(40))
            break;
        put(piece, room);
    }
}

} // namespace ui
