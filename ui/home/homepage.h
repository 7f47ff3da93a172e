#pragma once
// Where the day starts: projects, what is due, who waits for an answer.
#include "models/personmodels.h"
#include "ui/shell/page.h"

#include <QHash>

namespace ui {

class Button;
class Card;
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

private:
    static constexpr int projectsShown = 3;

    void build();
    void greet();
    void syncProjects();
    void showDue();
    void showWaiting();

    models::ProjectsModel m_projects;
    models::RequestsModel m_requests;
    models::ProposalsModel m_proposals;
    QHash<QString, ProjectCard *> m_cards;
    StateStack *m_states;
    QHBoxLayout *m_cardRow;
    SectionHeader *m_projectsTitle;
    LinkButton *m_allProjects;
    Card *m_due;
    DueList *m_dueList;
    Card *m_waiting;
    QVBoxLayout *m_waitingList;
    Button *m_find;
    Button *m_new;
};

} // namespace ui
