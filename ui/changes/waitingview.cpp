#include "ui/changes/waitingview.h"

#include "models/intake/journal.h"
#include "store/service.h"
#include "ui/a11y/focuskeeper.h"
#include "ui/queue/notsentdesk.h"
#include "ui/queue/queuelist.h"
#include "ui/queue/queuewords.h"
#include "ui/shell/actions.h"
#include "ui/shell/statustext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statepanel.h"

#include <QAction>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace ui {

using models::QueueRow;

WaitingView::WaitingView(const Context &context, QWidget *parent)
    : Scrolled(parent)
    , m_context(context)
    , m_queue(context.store)
    , m_desk(new NotSentDesk(context, this))
    , m_card(new Card)
    , m_count(new WrapLabel({}, Type::Heading))
    , m_times(new WrapLabel({}, Type::Body, Role::Muted))
    , m_preparingNote(new WrapLabel({}, Type::Body, Role::Muted))
    , m_signIn(new Button({}, ButtonKind::Primary, QStringLiteral("key")))
    , m_try(new Button({}, ButtonKind::Secondary, QStringLiteral("arrow-clockwise")))
    , m_pause(new Button({}, ButtonKind::Secondary, QStringLiteral("pause")))
    , m_list(new QueueList(context, *m_desk, QueueList::Waiting, shown, false))
{
    auto *buttons = new FlowLayout(nullptr, space::s);
    buttons->addWidget(m_signIn);
    buttons->addWidget(m_try);
    buttons->addWidget(m_pause);
    auto *body = m_card->body();
    body->addWidget(m_count);
    body->addWidget(m_times);
    body->addWidget(m_preparingNote);
    body->addLayout(buttons);
    body->addWidget(m_list);
    column()->addWidget(m_card);
    column()->addStretch(1);
    connect(m_try, &QPushButton::clicked, m_desk, &NotSentDesk::tryNow);
    connect(m_signIn, &QPushButton::clicked, this, [this] {
        if (QAction *action = m_context.actions.named("account.signIn"))
            action->trigger();
    });
    connect(m_pause, &QPushButton::clicked, this, [this] { pauseAll(!m_allPaused); });
    connect(&m_queue, &models::RowsModelBase::rowsChanged, this, &WaitingView::refresh);
    connect(&m_queue, &models::RowsModelBase::loadStateChanged, this, &WaitingView::refresh);
    connect(&context.store, &store::Service::statusChanged, this, &WaitingView::refresh);
    connect(&context.store, &store::Service::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.uploads)
            countPreparing();
    });
    countPreparing();
}

// They have no row yet, but are no less to be sent.
void WaitingView::countPreparing()
{
    m_context.store.read(this, models::countJobs, [this](const core::Result<int> &count) {
        if (std::exchange(m_preparing, count.value_or(m_preparing)) != m_preparing)
            refresh();
    });
}

void WaitingView::pauseAll(bool paused)
{
    for (const QueueRow &row : m_queue.rows())
        if (row.kind == QueueRow::File && row.state != QueueRow::NotSent)
            m_desk->pause(row, paused);
}

void WaitingView::refresh()
{
    const FocusKeeper keeper(this);
    if (m_queue.loadState() == models::LoadState::Failed)
        return showError(m_queue.error());
    std::vector<QueueRow> waiting;
    int files = 0;
    int paused = 0;
    for (const QueueRow &row : m_queue.rows()) {
        if (row.state == QueueRow::NotSent)
            continue;
        waiting.push_back(row);
        files += row.kind == QueueRow::File ? 1 : 0;
        paused += row.state == QueueRow::Paused ? 1 : 0;
    }
    const store::SyncStatus status = m_context.store.status();
    const int refused = m_queue.notSent();
    const int total = m_queue.total() - refused; // also those the model does not list
    if (total + m_preparing == 0) {
        states()->showState(StatePanel::Empty, tr("Nothing waits to be sent"),
                            StatusWords::whole(status, QLocale(), m_context.nowMs()), {},
                            QStringLiteral("cloud-check"));
        return;
    }
    //: %1 is "3 changes, 2 photos"
    m_count->setText(
        tr("%1 to be sent")
            .arg(StatusWords::waiting(m_queue.changes(), m_queue.files() - m_queue.smallPictures() + m_preparing,
                                      m_queue.photos())));
    m_preparingNote->setVisible(m_preparing > 0);
    m_preparingNote->setText(tr("%n file(s) are still being prepared on this computer.", nullptr, m_preparing));
    const int held = QueueWords::heldBack(m_queue.rows(), m_queue.files());
    m_times->setText(
        QueueWords::outlook(status, total - held + m_preparing, paused, held > 0 ? refused : 0, m_context.nowMs()));
    const bool needsSignIn
        = status.state == store::SyncStatus::NeedsSignIn && m_context.actions.named("account.signIn");
    m_signIn->setVisible(needsSignIn);
    m_try->setVisible(!needsSignIn && total > 0); // else it would do nothing
    m_try->setEnabled(status.state != store::SyncStatus::WorkingOffline);
    m_allPaused = files > 0 && paused == files;
    m_pause->setVisible(files > 0);
    m_pause->setText(m_allPaused ? tr("Go on with all photos and files") : tr("Pause all photos and files"));
    m_pause->setIconName(m_allPaused ? QStringLiteral("play") : QStringLiteral("pause"));
    m_list->setRows(std::move(waiting), qMax(0, m_queue.total() - m_queue.rowCount()));
    states()->showContent();
}

void WaitingView::retranslate()
{
    m_try->setText(tr("Try now"));
    m_signIn->setText(tr("Sign in"));
    refresh();
}

} // namespace ui
