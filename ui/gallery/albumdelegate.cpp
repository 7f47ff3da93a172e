#include "ui/gallery/albumdelegate.h"

#include "ui/gallery/albumitems.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/thumbnails.h"
#include "ui/parts/namedraft.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/textlines.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>

namespace ui {

namespace {

constexpr int coverSide = 40;
constexpr int longestTitle = 200;
constexpr int titleLines = 2;
constexpr int pinSide = 18;

QRect coverRect(const QRect &row)
{
    const int side = scaled(coverSide);
    return { row.left() + space::s, row.center().y() - side / 2, side, side };
}

QFont titleFont(const QFont &font, bool selected)
{
    QFont title = font;
    title.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    return title;
}

int wordsWidth(int row, bool pinned)
{
    const int words = row - space::s - scaled(coverSide) - space::m + 2 - space::s;
    return qMax(scaled(40), words - (pinned ? scaled(pinSide) + space::xs : 0));
}

QRect mirrored(const QRect &rect, const QStyleOptionViewItem &option)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

} // namespace

AlbumDelegate::AlbumDelegate(const Context &context, Thumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
    , m_thumbnails(thumbnails)
{ }

QSize AlbumDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = wordsWidth(view ? view->viewport()->width() : option.rect.width(),
                                 index.data(AlbumItems::PinnedRole).toBool());
    // As wide as it is when selected, so that choosing an album moves none.
    const auto title = textLines(index.data().toString(), titleFont(option.font, true), width, titleLines);
    const int words = option.fontMetrics.height() * int(title.size()) + QFontMetrics(fontFor(Type::Small)).height();
    return { scaled(180), qMax(words, scaled(coverSide)) + space::l };
}

void AlbumDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = colours(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const QRect box = option.rect.adjusted(1, 1, -1, -1);
    painter->save();
    if (selected)
        paintBox(painter, box, radius::s, c.tonal, c.highContrast ? c.primary : QColor(Qt::transparent), 2);
    else if (option.state & QStyle::State_MouseOver)
        paintBox(painter, box, radius::s, c.sunken);
    if (index == m_target)
        paintBox(painter, box, radius::s, Qt::transparent, c.primary, 2);

    const QRect cover = mirrored(coverRect(option.rect), option);
    const QString blob = index.data(AlbumItems::CoverRole).toString();
    const QPixmap picture
        = m_thumbnails.picture(m_account, blob, cover.size(), painter->device()->devicePixelRatioF(), radius::s - 2);
    if (picture.isNull()) {
        paintBox(painter, cover, radius::s - 2, selected ? c.card : c.sunken);
        const int pad = cover.width() / 4;
        paintIcon(painter, cover.adjusted(pad, pad, -pad, -pad), QStringLiteral("images"), c.muted);
    } else {
        painter->drawPixmap(cover, picture);
    }

    const bool pinned = index.data(AlbumItems::PinnedRole).toBool();
    const int mark = scaled(pinSide);
    const QFont small = fontFor(Type::Small);
    const QFont title = titleFont(option.font, selected);
    const int width = wordsWidth(option.rect.width(), pinned);
    const QStringList lines = textLines(index.data().toString(), title, width, titleLines);
    const int height = option.fontMetrics.height();
    const int photos = index.data(AlbumItems::CountRole).toInt();
    const int whole = height * int(lines.size()) + (photos < 0 ? 0 : QFontMetrics(small).height());
    QRect line(option.rect.left() + space::s + scaled(coverSide) + space::m - 2, option.rect.center().y() - whole / 2,
               width, height);
    painter->setFont(title);
    painter->setPen(selected ? c.onTonal : c.text);
    for (const QString &one : lines) {
        painter->drawText(mirrored(line, option), Qt::AlignLeading | Qt::AlignVCenter, one);
        line.translate(0, height);
    }
    const QRect count(line.left(), line.top(), width, QFontMetrics(small).height());
    painter->setFont(small);
    painter->setPen(selected ? c.onTonal : c.muted);
    if (photos >= 0)
        painter->drawText(mirrored(count, option), Qt::AlignLeading | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(MediaWords::photos(photos), Qt::ElideRight, count.width()));
    if (pinned) {
        const QRect pin(option.rect.right() - space::s - mark, option.rect.center().y() - mark / 2, mark, mark);
        paintIcon(painter, mirrored(pin, option), QStringLiteral("cloud-check-fill"), selected ? c.onTonal : c.ok);
    }
    if ((option.state & QStyle::State_HasFocus) && (!theme() || theme()->keyboardInUse()))
        paintFocus(painter, box, radius::s, c);
    painter->restore();
}

QWidget *AlbumDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *edit = new QLineEdit(parent);
    edit->setMaxLength(longestTitle);
    edit->setAccessibleName(tr("Name of the album"));
    return edit;
}

// News of the album leave what is typed, and before that leave the name chosen, so that typing takes its place.
void AlbumDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = qobject_cast<QLineEdit *>(editor);
    if (showName(edit, this, m_context, QStringLiteral("album/") + index.data(AlbumItems::AlbumIdRole).toString(),
                 index.data(Qt::EditRole).toString()))
        edit->selectAll();
}

void AlbumDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect rect = option.rect.adjusted(scaled(coverSide) + space::l, 0, -space::xs, 0);
    const int height = qMin(editor->sizeHint().height(), rect.height());
    rect = QRect(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    editor->setGeometry(mirrored(rect, option));
}

} // namespace ui
