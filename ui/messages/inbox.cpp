#include "ui/messages/inbox.h"

#include "models/jsonread.h"
#include "store/service.h"
#include "ui/shell/navigator.h"
#include "ui/shell/toasts.h"

#include <QPointer>
#include <algorithm>

namespace ui {

using namespace models;

namespace {

constexpr qint64 opensWithin = 30'000; // ms; whoever waits that long has begun something else

struct Answers
{
    std::vector<AnnouncementRow> announcements;
    std::vector<ReplyRow> answers;
};

// Read in the store's thread: only what concerns one person leaves it.
core::Result<Answers> readOwn(store::Cache &cache, const std::string &person)
{
    Answers found;
    store::Query query;
    query.account = "community";
    query.type = "Announcement";
    query.sortBy = "-id";
    const auto announcements = cache.list(query);
    if (!announcements)
        return tl::unexpected<core::Error>(announcements.error());
    for (const auto &record : *announcements) {
        AnnouncementRow row;
        readRow(record, row);
        if (toUtf8(row.createdBy) != person && row.pending != store::Pending::Create)
            continue;
        store::Query answers;
        answers.account = "community";
        answers.type = "AnnouncementReply";
        answers.parent = record.key.id;
        const auto list = cache.list(answers);
        if (!list)
            return tl::unexpected<core::Error>(list.error());
        for (const auto &answer : *list) {
            ReplyRow reply;
            readRow(answer, reply);
            if (toUtf8(reply.createdBy) != person && reply.pending != store::Pending::Create)
                found.answers.push_back(std::move(reply));
        }
        found.announcements.push_back(std::move(row));
    }
    std::stable_sort(found.answers.begin(), found.answers.end(),
                     [](const ReplyRow &a, const ReplyRow &b) { return a.createdAt < b.createdAt; });
    return found;
}

} // namespace

Inbox::Inbox(const Context &context, QObject *parent)
    : QObject(parent)
    , m_desk(context)
    , m_proposals(context.store)
{
    connect(&m_desk, &PeopleDesk::accountChanged, this, &Inbox::showAccount);
    connect(&m_desk, &PeopleDesk::peopleChanged, this, &Inbox::refresh);
    connect(&m_desk.requests(), &RowsModelBase::loadStateChanged, this, &Inbox::refresh);
    connect(&m_desk, &PeopleDesk::offlineChanged, this, &Inbox::changed);
    connect(&m_proposals, &RowsModelBase::rowsChanged, this, &Inbox::refresh);
    connect(&context.store, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        for (const auto &key : set.records) {
            if (key.type == "Announcement" || key.type == "AnnouncementReply") {
                readAnswers();
                return;
            }
        }
    });
    showAccount();
    readAnswers();
}

void Inbox::showAccount()
{
    if (!m_desk.account().isEmpty())
        m_proposals.show(m_desk.account());
    refresh();
}

void Inbox::readAnswers()
{
    m_again = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    m_desk.context().store.read(
        this, [person = toUtf8(m_desk.ownId())](store::Cache &cache) { return readOwn(cache, person); },
        [this](core::Result<Answers> found) {
            m_reading = false;
            if (found) {
                m_announcements = std::move(found->announcements);
                m_answers = std::move(found->answers);
                Q_EMIT changed();
            }
            if (std::exchange(m_again, false))
                readAnswers();
        });
}

std::vector<RequestRow> Inbox::waitingRequests() const
{
    std::vector<RequestRow> list;
    for (const auto &row : m_desk.requests().rows())
        if (row.direction == u"in" && row.state == u"sent" && row.answer.isEmpty())
            list.push_back(row);
    return list;
}

std::vector<RequestRow> Inbox::sentRequests() const
{
    std::vector<RequestRow> list;
    for (const auto &row : m_desk.requests().rows())
        if (row.direction != u"in")
            list.push_back(row);
    return list;
}

std::vector<ProposalRow> Inbox::waitingProposals() const
{
    std::vector<ProposalRow> list;
    for (const auto &row : m_proposals.rows())
        if (row.direction == u"in" && row.state == u"pendingPartner" && row.answer.isEmpty())
            list.push_back(row);
    return list;
}

std::vector<ProposalRow> Inbox::ownProposals() const
{
    std::vector<ProposalRow> list;
    for (const auto &row : m_proposals.rows())
        if (row.direction != u"in" && row.state != u"active")
            list.push_back(row);
    return list;
}

bool Inbox::isReady() const { return loadState() == LoadState::Ready; }

LoadState Inbox::loadState() const
{
    const auto &requests = m_desk.requests();
    if (m_desk.problem())
        return LoadState::Failed;
    if (m_desk.account().isEmpty())
        return m_desk.isOffline() ? LoadState::UnavailableOffline : LoadState::Loading;
    for (const LoadState state : { LoadState::Failed, LoadState::UnavailableOffline, LoadState::Loading })
        if (requests.loadState() == state || m_proposals.loadState() == state)
            return state;
    return LoadState::Ready;
}

core::Error Inbox::error() const
{
    const auto &requests = m_desk.requests();
    if (m_desk.problem())
        return *m_desk.problem();
    return requests.loadState() == LoadState::Failed ? requests.error() : m_proposals.error();
}

void Inbox::refresh()
{
    tellOpened();
    const int waiting = int(waitingRequests().size() + waitingProposals().size());
    if (waiting != m_waiting) {
        m_waiting = waiting;
        Q_EMIT waitingCountChanged(waiting);
    }
    Q_EMIT changed();
}

// Whoever accepted a project wants to see it, and so does who proposed it and waited.
void Inbox::tellOpened()
{
    for (const auto &row : m_proposals.rows()) {
        if (m_tells && row.direction == u"out" && row.state == u"pendingPartner")
            m_asked.insert(row.id);
        if (row.state != u"active" || row.spaceId.isEmpty())
            continue;
        const bool waited = m_asked.remove(row.id);
        const bool opensNow = opens(row.id);
        if (!m_accepted.remove(row.id) && !waited)
            continue;
        if (opensNow) {
            m_desk.context().navigator.open({ Place::Project, row.spaceId, {}, {} });
            continue;
        }
        m_desk.context().toasts.showAction(
            waited ? tr("%1 accepted “%2”: the project space is open.").arg(row.partnerName, row.title)
                   : tr("The project space of “%1” is open.").arg(row.title),
            QStringLiteral("handshake"), tr("Go there"), [self = QPointer(this), space = row.spaceId] {
                if (self)
                    self->m_desk.context().navigator.open({ Place::Project, space, {}, {} });
            });
    }
}

// As the button said. Later, or elsewhere, it would tear somebody away from something else.
bool Inbox::opens(const QString &proposalId) const
{
    const qint64 when = m_accepted.value(proposalId, 0);
    return when > 0 && m_desk.context().nowMs() - when < opensWithin
        && m_desk.context().navigator.current().kind == Place::Messages;
}

void Inbox::answerProposal(const ProposalRow &proposal, bool accept)
{
    if (accept)
        m_accepted.insert(proposal.id, m_desk.isCutOff() ? 0 : m_desk.context().nowMs());
    const QString accepted = m_desk.isCutOff()
        //: %2 is the end of the sentence: "when there is a network"
        ? tr("“%1” accepted: its project space opens %2").arg(proposal.title, m_desk.until())
        : tr("“%1” accepted: its project space opens now").arg(proposal.title);
    m_desk.applyUntilSent(
        actions::answerProposal(proposal.key(), accept ? QStringLiteral("accepted") : QStringLiteral("declined")),
        accept ? accepted : tr("“%1” declined").arg(proposal.title));
}

void Inbox::withdrawProposal(const ProposalRow &proposal)
{
    m_desk.applyUntilSent(actions::answerProposal(proposal.key(), QStringLiteral("withdrawn")),
                          tr("“%1” taken back").arg(proposal.title));
}

} // namespace ui
