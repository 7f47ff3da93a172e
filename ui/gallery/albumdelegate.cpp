#include "ui/gallery/albumdelegate.h"

#include "ui/gallery/albumitems.h"
#include "ui/gallery/mediawords.h"
#include "ui/gallery/thumbnails.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPainter>

namespace ui {

namespace {

constexpr int coverSide = 40;
constexpr int longestTitle = 200;

QRect coverRect(const QRect &row)
{
    const int side = scaled(coverSide);
    return { row.left() + space::s, row.center().y() - side / 2, side, side };
}

QRect mirrored(const QRect &rect, const QStyleOptionViewItem &option)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

} // namespace

AlbumDelegate::AlbumDelegate(Thumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
{ }

QSize AlbumDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int words = option.fontMetrics.height() + QFontMetrics(fontFor(Type::Small)).height();
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
    const int mark = pinned ? scaled(18) : 0;
    const QFont small = fontFor(Type::Small);
    const int lines = option.fontMetrics.height() + QFontMetrics(small).height();
    QRect words(option.rect.left() + space::s + scaled(coverSide) + space::m - 2, option.rect.center().y() - lines / 2,
                0, option.fontMetrics.height());
    words.setRight(option.rect.right() - space::s - (pinned ? mark + space::xs : 0));
    QFont title = option.font;
    title.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(title);
    painter->setPen(selected ? c.onTonal : c.text);
    painter->drawText(mirrored(words, option), Qt::AlignLeading | Qt::AlignVCenter,
                      QFontMetrics(title).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    QRect count(words.left(), words.bottom() + 1, words.width(), lines - words.height());
    painter->setFont(small);
    painter->setPen(selected ? c.onTonal : c.muted);
    painter->drawText(mirrored(count, option), Qt::AlignLeading | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(MediaWords::photos(index.data(AlbumItems::CountRole).toInt()),
                                                     Qt::ElideRight, count.width()));
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

// News of the album while its name is being typed leave what is typed.
void AlbumDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *edit = qobject_cast<QLineEdit *>(editor); edit && !edit->isModified())
        edit->setText(index.data(Qt::EditRole).toString());
}

void AlbumDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect rect = option.rect.adjusted(scaled(coverSide) + space::l, 0, -space::xs, 0);
    const int height = qMin(editor->sizeHint().height(), rect.height());
    rect = QRect(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    editor->setGeometry(mirrored(rect, option));
}

} // namespace ui
