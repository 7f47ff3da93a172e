#include "sync/downloader.h"

#include "store/sealed/openfile.h"

#include "sync/retry.h"

#include "schema/id.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace syncing {

namespace {
constexpr std::size_t parallel = 3;
constexpr int lookAhead = 30; // blobs asked of the cache at a time
constexpr std::int64_t largestBlob = std::int64_t(1) << 40; // a full disk says so before
constexpr std::int64_t hourMs = 3'600'000;
constexpr int mostTries = 8;
} // namespace

Downloader::Downloader(Context &context)
    : m_context(context)
{ }

Downloader::~Downloader() { stop(); }

void Downloader::stop()
{
    for (auto &[handle, job] : m_running) {
        m_context.remote.cancel(handle);
        m_queue.push_front(std::move(job));
    }
    m_running.clear();
    m_toldAt.clear();
}

bool Downloader::known(const std::string &account, const std::string &blobId) const
{
    const auto same = [&](const Job &job) { return job.account == account && job.blobId == blobId; };
    return std::any_of(m_queue.begin(), m_queue.end(), same)
        || std::any_of(m_running.begin(), m_running.end(), [&](const auto &r) { return same(r.second); });
}

void Downloader::want(const std::string &account, const std::string &blobId, Done done, Received received)
{
    const auto join = [&](Job &job) {
        if (job.account != account || job.blobId != blobId)
            return false;
        job.done.push_back(done);
        if (received)
            job.received.push_back(received);
        return true;
    };
    for (auto &[handle, job] : m_running)
        if (join(job))
            return;
    Job wanted{ account, blobId, {}, {} };
    if (const auto it = std::find_if(m_queue.begin(), m_queue.end(),
                                     [&](const Job &j) { return j.account == account && j.blobId == blobId; });
        it != m_queue.end()) {
        wanted = std::move(*it);
        m_queue.erase(it);
    }
    wanted.done.push_back(std::move(done));
    if (received)
        wanted.received.push_back(std::move(received));
    m_queue.push_front(std::move(wanted)); // a person waits for it
}

void Downloader::fillFromCache()
{
    // The cache goes through all records for its answer.
    const auto version = m_context.cache.version();
    if (!m_context.ok(version) || m_nothingIn == *version)
        return;
    bool nothing = true;
    for (const auto &account : m_context.remote.session().accounts) {
        const auto missing = m_context.cache.missingBlobs(account.id, lookAhead + static_cast<int>(m_pauses.size()));
        if (!m_context.ok(missing))
            return;
        nothing = nothing && missing->empty();
        for (const auto &id : *missing) {
            const auto pause = m_pauses.find(account.id + '/' + id);
            const bool later = pause != m_pauses.end() && !pause->second.wait.over(m_context.env.nowMs());
            if (!later && !known(account.id, id))
                m_queue.push_back({ account.id, id, {}, {} });
        }
    }
    m_nothingIn = nothing ? std::optional(*version) : std::nullopt;
}

void Downloader::kick()
{
    if (m_context.policy == Policy::Offline)
        return;
    if (m_context.policy == Policy::Metered)
        std::erase_if(m_queue, [](const Job &job) { return job.done.empty(); });
    else if (m_queue.empty() && m_running.size() < parallel)
        fillFromCache();
    const auto now = m_context.env.nowMs();
    for (std::size_t i = 0; i < m_queue.size() && m_running.size() < parallel;) {
        const auto pause = m_pauses.find(m_queue[i].account + '/' + m_queue[i].blobId);
        if (pause != m_pauses.end() && !pause->second.wait.over(now) && pause->second.tries > 0) {
            ++i;
            continue;
        }
        Job job = std::move(m_queue[i]);
        m_queue.erase(m_queue.begin() + static_cast<std::ptrdiff_t>(i));
        start(std::move(job));
    }
}

std::string Downloader::temporary(const Job &job) const
{
    return m_context.folder + "/incoming/" + job.account + "-" + job.blobId + ".part";
}

void Downloader::start(Job job)
{
    // Both go into a file name and into an address.
    if (!schema::isValidId(job.blobId) || !schema::isValidId(job.account)) {
        for (const auto &done : job.done)
            done(core::fail(Code::NotFound, job.blobId));
        return;
    }
    HttpRequest request;
    request.url = expand(m_context.remote.session().downloadUrl,
                         { { "accountId", job.account },
                           { "blobId", job.blobId },
                           { "name", "blob" },
                           { "type", "application/octet-stream" } });
    request.toFile = temporary(job);
    const QFileInfo begun(QString::fromStdString(request.toFile));
    QDir().mkpath(begun.absolutePath());
    const auto size = store::fileSize(begun.filePath()); // 0: there is none
    if (size > 0)
        request.headers.emplace_back("Range", "bytes=" + std::to_string(size) + "-");
    request.maxResponse = largestBlob;
    request.bulk = true;
    auto handle = std::make_shared<Transport::Handle>(0);
    if (!job.received.empty())
        request.received = [this, handle](std::int64_t bytes) { progressed(*handle, bytes); };
    *handle = m_context.remote.send(
        std::move(request), [this, handle](Result<HttpResponse> response) { arrived(*handle, std::move(response)); });
    m_running[*handle] = std::move(job);
}

void Downloader::progressed(Transport::Handle handle, std::int64_t bytes)
{
    const auto it = m_running.find(handle);
    const auto now = m_context.env.nowMs();
    if (it == m_running.end() || now - m_toldAt[handle] < progressMs)
        return;
    m_toldAt[handle] = now;
    for (const auto &received : it->second.received)
        received(bytes);
}

void Downloader::arrived(Transport::Handle handle, Result<HttpResponse> response)
{
    const auto it = m_running.find(handle);
    if (it == m_running.end())
        return;
    Job job = std::move(it->second);
    m_running.erase(it);
    m_toldAt.erase(handle);
    const std::string name = job.account + '/' + job.blobId;
    if (response) {
        const auto stored = m_context.cache.storeBlob(job.account, job.blobId, temporary(job));
        if (stored) {
            m_pauses.erase(name);
            for (const auto &done : job.done)
                done({});
            return m_context.progress();
        }
        // Other bytes than asked for: from the start again; a full disk concerns everything.
        if (stored.error().code == Code::Transient || stored.error().code == Code::FileGone)
            QFile::remove(QString::fromStdString(temporary(job)));
        response
            = core::fail(stored.error().code == Code::FileGone ? Code::Transient : stored.error().code, job.blobId);
    }
    const Error error = response.error();
    if (error.code == Code::Conflict) { // 416: what we have is longer than what there is
        QFile::remove(QString::fromStdString(temporary(job)));
        m_queue.push_back(std::move(job));
        return m_context.progress();
    }
    Pause &pause = m_pauses[name];
    const bool hiccup = (error.code == Code::Transient || error.code == Code::Busy) && ++pause.tries <= mostTries;
    if (hiccup) { // goes on where it broke off
        const auto wait = retryDelay(error, pause.tries, m_context.env.random());
        pause.wait.begin(m_context.env.nowMs(), wait);
        m_queue.push_back(std::move(job));
        return m_context.wakeIn(wait);
    }
    if (retryRule(error.code).kind != RetryRule::Never && error.code != Code::Transient) {
        m_queue.push_front(std::move(job));
        return m_context.trouble(error);
    }
    pause.wait.begin(m_context.env.nowMs(), hourMs);
    pause.tries = 0;
    for (const auto &done : job.done)
        done(tl::unexpected<Error>(error));
    m_context.progress();
}

} // namespace syncing
