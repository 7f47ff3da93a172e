#include "ui/gallery/filmstrip.h"

#include "ui/gallery/mediaitems.h"
#include "ui/gallery/thumbnails.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {

namespace {

constexpr int side = 60;

class StripDelegate : public QStyledItemDelegate
{
public:
    StripDelegate(const MediaItems &items, Thumbnails &thumbnails, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_items(items)
        , m_thumbnails(thumbnails)
    { }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return { scaled(side) + space::s, scaled(side) + space::s };
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &c = colours(option.widget);
        const auto &media = m_items.at(index.row());
        const QRect box = option.rect.adjusted(4, 4, -4, -4);
        const QString blob = media.thumbBlobId.isEmpty() ? media.previewBlobId : media.thumbBlobId;
        const QPixmap picture = m_thumbnails.picture(media.account, blob, box.size(),
                                                     painter->device()->devicePixelRatioF(), radius::s - 2);
        if (picture.isNull()) {
            paintBox(painter, box, radius::s - 2, c.sunken);
            const int pad = box.width() / 3;
            paintIcon(painter, box.adjusted(pad, pad, -pad, -pad),
                      media.kind == QLatin1String("film") ? QStringLiteral("film-strip") : QStringLiteral("image"),
                      c.muted);
        } else {
            painter->drawPixmap(box, picture);
        }
        if (option.state & QStyle::State_Selected)
            paintBox(painter, option.rect.adjusted(1, 1, -1, -1), radius::s + 1, Qt::transparent, c.focus, 3);
    }

private:
    const MediaItems &m_items;
    Thumbnails &m_thumbnails;
};

} // namespace

FilmStrip::FilmStrip(MediaItems &items, Thumbnails &thumbnails, QWidget *parent)
    : QListView(parent)
{
    setModel(&items);
    setItemDelegate(new StripDelegate(items, thumbnails, this));
    setFlow(LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setFocusPolicy(Qt::NoFocus); // the viewer's arrow keys do the same
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
    connect(&thumbnails, &Thumbnails::ready, viewport(), qOverload<>(&QWidget::update));
    connect(&items, &QAbstractItemModel::rowsInserted, this, &QWidget::updateGeometry);
    connect(&items, &QAbstractItemModel::rowsRemoved, this, &QWidget::updateGeometry);
    connect(&items, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    fit();
}

void FilmStrip::fit() { setFixedHeight(scaled(side) + space::s + 4); }

QSize FilmStrip::sizeHint() const
{
    const int cell = scaled(side) + space::s;
    return { int(qMin<qint64>(qint64(model()->rowCount()) * cell + 2, QWIDGETSIZE_MAX)), cell + 4 };
}

void FilmStrip::showRow(int row)
{
    const QModelIndex index = model()->index(row, 0);
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
}

void FilmStrip::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace ui
