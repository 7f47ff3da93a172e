#include "ui/partners/partnerspage.h"

#include "models/jsonread.h"
#include "store/service.h"
#include "ui/partners/announcementform.h"
#include "ui/partners/announcementpanel.h"
#include "ui/partners/filterbar.h"
#include "ui/partners/partnerpanel.h"
#include "ui/partners/savedsearchbar.h"
#include "ui/parts/trashpanel.h"
#include "ui/people/desk.h"
#include "ui/people/notice.h"
#include "ui/people/partnerlist.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/statepanel.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QShortcut>

namespace ui {

using namespace models;

PartnersPage::PartnersPage(const Context &context, QWidget *parent)
    : Page(context, parent)
    , m_desk(new PeopleDesk(context, this))
    , m_search(new PartnerSearch(context.store, this))
    , m_new(new Button({}, ButtonKind::Primary, QStringLiteral("plus")))
    , m_segments(new SegmentedControl({}))
    , m_field(new SearchField({}, {}))
    , m_filters(new PartnerFilters)
    , m_saved(new SavedSearchBar(*m_desk))
    , m_notice(new Notice(QStringLiteral("cloud-slash")))
    , m_list(new PartnerList)
    , m_states(new StateStack(m_list))
    , m_partner(new PartnerPanel(*m_desk, this))
    , m_announcement(new AnnouncementPanel(*m_desk, this))
    , m_form(new AnnouncementForm(*m_desk, this))
    , m_trash(new TrashPanel(context, { QStringLiteral("Announcement") }, this))
    , m_trashButton(new IconButton({}, QStringLiteral("trash")))
{
    build();
    connectParts();
    addActions();
}

QVector<SidePanel *> PartnersPage::panels() const { return { m_partner, m_announcement, m_form, m_trash }; }

void PartnersPage::build()
{
    headerActions()->addWidget(m_trashButton);
    headerActions()->addWidget(m_new);
    m_trash->show(QStringLiteral("community"));
    for (const char *icon : { "users", "buildings", "megaphone" })
        m_segments->addSegment({}, QLatin1String(icon));
    m_segments->setCurrent(0);
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(m_segments);
    row->addWidget(m_field, 1);
    m_field->setMinimumWidth(scaled(170)); // the words beside it give way first
    setFocusProxy(m_field); // for the main window: whoever clicked the way here begins to type there
    addInset(top);
    addInset(m_filters);
    addInset(m_saved);
    addInset(m_notice);
    body()->addWidget(m_states, 1);
    for (SidePanel *panel : panels())
        panel->hide();
}

void PartnersPage::connectParts()
{
    connect(m_segments, &SegmentedControl::chosen, this, [this] {
        closePanel();
        ask();
    });
    connect(m_field, &SearchField::searchChanged, this, &PartnersPage::ask);
    auto *down = new QShortcut(Qt::Key_Down, m_field, nullptr, nullptr, Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] { // from the words to what they found
        if (m_search->shown() == 0)
            return;
        m_list->setFocus(Qt::OtherFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_list->model()->index(0, 0));
        showRecord(m_list->currentId());
    });
    connect(m_filters, &PartnerFilters::changed, this, &PartnersPage::ask);
    connect(m_search, &PartnerSearch::changed, this, &PartnersPage::refresh);
    connect(m_search, &PartnerSearch::asked, this, &PartnersPage::refresh);
    connect(m_desk, &PeopleDesk::offlineChanged, this, &PartnersPage::refresh);
    connect(m_desk, &PeopleDesk::accountChanged, this, &PartnersPage::refresh);
    connect(m_saved, &SavedSearchBar::changed, this, &PartnersPage::updateActions);
    connect(m_list, &PartnerList::chosen, this, &PartnersPage::showRecord);
    connect(m_saved, &SavedSearchBar::applied, this, [this](const QString &what, const json::object &filter) {
        json::object rest = filter;
        const QString text = readText(rest, "text");
        rest.erase("text");
        setSearch(PartnerSearch::kindOf(what), text, rest);
    });
    connect(m_new, &QPushButton::clicked, this, &PartnersPage::writeAnnouncement);
    connect(m_trashButton, &QToolButton::clicked, this, &PartnersPage::showTrash);
    for (SidePanel *panel : panels())
        connect(panel, &SidePanel::closeRequested, this, &PartnersPage::closePanel);
    connect(m_form, &AnnouncementForm::published, this, [this](const QString &id) {
        m_published = id;
        setSearch(PartnerSearch::Announcements, {}, {});
        closePanel();
        m_shown = id;
        follow("Announcement", id); // the list may have it on a later page, and does not have it before it was sent
    });
    connect(&context().store, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        seek();
        if (m_panel != m_announcement)
            return;
        for (const auto &key : set.records) { // the list need not have it, or not any more, when it is sent
            if (key.type != "Announcement" || fromUtf8(key.id) != m_shown)
                continue;
            if (m_shown == m_published && m_search->kind() == PartnerSearch::Announcements
                && !m_search->announcements().find(m_shown))
                m_search->again(); // the server was asked before it had it
            return readAgain();
        }
    });
    connect(m_announcement, &AnnouncementPanel::authorWanted, this,
            [this](const QString &id) { follow("Person", id); });
    connect(m_partner, &PartnerPanel::peopleOfSchoolWanted, this, [this](const QString &school) {
        closePanel();
        setSearch(PartnerSearch::People, school, {});
    });
    connect(m_partner, &PartnerPanel::projectWanted, this, [this](const QString &person) {
        context().navigator.open({ Place::Projects, {}, QStringLiteral("new"), person });
    });
    connect(m_states->panel(), &StatePanel::actionWanted, this, [this] {
        if (m_desk->ownId().isEmpty())
            m_desk->signIn();
        else if (m_search->isNarrowed())
            setSearch(m_search->kind(), {}, {});
        else if (m_search->kind() == PartnerSearch::Announcements)
            writeAnnouncement();
    });
}

void PartnersPage::addActions()
{
    auto &all = context().actions;
    const auto add = [&](const char *icon, const QKeySequence &keys, std::function<void()> run) {
        m_actions.append(all.add(this, {}, {}, QLatin1String(icon), keys, std::move(run)));
    };
    add("plus", Qt::CTRL | Qt::Key_N, [this] { writeAnnouncement(); });
    add("magnifying-glass", Qt::CTRL | Qt::Key_F, [this] { m_field->setFocus(Qt::ShortcutFocusReason); });
    add("bookmark-simple", Qt::CTRL | Qt::Key_D, [this] { m_saved->saveCurrent(); });
    add("chat-text", {}, [this] {
        if (m_panel == m_partner)
            m_partner->startRequest();
    });
    updateActions();
}

void PartnersPage::updateActions()
{
    m_actions.at(0)->setEnabled(m_desk->canWrite());
    m_actions.at(2)->setEnabled(m_saved->canSave());
}

void PartnersPage::retranslate()
{
    setTitle(tr("Find a partner"));
    m_new->setText(tr("New announcement"));
    m_trashButton->setName(tr("Trash of your announcements"));
    m_trash->setHint(tr("Announcements you remove wait here; nothing is lost."));
    m_segments->setText(0, tr("People"));
    m_segments->setText(1, tr("Schools"));
    m_segments->setText(2, tr("Announcements"));
    m_segments->setAccessibleName(tr("What to look for"));
    m_field->setAccessibleName(tr("Search"));
    m_field->setHint(tr("Topic, name, school, town or region"));
    m_list->setAccessibleName(tr("Results"));
    const QStringList texts{ tr("New announcement"), tr("Search for partners"), tr("Save this search"),
                             tr("Send a contact request") };
    for (int i = 0; i < texts.size(); ++i)
        context().actions.setTexts(m_actions.at(i), tr("Find a partner"), texts.at(i));
    m_filters->retranslate();
    m_saved->retranslate();
    refresh();
}

void PartnersPage::open(const Place &place)
{
    Page::open(place);
    if (place.view.isEmpty() && place.id.isEmpty() && m_search->shown() > 0)
        return; // as it was left
    if (place.view.isEmpty())
        ask();
    else
        setSearch(PartnerSearch::kindOf(place.view), place.id.isEmpty() ? m_search->text() : QString(),
                  place.id.isEmpty() ? m_search->filter() : json::object());
    m_shown = place.id; // selected as soon as the list has it
    m_sought = {};
    refreshPanel();
    if (!place.id.isEmpty())
        follow(place.view == u"announcements" ? "Announcement"
                   : place.view == u"schools" ? "School"
                                              : "Person",
               place.id);
}

void PartnersPage::ask()
{
    if (!m_setting)
        m_search->set(PartnerSearch::Kind(m_segments->current()), m_field->text(), m_filters->filter());
}

void PartnersPage::setSearch(PartnerSearch::Kind kind, const QString &text, const json::object &filter)
{
    {
        const QScopedValueRollback setting(m_setting, true);
        m_segments->setCurrent(kind);
        m_field->setText(text);
        m_filters->setFilter(filter);
    }
    m_search->set(kind, text, filter);
}

void PartnersPage::refresh()
{
    m_filters->setFacets(m_search->facets());
    m_list->setSource(m_search->model());
    m_saved->setCurrent(PartnerSearch::word(m_search->kind()), wholeFilter(), suggestedName());
    m_new->setVisible(m_desk->canWrite());
    m_trashButton->setVisible(m_desk->canWrite() && m_search->kind() == PartnerSearch::Announcements);
    updateActions();
    refreshState();
    refreshPanel();
    seek();
}

void PartnersPage::showRecord(const QString &id)
{
    m_sought = {};
    m_shown = id;
    refreshPanel();
}

void PartnersPage::refreshPanel()
{
    if (m_shown.isEmpty())
        return;
    if (const auto *person = m_search->people().find(m_shown); person && m_search->kind() == PartnerSearch::People) {
        m_partner->showPerson(*person);
        showPanel(m_partner);
    } else if (const auto *school = m_search->schools().find(m_shown);
               school && m_search->kind() == PartnerSearch::Schools) {
        m_partner->showSchool(*school);
        showPanel(m_partner);
    } else if (const auto *announcement = m_search->announcements().find(m_shown);
               announcement && m_search->kind() == PartnerSearch::Announcements) {
        m_announcement->showAnnouncement(*announcement);
        showPanel(m_announcement);
    } else {
        return; // not in the list any more: what is open stays readable
    }
    if (m_list->currentId() != m_shown)
        m_list->select(m_shown);
}

void PartnersPage::writeAnnouncement()
{
    if (!m_desk->canWrite())
        return;
    m_sought = {};
    m_shown.clear();
    m_list->select({});
    showPanel(m_form);
    m_form->begin();
}

void PartnersPage::showTrash()
{
    if (m_panel == m_trash)
        return closePanel();
    m_sought = {};
    m_shown.clear();
    m_list->select({});
    showPanel(m_trash);
    m_trash->takeFocus();
}

void PartnersPage::closePanel()
{
    m_sought = {};
    m_shown.clear();
    m_list->select({});
    showPanel(nullptr);
    m_list->setFocus(Qt::OtherFocusReason);
}

void PartnersPage::showPanel(SidePanel *panel)
{
    if (panel == m_panel)
        return;
    m_panel = panel;
    for (SidePanel *one : panels())
        one->setVisible(one == panel);
    placePanels();
}

void PartnersPage::placePanels()
{
    // The panel has the page's full height, title included, so it stands beside the page's own layout; where there is
    // no room for both it covers the page.
    int wide = 0;
    if (m_panel) {
        wide = std::clamp(width() * 38 / 100, scaled(340), scaled(460));
        if (width() - wide < scaled(420))
            wide = width();
        const int left = isRightToLeft() ? 0 : width() - wide;
        m_panel->setGeometry(left, 0, wide, height());
        m_panel->raise();
    }
    const int reserved = wide == width() ? 0 : wide;
    setContentsMargins(isRightToLeft() ? reserved : 0, 0, isRightToLeft() ? 0 : reserved, 0);
}

// Also from the list, where the focus is while one looks through the people.
void PartnersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_panel)
        closePanel();
    else
        Page::keyPressEvent(event);
}

void PartnersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePanels();
}

} // namespace ui
