#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>

namespace ui {

constexpr int pauseMs = 150;

SearchField::SearchField(const QString &name, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_magnifier(addAction(ui::icon(QStringLiteral("magnifying-glass")), LeadingPosition))
    , m_clear(addAction(ui::icon(QStringLiteral("x")), TrailingPosition))
{
    setAccessibleName(name);
    setPlaceholderText(placeholder);
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
}

} // namespace ui
