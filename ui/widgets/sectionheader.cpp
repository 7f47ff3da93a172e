#include "ui/widgets/sectionheader.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace ui {

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_title(new Label(title, Type::Heading))
    , m_note(new Label({}, Type::Body, Role::Muted))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::s);
    m_row->addStrut(28);
    m_row->addWidget(m_title);
    m_row->addWidget(m_note);
    m_row->addStretch(1);
    m_note->hide();
}

void SectionHeader::setTitle(const QString &title) { m_title->setText(title); }

void SectionHeader::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SectionHeader::addWidget(QWidget *widget) { m_row->addWidget(widget, 0, Qt::AlignVCenter); }

} // namespace ui
