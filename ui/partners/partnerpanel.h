#pragma once
// One person or school in detail, and the way to get in touch.
#include "models/rows.h"
#include "ui/widgets/sidepanel.h"

namespace ui {

class Avatar;
class Button;
class Chip;
class FactList;
class PeopleDesk;
class WrapLabel;
class WriteBox;

class PartnerPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit PartnerPanel(PeopleDesk &desk, QWidget *parent = nullptr);
    void showPerson(const models::PersonRow &person);
    void showSchool(const models::SchoolRow &school);
    void startRequest(); // opens the editor for a contact request
    WriteBox *writeBox() const { return m_write; }
    Button *requestButton() const { return m_request; }
    Chip *stateChip() const { return m_state; }

Q_SIGNALS:
    void peopleOfSchoolWanted(const QString &schoolName);
    void projectWanted(const QString &personId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshContact();
    template <typename Row> void addCommonFacts(const Row &row);

    PeopleDesk &m_desk;
    models::PersonRow m_person; // id empty: a school is shown
    models::SchoolRow m_school;
    Avatar *m_avatar;
    WrapLabel *m_line;
    WrapLabel *m_headline;
    WrapLabel *m_about;
    FactList *m_facts;
    Chip *m_state;
    WriteBox *m_write;
    Button *m_request;
    Button *m_project;
    Button *m_people;
};

} // namespace ui
