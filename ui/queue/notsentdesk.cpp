#include "ui/queue/notsentdesk.h"

#include "models/jsonread.h"
#include "models/notsentmodel.h"
#include "store/service.h"
#include "ui/errortext/errortext.h"
#include "ui/parts/undoable.h"
#include "ui/prompts.h"
#include "ui/queue/givenup.h"
#include "ui/queue/queuewords.h"
#include "ui/shell/toasts.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QUrl>
#include <QWidget>
#include <QtConcurrentRun>

namespace ui {

using models::QueueRow;

namespace {

constexpr int shownInQuestion = 600; // characters

core::Result<NotSentExport::Content> readContent(store::Cache &cache)
{
    const auto outbox = cache.outbox();
    const auto discarded = cache.discarded();
    const auto uploads = cache.uploads();
    const auto accounts = cache.accounts();
    if (!outbox || !discarded || !uploads || !accounts)
        return core::fail(core::Code::Damaged, "cache");
    NotSentExport::Content content;
    std::vector<store::OutboxEntry> entries;
    for (const auto &entry : *outbox)
        if (entry.state == store::OutboxEntry::Parked)
            entries.push_back(entry);
    for (const auto &one : *discarded)
        entries.push_back(one.entry);
    for (const auto &entry : entries) {
        content.rows.push_back(models::changeRow(cache, entry));
        for (const auto &account : *accounts)
            if (account.id == entry.key.account)
                content.rows.back().place = models::fromUtf8(account.name);
        for (const auto &local : entry.needsBlobs)
            if (const auto path = cache.blobPath(entry.key.account, local); path && *path)
                content.files.push_back({ models::fromUtf8(**path), models::fromUtf8(local) });
    }
    for (const auto &upload : *uploads) {
        const QString name = models::fromUtf8(upload.name);
        bool named = false;
        for (auto &file : content.files)
            if (file.name == models::fromUtf8(upload.localId)) {
                file.name = name;
                named = true;
            }
        if (!named && upload.state == store::Upload::Failed)
            content.files.push_back({ models::fromUtf8(upload.path), name });
    }
    return content;
}

} // namespace

NotSentDesk::NotSentDesk(const Context &context, QWidget *parent)
    : QObject(parent)
    , m_context(context)
    , m_parent(parent)
{ }

void NotSentDesk::failed(const core::Error &error)
{
    const ErrorText words = errorText(error);
    m_context.toasts.show(words.whole(), words.icon);
}

void NotSentDesk::tryNow()
{
    m_context.store.write(
        this,
        [](store::Cache &cache) {
            store::Wish wish;
            wish.key = "refresh";
            return cache.wish(wish);
        },
        [this](const core::Result<void> &done) {
            if (!done)
                failed(done.error());
        });
}

void NotSentDesk::retry(const QueueRow &row)
{
    m_context.store.write(
        this,
        [row](store::Cache &cache) {
            return row.kind == QueueRow::File ? cache.setUploadPaused(row.localId.toStdString(), false)
                                              : cache.retryParked(row.seq);
        },
        [this](const core::Result<void> &done) {
            if (!done)
                failed(done.error());
        });
}

void NotSentDesk::pause(const QueueRow &row, bool paused)
{
    m_context.store.write(
        this,
        [id = row.localId.toStdString(), paused](store::Cache &cache) { return cache.setUploadPaused(id, paused); },
        [this](const core::Result<void> &done) {
            if (!done)
                failed(done.error());
        });
}

void NotSentDesk::discard(const QueueRow &row)
{
    Confirmation question;
    question.title = tr("Give up this change?");
    const QString words = QueueWords::wordsText(row, shownInQuestion);
    QStringList parts{ QueueWords::what(row) };
    if (!words.isEmpty())
        parts.append(words);
    parts.append(row.kind == QueueRow::File
                     ? tr("The file and what was to be done with it will not be sent. Your own file stays as it is.")
                     : tr("It will not be sent, and others will not see it. The words stay in the list of what was not "
                          "sent, under “Given up”, until you remove them there."));
    question.text = parts.join(QStringLiteral("\n\n"));
    question.accept = tr("Give it up");
    question.destructive = true;
    m_context.prompts.confirm(m_parent, question, [this, row](bool yes) {
        if (yes)
            giveUp(row);
    });
}

void NotSentDesk::giveUp(const QueueRow &row)
{
    using Seqs = std::vector<std::int64_t>;
    m_context.store.write(
        this,
        [row](store::Cache &cache) -> core::Result<Seqs> {
            if (row.kind == QueueRow::File)
                return cache.discardFile(row.localId.toStdString());
            const auto done = cache.discardParked(row.seq);
            return done ? core::Result<Seqs>(Seqs{ row.seq }) : tl::unexpected<core::Error>(done.error());
        },
        [this, row](const core::Result<Seqs> &seqs) {
            if (!seqs)
                return failed(seqs.error());
            if (seqs->empty()) // no change names it: there is nothing to come back to
                return;
            const auto turn = thereAndBack(GivenUp::backAndForth(m_context, *seqs));
            m_context.toasts.showUndo(tr("Given up: %1").arg(QueueWords::what(row)), turn, turn);
        });
}

void NotSentDesk::restore(const QueueRow &row)
{
    m_context.store.write(
        this, [seq = row.seq](store::Cache &cache) { return cache.restoreDiscarded(seq); },
        [this](const core::Result<void> &done) {
            if (!done)
                failed(done.error());
        });
}

void NotSentDesk::forget(const std::vector<QueueRow> &rows)
{
    Confirmation question;
    question.title = tr("Remove %n given-up change(s) for ever?", nullptr, int(rows.size()));
    question.text = tr("Their words are then nowhere on this computer but in a copy that you kept.");
    question.accept = tr("Remove for ever");
    question.destructive = true;
    std::vector<std::int64_t> seqs;
    for (const QueueRow &row : rows)
        seqs.push_back(row.seq);
    m_context.prompts.confirm(m_parent, question, [this, seqs](bool yes) {
        if (!yes)
            return;
        m_context.store.write(
            this, [seqs](store::Cache &cache) { return cache.forgetDiscarded(seqs); },
            [this](const core::Result<void> &done) {
                if (!done)
                    failed(done.error());
            });
    });
}

void NotSentDesk::copy(const QueueRow &row)
{
    QGuiApplication::clipboard()->setText(NotSentExport::plainText({ row }));
    m_context.toasts.show(tr("Copied"), QStringLiteral("check-circle"));
}

void NotSentDesk::exportAll()
{
    m_context.prompts.chooseFolder(m_parent, tr("Keep a copy of what was not sent"), [this](const QString &parent) {
        if (parent.isEmpty())
            return;
        m_context.store.read(this, readContent, [this, parent](const core::Result<NotSentExport::Content> &content) {
            if (content)
                write(*content, parent);
            else
                failed(content.error());
        });
    });
}

void NotSentDesk::write(const NotSentExport::Content &content, const QString &parent)
{
    using Outcome = core::Result<NotSentExport::Written>;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_context.nowMs());
    //: name of a folder; %1 is a date like 2026-03-12
    const QString name = tr("Not sent %1").arg(now.date().toString(Qt::ISODate));
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        const Outcome written = watcher->result();
        watcher->deleteLater();
        if (!written) {
            const ErrorText words = chosenPlaceText(written.error());
            m_context.toasts.show(words.whole(), words.icon);
            return;
        }
        QString sentence = tr("Kept in %1").arg(QDir::toNativeSeparators(written->folder));
        if (!written->missing.isEmpty())
            sentence
                += u' ' + tr("%n file(s) were not on this computer any more.", nullptr, int(written->missing.size()));
        m_context.toasts.showAction(sentence, QStringLiteral("check-circle"), tr("Show the folder"),
                                    [&prompts = m_context.prompts, folder = written->folder] {
                                        prompts.openOutside(QUrl::fromLocalFile(folder));
                                    });
        Q_EMIT exported(written->folder);
    });
    watcher->setFuture(
        QtConcurrent::run([content, parent, name] { return NotSentExport::write(content, parent, name); }));
}

} // namespace ui
