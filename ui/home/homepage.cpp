#include "ui/home/homepage.h"

#include "core/accountservice.h"
#include "store/service.h"
#include "ui/dates.h"
#include "ui/project/duelist.h"
#include "ui/project/liststate.h"
#include "ui/project/projectcard.h"
#include "ui/shell/navigator.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columngrid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/statepanel.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>

#include <QSet>
#include <algorithm>
#include <functional>
#include <tuple>

namespace ui {

HomePage::HomePage(const Context &context, QWidget *parent)
    : Page(context, parent)
    , m_projects(context.store)
    , m_requests(context.store)
    , m_proposals(context.store)
    , m_versions(context.store, context.accounts.current().personId)
    , m_grid(new ColumnGrid(nullptr, 205, 320, space::m))
    , m_columns(new QHBoxLayout)
    , m_projectsTitle(new SectionHeader(QString()))
    , m_allProjects(new LinkButton(QString(), QStringLiteral("arrow-right"), true))
    , m_side(new QWidget)
    , m_due(new Card)
    , m_dueList(new DueList(context))
    , m_decide(new Card)
    , m_chooseVersions(new Button({}, ButtonKind::Secondary, QStringLiteral("git-diff")))
    , m_lookAtNotSent(new Button({}, ButtonKind::Secondary, QStringLiteral("cloud-warning")))
    , m_waiting(new Card)
    , m_waitingList(new QVBoxLayout)
    , m_find(new Button({}, ButtonKind::Secondary, QStringLiteral("magnifying-glass")))
    , m_new(new Button({}, ButtonKind::Primary, QStringLiteral("plus")))
{
    build();
    connect(m_find, &QPushButton::clicked, this, [this] {
        this->context().navigator.open({ Place::Partners, {}, {}, {} });
    });
    connect(m_new, &QPushButton::clicked, this, [this] {
        this->context().navigator.open({ Place::Projects, {}, QStringLiteral("new"), {} });
    });
    connect(m_allProjects, &QPushButton::clicked, this, [this] {
        this->context().navigator.open({ Place::Projects, {}, {}, {} });
    });
    connect(m_states->panel(), &StatePanel::actionWanted, this, [this] {
        this->context().navigator.open({ Place::Partners, {}, {}, {} });
    });
    connect(m_chooseVersions, &QPushButton::clicked, this, [this] {
        this->context().navigator.open({ Place::Changes, {}, QStringLiteral("versions"), {} });
    });
    connect(m_lookAtNotSent, &QPushButton::clicked, this, [this] {
        this->context().navigator.open({ Place::Changes, {}, QStringLiteral("notsent"), {} });
    });
    connect(&m_versions, &models::RowsModelBase::rowsChanged, this, &HomePage::showDecisions);
    connect(&context.store, &store::Service::statusChanged, this, &HomePage::showDecisions);
    connect(&context.store, &store::Service::statusChanged, this, [this] {
        if (waits(*m_states))
            syncProjects();
    });
    connect(&m_projects, &models::RowsModelBase::rowsChanged, this, &HomePage::syncProjects);
    connect(&m_projects, &models::RowsModelBase::loadStateChanged, this, &HomePage::syncProjects);
    connect(&m_requests, &models::RowsModelBase::rowsChanged, this, &HomePage::showWaiting);
    connect(&m_requests, &models::RowsModelBase::loadStateChanged, this, &HomePage::syncProjects);
    connect(&m_proposals, &models::RowsModelBase::rowsChanged, this, &HomePage::showWaiting);
    connect(&context.accounts, &core::AccountService::profilesChanged, this, &HomePage::greet);
    const QString account = QStringLiteral("u") + context.accounts.current().personId;
    m_requests.show(account);
    m_proposals.show(account);
}

void HomePage::build()
{
    headerActions()->addWidget(m_find);
    headerActions()->addWidget(m_new);
    auto *projects = new QWidget;
    auto *column = new QVBoxLayout(projects);
    column->setContentsMargins(0, 0, 0, 0);
    m_projectsTitle->addWidget(m_allProjects);
    m_projectsTitle->setContentsMargins(cardShadow, 0, cardShadow, 0); // on the cards' visible edge
    column->addWidget(m_projectsTitle);
    column->addLayout(m_grid);
    column->addStretch(1);
    m_states = new StateStack(projects);

    m_decide->hide();
    m_due->body()->addWidget(m_dueList);
    m_waiting->body()->addLayout(m_waitingList);
    auto *content = new QWidget;
    content->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(space::l);
    m_columns->addWidget(m_states, 2);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(space::m);
    m_decide->body()->addWidget(m_chooseVersions, 0, Qt::AlignLeading);
    m_decide->body()->addWidget(m_lookAtNotSent, 0, Qt::AlignLeading);
    side->addWidget(m_decide);
    side->addWidget(m_waiting);
    side->addWidget(m_due);
    side->addStretch(1);
    m_columns->addWidget(m_side, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);
}

void HomePage::arrange()
{
    m_columns->setDirection(width() < scaled(760) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void HomePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
}

void HomePage::open(const Place &place)
{
    Page::open(place);
    greet();
    for (ProjectCard *card : std::as_const(m_cards))
        card->refresh();
}

void HomePage::greet()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(context().nowMs());
    const QString name = context().accounts.current().displayName.section(QLatin1Char(' '), 0, 0);
    const int hour = now.time().hour();
    const QString greeting = hour < 5 || hour >= 18 ? tr("Good evening")
        : hour < 12                                 ? tr("Good morning")
                                                    : tr("Good afternoon");
    //: greeting, then the person's first name
    setTitle(name.isEmpty() ? greeting : tr("%1, %2").arg(greeting, name));
    setSubtitle(Dates::dayAlone(now.date(), {}));
}

// The name of a space begins with the time it was made.
static QSet<QString> newest(const std::vector<models::ProjectRow> &rows, int most)
{
    QStringList spaces;
    for (const models::ProjectRow &row : rows)
        spaces.append(row.account);
    std::sort(spaces.begin(), spaces.end(), std::greater<>());
    spaces = spaces.mid(0, most);
    return { spaces.begin(), spaces.end() };
}

void HomePage::syncProjects()
{
    QHash<QString, ProjectCard *> old;
    old.swap(m_cards);
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const QSet<QString> withPlace = newest(m_projects.rows(), projectsShown);
    for (const models::ProjectRow &row : m_projects.rows()) {
        ProjectCard *card = old.take(row.id);
        if (!card) {
            card = new ProjectCard(context(), row, this);
            card->hide();
            connect(card, &ProjectCard::summaryChanged, this, &HomePage::showDue);
            connect(card, &Card::clicked, this, [this, account = row.account] {
                context().navigator.open({ Place::Project, account, {}, {} });
            });
        } else if (!(card->row() == row)) {
            card->setRow(row);
        }
        m_cards.insert(row.id, card);
        // Those without a place still tell what is due in them.
        const bool hasPlace = withPlace.contains(row.account);
        if (hasPlace)
            m_grid->addWidget(card);
        card->setVisible(hasPlace);
    }
    for (ProjectCard *card : std::as_const(old))
        card->deleteLater();
    // Without any space there is no list to fetch: whether that is the truth is known with one's own account.
    const auto &list = m_projects.loadState() == models::LoadState::Ready
        ? static_cast<const models::RowsModelBase &>(m_requests)
        : m_projects;
    if (!m_cards.isEmpty())
        m_states->showContent();
    else if (!showUnready(*m_states, list.loadState(), list.error(), context().store.status(),
                          { tr("Your projects are being fetched"), tr("No project is on this computer yet") }))
        m_states->showState(StatePanel::Empty, tr("Welcome! First, find a partner class."),
                            tr("Search by country, language, subject and age, and send a contact request."),
                            tr("Find a partner"), QStringLiteral("handshake"));
    m_due->setVisible(!m_cards.isEmpty());
    showWaiting();
    showDue();
}

void HomePage::showDue()
{
    QVector<DueList::Item> items;
    for (const ProjectCard *card : std::as_const(m_cards)) {
        for (const auto &due : card->summary().due)
            items.append({ card->row().account, card->row().title, due });
    }
    // What is due on the same day stands in the same order each time.
    std::sort(items.begin(), items.end(), [](const auto &a, const auto &b) {
        return std::tie(a.due.on, a.project, a.due.title) < std::tie(b.due.on, b.project, b.due.title);
    });
    m_dueList->setItems(items, 5);
}

void HomePage::showWaiting()
{
    clearLayout(m_waitingList);
    int count = 0;
    const auto add = [&](const QString &name, const QString &what) {
        if (++count > 4)
            return;
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::m);
        line->addWidget(new Avatar(name, 36));
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new ElidedLabel(name, Type::Strong));
        words->addWidget(new ElidedLabel(what, Type::Small, Role::Muted));
        line->addLayout(words, 1);
        auto *answer = new Button(tr("Answer"));
        answer->setAccessibleName(tr("Answer %1").arg(name));
        connect(answer, &QPushButton::clicked, this, [this] {
            context().navigator.open({ Place::Messages, {}, {}, {} });
        });
        line->addWidget(answer);
        m_waitingList->addWidget(row);
    };
    for (const models::RequestRow &row : m_requests.rows()) {
        if (row.direction == QLatin1String("in") && row.state == QLatin1String("sent") && row.answer.isEmpty())
            add(row.personName, tr("would like to be in contact"));
    }
    for (const models::ProposalRow &row : m_proposals.rows()) {
        if (row.direction == QLatin1String("in") && row.state == QLatin1String("pendingPartner")
            && row.answer.isEmpty())
            add(row.partnerName, tr("proposes “%1”").arg(row.title));
    }
    // On the first day there is one thing to do; a box that says "nobody" would only be in its way.
    m_side->setVisible(count > 0 || !m_cards.isEmpty() || !m_decide->isHidden());
    if (count == 0)
        m_waitingList->addWidget(new WrapLabel(tr("Nobody waits for an answer."), Type::Body, Role::Muted));
}

void HomePage::showDecisions()
{
    const int versions = m_versions.rowCount();
    const int notSent = context().store.status().parked;
    const bool any = versions > 0 || notSent > 0;
    m_chooseVersions->setVisible(versions > 0);
    m_chooseVersions->setText(tr("%n thing(s) with two versions", nullptr, versions));
    m_lookAtNotSent->setVisible(notSent > 0);
    m_lookAtNotSent->setText(tr("%n change(s) not sent", nullptr, notSent));
    if (any == m_decide->isHidden()) {
        m_decide->setVisible(any);
        showWaiting();
    }
}

void HomePage::retranslate()
{
    m_find->setText(tr("Find a partner"));
    m_new->setText(tr("New project"));
    m_projectsTitle->setTitle(tr("Your projects"));
    m_allProjects->setText(tr("All projects"));
    m_due->setTitle(tr("Due next"));
    m_decide->setTitle(tr("Needs your decision"));
    m_waiting->setTitle(tr("Waiting for your answer"));
    greet();
    syncProjects();
    showDecisions();
    showWaiting();
}

} // namespace ui
