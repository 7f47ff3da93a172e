#include "ui/gallery/uploadstates.h"

#include "ui/parts/undoable.h"
#include "ui/shell/context.h"
#include "ui/shell/toasts.h"

namespace ui {

namespace {

struct Found
{
    QHash<QString, UploadState> files;
    QHash<QString, UploadState> records;
    int notSent = 0;
};

UploadState fileState(const store::Upload &upload)
{
    UploadState state;
    state.localId = QString::fromStdString(upload.localId);
    state.name = QString::fromStdString(upload.name);
    state.size = upload.size;
    state.sent = upload.sent;
    state.error = QString::fromStdString(upload.error);
    switch (upload.state) {
    case store::Upload::Waiting:
        state.state = UploadState::Waiting;
        break;
    case store::Upload::Sending:
        state.state = UploadState::Sending;
        break;
    case store::Upload::Paused:
        state.state = UploadState::Paused;
        break;
    case store::Upload::Failed:
        state.state = UploadState::NotSent;
        break;
    case store::Upload::Done:
        break;
    }
    return state;
}

core::Result<Found> find(store::Cache &cache)
{
    const auto uploads = cache.uploads();
    const auto outbox = cache.outbox();
    if (!uploads || !outbox)
        return tl::unexpected<core::Error>(uploads ? outbox.error() : uploads.error());
    Found found;
    for (const auto &upload : *uploads) {
        const UploadState state = fileState(upload);
        found.notSent += state.state == UploadState::NotSent;
        found.files.insert(state.localId, state);
    }
    for (const auto &entry : *outbox) {
        if (entry.state != store::OutboxEntry::Parked)
            continue;
        UploadState state;
        state.state = UploadState::NotSent;
        state.error = QString::fromStdString(entry.error);
        state.parkedSeq = entry.seq;
        ++found.notSent;
        found.records.insert(QString::fromStdString(entry.key.id), state);
    }
    return found;
}

} // namespace

UploadStates::UploadStates(const Context &context, QObject *parent)
    : QObject(parent)
    , m_toasts(context.toasts)
    , m_service(context.store)
{
    connect(&m_service, &store::Service::changed, this, [this](const store::ChangeSet &set) {
        if (set.uploads || set.outbox)
            refresh();
    });
    refresh();
}

UploadState UploadStates::of(const QString &recordId, const QString &blobId, bool pending) const
{
    const auto refused = m_records.constFind(recordId);
    if (refused != m_records.constEnd())
        return *refused;
    const auto file = m_files.constFind(blobId);
    if (file != m_files.constEnd())
        return *file;
    UploadState state;
    state.state = pending ? UploadState::Waiting : UploadState::Sent;
    return state;
}

void UploadStates::setPaused(const QString &localId, bool paused)
{
    write(m_files.value(localId).name,
          [id = localId.toStdString(), paused](store::Cache &cache) { return cache.setUploadPaused(id, paused); });
}

void UploadStates::write(const QString &name, std::function<core::Result<void>(store::Cache &)> job)
{
    m_service.write(&m_toasts, std::move(job), [&toasts = m_toasts, name](const core::Result<void> &stored) {
        if (!stored)
            tellProblem(toasts, stored.error(), name.isEmpty() ? QString() : tr("“%1” stays as it was.").arg(name));
    });
}

void UploadStates::sendAgain(const UploadState &state)
{
    if (!state.localId.isEmpty())
        setPaused(state.localId, false);
    if (state.parkedSeq > 0)
        write(state.name, [seq = state.parkedSeq](store::Cache &cache) { return cache.retryParked(seq); });
}

void UploadStates::refresh()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_service.read(this, find, [this](core::Result<Found> found) {
        m_reading = false;
        if (found && (found->files != m_files || found->records != m_records)) {
            m_files = std::move(found->files);
            m_records = std::move(found->records);
            m_notSent = found->notSent;
            Q_EMIT changed();
        }
        if (m_again) {
            m_again = false;
            refresh();
        }
    });
}

} // namespace ui
