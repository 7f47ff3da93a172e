#include "ui/people/factlist.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

namespace {

class FactRow : public QWidget
{
public:
    FactRow(const QString &icon, const QString &what, const QString &text)
        : m_icon(icon)
        , m_label(new WrapLabel(text))
    {
        auto *row = new QHBoxLayout(this);
        row->addWidget(m_label);
        makeRoom();
        m_label->setAccessibleName(text.startsWith(what) ? text : what + QStringLiteral(": ") + text);
        m_label->setToolTip(what);
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            makeRoom();
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int side = scaled(20);
        const int first = m_label->y() + (m_label->fontMetrics().height() - side) / 2;
        paintIcon(&painter, QRectF(isRightToLeft() ? width() - side : 0, first, side, side), m_icon,
                  colours(this).muted);
    }

private:
    void makeRoom() { layout()->setContentsMargins(scaled(20) + space::m, 2, 0, 2); } // for the icon
    QString m_icon;
    WrapLabel *m_label;
};

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space::xs);
}

void FactList::clear()
{
    clearLayout(m_rows);
    hide();
}

void FactList::add(const QString &icon, const QString &what, const QString &text)
{
    if (text.isEmpty())
        return;
    m_rows->addWidget(new FactRow(icon, what, text));
    show();
}

} // namespace ui
