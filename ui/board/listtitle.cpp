#include "ui/board/listtitle.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

namespace {
constexpr int inset = 6; // room for the mark of the focus
} // namespace

ListTitle::ListTitle(QWidget *parent)
    : QWidget(parent)
    , m_label(new ElidedLabel({}, Type::Strong))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(inset, 0, inset, 0);
    row->addWidget(m_label);
    setMinimumHeight(28);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setReadOnly(false);
}

void ListTitle::setText(const QString &title)
{
    m_label->setFullText(title);
    setAccessibleName(title);
}

void ListTitle::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setFocusPolicy(readOnly ? Qt::NoFocus : Qt::StrongFocus);
    retranslate();
}

void ListTitle::retranslate()
{
    const auto key = [](int keys) { return QKeySequence(keys).toString(QKeySequence::NativeText); };
    //: For screen readers; %1 and %2 are keys, as "Ctrl+Left"
    const QString keys = tr("Press F2 to rename the list, %1 or %2 to move it")
                             .arg(key(int(Qt::CTRL) | Qt::Key_Left), key(int(Qt::CTRL) | Qt::Key_Right));
    setAccessibleDescription(m_readOnly ? QString() : keys);
}

void ListTitle::paintEvent(QPaintEvent *)
{
    if (!hasFocus() || (theme() && !theme()->keyboardInUse()))
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFocus(&painter, rect(), radius::s, colours(this));
}

void ListTitle::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_readOnly)
        Q_EMIT renameWanted();
    else
        QWidget::keyPressEvent(event);
}

void ListTitle::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_readOnly)
        Q_EMIT renameWanted();
}

void ListTitle::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ListTitle::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ui
