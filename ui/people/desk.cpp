#include "ui/people/desk.h"

#include "core/accountservice.h"
#include "models/cutoff.h"
#include "models/jsonread.h"
#include "store/service.h"
#include "ui/errortext/errortext.h"
#include "ui/parts/undoable.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigator.h"
#include "ui/shell/statustext.h"
#include "ui/shell/toasts.h"

#include <QPointer>

#include <utility>

namespace ui {

using namespace models;

PeopleDesk::PeopleDesk(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_ownId(context.accounts.current().personId)
    , m_requests(context.store)
    , m_contacts(context.store)
    , m_wasOffline(isOffline() ? until() : QString())
{
    connect(&context.store, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        if (set.accounts)
            readAccount();
        for (const auto &key : set.records)
            if (key.type == "Person" && (key.id.empty() || fromUtf8(key.id) == ownId())) {
                readMe();
                break;
            }
    });
    connect(&context.store, &store::Service::statusChanged, this, [this] {
        const QString now = isOffline() ? until() : QString();
        if (std::exchange(m_wasOffline, now) != now)
            Q_EMIT offlineChanged();
    });
    connect(&m_requests, &RowsModelBase::rowsChanged, this, &PeopleDesk::peopleChanged);
    connect(&m_contacts, &RowsModelBase::rowsChanged, this, &PeopleDesk::peopleChanged);
    readAccount();
    readMe();
}

QString PeopleDesk::ownName() const
{
    return m_me.name.isEmpty() ? m_context.accounts.current().displayName : m_me.name;
}

bool PeopleDesk::isOffline() const { return models::isOffline(m_context.store.status()); }

bool PeopleDesk::isCutOff() const { return models::isCutOff(m_context.store.status()); }

QString PeopleDesk::until() const { return StatusWords::until(m_context.store.status()); }

void PeopleDesk::signIn()
{
    if (auto *action = m_context.actions.named("account.signIn"); action && action->isEnabled())
        action->trigger();
    else
        m_context.navigator.open({ Place::Settings, {}, QStringLiteral("account"), {} });
}

QDateTime PeopleDesk::now() const { return QDateTime::fromMSecsSinceEpoch(m_context.nowMs(), Qt::UTC); }

void PeopleDesk::readAccount()
{
    m_context.store.read(
        this, [](store::Cache &cache) { return cache.accounts(); },
        [this](const core::Result<std::vector<store::Account>> &accounts) {
            if (!accounts) {
                m_problem = accounts.error();
                Q_EMIT accountChanged();
                return;
            }
            m_problem.reset();
            QString found;
            bool readOnly = false;
            for (const auto &account : *accounts) {
                if (account.kind != schema::AccountKind::Personal || account.lost)
                    continue;
                found = fromUtf8(account.id);
                readOnly = account.readOnly;
            }
            const bool sameRights = std::exchange(m_readOnly, readOnly) == readOnly;
            if (found == m_account && sameRights)
                return;
            if (std::exchange(m_account, found) != found) {
                m_requests.show(found);
                m_contacts.show(found);
            }
            Q_EMIT accountChanged();
        });
}

void PeopleDesk::readMe()
{
    m_context.store.read(
        this, [key = community("Person", ownId())](store::Cache &cache) { return cache.record(key); },
        [this](const core::Result<std::optional<store::Record>> &record) {
            if (record && *record)
                readRow(**record, m_me);
        });
}

const ContactRow *PeopleDesk::contactOf(const QString &personId) const
{
    for (const auto &row : m_contacts.rows())
        if (row.personId == personId)
            return &row;
    return nullptr;
}

const RequestRow *PeopleDesk::requestWith(const QString &personId) const
{
    for (const auto &row : m_requests.rows()) // newest first
        if (row.personId == personId && row.state == u"sent" && (row.answer.isEmpty() || row.answer == u"accepted"))
            return &row;
    return nullptr;
}

store::Key PeopleDesk::newKey(const char *type) const
{
    return { toUtf8(m_account), type, m_context.store.newId(type) };
}

store::Key PeopleDesk::community(const char *type, const QString &id) { return { "community", type, toUtf8(id) }; }

store::Key PeopleDesk::newCommunityKey(const char *type) const
{
    return { "community", type, m_context.store.newId(type) };
}

void PeopleDesk::apply(actions::Edits edits, const QString &sentence, std::function<void(bool)> done)
{
    const auto tell = [done = std::move(done)](bool stored) {
        if (done)
            done(stored);
    };
    applyUndoable(
        m_context, this, std::move(edits), sentence, [tell] { tell(true); }, [tell] { tell(false); });
}

void PeopleDesk::applyUntilSent(actions::Edits edits, const QString &sentence, actions::Edits later,
                                std::function<void(bool)> done)
{
    m_context.store.apply(
        this, std::move(edits),
        [this, sentence, later = std::move(later), done = std::move(done)](const core::Result<actions::Edits> &undo) {
            if (!undo)
                m_context.toasts.show(errorText(undo.error()).whole(), QStringLiteral("warning-circle"));
            else
                m_context.toasts.showUndo(sentence, [self = QPointer(this), edits = *undo, later] {
                    if (self)
                        self->undo(edits, later);
                });
            if (done)
                done(undo.has_value());
        });
}

void PeopleDesk::undo(const actions::Edits &edits, const actions::Edits &later)
{
    if (edits.empty())
        return;
    m_context.store.read(
        this, [key = edits.front().key](store::Cache &cache) { return cache.record(key); },
        [this, edits, later](const core::Result<std::optional<store::Record>> &record) {
            if (record && *record && (*record)->pending != store::Pending::None)
                apply(edits, {});
            else if (!later.empty())
                apply(later, {});
            else
                m_context.toasts.show(tr("This has been sent already and cannot be taken back."),
                                      QStringLiteral("info"));
        });
}

void PeopleDesk::sendRequest(const PersonRow &person, const QString &message, std::function<void(bool)> done)
{
    const store::Key key = newKey("ContactRequest");
    applyUntilSent(actions::requestContact(key, person, message),
                   //: %2 is the end of the sentence: "when there is a network"
                   isCutOff() ? tr("Your request to %1 will be sent %2").arg(person.name, until())
                              : tr("Request sent to %1").arg(person.name),
                   actions::answerRequest(key, QStringLiteral("withdrawn")), std::move(done));
}

void PeopleDesk::answerRequest(const RequestRow &request, bool accept)
{
    applyUntilSent(
        actions::answerRequest(request.key(), accept ? QStringLiteral("accepted") : QStringLiteral("declined")),
        accept ? tr("You and %1 are now in contact").arg(request.personName)
               : tr("Request of %1 declined").arg(request.personName));
}

void PeopleDesk::withdrawRequest(const RequestRow &request)
{
    applyUntilSent(actions::answerRequest(request.key(), QStringLiteral("withdrawn")),
                   tr("Request to %1 taken back").arg(request.personName));
}

} // namespace ui
