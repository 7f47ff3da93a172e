#include "ui/partners/announcementpanel.h"

#include "ui/people/desk.h"
#include "ui/people/factlist.h"
#include "ui/people/peopletext.h"
#include "ui/people/writebox.h"
#include "ui/theme/theme.h"
#include "ui/vocabulary/terms.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"

#include <QEvent>
#include <QHBoxLayout>

namespace ui {

using namespace models;

namespace {

constexpr int mostAnswers = 200; // drawn; an announcement with more is rather a forum

QWidget *answerWidget(const ReplyRow &row, const QDate &today)
{
    auto *widget = new QWidget;
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, space::xs, 0, space::xs);
    line->setSpacing(space::m);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    const QString when
        = row.pending == store::Pending::Create ? PeopleText::notSentYet() : PeopleText::day(row.createdAt, today);
    words->addWidget(new WrapLabel(row.authorName, Type::Strong));
    words->addWidget(new WrapLabel(row.body));
    words->addWidget(new WrapLabel(when, Type::Small, Role::Muted));
    line->addWidget(new Avatar(row.authorName, 32), 0, Qt::AlignTop);
    line->addLayout(words, 1);
    return widget;
}

} // namespace

AnnouncementPanel::AnnouncementPanel(PeopleDesk &desk, QWidget *parent)
    : SidePanel({}, parent)
    , m_desk(desk)
    , m_replies(desk.context().store)
    , m_line(new WrapLabel({}, Type::Body, Role::Muted))
    , m_state(new Chip({}))
    , m_text(new WrapLabel({}))
    , m_facts(new FactList)
    , m_author(new Button({}, ButtonKind::Secondary, QStringLiteral("user")))
    , m_closeIt(new Button({}, ButtonKind::Secondary, QStringLiteral("lock-simple")))
    , m_trash(new Button({}, ButtonKind::Flat, QStringLiteral("trash")))
    , m_answersTitle(new WrapLabel({}, Type::Heading))
    , m_answers(new QVBoxLayout)
    , m_write(new WriteBox(5000))
{
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *own = new QWidget;
    auto *flow = new FlowLayout(own);
    for (Button *button : { m_author, m_closeIt, m_trash }) {
        setCompact(button, true);
        flow->addWidget(button);
    }
    body()->addWidget(m_line);
    body()->addWidget(m_state, 0, Qt::AlignLeft);
    body()->addWidget(m_text);
    body()->addWidget(m_facts);
    body()->addWidget(own);
    body()->addWidget(new Line);
    body()->addWidget(m_answersTitle);
    m_answers->setSpacing(space::s);
    body()->addLayout(m_answers);
    body()->addStretch(1);
    addFooter(m_write);
    m_write->setCancellable(false);
    connect(m_write, &WriteBox::sent, this, &AnnouncementPanel::answer);
    connect(&m_replies, &RowsModelBase::rowsChanged, this, &AnnouncementPanel::refreshReplies);
    connect(&m_replies, &RowsModelBase::loadStateChanged, this, &AnnouncementPanel::refreshReplies);
    connect(&desk, &PeopleDesk::accountChanged, this, &AnnouncementPanel::refresh);
    connect(m_author, &QPushButton::clicked, this, [this] { Q_EMIT authorWanted(m_row.createdBy); });
    connect(m_closeIt, &QPushButton::clicked, this, [this] {
        m_desk.apply(actions::setFlag(m_row.key(), "closed", !m_row.closed),
                     m_row.closed ? tr("Announcement opened again") : tr("Announcement closed"));
    });
    connect(m_trash, &QPushButton::clicked, this, [this] {
        m_desk.apply(actions::trash(m_row.key(), m_desk.now()), tr("Announcement moved to the trash"));
        Q_EMIT closeRequested();
    });
}

bool AnnouncementPanel::isMine() const
{
    return m_row.pending == store::Pending::Create || (!m_row.createdBy.isEmpty() && m_row.createdBy == m_desk.ownId());
}

void AnnouncementPanel::showAnnouncement(const AnnouncementRow &announcement)
{
    const bool other = announcement.id != m_row.id;
    m_row = announcement;
    if (other) {
        m_replies.show(m_row.id);
        m_write->begin(m_desk.drafts(), QStringLiteral("reply/") + m_row.id);
    }
    refresh();
}

void AnnouncementPanel::refresh()
{
    setTitle(m_row.title);
    m_line->setText(
        PeopleText::line(PeopleText::line(m_row.authorName, m_row.schoolName, {}), m_row.town, m_row.country));
    const bool waits = m_row.pending != store::Pending::None;
    const bool trashed = m_row.trashedAt.isValid(); // while it is being read
    m_state->setVisible(trashed || m_row.closed || waits);
    m_state->setText(trashed ? tr("In the trash") : m_row.closed ? tr("Closed") : PeopleText::notSentYet());
    m_state->setTone(trashed || m_row.closed ? Tone::Neutral : Tone::Warn,
                     trashed            ? QStringLiteral("trash")
                         : m_row.closed ? QStringLiteral("lock-simple-fill")
                                        : QStringLiteral("clock-fill"));
    m_text->setText(m_row.body);
    m_text->setVisible(!m_row.body.isEmpty());
    const QString comma = QStringLiteral(", ");
    m_facts->clear();
    m_facts->add(QStringLiteral("globe"), tr("Languages"), terms("languages", m_row.languages).join(comma));
    m_facts->add(QStringLiteral("book-open"), tr("Subjects"), terms("subjects", m_row.subjects).join(comma));
    QStringList pupils{ PeopleText::pupils(m_row.classSize), PeopleText::ages(m_row.ageFrom, m_row.ageTo) };
    pupils.removeAll(QString());
    m_facts->add(QStringLiteral("users-three"), tr("Pupils"), pupils.join(QStringLiteral(" · ")));
    m_facts->add(QStringLiteral("calendar-blank"), tr("Time"), PeopleText::period(m_row.startsOn, m_row.endsOn));
    m_author->setText(tr("About the author"));
    m_author->setVisible(!isMine() && !m_row.createdBy.isEmpty());
    // Not just "Close", which the panel can be, too.
    m_closeIt->setText(m_row.closed ? tr("Open the announcement again") : tr("Close the announcement"));
    m_closeIt->setVisible(isMine() && !trashed);
    m_trash->setText(tr("Move to the trash"));
    m_trash->setVisible(isMine() && !trashed);
    m_write->setTexts({}, isMine() ? tr("Write back to all who answered") : tr("Write an answer"), tr("Answer"));
    m_write->setVisible(!m_row.closed && !trashed && m_desk.canWrite());
    refreshReplies();
}

void AnnouncementPanel::refreshReplies()
{
    const auto &rows = m_replies.rows();
    if (!rows.empty())
        m_answersTitle->setText(tr("%n answer(s)", nullptr, int(rows.size())));
    else if (m_replies.loadState() == LoadState::Loading)
        m_answersTitle->setText(tr("Looking for answers…"));
    else if (m_replies.loadState() == LoadState::UnavailableOffline)
        //: %1 is the end of the sentence: "when there is a network"
        m_answersTitle->setText(tr("Answers can be read %1").arg(m_desk.until()));
    else
        m_answersTitle->setText(tr("No answers yet"));
    clearLayout(m_answers);
    for (std::size_t i = 0; i < rows.size() && i < mostAnswers; ++i)
        m_answers->addWidget(answerWidget(rows[i], m_desk.today()));
}

void AnnouncementPanel::answer(const QString &text, const std::function<void(bool)> &done)
{
    m_desk.apply(actions::replyTo(m_desk.newCommunityKey("AnnouncementReply"), m_row.id, m_desk.ownName(), text),
                 //: %1 is the end of the sentence: "when there is a network"
                 m_desk.isCutOff() ? tr("Your answer will be sent %1").arg(m_desk.until()) : tr("Answer sent"), done);
}

void AnnouncementPanel::changeEvent(QEvent *event)
{
    SidePanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_row.id.isEmpty())
        refresh();
}

} // namespace ui
