#include "server/app/upkeep.h"
#include "server/app/community.h"

namespace server {

namespace {

constexpr std::int64_t HourMs = 3'600'000;
constexpr std::int64_t DayMs = 24 * HourMs;
constexpr std::int64_t TombstoneDays = 400;
constexpr std::int64_t AnswerDays = 120; // longer than any summer holidays: a computer may ask again after them

} // namespace

void forgetUnreferencedBlobs(Storage &storage, std::int64_t beforeMs)
{
    for (const AccountRow &account : storage.accounts())
        for (const BlobRow &blob : storage.unreferencedBlobs(account.id, beforeMs))
            storage.removeBlob(account.id, blob.id);
}

Upkeep::Upkeep(Site &site)
    : m_site(site)
    , m_thread([this] { loop(); })
{ }

Upkeep::~Upkeep()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

// In this thread with its own connection, because a large store takes a while. The rows say how long bytes are kept;
// a file without any is kept a day, for the request that is about to write one. It renews the time of the file before,
// and may have many to join.
void Upkeep::removeFiles()
{
    auto storage = openStorage(m_site.config, true);
    if (!storage) {
        m_site.log.write(Log::Level::Error, "upkeep-failed", storage.error());
        return;
    }
    const std::int64_t before = systemNowMs() - DayMs;
    const int gone = m_site.blobs.sweep(before, [&](std::string_view id) {
        return m_stopping || (*storage)->blobInAnyAccount(id); // a stop does not wait for the rest
    });
    m_site.log.write(Log::Level::Info, "upkeep", std::to_string(gone) + " unreferenced files removed");
}

void Upkeep::loop()
{
    std::chrono::seconds pause = std::chrono::minutes(1);
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, pause, [this] { return m_stopping.load(); })) {
        pause = std::chrono::hours(6);
        m_site.writer->post([hours = m_site.config.unreferencedBlobHours](Engine &, Storage &storage) {
            const std::int64_t now = systemNowMs();
            storage.purge(now - TombstoneDays * DayMs, now - AnswerDays * DayMs, now);
            forgetUnreferencedBlobs(storage, now - hours * HourMs);
            return Effects{};
        });
        lock.unlock();
        try {
            removeFiles();
        } catch (const std::exception &e) {
            m_site.log.write(Log::Level::Error, "upkeep-failed", e.what());
        }
        lock.lock();
    }
}

} // namespace server
