#include "ui/board/versionssection.h"

#include "core/accountservice.h"
#include "models/jsonread.h"
#include "ui/a11y/focuskeeper.h"
#include "ui/board/boarddata.h"
#include "ui/theme/tokens.h"
#include "ui/versions/versionchoice.h"
#include "ui/widgets/layouts.h"

#include <QVBoxLayout>

namespace ui {

using namespace models;

VersionsSection::VersionsSection(BoardData &data, QWidget *parent)
    : QWidget(parent)
    , m_data(data)
    , m_boxes(new QVBoxLayout(this))
{
    m_boxes->setContentsMargins(0, 0, 0, 0);
    m_boxes->setSpacing(space::s);
    hide();
}

// What stands in the card at a property or at a path into its check list.
json::value VersionsSection::shown(const CardRow &card, const QString &property) const
{
    const auto text = [](const QString &value) { return json::value(toUtf8(value)); };
    if (property == u"title")
        return text(card.title);
    if (property == u"description")
        return text(card.description);
    if (property == u"dueOn")
        return card.dueOn.isValid() ? text(card.dueOn.toString(Qt::ISODate)) : json::value(nullptr);
    if (property == u"listId")
        return text(card.listId);
    if (property == u"coverBlobId") // of a time when pictures had versions
        return card.coverBlobId.isEmpty() ? json::value(nullptr) : text(card.coverBlobId);
    const QString item = property.section(u'/', 1, 1);
    const QString field = property.section(u'/', 2, 2);
    for (const auto &step : card.checklist)
        if (property.startsWith(u"checklist/") && step.id == item)
            return field == u"done" ? json::value(step.done) : text(step.text);
    for (const auto &attachment : card.attachments)
        if (property.startsWith(u"attachments/") && attachment.id == item)
            return text(attachment.name);
    return nullptr;
}

void VersionsSection::showCard(const QString &cardId)
{
    const FocusKeeper keeper(parentWidget());
    const auto *card = m_data.card(cardId);
    const auto versions = card ? card->versions : QVector<VersionRow>();
    if (isVisibleTo(parentWidget()) == versions.isEmpty())
        setVisible(!versions.isEmpty());
    auto names = card && !versions.isEmpty() ? namesFor(*card) : QHash<QString, QString>();
    if (card && versions == m_shown && *card == m_card && names == m_names)
        return;
    m_names = std::move(names);
    clearLayout(m_boxes);
    m_shown = versions;
    m_card = card ? *card : CardRow();
    for (const auto &version : versions)
        m_boxes->addWidget(makeChoice(*card, version));
}

QHash<QString, QString> VersionsSection::namesFor(const CardRow &card) const
{
    QHash<QString, QString> names;
    const auto add = [&](const QString &person) {
        if (const QString name = m_data.personName(person); !name.isEmpty())
            names.insert(person, name);
    };
    add(card.updatedBy);
    for (const auto &version : card.versions)
        add(version.by);
    for (const auto &list : m_data.lists().rows())
        names.insert(list.id, list.title);
    return names;
}

QWidget *VersionsSection::makeChoice(const CardRow &card, const VersionRow &version)
{
    VersionChoice::Question question;
    ChoiceRow &row = question.row;
    static_cast<RowBase &>(row) = card;
    row.recordId = card.id;
    row.name = card.title;
    row.version = version;
    row.shown = shown(card, version.property);
    row.writer = card.updatedBy;
    row.readOnly = m_data.isReadOnly();
    row.names = m_names;
    question.own = m_data.context().accounts.current().displayName;
    question.today = m_data.today();
    auto *choice = new VersionChoice(question);
    connect(choice, &VersionChoice::chosen, this, [this, card, version](int chosen) { choose(card, version, chosen); });
    return choice;
}

void VersionsSection::choose(const CardRow &card, const VersionRow &version, int choice)
{
    const store::Key key = card.key();
    if (choice == VersionChoice::UseOther) {
        m_data.apply(actions::keepTheirs(key, version), tr("One version kept"));
    } else if (choice == VersionChoice::KeepBoth) {
        const json::value mine = shown(card, version.property);
        const auto *text = mine.if_string();
        m_data.apply(actions::keepBoth(key, version, text ? fromUtf8({ text->data(), text->size() }) : QString()),
                     tr("Both versions kept"));
    } else {
        m_data.apply(actions::keepMine(key, version), tr("One version kept"));
    }
}

} // namespace ui
