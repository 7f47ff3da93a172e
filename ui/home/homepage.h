#pragma once
// Where the day starts: projects, what is due, who waits for an answer, what needs a decision.
#include "models/personmodels.h"
#include "models/versionsmodel.h"
#include "ui/shell/page.h"

#include <QHash>

class QBoxLayout;

namespace ui {

class Button;
class Card;
class ColumnGrid;
class DueList;
class LinkButton;
class ProjectCard;
class SectionHeader;
class StateStack;

class HomePage : public Page
{
    Q_OBJECT
public:
    explicit HomePage(const Context &context, QWidget *parent = nullptr);
    void open(const Place &place) override;

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static constexpr int projectsShown = 6; // the newest

    void build();
    void arrange();
    void greet();
    void syncProjects();
    void showDue();
    void showWaiting();
    void showDecisions();

    models::ProjectsModel m_projects;
    models::RequestsModel m_requests;
    models::ProposalsModel m_proposals;
    models::VersionsModel m_versions;
    QHash<QString, ProjectCard *> m_cards;
    StateStack *m_states;
    ColumnGrid *m_grid;
    QBoxLayout *m_columns; // one under the other when there is no room
    SectionHeader *m_projectsTitle;
    LinkButton *m_allProjects;
    QWidget *m_side; // hidden while it has nothing to say
    Card *m_due;
    DueList *m_dueList;
    Card *m_decide; // hidden while nothing needs a decision
    Button *m_chooseVersions;
    Button *m_lookAtNotSent;
    Card *m_waiting;
    QVBoxLayout *m_waitingList;
    Button *m_find;
    Button *m_new;
};

} // namespace ui
