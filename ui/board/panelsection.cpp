#include "ui/board/panelsection.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

namespace ui {

PanelSection::PanelSection(BoardData &data, QWidget *parent)
    : QWidget(parent)
    , m_data(data)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::xs);
    m_header = new QHBoxLayout;
    m_header->setSpacing(space::s);
    m_header->addStrut(28); // titles with and without buttons stand on one line
    m_title = new WrapLabel({}, Type::Strong);
    m_title->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_note = new Label({}, Type::Body, Role::Muted);
    m_note->hide();
    m_header->addWidget(m_title, 1);
    m_header->addWidget(m_note);
    outer->addLayout(m_header);
    m_body = new QVBoxLayout;
    m_body->setSpacing(space::xs);
    outer->addLayout(m_body);
}

void PanelSection::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PanelSection::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void PanelSection::addToHeader(QWidget *widget) { m_header->addWidget(widget); }

} // namespace ui
