#include "ui/shell/page.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QEvent>

namespace ui {

Page::Page(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new ElidedLabel({}, Type::Title))
    , m_subtitle(new ElidedLabel({}, Type::Body, Role::Muted))
    , m_actions(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_subtitle->hide();
    m_actions->setSpacing(space::m);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(cardShadow, 0, cardShadow, 0);
    header->setSpacing(space::xl);
    header->addLayout(words, 1);
    header->addLayout(m_actions);
    m_body->setSpacing(space::m);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(pageMargin - cardShadow, space::l, pageMargin - cardShadow, space::m);
    whole->setSpacing(space::m);
    whole->addLayout(header);
    whole->addLayout(m_body, 1);
}

void Page::open(const Place &)
{
    if (!m_translated) {
        m_translated = true;
        retranslate();
    }
}

void Page::setEmbedded()
{
    m_embedded = true;
    m_title->hide();
    m_subtitle->hide();
    layout()->setContentsMargins(0, 0, 0, 0);
}

QString Page::title() const { return m_title->fullText(); }

void Page::setTitle(const QString &title)
{
    m_title->setFullText(title);
    setAccessibleName(title);
}

void Page::setSubtitle(const QString &subtitle)
{
    m_subtitle->setFullText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty() && !m_embedded);
}

void Page::addInset(QWidget *widget, int stretch)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(cardShadow, 0, cardShadow, 0);
    row->addWidget(widget);
    m_body->addLayout(row, stretch);
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_translated)
        retranslate();
    QWidget::changeEvent(event);
}

void Page::showEvent(QShowEvent *event)
{
    if (!m_translated) {
        m_translated = true;
        retranslate();
    }
    QWidget::showEvent(event);
}

} // namespace ui
