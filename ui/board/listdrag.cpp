#include "ui/board/listdrag.h"

#include "ui/board/boardcolumn.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QScrollArea>

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
    m_bar->setAttribute(Qt::WA_TransparentForMouseEvents);
    list->setDropTarget(true);
}

ListDrag::~ListDrag() { end(); }

int ListDrag::place() const
{
    int place = 0;
    for (const auto &column : columns()) {
        if (!column || column == m_list)
            continue;
        const int middle = column->mapToGlobal(column->rect().center()).x();
        place += board()->isRightToLeft() ? pointer().x() < middle : pointer().x() > middle;
    }
    return place;
}

void ListDrag::follow()
{
    if (!m_list || !m_bar)
        return;
    Columns others = columns();
    const auto from = others.indexOf(m_list);
    others.removeAll(m_list);
    others.removeAll(QPointer<BoardColumn>());
    const int to = place();
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
    const auto from = columns().indexOf(m_list);
    const int steps = place() - int(from);
    if (m_list && from >= 0 && steps != 0)
        Q_EMIT dropped(m_list->listId(), steps);
}

void ListDrag::clear()
{
    delete m_bar;
    if (m_list)
        m_list->setDropTarget(false);
}

} // namespace ui
