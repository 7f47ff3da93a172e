#include "ui/partners/partnerpanel.h"

#include "ui/people/desk.h"
#include "ui/people/factlist.h"
#include "ui/people/peopletext.h"
#include "ui/people/writebox.h"
#include "ui/theme/theme.h"
#include "ui/vocabulary/terms.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPointer>

namespace ui {

using namespace models;

PartnerPanel::PartnerPanel(PeopleDesk &desk, QWidget *parent)
    : SidePanel({}, parent)
    , m_desk(desk)
    , m_avatar(new Avatar({}, 64))
    , m_line(new WrapLabel({}, Type::Body, Role::Muted))
    , m_headline(new WrapLabel({}, Type::Strong))
    , m_about(new WrapLabel({}))
    , m_facts(new FactList)
    , m_state(new Chip({}))
    , m_write(new WriteBox(3000))
    , m_request(new Button({}, ButtonKind::Primary, QStringLiteral("chat-text")))
    , m_project(new Button({}, ButtonKind::Secondary, QStringLiteral("plus")))
    , m_people(new Button({}, ButtonKind::Secondary, QStringLiteral("users")))
{
    auto *top = new QHBoxLayout;
    top->setSpacing(space::l);
    top->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::s);
    words->addStretch(1);
    words->addWidget(m_line);
    words->addWidget(m_state, 0, Qt::AlignLeft);
    words->addStretch(1);
    top->addLayout(words, 1);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addLayout(top);
    body()->addWidget(m_headline);
    body()->addWidget(m_about);
    body()->addWidget(m_facts);
    body()->addStretch(1);
    auto *footer = new QWidget;
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (QWidget *widget : { static_cast<QWidget *>(m_write), static_cast<QWidget *>(m_request),
                             static_cast<QWidget *>(m_project), static_cast<QWidget *>(m_people) })
        column->addWidget(widget);
    addFooter(footer);
    m_write->hide();
    connect(m_request, &QPushButton::clicked, this, &PartnerPanel::startRequest);
    connect(m_people, &QPushButton::clicked, this, [this] { Q_EMIT peopleOfSchoolWanted(m_school.name); });
    connect(m_project, &QPushButton::clicked, this, [this] { Q_EMIT projectWanted(m_person.id); });
    connect(m_write, &WriteBox::cancelled, this, [this] {
        m_write->hide();
        refreshContact();
        m_request->setFocus(Qt::OtherFocusReason);
    });
    connect(m_write, &WriteBox::sent, this, [this](const QString &text, const std::function<void(bool)> &done) {
        m_desk.sendRequest(m_person, text, [self = QPointer(this), done, id = m_person.id](bool stored) {
            done(stored);
            if (!self || !stored || self->m_person.id != id)
                return;
            self->holdFocus(*self->m_write);
            self->m_write->hide();
            self->refreshContact();
        });
    });
    connect(&desk, &PeopleDesk::peopleChanged, this, &PartnerPanel::refreshContact);
    connect(&desk, &PeopleDesk::accountChanged, this, &PartnerPanel::refreshContact);
    connect(&desk, &PeopleDesk::offlineChanged, this, &PartnerPanel::refreshContact);
}

void PartnerPanel::showPerson(const PersonRow &person)
{
    if (person.id != m_person.id)
        m_write->hide();
    m_person = person;
    m_school = {};
    refresh();
}

void PartnerPanel::showSchool(const SchoolRow &school)
{
    m_write->hide();
    m_school = school;
    m_person = {};
    refresh();
}

template <typename Row> void PartnerPanel::addCommonFacts(const Row &row)
{
    const QString comma = QStringLiteral(", ");
    m_facts->add(QStringLiteral("globe"), tr("Languages"), terms("languages", row.languages).join(comma));
    m_facts->add(QStringLiteral("book-open"), tr("Subjects"), terms("subjects", row.subjects).join(comma));
}

void PartnerPanel::refresh()
{
    const bool isPerson = !m_person.id.isEmpty();
    const QString name = isPerson ? m_person.name : m_school.name;
    setTitle(name);
    m_avatar->setName(name);
    m_line->setText(isPerson ? PeopleText::line(m_person.schoolName, m_person.town, m_person.country)
                             : PeopleText::place(m_school.town, m_school.country));
    m_headline->setText(m_person.headline);
    m_headline->setVisible(!m_person.headline.isEmpty());
    const QString about = isPerson ? m_person.about : m_school.about;
    m_about->setText(about.isEmpty() ? tr("No words about this yet.") : about);
    m_about->setStyleOf(Type::Body, about.isEmpty() ? Role::Muted : Role::Text);
    m_facts->clear();
    const QString ages = isPerson ? PeopleText::ages(m_person.ageFrom, m_person.ageTo)
                                  : PeopleText::ages(m_school.ageFrom, m_school.ageTo);
    QStringList pupils{ PeopleText::pupils(isPerson ? m_person.classSize : m_school.pupils), ages };
    pupils.removeAll(QString());
    if (isPerson)
        addCommonFacts(m_person);
    else
        addCommonFacts(m_school);
    m_facts->add(QStringLiteral("users-three"), tr("Pupils"), pupils.join(QStringLiteral(" · ")));
    if (isPerson) {
        m_facts->add(QStringLiteral("calendar-blank"), tr("Time"),
                     m_person.available ? PeopleText::start(m_person.availableFrom, m_desk.today())
                                        : tr("Not looking for a project now"));
        m_facts->add(QStringLiteral("desktop"), tr("Equipment"),
                     terms("equipment", m_person.equipment).join(QStringLiteral(", ")));
    } else {
        if (!m_school.educationSystem.isEmpty() && m_school.educationSystem != m_school.country) // says more than that
            m_facts->add(QStringLiteral("graduation-cap"), tr("Education system"),
                         tr("Education system: %1").arg(term("educationSystems", m_school.educationSystem)));
        m_facts->add(QStringLiteral("graduation-cap"), tr("Levels"),
                     terms("schoolTypes", m_school.levels).join(QStringLiteral(", ")));
        m_facts->add(QStringLiteral("link"), tr("Web site"), m_school.website);
    }
    refreshContact();
}

void PartnerPanel::refreshContact()
{
    const bool isPerson = !m_person.id.isEmpty();
    const bool self = m_person.id == m_desk.ownId();
    const auto *contact = isPerson ? m_desk.contactOf(m_person.id) : nullptr;
    const auto *request = isPerson && !contact ? m_desk.requestWith(m_person.id) : nullptr;
    const bool incoming = request && request->direction == u"in";
    const bool accepted = incoming && !request->answer.isEmpty(); // the contact comes when it was sent
    m_state->setVisible(contact || request || (isPerson && self));
    if (contact) {
        m_state->setText(tr("In your contacts"));
        m_state->setTone(Tone::Ok, QStringLiteral("check-circle-fill"));
    } else if (request) {
        const bool waits = request->pending != store::Pending::None;
        m_state->setText(accepted       ? tr("Request accepted")
                             : incoming ? tr("Asks you for contact")
                             : waits    ? tr("Request will be sent")
                                        : tr("Request sent"));
        m_state->setTone(waits ? Tone::Warn : Tone::Tonal,
                         waits ? QStringLiteral("clock-fill") : QStringLiteral("paper-plane-tilt"));
    } else if (self) {
        m_state->setText(tr("This is you"));
        m_state->setTone(Tone::Neutral, {});
    }
    m_request->setText(incoming ? tr("Accept the request") : tr("Send a contact request"));
    const bool asks = isPerson && !self && !contact && (!request || (incoming && !accepted)) && m_desk.canWrite()
        && m_write->isHidden();
    if (!asks && m_write->isHidden())
        holdFocus(*m_request);
    m_request->setVisible(asks);
    m_project->setText(tr("Start a project"));
    m_project->setVisible(contact && m_desk.canWrite());
    m_people->setText(tr("Teachers of this school"));
    m_people->setVisible(!isPerson && !m_school.name.isEmpty());
    m_write->setTexts(tr("Message to %1").arg(m_person.name),
                      tr("Say who you are and what you would like to do together"), tr("Send"));
}

void PartnerPanel::startRequest()
{
    const auto *request = m_desk.requestWith(m_person.id);
    if (request && request->direction == u"in") {
        m_desk.answerRequest(*request, true);
        return;
    }
    m_write->begin(m_desk.drafts(), QStringLiteral("request/") + m_person.id);
    m_write->show();
    refreshContact();
    m_write->editor()->setFocus(Qt::OtherFocusReason);
}

void PartnerPanel::changeEvent(QEvent *event)
{
    SidePanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !(m_person.id.isEmpty() && m_school.id.isEmpty()))
        refresh();
}

} // namespace ui
