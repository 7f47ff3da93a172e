#pragma once
// Find a partner: people, schools and announcements, searched while typing, also without a network.
#include "store/types.h"
#include "ui/partners/partnersearch.h"
#include "ui/shell/page.h"

namespace ui {

class AnnouncementForm;
class AnnouncementPanel;
class Button;
class Notice;
class PartnerFilters;
class PartnerList;
class PartnerPanel;
class PeopleDesk;
class SavedSearchBar;
class SearchField;
class SegmentedControl;
class SidePanel;
class StateStack;
class IconButton;
class TrashPanel;

// place.view is "people", "schools" or "announcements"; place.id a person, school or announcement to show.
class PartnersPage : public Page
{
    Q_OBJECT
public:
    explicit PartnersPage(const Context &context, QWidget *parent = nullptr);
    void open(const Place &place) override;
    PartnerSearch &search() { return *m_search; }
    PeopleDesk &desk() { return *m_desk; }
    SearchField *searchField() const { return m_field; }
    PartnerFilters *filters() const { return m_filters; }
    SavedSearchBar *savedSearches() const { return m_saved; }
    SegmentedControl *segments() const { return m_segments; }
    Notice *notice() const { return m_notice; }
    StateStack *states() const { return m_states; }
    PartnerList *list() const { return m_list; }
    PartnerPanel *partnerPanel() const { return m_partner; }
    AnnouncementPanel *announcementPanel() const { return m_announcement; }
    AnnouncementForm *form() const { return m_form; }
    TrashPanel *trash() const { return m_trash; }

public Q_SLOTS:
    void showRecord(const QString &id);
    void writeAnnouncement();
    void showTrash(); // of one's own announcements; again: closes it
    void closePanel();

protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QVector<SidePanel *> panels() const;
    void connectParts();
    void addActions();
    void ask(); // what the controls say
    void setSearch(PartnerSearch::Kind kind, const QString &text, const schema::json::object &filter);
    void refresh();
    void refreshState();
    void refreshPanel();
    void showPanel(SidePanel *panel);
    void placePanels();
    // Shows what a link leads to, which the list may not have, or says that it is not there.
    void follow(const char *type, const QString &id);
    void seek();
    void showFound(const store::Record &record);
    void tellNotThere(const QString &id, bool trashed);
    void readAgain(); // the announcement in the panel
    void updateActions();
    QString subtitleText() const;
    QString noticeText() const;
    QString suggestedName() const;
    schema::json::object wholeFilter() const; // with the text, as saved searches keep it

    PeopleDesk *m_desk;
    PartnerSearch *m_search;
    Button *m_new;
    SegmentedControl *m_segments;
    SearchField *m_field;
    PartnerFilters *m_filters;
    SavedSearchBar *m_saved;
    Notice *m_notice;
    PartnerList *m_list;
    StateStack *m_states;
    PartnerPanel *m_partner;
    AnnouncementPanel *m_announcement;
    AnnouncementForm *m_form;
    TrashPanel *m_trash;
    IconButton *m_trashButton;
    SidePanel *m_panel = nullptr; // the one that is open
    QVector<QAction *> m_actions;
    QString m_shown; // id in the panel
    store::Key m_sought; // what a link leads to, until it is shown or known not to be there
    QString m_published; // just now
    bool m_setting = false;
};

} // namespace ui
