#pragma once
// What came for this person and what went out: requests, proposals, answers. Also feeds the number on the rail: the
// application makes one of its own and connects waitingCountChanged to MainWindow::setBadge.
#include "ui/people/desk.h"

#include <QHash>
#include <QSet>

namespace ui {

class Inbox : public QObject
{
    Q_OBJECT
public:
    explicit Inbox(const Context &context, QObject *parent = nullptr); // `context` outlives it
    PeopleDesk &desk() { return m_desk; }
    models::ProposalsModel &proposals() { return m_proposals; }
    // Announcements of one's own, newest first, and the answers of others to them.
    const std::vector<models::AnnouncementRow> &announcements() const { return m_announcements; }
    const std::vector<models::ReplyRow> &answers() const { return m_answers; }

    std::vector<models::RequestRow> waitingRequests() const; // asked of me, not answered
    std::vector<models::RequestRow> sentRequests() const;
    std::vector<models::ProposalRow> waitingProposals() const;
    std::vector<models::ProposalRow> ownProposals() const; // drafts and sent ones
    int waitingCount() const { return m_waiting; }
    bool isReady() const; // all was read at least once
    models::LoadState loadState() const; // of what is slowest or worst
    core::Error error() const;

    // Says so when somebody accepts what was proposed here; of all inboxes, one does.
    void tellAnswers() { m_tells = true; }
    void answerProposal(const models::ProposalRow &proposal, bool accept);
    void withdrawProposal(const models::ProposalRow &proposal);

Q_SIGNALS:
    void changed();
    void waitingCountChanged(int count);

private:
    void showAccount();
    void readAnswers();
    void refresh();
    void tellOpened();
    bool opens(const QString &proposalId) const;

    PeopleDesk m_desk;
    models::ProposalsModel m_proposals;
    std::vector<models::AnnouncementRow> m_announcements;
    std::vector<models::ReplyRow> m_answers;
    QSet<QString> m_asked; // own proposals whose answer is awaited
    // Proposals, here and just now, whose project space is not there yet, with when that was; 0: without the server.
    QHash<QString, qint64> m_accepted;
    int m_waiting = 0;
    bool m_tells = false;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace ui
