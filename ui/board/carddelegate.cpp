#include "ui/board/carddelegate.h"

#include "models/roles.h"
#include "ui/board/boarddata.h"
#include "ui/board/boardpictures.h"
#include "ui/parts/namedraft.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlines.h"

#include <QLineEdit>
#include <QPainter>
#include <cmath>

namespace ui {

namespace {

constexpr int pad = space::m; // between the card's edge and what it shows
constexpr int gap = space::s;
constexpr int titleLines = 4;

// A title in at most `titleLines` lines; the last is elided. Returns the height.
qreal titleText(QPainter *painter, const QString &text, const QRectF &area, const QFont &font)
{
    const QFontMetricsF metrics(font);
    qreal y = 0;
    for (const QString &line : textLines(text, font, int(area.width()), titleLines)) {
        if (painter)
            painter->drawText(QRectF(area.left(), area.top() + y, area.width(), metrics.height()),
                              Qt::AlignLeading | Qt::AlignVCenter, line);
        y += metrics.lineSpacing();
    }
    return y;
}

qreal labelWidth(const QString &text, const QFontMetricsF &metrics)
{
    return metrics.horizontalAdvance(text) + 2 * space::s;
}

} // namespace

struct CardDelegate::Layout
{
    QRectF cover, title, labels, versions, progress, footer;
    qreal bottom = 0;
};

CardDelegate::CardDelegate(BoardData &data, BoardPictures &pictures, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_data(data)
    , m_pictures(pictures)
{ }

void CardDelegate::setGap(int row, int height)
{
    m_gapRow = row;
    m_gapHeight = height;
}

CardFace CardDelegate::face(const QModelIndex &index) const
{
    return CardFace(index.data(models::RowRole).value<models::CardRow>(), m_data, QLocale());
}

CardDelegate::Layout CardDelegate::layout(const CardFace &face, const QRectF &card) const
{
    Layout result;
    const QFontMetricsF small(fontFor(Type::Small));
    const QFont strong = fontFor(Type::Strong);
    const QRectF inner = card.adjusted(pad, pad - 2, -pad, 0);
    qreal y = inner.top();
    const auto take = [&](qreal height, qreal after) {
        const QRectF area(inner.left(), y, inner.width(), height);
        y += height + after;
        return area;
    };
    if (!face.coverBlobId.isEmpty())
        result.cover = take(scaled(64), gap);
    if (!face.labels.isEmpty()) {
        // Tags flow over as many lines as they need.
        qreal x = 0;
        int lines = 1;
        for (const auto &label : face.labels) {
            const qreal width = std::min(labelWidth(label.name, small), inner.width());
            if (x > 0 && x + width > inner.width()) {
                ++lines;
                x = 0;
            }
            x += width + space::xs;
        }
        result.labels = take(lines * (small.height() + 4) + (lines - 1) * space::xs, space::s - 2);
    }
    result.title = take(titleText(nullptr, face.title, inner, strong), gap - 2);
    if (face.twoVersions)
        result.versions = take(chipSize(QStringLiteral("x"), Tone::Warn, true).height(), gap);
    if (face.total > 0)
        result.progress = take(small.height(), gap - 2);
    if (face.hasOwner() || !face.due.text.isEmpty() || face.pending || face.attachments > 0)
        result.footer
            = take(std::max<qreal>(scaled(24), chipSize(QStringLiteral("x"), Tone::Neutral, true).height()), 0);
    else
        y -= gap - 2;
    result.bottom = y + pad - 2;
    return result;
}

QRectF CardDelegate::cardRect(const QRect &item, const QModelIndex &index) const
{
    QRectF rect = item;
    if (index.row() == m_gapRow)
        rect.setTop(rect.top() + m_gapHeight);
    else if (m_gapRow == index.row() + 1 && m_gapRow == index.model()->rowCount())
        rect.setBottom(rect.bottom() - m_gapHeight);
    return rect.adjusted(2, 2, -2, -4);
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.rect.width() > 0 ? option.rect.width() : option.widget ? option.widget->width() : 200;
    int height = cardHeight(index, width, option.widget) + 6;
    const bool behind = m_gapRow == index.row() + 1 && m_gapRow == index.model()->rowCount();
    if (index.row() == m_gapRow || behind)
        height += m_gapHeight;
    return { width, height };
}

int CardDelegate::cardHeight(const QModelIndex &index, int width, const QWidget *) const
{
    const QRectF card(0, 0, width - 4, 10);
    const QRectF inside = card.adjusted(cardShadow, cardShadow, -cardShadow, -cardShadow);
    return int(std::ceil(layout(face(index), inside).bottom)) + cardShadow;
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &palette = colours(option.widget);
    const QRectF card = cardRect(option.rect, index);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform | QPainter::TextAntialiasing);
    if (m_gapRow == index.row() || (m_gapRow == index.row() + 1 && m_gapRow == index.model()->rowCount())) {
        QRectF hole = option.rect;
        if (m_gapRow == index.row())
            hole.setHeight(m_gapHeight);
        else
            hole.setTop(hole.bottom() - m_gapHeight);
        QPen pen(palette.primary, 1.5, Qt::DashLine);
        painter->setPen(pen);
        painter->setBrush(palette.tonal);
        painter->drawRoundedRect(hole.adjusted(5, 4, -5, -6), radius::m, radius::m);
    }
    const QString id = index.data(models::IdRole).toString();
    if (id == m_dragged)
        painter->setOpacity(0.35);
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    paintFace(painter, face(index), card, palette, id == m_open, ratio);
    if ((option.state & QStyle::State_HasFocus) && theme() && theme()->keyboardInUse())
        paintFocus(painter, card.adjusted(cardShadow - 1, 0, 1 - cardShadow, -2), radius::m, palette);
    painter->restore();
}

void CardDelegate::paintFace(QPainter *painter, const CardFace &face, const QRectF &card, const Colours &palette,
                             bool open, qreal ratio) const
{
    paintCard(painter, card, palette, radius::m, open);
    const Layout areas = layout(face, card.adjusted(cardShadow, cardShadow, -cardShadow, -cardShadow));
    if (!areas.cover.isEmpty()) {
        const QPixmap cover = m_pictures.picture(face.coverBlobId, areas.cover.size().toSize(), ratio, space::s);
        if (cover.isNull()) {
            paintBox(painter, areas.cover, radius::s, palette.sunken);
            paintIcon(painter, QRectF(areas.cover.center() - QPointF(12, 12), QSizeF(24, 24)), QStringLiteral("image"),
                      palette.muted);
        } else {
            painter->drawPixmap(areas.cover, cover, cover.rect());
        }
    }
    paintLabels(painter, face, areas.labels, palette);
    painter->setPen(palette.text);
    painter->setFont(fontFor(Type::Strong));
    titleText(painter, face.title, areas.title, fontFor(Type::Strong));
    if (face.twoVersions)
        //: On a card: two people wrote different things.
        paintChip(painter, areas.versions.topLeft(), CardFace::tr("Two versions"), Tone::Warn, palette,
                  QStringLiteral("git-diff"), areas.versions.width());
    if (face.total > 0) {
        painter->setFont(fontFor(Type::Small));
        painter->setPen(palette.muted);
        //: Done of all in a check list, as "3/5".
        const QString count = CardFace::tr("%1/%2").arg(face.done).arg(face.total);
        const qreal width = QFontMetricsF(painter->font()).horizontalAdvance(count);
        painter->drawText(areas.progress, Qt::AlignTrailing | Qt::AlignVCenter, count);
        QRectF bar = areas.progress;
        bar.setHeight(6);
        bar.moveCenter(QPointF(bar.center().x(), areas.progress.center().y()));
        bar.setWidth(bar.width() - width - space::s);
        paintProgress(painter, bar, double(face.done) / face.total, palette);
    }
    if (!areas.footer.isEmpty())
        paintFooter(painter, face, areas.footer, palette);
}

void CardDelegate::paintLabels(QPainter *painter, const CardFace &face, const QRectF &area,
                               const Colours &palette) const
{
    const QFont small = fontFor(Type::Small);
    const QFontMetricsF metrics(small);
    painter->setFont(small);
    qreal x = area.left();
    qreal y = area.top();
    const qreal height = metrics.height() + 4;
    for (const auto &label : face.labels) {
        const qreal width = std::min(labelWidth(label.name, metrics), area.width());
        if (x > area.left() && x + width > area.right() + 0.5) {
            x = area.left();
            y += height + space::xs;
        }
        const Ink colour = labelInk(label.colour, palette);
        const QRectF box(x, y, width, height);
        paintBox(painter, box, height / 2, colour.background, colour.edge);
        painter->setPen(colour.foreground);
        painter->drawText(box.adjusted(space::s, 0, -space::s + 1, 0), Qt::AlignCenter,
                          metrics.elidedText(label.name, Qt::ElideRight, width - 2 * space::s + 1));
        x += width + space::xs;
    }
}

void CardDelegate::paintFooter(QPainter *painter, const CardFace &face, const QRectF &area,
                               const Colours &palette) const
{
    qreal left = area.left();
    qreal right = area.right();
    if (!face.due.text.isEmpty()) {
        const QSizeF size = chipSize(face.due.text, face.due.tone, !face.due.icon.isEmpty());
        const qreal room = area.width() - (face.hasOwner() ? scaled(24) + space::xs : 0);
        const qreal width = std::min(size.width(), room);
        right -= width;
        paintChip(painter, QPointF(right, area.center().y() - size.height() / 2), face.due.text, face.due.tone, palette,
                  face.due.icon, room);
        right -= space::s;
    }
    if (!face.person.isEmpty()) {
        const qreal side = scaled(24);
        paintAvatar(painter, QRectF(left, area.center().y() - side / 2, side, side), face.person);
        left += side + space::s - 2;
    } else if (!face.schools.isEmpty()) {
        const qreal side = scaled(16);
        paintIcon(painter, QRectF(left, area.center().y() - side / 2, side, side), QStringLiteral("buildings"),
                  palette.muted);
        left += side + space::xs;
    }
    const auto mark = [&](const QString &name) {
        const qreal side = scaled(16);
        if (right - left < side)
            return;
        paintIcon(painter, QRectF(right - side, area.center().y() - side / 2, side, side), name, palette.muted);
        right -= side + space::xs;
    };
    if (face.pending)
        mark(QStringLiteral("cloud-arrow-up"));
    if (face.attachments > 0)
        mark(QStringLiteral("paperclip"));
    painter->setFont(fontFor(Type::Small));
    painter->setPen(palette.muted);
    const QRectF text(left, area.top(), std::max<qreal>(0, right - left), area.height());
    const QFontMetricsF metrics(painter->font());
    if (text.width() < std::min(metrics.horizontalAdvance(face.place), metrics.averageCharWidth() * 5))
        return; // a dot or two tell nobody anything
    painter->drawText(text, Qt::AlignLeading | Qt::AlignVCenter,
                      metrics.elidedText(face.place, Qt::ElideRight, text.width()));
}

QPixmap CardDelegate::picture(const QModelIndex &index, int width, const QWidget *view) const
{
    const qreal ratio = view->devicePixelRatioF();
    const QSize size(width, cardHeight(index, width, view) + 6);
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintFace(&painter, face(index), QRectF(QPointF(), size).adjusted(2, 2, -2, -4), colours(view), true, ratio);
    return pixmap;
}

QWidget *CardDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setMaxLength(300);
    editor->setAccessibleName(tr("Title"));
    return editor;
}

// What somebody types stays when others change the card meanwhile.
void CardDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    showName(qobject_cast<QLineEdit *>(editor), this, m_data.context(),
             QStringLiteral("cardname/") + index.data(models::IdRole).toString(), index.data(Qt::EditRole).toString());
}

void CardDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const QRectF card = cardRect(option.rect, index);
    const Layout areas = layout(face(index), card.adjusted(cardShadow, cardShadow, -cardShadow, -cardShadow));
    QRectF title = areas.title;
    const qreal lineCentre = title.top() + QFontMetricsF(fontFor(Type::Strong)).height() / 2;
    title.setHeight(editor->sizeHint().height());
    title.moveTop(lineCentre - title.height() / 2); // the letters stay where they were
    editor->setGeometry(title.adjusted(-pad + space::xs, 0, pad - space::xs, 0).toAlignedRect());
}

} // namespace ui
