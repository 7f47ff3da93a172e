#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QStyleOptionFrame>
#include <QToolButton>

namespace ui {

constexpr int pauseMs = 150;

SearchField::SearchField(const QString &name, const QString &hint, QWidget *parent)
    : QLineEdit(parent)
    , m_magnifier(addAction(ui::icon(QStringLiteral("magnifying-glass")), LeadingPosition))
    , m_clear(addAction(ui::icon(QStringLiteral("x")), TrailingPosition))
    , m_hint(hint)
{
    setAccessibleName(name);
    m_clear->setVisible(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::announce);
    connect(this, &QLineEdit::returnPressed, this, &SearchField::announce);
    connect(m_magnifier, &QAction::triggered, this, &SearchField::announce);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        if (text.isEmpty())
            announce();
        else
            m_pause.start();
    });
    retranslate();
}

// The two actions become buttons inside the field; without a text they would have no name.
void SearchField::retranslate()
{
    //: Button with a magnifier
    m_magnifier->setText(tr("Search"));
    m_magnifier->setToolTip(tr("Search"));
    //: Button that empties the search field
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear"));
    fitHint();
}

void SearchField::setHint(const QString &hint)
{
    m_hint = hint;
    fitHint();
}

int SearchField::room() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    int room = style()->subElementRect(QStyle::SE_LineEditContents, &option, this).width();
    const auto buttons = findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly);
    for (const auto *button : buttons)
        if (button->isVisibleTo(this))
            room -= button->width() + space::xs;
    return room - space::s;
}

void SearchField::fitHint()
{
    const int space = room();
    QString shown = m_hint;
    for (const QString &shorter : { tr("Search"), QString() })
        if (fontMetrics().horizontalAdvance(shown) > space)
            shown = shorter;
    setPlaceholderText(shown);
    setToolTip(shown == m_hint ? QString() : m_hint);
}

void SearchField::announce()
{
    m_pause.stop();
    if (text() == m_announced)
        return;
    m_announced = text();
    Q_EMIT searchChanged(m_announced);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHint();
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    fitHint();
}

} // namespace ui
