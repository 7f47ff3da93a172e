#include "ui/board/listdrag.h"

#include "ui/board/boardcolumn.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QScrollArea>
#include <algorithm>

namespace ui {

namespace {

constexpr int barWidth = 4;
constexpr qreal ghostOpacity = 0.8; // where it would land is seen through it

class LandingBar : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintBox(&painter, rect(), barWidth / 2, colours(this).primary);
    }
};

QPixmap pictureOf(BoardColumn *list)
{
    const QPixmap whole = list->grab();
    QPixmap picture(whole.size());
    picture.setDevicePixelRatio(whole.devicePixelRatio());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setOpacity(ghostOpacity);
    painter.drawPixmap(0, 0, whole);
    return picture;
}

} // namespace

ListDrag::ListDrag(BoardColumn *list, const QPoint &grip, QScrollArea *board, Columns columns, QObject *parent)
    : BoardDrag(list, pictureOf(list), grip, board, std::move(columns), parent)
    , m_list(list)
    , m_bar(new LandingBar(board->widget()))
{
    m_bar->setObjectName(QStringLiteral("landingBar"));
    m_bar->setAttribute(Qt::WA_TransparentForMouseEvents);
    list->setDropTarget(true);
}

ListDrag::~ListDrag() { end(); }

// In the order of reading, as they are now: others may move lists, or take them away, while this one is held.
QVector<BoardColumn *> ListDrag::standing() const
{
    QVector<BoardColumn *> all;
    for (const auto &column : columns())
        if (column && !column->isHidden())
            all.append(column);
    std::sort(all.begin(), all.end(), [mirrored = board()->isRightToLeft()](const auto *a, const auto *b) {
        return mirrored ? a->x() > b->x() : a->x() < b->x();
    });
    return all;
}

int ListDrag::place(const QVector<BoardColumn *> &others) const
{
    return int(std::count_if(others.begin(), others.end(), [this](const BoardColumn *column) {
        const int middle = column->mapToGlobal(column->rect().center()).x();
        return board()->isRightToLeft() ? pointer().x() < middle : pointer().x() > middle;
    }));
}

void ListDrag::follow()
{
    if (!m_list || !m_bar)
        return;
    auto others = standing();
    const auto from = others.indexOf(m_list);
    others.removeAll(m_list);
    const int to = place(others);
    m_bar->setVisible(to != from && !others.isEmpty());
    if (m_bar->isHidden())
        return;
    const bool last = to >= others.size();
    const QRect beside = last ? others.last()->geometry() : others.at(to)->geometry();
    const bool onTheRight = last != board()->isRightToLeft();
    const int middle = onTheRight ? beside.right() + 1 + space::m / 2 : beside.left() - space::m / 2;
    m_bar->setGeometry(qMax(0, middle - barWidth / 2), beside.top(), barWidth, beside.height());
    m_bar->raise();
}

void ListDrag::land()
{
    if (!m_list)
        return;
    auto others = standing();
    others.removeAll(m_list);
    const int to = place(others);
    Q_EMIT dropped(m_list->listId(), to > 0 ? others.at(to - 1)->listId() : QString());
}

void ListDrag::clear()
{
    delete m_bar;
    if (m_list)
        m_list->setDropTarget(false);
}

} // namespace ui
