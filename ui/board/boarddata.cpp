#include "ui/board/boarddata.h"

#include "core/accountservice.h"
#include "models/jsonread.h"
#include "ui/board/cardface.h"
#include "ui/parts/typed.h"
#include "ui/parts/undoable.h"
#include "ui/shell/toasts.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>

namespace ui {

using namespace models;

BoardData::BoardData(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_lists(context.store)
    , m_cards(context.store)
    , m_labels(context.store)
    , m_members(context.store)
    , m_schools(context.store)
{
    connect(&m_cards, &CardsModel::rowsChanged, this, &BoardData::nameSchools);
    connect(&context.store, &store::Service::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.accounts)
            readAccount();
    });
}

void BoardData::show(const QString &account)
{
    if (account == m_account)
        return;
    m_account = account;
    m_lists.show(account);
    m_cards.show(account);
    m_labels.show(account);
    m_members.show(account);
    m_schools.show(account);
    readAccount();
    Q_EMIT accountChanged();
}

void BoardData::readAccount()
{
    m_context.store.read(
        this, [](store::Cache &cache) { return cache.accounts(); },
        [this](core::Result<std::vector<store::Account>> accounts) {
            bool readOnly = false;
            for (const auto &account : accounts ? *accounts : std::vector<store::Account>())
                if (fromUtf8(account.id) == m_account)
                    readOnly = account.readOnly || account.lost;
            if (readOnly != m_readOnly) {
                m_readOnly = readOnly;
                Q_EMIT readOnlyChanged(readOnly);
            }
        });
}

// A school can own a card after the last of its people has left.
void BoardData::nameSchools()
{
    QStringList ids;
    for (const auto &card : m_cards.rows())
        for (const QString &id : card.schools)
            if (!ids.contains(id))
                ids.append(id);
    ids.sort();
    m_schools.setNamed(ids);
}

QString BoardData::personName(const QString &personId) const
{
    const auto *member = person(personId);
    return member ? member->name : QString();
}

QString BoardData::ownId() const { return m_context.accounts.current().personId; }

bool BoardData::isDone(const CardRow &card) const
{
    const auto *list = m_lists.find(card.listId);
    return list && list->meaning == u"done";
}

QDateTime BoardData::now() const { return QDateTime::fromMSecsSinceEpoch(m_context.nowMs(), Qt::UTC); }

QDate BoardData::today() const { return now().toLocalTime().date(); }

store::Key BoardData::key(const char *type, const QString &id) const
{
    return { m_account.toStdString(), type, id.toStdString() };
}

QString BoardData::newId(const char *type) const { return fromUtf8(m_context.store.newId(type)); }

quint32 BoardData::jitter() const { return QRandomGenerator::global()->generate(); }

void BoardData::apply(actions::Edits edits, const QString &sentence, const Then &then)
{
    const auto tell = [&then](bool stored) {
        return then ? std::function<void()>([then, stored] { then(stored); }) : std::function<void()>();
    };
    if (!edits.empty())
        applyUndoable(m_context, this, std::move(edits), sentence, tell(true), tell(false));
}

void BoardData::applyTyped(actions::Edits edits, const Typed &typed)
{
    ui::applyTyped(m_context, this, std::move(edits), typed);
}

void BoardData::rememberTyped(actions::Edits back, actions::Edits forth, const QString &what)
{
    ui::rememberTyped(m_context, std::move(back), std::move(forth), what);
}

QVector<const CardRow *> BoardData::cardsOf(const QString &listId) const
{
    QVector<const CardRow *> cards;
    for (const auto &card : m_cards.rows())
        if (card.listId == listId)
            cards.append(&card);
    return cards;
}

QString BoardData::addCard(const QString &listId, const QString &title, const Then &then)
{
    const auto cards = cardsOf(listId);
    const QString id = newId("Card");
    const actions::Place place{ listId, cards.isEmpty() ? QString() : cards.last()->position, {}, jitter() };
    apply(actions::createCard(key("Card", id), title, place), tr("Card added"), then);
    return id;
}

QString BoardData::addList(const QString &title, const Then &then)
{
    const auto &rows = m_lists.rows();
    const QString id = newId("BoardList");
    const actions::Place place{ {}, rows.empty() ? QString() : rows.back().position, {}, jitter() };
    apply(actions::createList(key("BoardList", id), title, place), tr("List added"), then);
    return id;
}

void BoardData::beginBoard()
{
    actions::Edits edits;
    QString position;
    const QVector<QPair<QString, QString>> lists{ { tr("To do"), QStringLiteral("todo") },
                                                  { tr("In progress"), QStringLiteral("doing") },
                                                  { tr("Done"), QStringLiteral("done") } };
    for (const auto &[title, meaning] : lists) {
        auto made
            = actions::createList(key("BoardList", newId("BoardList")), title, { {}, position, {}, jitter() }, meaning);
        position = readText(made.front().value, "position");
        edits.push_back(std::move(made.front()));
    }
    apply(std::move(edits), tr("Three lists added"));
}

void BoardData::moveCard(const QString &id, const QString &listId, const QString &aboveId)
{
    const auto *moved = card(id);
    const auto *list = m_lists.find(listId);
    if (!moved || !list || aboveId == id)
        return;
    actions::Place place{ listId, {}, {}, jitter() };
    QString last;
    bool passed = aboveId.isEmpty();
    for (const auto *other : cardsOf(listId)) {
        if (other->id == id)
            continue;
        if (passed) {
            place.after = other->position;
            break;
        }
        passed = other->id == aboveId;
        place.before = other->position;
    }
    const bool sameList = moved->listId == listId;
    const auto goes = [this, id] { Q_EMIT cardGoes(id); };
    if (!sameList)
        goes();
    applyUndoable(m_context, this, actions::moveCard(moved->key(), place),
                  sameList ? tr("Card moved") : tr("Card moved to “%1”").arg(list->title), {}, {},
                  sameList ? std::function<void()>() : goes);
}

bool BoardData::canMoveList(const QString &id, int steps) const
{
    const int from = m_lists.indexOf(id);
    return from >= 0 && from + steps >= 0 && from + steps < int(m_lists.rows().size());
}

void BoardData::moveList(const QString &id, int steps)
{
    if (steps == 0 || !canMoveList(id, steps))
        return;
    const int to = m_lists.indexOf(id) + steps;
    const int before = steps < 0 ? to - 1 : to;
    moveListBehind(id, before < 0 ? QString() : m_lists.at(before).id);
}

void BoardData::moveListBehind(const QString &id, const QString &beforeId)
{
    const auto &rows = m_lists.rows();
    const int from = m_lists.indexOf(id);
    const int before = beforeId.isEmpty() ? -1 : m_lists.indexOf(beforeId);
    const bool gone = from < 0 || (before < 0 && !beforeId.isEmpty());
    if (gone || before == from || before == from - 1)
        return;
    actions::Place place{ {}, {}, {}, jitter() };
    if (before >= 0)
        place.before = m_lists.at(before).position;
    if (before + 1 < int(rows.size()))
        place.after = m_lists.at(before + 1).position;
    apply(actions::moveList(m_lists.at(from).key(), place), tr("List moved"));
}

void BoardData::renameCard(const QString &id, const QString &title)
{
    const auto *row = card(id);
    const QString text = title.simplified();
    if (row && !text.isEmpty() && text != row->title)
        apply(actions::setText(row->key(), "title", text), tr("Card renamed"));
}

void BoardData::trashCard(const QString &id)
{
    if (const auto *row = card(id))
        apply(actions::trash(row->key(), now()), tr("Card moved to the trash"));
}

void BoardData::trashList(const QString &id)
{
    if (m_lists.find(id))
        trashWithContents(m_context, this, key("BoardList", id), tr("List moved to the trash"));
}

// One undo takes both back: the tag and its place on the card.
void BoardData::addTag(const QString &name, const QString &cardId, const Then &then)
{
    const QString id = newId("Label");
    const auto all = labelColours();
    auto edits = actions::createLabel(key("Label", id), name, all.at(m_labels.rowCount() % all.size()));
    if (!cardId.isEmpty())
        for (auto &edit : actions::setMark(key("Card", cardId), "labels", id, true))
            edits.push_back(std::move(edit));
    apply(std::move(edits), tr("Tag added"), then);
}

void BoardData::colourTag(const QString &id, const QString &colour)
{
    const auto *tag = m_labels.find(id);
    if (tag && tag->colour != colour)
        //: %1 is the name of a tag, %2 that of a colour, as "Blue"
        apply(actions::setText(tag->key(), "colour", colour),
              tr("Colour of “%1”: %2").arg(tag->name, labelColourName(colour)));
}

void BoardData::trashTag(const QString &id)
{
    const auto *tag = m_labels.find(id);
    if (!tag)
        return;
    const int cards = cardsWithTag(id);
    apply(actions::trash(tag->key(), now()),
          cards > 0 ? tr("Tag moved to the trash; it was on %n card(s)", nullptr, cards)
                    : tr("Tag moved to the trash"));
}

int BoardData::cardsWithTag(const QString &id) const
{
    return int(std::ranges::count_if(m_cards.rows(), [&id](const CardRow &card) { return card.labels.contains(id); }));
}

} // namespace ui
