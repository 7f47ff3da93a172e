#include "ui/messages/contactpanel.h"

#include "ui/parts/typed.h"
#include "ui/people/desk.h"
#include "ui/people/peopletext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/editabletext.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>

namespace ui {

using namespace models;

ContactPanel::ContactPanel(PeopleDesk &desk, QWidget *parent)
    : SidePanel({}, parent)
    , m_desk(desk)
    , m_avatar(new Avatar({}, 64))
    , m_line(new WrapLabel({}, Type::Body, Role::Muted))
    , m_noteTitle(new WrapLabel({}, Type::Strong))
    , m_note(new EditableText({}, {}, EditableText::Many))
    , m_noteHint(new WrapLabel({}, Type::Small, Role::Muted))
    , m_profile(new Button({}, ButtonKind::Secondary, QStringLiteral("user")))
    , m_remove(new Button({}, ButtonKind::Flat, QStringLiteral("trash")))
    , m_project(new Button({}, ButtonKind::Primary, QStringLiteral("plus")))
{
    auto *top = new QHBoxLayout;
    top->setSpacing(space::l);
    top->addWidget(m_avatar, 0, Qt::AlignTop);
    top->addWidget(m_line, 1, Qt::AlignVCenter);
    body()->addLayout(top);
    body()->addWidget(m_noteTitle);
    body()->addWidget(m_note);
    body()->addWidget(m_noteHint);
    body()->addStretch(1);
    auto *footer = new QWidget;
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (Button *button : { m_project, m_profile, m_remove })
        column->addWidget(button);
    addFooter(footer);
    m_note->setMaxLength(3000);
    connect(m_note, &EditableText::edited, this, [this](const QString &text, const Typed &typed) {
        applyTyped(m_desk.context(), this, actions::setText(m_contact.key(), "note", text), typed);
    });
    connect(m_note, &EditableText::left, this, [this](const QString &before, const QString &after) {
        rememberTyped(m_desk.context(), actions::setText(m_contact.key(), "note", before),
                      actions::setText(m_contact.key(), "note", after), m_note->name());
    });
    connect(m_project, &QPushButton::clicked, this, [this] { Q_EMIT projectWanted(m_contact.personId); });
    connect(m_profile, &QPushButton::clicked, this, [this] { Q_EMIT personWanted(m_contact.personId); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_desk.apply(actions::trash(m_contact.key(), m_desk.now()),
                     tr("%1 removed from your contacts").arg(m_contact.name));
        Q_EMIT closeRequested();
    });
    retranslate();
}

void ContactPanel::showContact(const ContactRow &contact)
{
    if (contact.id != m_contact.id)
        m_note->endEditing();
    m_contact = contact;
    setTitle(contact.name);
    m_avatar->setName(contact.name);
    m_line->setText(PeopleText::line(contact.schoolName, contact.town, contact.country));
    m_note->setSubject(contact.id);
    m_note->setText(contact.note);
    m_note->setReadOnly(!m_desk.canWrite());
    for (Button *button : { m_project, m_remove })
        button->setVisible(m_desk.canWrite());
}

void ContactPanel::retranslate()
{
    m_noteTitle->setText(tr("Your note"));
    m_note->setName(tr("Your note"), tr("How you met, what to remember…"));
    m_noteHint->setText(tr("Only you can read it."));
    m_project->setText(tr("Start a project"));
    m_profile->setText(tr("Show the profile"));
    m_remove->setText(tr("Remove from contacts"));
    if (!m_contact.id.isEmpty())
        showContact(m_contact);
}

void ContactPanel::changeEvent(QEvent *event)
{
    SidePanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ui
