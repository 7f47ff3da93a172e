#include "ui/board/ownerssection.h"

#include "ui/board/boarddata.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/menutext.h"

#include <QMenu>
#include <tuple>

namespace ui {

using namespace models;

OwnersSection::OwnersSection(BoardData &data, QWidget *parent)
    : PanelSection(data, parent)
    , m_add(new IconButton({}, QStringLiteral("plus")))
    , m_list(new QVBoxLayout)
{
    addToHeader(m_add);
    m_list->setSpacing(space::s);
    body()->addLayout(m_list);
    m_add->setObjectName(QStringLiteral("ownersMenu"));
    connect(m_add, &QToolButton::clicked, this, &OwnersSection::showMenu);
    connect(&data.members(), &MembersModel::rowsChanged, this, [this] { showCard(cardId()); });
    connect(&data.schools(), &MemberSchools::rowsChanged, this, [this] { showCard(cardId()); });
}

void OwnersSection::retranslate()
{
    setTitle(tr("Owners by school"));
    m_add->setName(tr("Add or remove an owner"));
    showCard(cardId());
}

void OwnersSection::setReadOnly(bool readOnly) { m_add->setVisible(!readOnly); }

void OwnersSection::showCard(const QString &id)
{
    setCardId(id);
    clearLayout(m_list);
    const auto *card = data().card(id);
    if (!card)
        return;
    for (const QString &schoolId : card->schools) {
        const auto *school = data().school(schoolId);
        //: Below the name of a school that owns a card, before its town
        const QString all = tr("The whole school");
        addRow(school ? school->name : unknownSchool(),
               school && !school->town.isEmpty() ? all + QStringLiteral(", ") + school->town : all);
    }
    for (const QString &personId : card->assignees) {
        const auto *member = data().person(personId);
        addRow(member ? member->name : tr("Somebody who has left"),
               member ? QStringList{ member->schoolName, member->town }.join(QStringLiteral(", ")) : QString());
    }
    if (card->assignees.isEmpty() && card->schools.isEmpty())
        m_list->addWidget(new WrapLabel(tr("Nobody yet"), Type::Small, Role::Muted));
}

QString OwnersSection::unknownSchool() { return tr("A school that is not known here"); }

void OwnersSection::addRow(const QString &name, const QString &line)
{
    auto *row = new QWidget;
    auto *box = new QHBoxLayout(row);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::m - 2);
    box->addWidget(new Avatar(name, 30));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new ElidedLabel(name));
    if (!line.isEmpty())
        texts->addWidget(new ElidedLabel(line, Type::Small, Role::Muted));
    box->addLayout(texts, 1);
    m_list->addWidget(row);
}

// Each school of the members with the whole of it first and then its people, and what else owns the card.
void OwnersSection::showMenu()
{
    const auto *card = data().card(cardId());
    if (!card)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    struct Choice
    {
        const MemberRow *member;
        QString school;
        QString schoolId; // "" while it is not known
    };
    QVector<Choice> choices;
    for (const auto &member : data().members().rows()) {
        const auto *school = data().schools().ofPerson(member.personId);
        choices.append({ &member, school ? school->name : member.schoolName, school ? school->id : QString() });
    }
    std::stable_sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) {
        return std::tie(a.school, a.schoolId) < std::tie(b.school, b.schoolId);
    });
    QStringList offered;
    for (const auto &choice : std::as_const(choices)) {
        const bool first = &choice == &choices.constFirst();
        if (const auto *before = first ? nullptr : &choice - 1;
            first || before->school != choice.school || before->schoolId != choice.schoolId) {
            if (choice.schoolId.isEmpty()) {
                menu->addSection(choice.school);
            } else {
                menu->addSeparator();
                addSchool(menu, *card, choice.schoolId, choice.school);
                offered.append(choice.schoolId);
            }
        }
        addPerson(menu, *card, *choice.member);
    }
    for (const QString &id : card->schools) {
        if (offered.contains(id))
            continue;
        const auto *school = data().school(id);
        menu->addSeparator();
        addSchool(menu, *card, id, school ? school->name : unknownSchool());
    }
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void OwnersSection::addSchool(QMenu *menu, const CardRow &card, const QString &id, const QString &name)
{
    //: A choice above the people of one school: the school as such owns the card, whoever works there; %1: its name
    auto *action = menu->addAction(icon(QStringLiteral("buildings")), tr("%1 (whole school)").arg(menuText(name)));
    action->setCheckable(true);
    action->setChecked(card.schools.contains(id));
    connect(action, &QAction::triggered, this, [this, id, name](bool on) {
        data().apply(actions::setMark(data().key("Card", cardId()), "schools", id, on),
                     on ? tr("%1 owns this card").arg(name) : tr("%1 no longer owns this card").arg(name));
    });
}

void OwnersSection::addPerson(QMenu *menu, const CardRow &card, const MemberRow &member)
{
    auto *action = menu->addAction(menuText(member.name));
    action->setCheckable(true);
    action->setChecked(card.assignees.contains(member.personId));
    connect(action, &QAction::triggered, this, [this, id = member.personId, name = member.name](bool on) {
        data().apply(actions::setMark(data().key("Card", cardId()), "assignees", id, on),
                     on ? tr("%1 owns this card").arg(name) : tr("%1 no longer owns this card").arg(name));
    });
}

} // namespace ui
