#pragma once
// What the board and the card panel share: the models of one project space and a person's actions on them, each with
// its way back (toast and Ctrl+Z).
#include "models/actions.h"
#include "models/memberschools.h"
#include "models/spacemodels.h"
#include "ui/shell/context.h"
#include "ui/widgets/typingpace.h"

#include <QObject>
#include <functional>

namespace ui {

class BoardData : public QObject
{
    Q_OBJECT
public:
    explicit BoardData(const Context &context, QObject *parent = nullptr);
    void show(const QString &account);

    const QString &account() const { return m_account; }
    const Context &context() const { return m_context; }
    models::ListsModel &lists() { return m_lists; }
    models::CardsModel &cards() { return m_cards; }
    models::LabelsModel &labels() { return m_labels; }
    models::MembersModel &members() { return m_members; }
    models::MemberSchools &schools() { return m_schools; } // of the members, and those that cards name
    const models::CardRow *card(const QString &id) const { return m_cards.find(id); }
    const models::MemberRow *person(const QString &personId) const { return m_members.person(personId); }
    const models::MemberSchoolRow *school(const QString &id) const { return m_schools.find(id); }
    QString personName(const QString &personId) const; // "" when not a member
    QString ownId() const; // the person signed in
    bool isDone(const models::CardRow &card) const; // in a list that means "done"
    bool isReadOnly() const { return m_readOnly; }
    QDate today() const;
    QDateTime now() const;

    using Then = std::function<void(bool stored)>; // called while this lives; may be null
    // An empty sentence shows no toast.
    void apply(models::actions::Edits edits, const QString &sentence = {}, const Then &then = {});
    void applyTyped(models::actions::Edits edits, const Typed &typed); // as ui::applyTyped
    // as ui::rememberTyped
    void rememberTyped(models::actions::Edits back, models::actions::Edits forth, const QString &what);
    QString addCard(const QString &listId, const QString &title, const Then &then = {}); // at the end; its id
    QString addList(const QString &title, const Then &then = {});
    void beginBoard(); // three lists to begin with, as one step
    // Right below `aboveId` in the list; "" = on top.
    void moveCard(const QString &id, const QString &listId, const QString &aboveId);
    void moveList(const QString &id, int steps); // negative: to the left
    void moveListBehind(const QString &id, const QString &beforeId); // right behind that one; "" = to the front
    bool canMoveList(const QString &id, int steps) const;
    void renameCard(const QString &id, const QString &title);
    void trashCard(const QString &id);
    void trashList(const QString &id);
    static constexpr int longestTag = 60; // characters of its name
    void addTag(const QString &name, const QString &cardId, const Then &then = {}); // on that card; "" = on none
    void colourTag(const QString &id, const QString &colour);
    void trashTag(const QString &id); // cards keep it in mind: it is on them again when it comes back
    int cardsWithTag(const QString &id) const;
    store::Key key(const char *type, const QString &id) const;
    QString newId(const char *type) const;
    quint32 jitter() const;

Q_SIGNALS:
    void accountChanged();
    void readOnlyChanged(bool readOnly);
    void cardGoes(const QString &cardId); // by this person to another list, also by taking that back

private:
    void readAccount();
    void nameSchools();
    QVector<const models::CardRow *> cardsOf(const QString &listId) const;

    const Context &m_context;
    QString m_account;
    models::ListsModel m_lists;
    models::CardsModel m_cards;
    models::LabelsModel m_labels;
    models::MembersModel m_members;
    models::MemberSchools m_schools;
    bool m_readOnly = false;
};

} // namespace ui
