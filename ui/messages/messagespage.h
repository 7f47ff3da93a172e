#pragma once
// Messages: what waits for this person, what went out, and the contacts.
#include "ui/people/desk.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace ui {

class Button;
class ContactPanel;
class Inbox;
class Notice;
class PartnerList;
class SearchField;
class SegmentedControl;
class IconButton;
class StateStack;
class TrashPanel;
class WaitingList;

// place.view is "waiting", "sent" or "contacts"; place.id a contact to show.
class MessagesPage : public Page
{
    Q_OBJECT
public:
    enum Part { Waiting, Sent, Contacts };

    explicit MessagesPage(const Context &context, QWidget *parent = nullptr);
    void open(const Place &place) override;
    Inbox &inbox() { return *m_inbox; }
    SegmentedControl *segments() const { return m_segments; }
    StateStack *states() const { return m_states; }
    WaitingList *waiting() const { return m_waiting; }
    WaitingList *sent() const { return m_sent; }
    PartnerList *contacts() const { return m_contacts; }
    SearchField *searchField() const { return m_field; }
    ContactPanel *contactPanel() const { return m_panel; }
    TrashPanel *trash() const { return m_trash; }

public Q_SLOTS:
    void showPart(int part);
    void showContact(const QString &contactId);
    void showTrash(); // of the contacts; again: closes it
    void closePanel();

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void refresh();
    void refreshLists();
    void refreshState();
    void find(const QString &text);
    void placePanel();
    void refreshTrash();
    void startProject(const QString &personId);
    void openPerson(const QString &personId);

    Inbox *m_inbox;
    models::ContactsModel *m_found; // the contacts, narrowed by the search
    SegmentedControl *m_segments;
    SearchField *m_field;
    Notice *m_notice;
    WaitingList *m_waiting;
    WaitingList *m_sent;
    PartnerList *m_contacts;
    QStackedWidget *m_parts;
    StateStack *m_states;
    ContactPanel *m_panel;
    TrashPanel *m_trash;
    IconButton *m_trashButton;
    Button *m_partners;
    QVector<QAction *> m_actions;
    QString m_contact;
};

} // namespace ui
