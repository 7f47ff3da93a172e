#pragma once
// What all screens about people need: whose account it is, edits with their toast and way back, contacts and requests.
#include "models/actions.h"
#include "models/personmodels.h"
#include "ui/parts/drafts.h"
#include "ui/shell/context.h"

#include <QObject>
#include <optional>

namespace ui {

class PeopleDesk : public QObject
{
    Q_OBJECT
public:
    explicit PeopleDesk(const Context &context, QObject *parent = nullptr); // `context` outlives it
    const Context &context() const { return m_context; }
    QString account() const { return m_account; } // the personal account; empty until read, or when nobody signed in
    const QString &ownId() const { return m_ownId; } // of whoever was here when this was made
    QString ownName() const;
    const models::PersonRow &me() const { return m_me; } // what the community knows of oneself; id empty: not fetched
    const std::optional<core::Error> &problem() const { return m_problem; } // set: the cache cannot be read
    bool canWrite() const { return !m_account.isEmpty() && !m_readOnly; }
    bool isOffline() const; // nothing new comes
    bool isCutOff() const; // nor is anything sent or answered, as it is where only a part of the news is missing
    QString until() const; // as StatusWords::until()
    void signIn(); // asks for the password, or leads to where one can sign in
    QDateTime now() const;
    QDate today() const { return now().toLocalTime().date(); }
    Drafts drafts() const { return Drafts(m_context.settings, ownId()); }
    models::RequestsModel &requests() { return m_requests; }
    const models::RequestsModel &requests() const { return m_requests; }
    models::ContactsModel &contacts() { return m_contacts; }
    const models::ContactRow *contactOf(const QString &personId) const;
    // The latest request to or from this person that nobody declined or took back.
    const models::RequestRow *requestWith(const QString &personId) const;

    store::Key newKey(const char *type) const; // in the personal account
    static store::Key community(const char *type, const QString &id);
    store::Key newCommunityKey(const char *type) const;

    // `sentence` empty: no toast. `done` tells whether it worked.
    void apply(models::actions::Edits edits, const QString &sentence, std::function<void(bool)> done = {});
    // As apply(), for what the server carries over at once: the way back is open while the change waits here;
    // afterwards `later` (for instance a withdrawal) is applied, or, when empty, a sentence says why not.
    void applyUntilSent(models::actions::Edits edits, const QString &sentence, models::actions::Edits later = {},
                        std::function<void(bool)> done = {});
    void sendRequest(const models::PersonRow &person, const QString &message, std::function<void(bool)> done = {});
    void answerRequest(const models::RequestRow &request, bool accept);
    void withdrawRequest(const models::RequestRow &request);

Q_SIGNALS:
    void accountChanged(); // or what is wrong with it
    void peopleChanged(); // contacts or requests
    void offlineChanged(); // or why

private:
    void readAccount();
    void readMe();
    void undo(const models::actions::Edits &edits, const models::actions::Edits &later);

    const Context &m_context;
    const QString m_ownId; // a window lives on for a moment while somebody else signs in
    models::RequestsModel m_requests;
    models::ContactsModel m_contacts;
    models::PersonRow m_me;
    QString m_account;
    std::optional<core::Error> m_problem;
    bool m_readOnly = false;
    QString m_wasOffline; // until when; empty: it was not
};

} // namespace ui
