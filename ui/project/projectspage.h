#pragma once
// My projects, those on their way, and the form for a new one.
#include "models/personmodels.h"
#include "ui/shell/page.h"

#include <QHash>

class QStackedWidget;

namespace ui {

class Button;
class ColumnGrid;
class NewProject;
class ProjectCard;
class SectionHeader;
class StateStack;

class ProjectsPage : public Page
{
    Q_OBJECT
public:
    explicit ProjectsPage(const Context &context, QWidget *parent = nullptr);
    // view "new": the form, id = the partner's person id or empty; view "proposal": id = a draft of one's own.
    void open(const Place &place) override;

protected:
    void retranslate() override;

private:
    void syncCards();
    void showProposals();
    void showForm(const QString &proposalId, const QString &partnerId);
    void showList();

    models::ProjectsModel m_projects;
    models::ProposalsModel m_proposals;
    QHash<QString, ProjectCard *> m_cards; // by project id
    QStackedWidget *m_stack;
    StateStack *m_states;
    QWidget *m_grid;
    ColumnGrid *m_cardGrid;
    SectionHeader *m_waitingTitle;
    QVBoxLayout *m_waiting;
    Button *m_new;
    NewProject *m_form;
};

} // namespace ui
