#include "ui/board/boarddrag.h"

#include "ui/board/boardcolumn.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace ui {

namespace {
constexpr int scrollTick = 16; // ms
} // namespace

BoardDrag::BoardDrag(QWidget *source, const QPixmap &picture, const QPoint &grip, QScrollArea *board, Columns columns,
                     QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_board(board)
    , m_columns(std::move(columns))
    , m_grip(grip)
{
    m_ghost = new QLabel(board->window());
    m_ghost->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ghost->setPixmap(picture);
    m_ghost->resize(picture.deviceIndependentSize().toSize());
    m_ghost->show();
    m_ghost->raise();
    // Mouse events keep going to the widget that was pressed; keys to whatever has the focus.
    qApp->installEventFilter(this);
    m_scroll.setInterval(scrollTick);
    connect(&m_scroll, &QTimer::timeout, this, [this] {
        if (!m_ended && m_board && scrollNearEdges())
            follow();
    });
    m_scroll.start();
}

QScrollArea *BoardDrag::board() const { return m_board; }

bool BoardDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (m_source && watched == m_source) {
        if (event->type() == QEvent::MouseMove) {
            moveTo(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
            return true;
        }
        if (event->type() == QEvent::MouseButtonRelease) {
            if (!m_ended)
                land();
            end();
            return true;
        }
        if (event->type() == QEvent::Hide) // its list went, or the page did: no release comes any more
            end();
    }
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (key && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        // The override comes first and is only claimed: after the end its key would mean what it means else.
        event->accept();
        if (event->type() == QEvent::KeyPress)
            end();
        return true;
    }
    if (event->type() == QEvent::ApplicationDeactivate)
        end();
    return QObject::eventFilter(watched, event);
}

void BoardDrag::moveTo(const QPoint &globalPos)
{
    if (m_ended)
        return;
    m_global = globalPos;
    if (m_ghost)
        m_ghost->move(m_ghost->parentWidget()->mapFromGlobal(globalPos) - m_grip);
    follow();
}

bool BoardDrag::scrollNearEdges()
{
    const int x = m_board->viewport()->mapFromGlobal(m_global).x();
    if (x < scrollZone)
        return scroll(m_board->horizontalScrollBar(), -scrollStep);
    return x > m_board->viewport()->width() - scrollZone && scroll(m_board->horizontalScrollBar(), scrollStep);
}

bool BoardDrag::scroll(QScrollBar *bar, int step)
{
    const int before = bar->value();
    bar->setValue(before + step);
    return bar->value() != before;
}

void BoardDrag::end()
{
    if (m_ended)
        return;
    m_ended = true;
    m_scroll.stop();
    qApp->removeEventFilter(this);
    clear();
    delete m_ghost;
    Q_EMIT finished();
}

} // namespace ui
