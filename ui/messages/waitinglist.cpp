#include "ui/messages/waitinglist.h"

#include "ui/messages/inbox.h"
#include "ui/messages/lettercard.h"
#include "ui/people/peopletext.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/vocabulary/terms.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/sectionheader.h"

#include <QApplication>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

using namespace models;

namespace {

constexpr int mostCards = 60; // of a kind; who has more waiting answers the newest first

struct State
{
    QString text;
    Tone tone = Tone::Neutral;
    QString icon;
};

QString joined(const QStringList &parts)
{
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(QStringLiteral("  ·  "));
}

} // namespace

WaitingList::WaitingList(Inbox &inbox, Side side, QWidget *parent)
    : QScrollArea(parent)
    , m_inbox(inbox)
    , m_side(side)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, space::s, 0);
    m_column->setSpacing(space::m);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
}

void WaitingList::refresh()
{
    QWidget *focus = QApplication::focusWidget();
    const QString focused = focus && isAncestorOf(focus) ? focus->accessibleName() : QString();
    const int scrolled = verticalScrollBar()->value();
    clearLayout(m_column);
    m_cards = 0;
    m_side == Incoming ? addIncoming() : addOutgoing();
    m_column->addStretch(1);
    verticalScrollBar()->setValue(scrolled);
    if (focused.isEmpty())
        return;
    Button *next = nullptr;
    for (auto *button : widget()->findChildren<Button *>()) {
        if (button->isHidden() || !button->parentWidget() || button->parentWidget()->isHidden())
            continue;
        if (!next || button->accessibleName() == focused)
            next = button;
    }
    if (next)
        next->setFocus(Qt::OtherFocusReason);
}

void WaitingList::section(const QString &title, int count)
{
    auto *header = new SectionHeader(title);
    header->setNote(QLocale().toString(count));
    header->setContentsMargins(cardShadow, 0, cardShadow, 0);
    m_column->addWidget(header);
}

void WaitingList::put(LetterCard *card)
{
    m_column->addWidget(card);
    ++m_cards;
}

void WaitingList::addIncoming()
{
    const auto requests = m_inbox.waitingRequests();
    const auto proposals = m_inbox.waitingProposals();
    const auto &answers = m_inbox.answers();
    if (!proposals.empty())
        section(tr("Project proposals"), int(proposals.size()));
    for (std::size_t i = 0; i < proposals.size() && i < mostCards; ++i)
        add(proposals[i]);
    if (!requests.empty())
        section(tr("Contact requests"), int(requests.size()));
    for (std::size_t i = 0; i < requests.size() && i < mostCards; ++i)
        add(requests[i]);
    if (!answers.empty())
        section(tr("Answers to your announcements"), int(answers.size()));
    for (std::size_t i = 0; i < answers.size() && i < mostCards; ++i)
        addAnswer(answers[answers.size() - 1 - i]);
}

void WaitingList::addOutgoing()
{
    const auto proposals = m_inbox.ownProposals();
    const auto requests = m_inbox.sentRequests();
    if (!proposals.empty())
        section(tr("Your project proposals"), int(proposals.size()));
    for (std::size_t i = 0; i < proposals.size() && i < mostCards; ++i)
        addOwn(proposals[i]);
    if (!requests.empty())
        section(tr("Your contact requests"), int(requests.size()));
    for (std::size_t i = 0; i < requests.size() && i < mostCards; ++i)
        addOwn(requests[i]);
}

void WaitingList::add(const RequestRow &row)
{
    LetterCard::Words words;
    words.person = row.personName;
    words.title = row.personName;
    words.line = joined(
        { PeopleText::line(row.schoolName, {}, row.country), PeopleText::day(row.createdAt, m_inbox.desk().today()) });
    words.text = row.message;
    auto *card = new LetterCard(words);
    auto *accept = card->addButton(tr("Accept"), tr("Accept the request of %1").arg(row.personName), true,
                                   QStringLiteral("check"));
    auto *decline = card->addButton(tr("Decline"), tr("Decline the request of %1").arg(row.personName), false);
    auto *about = card->addButton(tr("Who is this?"), tr("About %1").arg(row.personName), false);
    connect(accept, &QPushButton::clicked, this, [this, row] { m_inbox.desk().answerRequest(row, true); });
    connect(decline, &QPushButton::clicked, this, [this, row] { m_inbox.desk().answerRequest(row, false); });
    connect(about, &QPushButton::clicked, this, [this, row] { Q_EMIT personWanted(row.personId); });
    put(card);
}

void WaitingList::add(const ProposalRow &row)
{
    LetterCard::Words words;
    words.person = row.partnerName;
    words.title = row.title;
    //: Who proposes a project
    words.line = joined({ row.partnerName.isEmpty() ? QString() : tr("Proposed by %1").arg(row.partnerName),
                          PeopleText::ages(row.ageFrom, row.ageTo), PeopleText::period(row.startsOn, row.endsOn),
                          terms("languages", row.languages).join(QStringLiteral(", ")),
                          terms("subjects", row.subjects).join(QStringLiteral(", ")) });
    words.text = row.aims;
    if (!row.expectedResults.isEmpty())
        //: Part of a proposed project; below it stands what the partner wrote
        words.text += (words.text.isEmpty() ? QString() : QStringLiteral("\n\n"))
            + tr("What comes out of it: %1").arg(row.expectedResults);
    auto *card = new LetterCard(words);
    auto *accept = card->addButton(tr("Accept and open the project"), tr("Accept “%1”").arg(row.title), true,
                                   QStringLiteral("handshake"));
    auto *decline = card->addButton(tr("Decline"), tr("Decline “%1”").arg(row.title), false);
    accept->setToolTip(tr("A project space opens for both schools; you both lead it."));
    connect(accept, &QPushButton::clicked, this, [this, row] { m_inbox.answerProposal(row, true); });
    connect(decline, &QPushButton::clicked, this, [this, row] { m_inbox.answerProposal(row, false); });
    put(card);
}

void WaitingList::addAnswer(const ReplyRow &row)
{
    QString title;
    for (const auto &announcement : m_inbox.announcements())
        if (announcement.id == row.announcementId)
            title = announcement.title;
    LetterCard::Words words;
    words.person = row.authorName;
    words.title = tr("%1 answered “%2”").arg(row.authorName, title);
    words.line = PeopleText::day(row.createdAt, m_inbox.desk().today());
    words.text = row.body;
    auto *card = new LetterCard(words);
    auto *read = card->addButton(tr("Write back"), tr("Write back to %1").arg(row.authorName), false,
                                 QStringLiteral("chat-text"));
    auto *about = card->addButton(tr("Who is this?"), tr("About %1").arg(row.authorName), false);
    about->setVisible(!row.createdBy.isEmpty());
    connect(read, &QPushButton::clicked, this, [this, row] { Q_EMIT announcementWanted(row.announcementId); });
    connect(about, &QPushButton::clicked, this, [this, row] { Q_EMIT personWanted(row.createdBy); });
    put(card);
}

void WaitingList::addOwn(const RequestRow &row)
{
    const bool open = row.state == u"sent" && row.answer.isEmpty();
    State state{ tr("Waiting for an answer"), Tone::Tonal, QStringLiteral("clock") };
    if (row.state == u"accepted")
        state = { tr("Accepted"), Tone::Ok, QStringLiteral("check-circle-fill") };
    else if (row.state == u"declined")
        state = { tr("Declined"), Tone::Neutral, QStringLiteral("x") };
    else if (row.state == u"withdrawn" || row.answer == u"withdrawn")
        state = { tr("Taken back"), Tone::Neutral, QStringLiteral("arrow-counter-clockwise") };
    else if (row.pending != store::Pending::None)
        state = { PeopleText::notSentYet(), Tone::Warn, QStringLiteral("clock-fill") };
    LetterCard::Words words;
    words.person = row.personName;
    words.title = row.personName;
    words.line = joined(
        { PeopleText::line(row.schoolName, {}, row.country), PeopleText::day(row.createdAt, m_inbox.desk().today()) });
    words.text = row.message;
    words.state = state.text;
    words.tone = state.tone;
    words.stateIcon = state.icon;
    auto *card = new LetterCard(words);
    if (open) {
        auto *back = card->addButton(tr("Take back"), tr("Take back the request to %1").arg(row.personName), false);
        connect(back, &QPushButton::clicked, this, [this, row] { m_inbox.desk().withdrawRequest(row); });
    }
    put(card);
}

void WaitingList::addOwn(const ProposalRow &row)
{
    State state{ tr("Draft"), Tone::Neutral, QStringLiteral("pencil-simple") };
    const bool waits = row.pending != store::Pending::None;
    if (row.state == u"declined")
        state = { tr("Declined"), Tone::Neutral, QStringLiteral("x") };
    else if (row.state == u"withdrawn" || row.answer == u"withdrawn")
        state = { tr("Taken back"), Tone::Neutral, QStringLiteral("arrow-counter-clockwise") };
    else if (row.state == u"pendingNso")
        state = { tr("Waiting for approval"), Tone::Tonal, QStringLiteral("clock") };
    else if (row.sent)
        state = waits ? State{ PeopleText::notSentYet(), Tone::Warn, QStringLiteral("clock-fill") }
                      : State{ tr("Waiting for an answer"), Tone::Tonal, QStringLiteral("clock") };
    LetterCard::Words words;
    words.person = row.partnerName.isEmpty() ? row.title : row.partnerName;
    words.title = row.title;
    //: With whom a project is proposed
    words.line = joined({ row.partnerName.isEmpty() ? tr("No partner chosen yet") : tr("With %1").arg(row.partnerName),
                          PeopleText::period(row.startsOn, row.endsOn) });
    words.text = row.aims;
    words.state = state.text;
    words.tone = state.tone;
    words.stateIcon = state.icon;
    auto *card = new LetterCard(words);
    if (!row.sent) {
        auto *edit = card->addButton(tr("Go on writing"), tr("Go on writing “%1”").arg(row.title), false,
                                     QStringLiteral("pencil-simple"));
        connect(edit, &QPushButton::clicked, this, [this, row] { Q_EMIT proposalWanted(row.id); });
    } else if (row.answer.isEmpty() && (row.state == u"pendingPartner" || row.state == u"draft")) {
        auto *back = card->addButton(tr("Take back"), tr("Take back “%1”").arg(row.title), false);
        connect(back, &QPushButton::clicked, this, [this, row] { m_inbox.withdrawProposal(row); });
    }
    put(card);
}

} // namespace ui
