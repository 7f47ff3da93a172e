#include "ui/project/projectspage.h"

#include "core/accountservice.h"
#include "models/actions.h"
#include "store/service.h"
#include "ui/project/liststate.h"
#include "ui/project/newproject.h"
#include "ui/project/projectcard.h"
#include "ui/shell/navigator.h"
#include "ui/shell/toasts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/columngrid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statepanel.h"

#include <QDateTime>
#include <QScrollArea>
#include <QStackedWidget>

namespace ui {

namespace {

bool isWaiting(const models::ProposalRow &row)
{
    return row.direction == QLatin1String("out")
        && (row.state == QLatin1String("draft") || row.state == QLatin1String("pendingPartner"));
}

} // namespace

ProjectsPage::ProjectsPage(const Context &context, QWidget *parent)
    : Page(context, parent)
    , m_projects(context.store)
    , m_proposals(context.store)
    , m_stack(new QStackedWidget)
    , m_grid(new QWidget)
    , m_cardGrid(new ColumnGrid(m_grid, 240, 340, space::m))
    , m_waitingTitle(new SectionHeader(QString()))
    , m_waiting(new QVBoxLayout)
    , m_new(new Button({}, ButtonKind::Primary, QStringLiteral("plus")))
    , m_form(new NewProject(context))
{
    headerActions()->addWidget(m_new);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_waitingTitle->setContentsMargins(cardShadow, 0, cardShadow, 0); // on the cards' visible edge
    column->addWidget(m_waitingTitle);
    column->addLayout(m_waiting);
    column->addWidget(m_grid);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    m_states = new StateStack(scroll);
    m_stack->addWidget(m_states);
    m_stack->addWidget(m_form);
    body()->addWidget(m_stack, 1);

    connect(m_new, &QPushButton::clicked, this, [this] { showForm({}, {}); });
    connect(m_states->panel(), &StatePanel::actionWanted, this, [this] { showForm({}, {}); });
    connect(m_form, &NewProject::closed, this, &ProjectsPage::showList);
    connect(&m_projects, &models::RowsModelBase::rowsChanged, this, &ProjectsPage::syncCards);
    connect(&m_projects, &models::RowsModelBase::loadStateChanged, this, &ProjectsPage::syncCards);
    connect(&m_projects, &QAbstractItemModel::dataChanged, this, &ProjectsPage::syncCards);
    connect(&m_proposals, &models::RowsModelBase::rowsChanged, this, &ProjectsPage::showProposals);
    connect(&m_proposals, &models::RowsModelBase::loadStateChanged, this, &ProjectsPage::showProposals);
    connect(&context.store, &store::Service::statusChanged, this, [this] {
        if (waits(*m_states))
            showProposals();
    });
    m_proposals.show(QStringLiteral("u") + context.accounts.current().personId);
}

void ProjectsPage::open(const Place &place)
{
    Page::open(place);
    if (place.view == QLatin1String("new"))
        showForm({}, place.id);
    else if (place.view == QLatin1String("proposal"))
        showForm(place.id, {});
    else
        showList();
    for (ProjectCard *card : std::as_const(m_cards))
        card->refresh();
}

void ProjectsPage::showForm(const QString &proposalId, const QString &partnerId)
{
    m_form->begin(proposalId, partnerId);
    m_stack->setCurrentWidget(m_form);
    m_new->hide();
    setTitle(tr("A new project"));
    setSubtitle(tr("Everything is kept while you type. It is sent when you say so."));
}

void ProjectsPage::showList()
{
    m_stack->setCurrentIndex(0);
    m_new->show();
    retranslate();
}

void ProjectsPage::syncCards()
{
    while (QLayoutItem *item = m_cardGrid->takeAt(0)) // the order is the rows', whichever came first
        delete item;
    QSet<QString> there;
    for (const models::ProjectRow &row : m_projects.rows()) {
        there.insert(row.id);
        if (ProjectCard *card = m_cards.value(row.id)) {
            if (!(card->row() == row))
                card->setRow(row);
            m_cardGrid->addWidget(card);
            continue;
        }
        auto *card = new ProjectCard(context(), row);
        m_cards.insert(row.id, card);
        m_cardGrid->addWidget(card);
        connect(card, &Card::clicked, this, [this, account = row.account] {
            context().navigator.open({ Place::Project, account, {}, {} });
        });
    }
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        if (there.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->deleteLater();
        it = m_cards.erase(it);
    }
    showProposals();
}

void ProjectsPage::showProposals()
{
    clearLayout(m_waiting);
    int shown = 0;
    for (const models::ProposalRow &row : m_proposals.rows()) {
        if (!isWaiting(row))
            continue;
        ++shown;
        auto *card = new Card;
        card->setClickable(row.title);
        auto *line = new QHBoxLayout;
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new ElidedLabel(row.title, Type::Strong));
        const bool draft = row.state == QLatin1String("draft") && !row.sent;
        words->addWidget(new ElidedLabel(draft ? tr("Not sent so far") : tr("%1 has been asked").arg(row.partnerName),
                                         Type::Small, Role::Muted));
        line->addLayout(words, 1);
        line->addWidget(new Chip(draft ? tr("Draft") : tr("Waiting"), draft ? Tone::Neutral : Tone::Warn,
                                 draft ? QStringLiteral("note-pencil") : QStringLiteral("clock")));
        card->body()->addLayout(line);
        if (draft)
            connect(card, &Card::clicked, this, [this, id = row.id] { showForm(id, {}); });
        m_waiting->addWidget(card);
    }
    m_waitingTitle->setVisible(shown > 0);
    if (shown > 0 || !m_cards.isEmpty()) {
        m_states->showContent();
        return;
    }
    // Without any space there is no list to fetch: whether that is the truth is known with one's own account.
    const auto &list = m_projects.loadState() == models::LoadState::Ready
        ? static_cast<const models::RowsModelBase &>(m_proposals)
        : m_projects;
    if (!showUnready(*m_states, list.loadState(), list.error(), context().store.status(),
                     { tr("Your projects are being fetched"), tr("No project is on this computer yet") }))
        m_states->showState(StatePanel::Empty, tr("You have no project yet"),
                            tr("Find a partner class first, or start a project with one of your contacts."),
                            tr("Start a project"), QStringLiteral("kanban"));
}

void ProjectsPage::retranslate()
{
    m_new->setText(tr("New project"));
    m_waitingTitle->setTitle(tr("On their way"));
    if (m_stack->currentIndex() == 0) {
        setTitle(tr("Projects"));
        setSubtitle({});
    }
    showProposals();
}

} // namespace ui
