#pragma once
// The two lists of letters: what came in and what went out. Rebuilt when something changes, the focus stays.
#include "models/rows.h"

#include <QScrollArea>
#include <functional>

class QVBoxLayout;

namespace ui {

class Inbox;
class LetterCard;

class WaitingList : public QScrollArea
{
    Q_OBJECT
public:
    enum Side { Incoming, Outgoing };

    WaitingList(Inbox &inbox, Side side, QWidget *parent = nullptr);
    void refresh();
    bool isEmpty() const { return m_cards == 0; }

Q_SIGNALS:
    void personWanted(const QString &personId);
    void announcementWanted(const QString &announcementId);
    void proposalWanted(const QString &proposalId);

private:
    void addIncoming();
    void addOutgoing();
    void section(const QString &title, int count);
    void put(LetterCard *card);
    void add(const models::RequestRow &row);
    void add(const models::ProposalRow &row);
    void addAnswer(const models::ReplyRow &row);
    void addOwn(const models::RequestRow &row);
    void addOwn(const models::ProposalRow &row);

    Inbox &m_inbox;
    Side m_side;
    QVBoxLayout *m_column;
    int m_cards = 0;
};

} // namespace ui
