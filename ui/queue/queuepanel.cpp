#include "ui/queue/queuepanel.h"

#include "core/settings.h"
#include "store/service.h"
#include "ui/errortext/errortext.h"
#include "ui/prompts.h"
#include "ui/queue/tile.h"
#include "ui/shell/statustext.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/switch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHash>
#include <QLocale>
#include <QSaveFile>
#include <QVBoxLayout>

#include <utility>

namespace ui {

using models::QueueRow;

namespace {

constexpr int edge = 20;

QString iconOf(const QueueRow &row)
{
    if (row.kind == QueueRow::File)
        return row.mediaType.startsWith(QLatin1String("image/")) ? QStringLiteral("image") : QStringLiteral("file");
    static const QHash<QString, QString> icons{
        { QStringLiteral("Card"), QStringLiteral("kanban") },
        { QStringLiteral("BoardList"), QStringLiteral("kanban") },
        { QStringLiteral("Comment"), QStringLiteral("chat-text") },
        { QStringLiteral("AnnouncementReply"), QStringLiteral("chat-text") },
        { QStringLiteral("Announcement"), QStringLiteral("megaphone") },
        { QStringLiteral("ContactRequest"), QStringLiteral("handshake") },
        { QStringLiteral("ProjectProposal"), QStringLiteral("handshake") },
        { QStringLiteral("MediaItem"), QStringLiteral("image") },
        { QStringLiteral("Album"), QStringLiteral("images") },
        { QStringLiteral("Person"), QStringLiteral("user") },
    };
    return icons.value(row.type, QStringLiteral("pencil-simple"));
}

} // namespace

QueuePanel::QueuePanel(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_queue(context.store)
    , m_title(new WrapLabel({}, Type::Heading))
    , m_subtitle(new WrapLabel({}, Type::Body, Role::Muted))
    , m_progress(new ProgressLine(QString()))
    , m_bytes(new Label({}, Type::Small, Role::Muted))
    , m_tile(new Tile(QStringLiteral("cloud"), Tone::Neutral, 44))
    , m_list(new QVBoxLayout)
    , m_offlineLabel(new Label({}))
    , m_offline(new Switch(QString()))
    , m_try(new Button({}, ButtonKind::Primary, QStringLiteral("arrow-clockwise")))
    , m_export(new Button({}, ButtonKind::Secondary, QStringLiteral("download-simple")))
{
    setMinimumWidth(scaled(420));
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
    auto *bytes = new QHBoxLayout;
    bytes->setSpacing(space::m);
    bytes->addWidget(m_progress, 1, Qt::AlignVCenter);
    bytes->addWidget(m_bytes);
    column->addLayout(bytes);
    m_list->setSpacing(space::s);
    column->addLayout(m_list);
    column->addWidget(new Line);
    auto *offline = new QHBoxLayout;
    offline->addWidget(m_offlineLabel, 1);
    offline->addWidget(m_offline);
    column->addLayout(offline);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    buttons->addWidget(m_try);
    column->addLayout(buttons);

    m_offlineLabel->setBuddy(m_offline);
    connect(m_offline, &QAbstractButton::toggled, this, &QueuePanel::setOffline);
    connect(m_try, &QPushButton::clicked, this, [this] {
        m_context.store.write(
            this,
            [](store::Cache &cache) {
                store::Wish wish;
                wish.key = "refresh";
                return cache.wish(wish);
            },
            [](const core::Result<void> &) {});
    });
    connect(m_export, &QPushButton::clicked, this, &QueuePanel::exportNotSent);
    connect(&m_queue, &models::RowsModelBase::rowsChanged, this, &QueuePanel::rebuild);
    connect(&context.store, &store::Service::statusChanged, this, &QueuePanel::showStatus);
    rebuild();
}

void QueuePanel::setOffline(bool offline)
{
    m_context.settings.set(core::Setting::NetworkPolicy,
                           offline ? QStringLiteral("offline") : QStringLiteral("online"));
}

QString QueuePanel::what(const QueueRow &row) const
{
    if (row.kind == QueueRow::File)
        return row.title;
    const QString name = row.title.isEmpty() ? tr("Something without a title") : row.title;
    if (row.type == QLatin1String("Comment"))
        //: what a comment is about
        return tr("Comment on “%1”").arg(row.context);
    if (row.op == store::Edit::Create)
        return tr("New: “%1”").arg(name);
    if (row.properties.contains(QStringLiteral("trashedAt")))
        return tr("“%1” to or from the trash").arg(name);
    if (row.properties.contains(QStringLiteral("listId")))
        //: a card, then the list it was moved to
        return tr("“%1” moved to %2").arg(name, row.context);
    return tr("“%1” changed").arg(name);
}

QString QueuePanel::where(const QueueRow &row) const
{
    QStringList parts;
    if (row.state == QueueRow::NotSent)
        parts.append(refusalText(row.error));
    if (!row.place.isEmpty())
        parts.append(row.place);
    if (row.since.isValid())
        parts.append(QLocale().toString(row.since.toLocalTime().time(), QLocale::ShortFormat));
    if (row.kind == QueueRow::File && row.size > 0)
        parts.append(QLocale().formattedDataSize(row.size, 1, QLocale::DataSizeSIFormat));
    if (row.waitsForFiles)
        parts.append(tr("waits for its files"));
    return parts.join(QStringLiteral(" · "));
}

QWidget *QueuePanel::rowFor(const QueueRow &row)
{
    auto *widget = new QWidget;
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::m);
    line->addWidget(new Tile(iconOf(row), row.state == QueueRow::NotSent ? Tone::Warn : Tone::Tonal, 36));
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs / 2);
    words->addWidget(new ElidedLabel(what(row), Type::Body));
    if (row.kind == QueueRow::File && row.size > 0 && row.sent > 0) {
        auto *progress = new ProgressLine(row.title);
        progress->setProgress(row.sent, row.size);
        words->addWidget(progress);
    }
    words->addWidget(new ElidedLabel(where(row), Type::Small, Role::Muted));
    line->addLayout(words, 1);
    addControls(line, row);
    return widget;
}

void QueuePanel::addControls(QHBoxLayout *line, const QueueRow &row)
{
    if (row.state == QueueRow::NotSent) {
        line->addWidget(new Chip(tr("Not sent"), Tone::Warn, QStringLiteral("warning")));
        auto *retry = new IconButton(tr("Try “%1” again").arg(row.title), QStringLiteral("arrow-clockwise"));
        retry->setObjectName(row.id);
        connect(retry, &QToolButton::clicked, this, [this, row] { decide(row); });
        line->addWidget(retry);
    } else if (row.kind == QueueRow::File) {
        const bool paused = row.state == QueueRow::Paused;
        auto *pause = new IconButton(paused ? tr("Go on with “%1”").arg(row.title) : tr("Pause “%1”").arg(row.title),
                                     paused ? QStringLiteral("play") : QStringLiteral("pause"));
        pause->setObjectName(row.id);
        connect(pause, &QToolButton::clicked, this, [this, id = row.localId.toStdString(), paused] {
            m_context.store.write(
                this, [id, paused](store::Cache &cache) { return cache.setUploadPaused(id, !paused); },
                [](const core::Result<void> &) {});
        });
        line->addWidget(pause);
    }
}

void QueuePanel::decide(const QueueRow &row)
{
    m_context.store.write(
        this,
        [row](store::Cache &cache) {
            return row.kind == QueueRow::File ? cache.setUploadPaused(row.localId.toStdString(), false)
                                              : cache.retryParked(row.seq);
        },
        [this](const core::Result<void> &done) {
            if (!done)
                m_context.toasts.show(errorText(done.error()).whole(), QStringLiteral("warning"));
        });
}

// A plain text file that anybody can read, so that nothing typed is locked inside a program.
void QueuePanel::exportNotSent()
{
    m_context.prompts.chooseSaveFile(
        this, tr("Keep what was not sent"), tr("not-sent.txt"), [this](const QString &path) {
            if (path.isEmpty())
                return;
            m_context.store.read(
                this, [](store::Cache &cache) { return cache.outbox(); },
                [this, path](const core::Result<std::vector<store::OutboxEntry>> &entries) {
                    QSaveFile file(path);
                    bool ok = entries.has_value() && file.open(QIODevice::WriteOnly | QIODevice::Text);
                    if (ok) {
                        for (const store::OutboxEntry &entry : *entries) {
                            const std::string text = entry.key.type + ' ' + entry.key.id + ' ' + entry.error + '\n'
                                + boost::json::serialize(entry.value) + "\n\n";
                            ok = ok && file.write(text.data(), qint64(text.size())) == qint64(text.size());
                        }
                    }
                    ok = ok && file.commit();
                    m_context.toasts.show(ok ? tr("Kept in %1").arg(path)
                                             : errorText({ core::Code::ReadOnly, path.toStdString(), 0 }).whole(),
                                          ok ? QStringLiteral("check-circle") : QStringLiteral("warning"));
                });
        });
}

void QueuePanel::clearRows()
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->setParent(nullptr); // so that the row that follows it is found by its name
            widget->deleteLater();
        }
        delete item;
    }
}

void QueuePanel::addPart(const QString &title, const QString &note)
{
    auto *header = new QWidget;
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(0, space::xs, 0, 0);
    line->addWidget(new Label(title, Type::Strong));
    line->addStretch(1);
    line->addWidget(new Label(note, Type::Small, Role::Muted));
    m_list->addWidget(header);
}

void QueuePanel::rebuild()
{
    // Whoever is on a row's button stays on it while numbers move.
    const QWidget *focused = focusWidget();
    const QString focusedRow = focused && focused->hasFocus() ? focused->objectName() : QString();
    clearRows();
    int count = 0;
    bool notSent = false;
    bool changesNamed = false;
    bool filesNamed = false;
    for (const QueueRow &row : m_queue.rows()) {
        notSent = notSent || row.state == QueueRow::NotSent;
        if (++count > shown)
            continue;
        const bool file = row.kind == QueueRow::File;
        if (!file && row.state != QueueRow::NotSent && !std::exchange(changesNamed, true))
            addPart(tr("Changes"), tr("sent first"));
        else if (file && row.state != QueueRow::NotSent && !std::exchange(filesNamed, true))
            addPart(tr("Photos and files"), {});
        m_list->addWidget(rowFor(row));
    }
    if (m_queue.total() > shown)
        m_list->addWidget(new Label(tr("and %n more", nullptr, m_queue.total() - shown), Type::Small, Role::Muted));
    m_export->setVisible(notSent);
    if (!focusedRow.isEmpty()) {
        if (auto *again = findChild<QToolButton *>(focusedRow))
            again->setFocus();
    }
    showStatus();
}

void QueuePanel::showStatus()
{
    const store::SyncStatus status = m_context.store.status();
    const QLocale locale;
    const StatusText text = StatusWords::of(status, locale, m_context.nowMs());
    m_title->setText(text.text);
    m_tile->set(text.icon, text.tone);
    m_subtitle->setText(m_queue.total() > 0 ? tr("Safe on this computer. All goes out by itself later.")
                                            : tr("Nothing waits. What you do next is kept here first, then sent."));
    const qint64 total = m_queue.bytesTotal();
    m_progress->setVisible(total > 0);
    m_bytes->setVisible(total > 0);
    m_progress->setProgress(m_queue.bytesSent(), total);
    const auto amount
        = [&locale](qint64 bytes) { return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); };
    //: bytes sent, bytes in all: "2.1 MB of 38.4 MB"
    const QString sent = tr("%1 of %2").arg(amount(m_queue.bytesSent()), amount(total));
    m_bytes->setText(sent);
    m_progress->setAccessibleName(sent);
    m_export->setText(tr("Keep a copy…"));
    m_try->setText(tr("Try now"));
    m_offlineLabel->setText(tr("Work offline"));
    m_offline->setAccessibleName(tr("Work offline"));
    m_offline->setEnabled(!m_context.settings.isEnforced(core::Setting::NetworkPolicy));
    const QSignalBlocker blocker(m_offline);
    m_offline->setChecked(status.state == store::SyncStatus::WorkingOffline);
    m_try->setEnabled(status.state != store::SyncStatus::WorkingOffline);
}

void QueuePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace ui
