#include "ui/queue/queuepanel.h"

#include "models/intake/journal.h"
#include "store/service.h"
#include "ui/a11y/focuskeeper.h"
#include "ui/a11y/naming.h"
#include "ui/queue/notsentdesk.h"
#include "ui/queue/queuelist.h"
#include "ui/queue/queuewords.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigator.h"
#include "ui/shell/statustext.h"
#include "ui/sizes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/overlay.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/tile.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ui {

using models::QueueRow;

namespace {
constexpr int edge = 20;
} // namespace

QueuePanel::QueuePanel(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_queue(context.store)
    , m_desk(new NotSentDesk(context, this))
    , m_title(new WrapLabel({}, Type::Heading))
    , m_subtitle(new WrapLabel({}, Type::Body, Role::Muted))
    , m_progress(new ProgressLine(QString()))
    , m_bytes(new Label({}, Type::Small, Role::Muted))
    , m_tile(new Tile(QStringLiteral("cloud"), Tone::Neutral, 44))
    , m_notSent(new QueueList(context, *m_desk, QueueList::NotSent, shown, false))
    , m_waiting(new QueueList(context, *m_desk, QueueList::Waiting, shown, false))
    , m_all(new LinkButton({}, QStringLiteral("arrow-right"), true))
    , m_offlineLabel(new Label({}))
    , m_offline(new Switch(QString()))
    , m_signIn(new Button({}, ButtonKind::Primary, QStringLiteral("key")))
    , m_try(new Button({}, ButtonKind::Primary, QStringLiteral("arrow-clockwise")))
    , m_take(new LinkButton({}, QStringLiteral("usb")))
    , m_bring(new LinkButton({}, QStringLiteral("download-simple")))
    , m_export(new Button({}, ButtonKind::Secondary, QStringLiteral("download-simple")))
{
    setMinimumWidth(scaled(420));
    build();
    m_offlineLabel->setBuddy(m_offline);
    connect(m_all, &QPushButton::clicked, this, &QueuePanel::showAll);
    connect(m_offline, &QAbstractButton::toggled, this, &QueuePanel::setOffline);
    if (const auto *action = context.actions.named("network.offline"))
        connect(action, &QAction::changed, this, &QueuePanel::showStatus);
    connect(m_try, &QPushButton::clicked, m_desk, &NotSentDesk::tryNow);
    connect(m_signIn, &QPushButton::clicked, this, [this] { trigger("account.signIn"); });
    connect(m_take, &QPushButton::clicked, this, [this] { trigger("courier.take"); });
    connect(m_bring, &QPushButton::clicked, this, [this] { trigger("courier.bring"); });
    connect(m_export, &QPushButton::clicked, m_desk, &NotSentDesk::exportAll);
    connect(&m_queue, &models::RowsModelBase::rowsChanged, this, &QueuePanel::rebuild);
    connect(&m_queue, &models::RowsModelBase::loadStateChanged, this, &QueuePanel::showStatus);
    connect(&context.store, &store::Service::statusChanged, this, &QueuePanel::showStatus);
    connect(&context.store, &store::Service::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.uploads)
            countPreparing();
    });
    rebuild();
    countPreparing();
}

// They have no row yet, but "everything sent" would not be true.
void QueuePanel::countPreparing()
{
    m_context.store.read(this, models::countJobs, [this](const core::Result<int> &count) {
        m_preparing = count.value_or(m_preparing);
        showStatus();
    });
}

void QueuePanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(space::m);
    for (WrapLabel *label : { m_title, m_subtitle }) {
        // The panel is exactly as high as its text: no reserve for a narrower one.
        QSizePolicy policy = label->sizePolicy();
        policy.setVerticalPolicy(QSizePolicy::Preferred);
        label->setSizePolicy(policy);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_tile, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    column->addLayout(head);
    column->addWidget(m_signIn, 0, Qt::AlignLeading); // in sight, however much waits below it
    auto *bytes = new QHBoxLayout;
    bytes->setSpacing(space::m);
    bytes->addWidget(m_progress, 1, Qt::AlignVCenter);
    bytes->addWidget(m_bytes);
    column->addLayout(bytes);
    column->addWidget(m_notSent);
    column->addWidget(m_waiting);
    column->addWidget(m_all, 0, Qt::AlignLeading);
    column->addWidget(new Line);
    auto *offline = new QHBoxLayout;
    offline->addWidget(m_offlineLabel, 1);
    offline->addWidget(m_offline);
    column->addLayout(offline);
    auto *sticks = new QHBoxLayout;
    sticks->addWidget(m_take);
    sticks->addWidget(m_bring);
    sticks->addStretch(1);
    column->addLayout(sticks);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    buttons->addWidget(m_try);
    column->addLayout(buttons);
}

void QueuePanel::trigger(const char *action)
{
    const QPointer<QAction> next = m_context.actions.named(action);
    for (QWidget *above = parentWidget(); above; above = above->parentWidget())
        if (auto *overlay = qobject_cast<Overlay *>(above)) {
            overlay->dismiss();
            break;
        }
    if (next)
        next->trigger();
}

void QueuePanel::setOffline(bool offline)
{
    if (QAction *action = m_context.actions.named("network.offline"); action && action->isChecked() != offline)
        action->trigger();
}

void QueuePanel::showAll()
{
    for (QWidget *widget = parentWidget(); widget; widget = widget->parentWidget())
        if (auto *overlay = qobject_cast<Overlay *>(widget)) {
            overlay->dismiss();
            break;
        }
    m_context.navigator.open({ Place::Changes, {}, QStringLiteral("waiting"), {} });
}

void QueuePanel::rebuild()
{
    const FocusKeeper keeper(this);
    std::vector<QueueRow> notSent;
    std::vector<QueueRow> waiting;
    for (const QueueRow &row : m_queue.rows())
        (row.state == QueueRow::NotSent ? notSent : waiting).push_back(row);
    const int rest = m_queue.total() - m_queue.rowCount(); // those the model does not list
    m_notSent->setVisible(!notSent.empty());
    m_waiting->setVisible(!waiting.empty());
    m_export->setVisible(!notSent.empty());
    m_notSent->setRows(std::move(notSent));
    m_waiting->setRows(std::move(waiting), rest);
    showStatus();
}

void QueuePanel::showStatus()
{
    store::SyncStatus status = m_context.store.status();
    status.waitingFiles += m_preparing;
    status.parked = qMax(status.parked, m_queue.notSent()); // with the files
    if (m_queue.loadState() == models::LoadState::Failed) // nothing can be said of what waits
        status = StatusWords::inTheWay(status, m_queue.error());
    const StatusText text = StatusWords::of(status, QLocale(), m_context.nowMs());
    m_title->setText(text.text);
    tellState(status.state, text.text);
    m_tile->set(text.icon, text.tone);
    const auto &rows = m_queue.rows();
    const auto paused
        = std::count_if(rows.begin(), rows.end(), [](const QueueRow &row) { return row.state == QueueRow::Paused; });
    const int refused = m_queue.notSent();
    const int waiting = m_queue.total() - refused - QueueWords::heldBack(rows, m_queue.files()) + m_preparing;
    m_subtitle->setText(QueueWords::outlook(status, waiting, int(paused), refused, m_context.nowMs()));
    const qint64 total = m_queue.bytesTotal();
    m_progress->setVisible(total > 0);
    m_bytes->setVisible(total > 0);
    m_progress->setProgress(m_queue.bytesSent(), total);
    //: bytes sent, bytes in all: "2.1 MB of 38.4 MB"
    const QString sent = tr("%1 of %2").arg(Sizes::text(m_queue.bytesSent()), Sizes::text(total));
    m_bytes->setText(sent);
    m_progress->setAccessibleName(sent);
    m_all->setText(tr("All changes and what happened"));
    m_export->setText(tr("Keep a copy…"));
    m_try->setText(tr("Try now"));
    m_signIn->setText(tr("Sign in"));
    m_take->setText(tr("Take along…"));
    m_bring->setText(tr("Bring back…"));
    m_take->setVisible(m_context.actions.named("courier.take"));
    m_bring->setVisible(m_context.actions.named("courier.bring"));
    m_offlineLabel->setText(tr("Work offline"));
    m_offline->setAccessibleName(tr("Work offline"));
    const QAction *offline = m_context.actions.named("network.offline");
    m_offline->setEnabled(offline && offline->isEnabled());
    const QSignalBlocker blocker(m_offline);
    m_offline->setChecked(offline && offline->isChecked());
    const bool needsSignIn
        = status.state == store::SyncStatus::NeedsSignIn && m_context.actions.named("account.signIn");
    m_signIn->setVisible(needsSignIn);
    m_try->setVisible(!needsSignIn); // it would do nothing
    m_try->setEnabled(status.state != store::SyncStatus::WorkingOffline);
}

// What came of "Try now" is heard without looking; what lasts a moment is not said.
void QueuePanel::tellState(store::SyncStatus::State state, const QString &words)
{
    using S = store::SyncStatus;
    if (state == S::Connecting || state == S::Receiving || state == S::Sending)
        return;
    if (std::exchange(m_told, words) != words && isVisible())
        announce(m_title, words);
}

void QueuePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace ui
