#include "ui/messages/messagespage.h"

#include "models/jsonread.h"
#include "ui/errortext/errortext.h"
#include "ui/messages/contactpanel.h"
#include "ui/messages/inbox.h"
#include "ui/messages/waitinglist.h"
#include "ui/parts/trashpanel.h"
#include "ui/people/notice.h"
#include "ui/people/partnerlist.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigator.h"
#include "ui/shell/statustext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/statepanel.h"

#include <QLocale>
#include <QStackedWidget>

namespace ui {

using namespace models;

MessagesPage::MessagesPage(const Context &context, QWidget *parent)
    : Page(context, parent)
    , m_inbox(new Inbox(context, this))
    , m_found(new ContactsModel(context.store, this))
    , m_segments(new SegmentedControl({}))
    , m_field(new SearchField({}, {}))
    , m_notice(new Notice(QStringLiteral("cloud-slash")))
    , m_waiting(new WaitingList(*m_inbox, WaitingList::Incoming))
    , m_sent(new WaitingList(*m_inbox, WaitingList::Outgoing))
    , m_contacts(new PartnerList)
    , m_parts(new QStackedWidget)
    , m_states(new StateStack(m_parts))
    , m_panel(new ContactPanel(m_inbox->desk(), this))
    , m_trash(new TrashPanel(context, { QStringLiteral("Contact") }, this))
    , m_trashButton(new IconButton({}, QStringLiteral("trash")))
    , m_partners(new Button({}, ButtonKind::Primary, QStringLiteral("users")))
{
    build();
    connect(m_inbox, &Inbox::changed, this, &MessagesPage::refresh);
    connect(&m_inbox->desk(), &PeopleDesk::accountChanged, this, [this] {
        find(m_field->text());
        m_trash->show(m_inbox->desk().account());
    });
    connect(m_found, &RowsModelBase::rowsChanged, this, &MessagesPage::refresh);
    connect(m_found, &RowsModelBase::loadStateChanged, this, &MessagesPage::refresh);
    connect(m_segments, &SegmentedControl::chosen, this, &MessagesPage::showPart);
    connect(m_field, &SearchField::searchChanged, this, &MessagesPage::find);
    connect(m_contacts, &PartnerList::chosen, this, &MessagesPage::showContact);
    connect(m_panel, &SidePanel::closeRequested, this, &MessagesPage::closePanel);
    connect(m_trash, &SidePanel::closeRequested, this, &MessagesPage::closePanel);
    connect(m_trashButton, &QToolButton::clicked, this, &MessagesPage::showTrash);
    connect(m_panel, &ContactPanel::projectWanted, this, &MessagesPage::startProject);
    connect(m_panel, &ContactPanel::personWanted, this, &MessagesPage::openPerson);
    connect(m_partners, &QPushButton::clicked, this, [this] {
        this->context().navigator.open({ Place::Partners, {}, {}, {} });
    });
    connect(m_states->panel(), &StatePanel::actionWanted, this, [this] {
        if (m_inbox->desk().ownId().isEmpty())
            m_inbox->desk().signIn();
        else if (!m_field->text().isEmpty() && m_segments->current() == Contacts)
            m_field->clear();
        else
            this->context().navigator.open({ Place::Partners, {}, {}, {} });
    });
    for (WaitingList *list : { m_waiting, m_sent }) {
        connect(list, &WaitingList::personWanted, this, &MessagesPage::openPerson);
        connect(list, &WaitingList::announcementWanted, this, [this](const QString &id) {
            this->context().navigator.open({ Place::Partners, {}, QStringLiteral("announcements"), id });
        });
        connect(list, &WaitingList::proposalWanted, this, [this](const QString &id) {
            this->context().navigator.open({ Place::Projects, {}, QStringLiteral("proposal"), id });
        });
    }
    find({});
}

void MessagesPage::build()
{
    headerActions()->addWidget(m_trashButton);
    headerActions()->addWidget(m_partners);
    for (const char *icon : { "envelope-simple", "paper-plane-tilt", "users" })
        m_segments->addSegment({}, QLatin1String(icon));
    m_segments->setCurrent(Waiting);
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(m_segments);
    row->addWidget(m_field, 1);
    row->addStretch(0);
    addInset(top);
    addInset(m_notice);
    for (QWidget *part :
         { static_cast<QWidget *>(m_waiting), static_cast<QWidget *>(m_sent), static_cast<QWidget *>(m_contacts) })
        m_parts->addWidget(part);
    m_contacts->setSource(m_found);
    body()->addWidget(m_states, 1);
    m_panel->hide();
    m_trash->hide();
    // The field keeps its place while hidden, so that the choice beside it does not jump.
    QSizePolicy policy = m_field->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_field->setSizePolicy(policy);
    m_field->hide();
    auto &all = context().actions;
    m_actions = { all.add(this, {}, {}, QStringLiteral("magnifying-glass"), Qt::CTRL | Qt::Key_F, [this] {
        showPart(Contacts);
        m_field->setFocus(Qt::ShortcutFocusReason);
    }) };
}

void MessagesPage::retranslate()
{
    setTitle(tr("Messages"));
    m_trashButton->setName(tr("Trash of your contacts"));
    m_trash->setHint(tr("Contacts you remove wait here; nothing is lost."));
    //: Leads to the search for partners
    m_partners->setText(tr("Find a partner"));
    m_segments->setText(Sent, tr("Sent"));
    m_segments->setText(Contacts, tr("Contacts"));
    m_segments->setAccessibleName(tr("Which messages"));
    m_field->setAccessibleName(tr("Find a contact"));
    m_field->setHint(tr("Name, school, town or a word of your note"));
    m_contacts->setAccessibleName(tr("Contacts"));
    m_waiting->setAccessibleName(tr("For you"));
    m_sent->setAccessibleName(tr("Sent"));
    context().actions.setTexts(m_actions.first(), tr("Messages"), tr("Find a contact"));
    refresh();
}

void MessagesPage::open(const Place &place)
{
    Page::open(place);
    if (place.view == u"contacts" || (place.view.isEmpty() && !place.id.isEmpty()))
        showPart(Contacts);
    else if (place.view == u"sent")
        showPart(Sent);
    else if (place.view == u"waiting")
        showPart(Waiting);
    if (!place.id.isEmpty())
        showContact(place.id);
}

void MessagesPage::showPart(int part)
{
    m_segments->setCurrent(part);
    m_parts->setCurrentIndex(part);
    m_field->setVisible(part == Contacts);
    refreshTrash();
    if (part != Contacts)
        closePanel();
    refreshState();
}

void MessagesPage::find(const QString &text)
{
    const QString account = m_inbox->desk().account();
    if (account.isEmpty())
        return;
    store::Query query;
    query.account = toUtf8(account);
    query.type = "Contact";
    query.sortBy = "name";
    query.text = toUtf8(text.simplified());
    m_found->setQuery(std::move(query));
}

void MessagesPage::refresh()
{
    refreshLists();
    refreshState();
    refreshTrash();
    if (const auto *contact = m_contact.isEmpty() ? nullptr : m_inbox->desk().contacts().find(m_contact)) {
        m_panel->showContact(*contact);
        if (m_panel->isHidden() && m_segments->current() == Contacts) {
            m_trash->hide();
            m_panel->show();
            placePanel();
        }
        if (m_contacts->currentId() != m_contact)
            m_contacts->select(m_contact);
    }
}

void MessagesPage::refreshLists()
{
    m_waiting->refresh();
    m_sent->refresh();
    const int waiting = m_inbox->waitingCount();
    m_segments->setText(Waiting,
                        //: What came for this person, and how many of it wait for an answer
                        waiting > 0 ? tr("For you (%1)").arg(QLocale().toString(waiting)) : tr("For you"));
    setSubtitle(waiting > 0 ? tr("%n message(s) wait for your answer", nullptr, waiting) : QString());
}

void MessagesPage::refreshState()
{
    const int part = m_segments->current();
    const bool cutOff = m_inbox->desk().isCutOff();
    const bool empty = part == Waiting ? m_waiting->isEmpty()
        : part == Sent                 ? m_sent->isEmpty()
                                       : m_found->rowCount() == 0;
    //: %1 is the end of the sentence: "when there is a network"
    m_notice->setText(cutOff && !empty ? tr("What you answer now will be sent %1.").arg(m_inbox->desk().until())
                                       : QString());
    if (!empty) {
        m_states->showContent();
        return;
    }
    const LoadState state = part == Contacts && m_inbox->isReady() ? m_found->loadState() : m_inbox->loadState();
    if (m_inbox->desk().ownId().isEmpty()) {
        m_states->showState(StatePanel::NoPermission, tr("Sign in to read your messages"),
                            tr("Messages belong to a person; sign in in the settings."), tr("Sign in"));
    } else if (state == LoadState::Failed) {
        const ErrorText words = errorText(m_inbox->error());
        m_states->showState(StatePanel::Error, words.title, words.safe + QLatin1Char(' ') + words.next, {}, words.icon);
    } else if (state == LoadState::UnavailableOffline) {
        m_states->showState(StatePanel::Offline, StatusWords::away(context().store.status()),
                            //: %1 is the end of the sentence: "when there is a network"
                            tr("Your messages come %1.").arg(m_inbox->desk().until()));
    } else if (state == LoadState::Loading) {
        m_states->showState(StatePanel::Loading, tr("Fetching your messages…"), {});
    } else if (part == Contacts && !m_field->text().trimmed().isEmpty()) {
        m_states->showState(StatePanel::Empty, tr("No contact matches"), tr("Try fewer words."),
                            tr("Show all contacts"), QStringLiteral("magnifying-glass"));
    } else if (part == Contacts) {
        m_states->showState(StatePanel::Empty, tr("No contacts yet"),
                            tr("Who accepts your request, or whose request you accept, stands here."), {},
                            QStringLiteral("users"));
    } else if (part == Sent) {
        m_states->showState(StatePanel::Empty, tr("Nothing sent yet"),
                            tr("Requests to others and your project proposals stand here with their answers."), {},
                            QStringLiteral("paper-plane-tilt"));
    } else {
        m_states->showState(StatePanel::Empty, tr("Nothing waits for you"),
                            tr("Requests, project proposals and answers of others appear here."), {},
                            QStringLiteral("chat-circle-dots"));
    }
}

void MessagesPage::showContact(const QString &contactId)
{
    m_contact = contactId;
    refresh();
}

void MessagesPage::refreshTrash()
{
    m_trashButton->setVisible(m_segments->current() == Contacts && m_inbox->desk().canWrite());
}

void MessagesPage::showTrash()
{
    const bool was = m_trash->isVisibleTo(this);
    closePanel();
    if (was)
        return;
    m_trash->QWidget::show();
    placePanel();
    m_trash->takeFocus();
}

void MessagesPage::closePanel()
{
    m_contact.clear();
    m_contacts->select({});
    m_panel->hide();
    m_trash->hide();
    placePanel();
}

void MessagesPage::startProject(const QString &personId)
{
    context().navigator.open({ Place::Projects, {}, QStringLiteral("new"), personId });
}

void MessagesPage::openPerson(const QString &personId)
{
    context().navigator.open({ Place::Partners, {}, QStringLiteral("people"), personId });
}

void MessagesPage::placePanel()
{
    int wide = 0;
    SidePanel *shown = m_trash->isVisibleTo(this) ? static_cast<SidePanel *>(m_trash) : m_panel;
    if (shown->isVisibleTo(this)) {
        wide = std::clamp(width() * 38 / 100, scaled(340), scaled(460));
        if (width() - wide < scaled(420))
            wide = width();
        shown->setGeometry(isRightToLeft() ? 0 : width() - wide, 0, wide, height());
        shown->raise();
    }
    const int reserved = wide == width() ? 0 : wide;
    setContentsMargins(isRightToLeft() ? reserved : 0, 0, isRightToLeft() ? 0 : reserved, 0);
}

void MessagesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePanel();
}

} // namespace ui
