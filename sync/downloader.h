#pragma once
// Bytes from the server into the cache: what a person waits for first, then thumbnails, then pinned albums. Resumed
// with Range after a cut, three at a time.
#include "sync/context.h"
#include "sync/wait.h"

#include <deque>
#include <map>
#include <optional>
#include <utility>

namespace syncing {

class Downloader
{
public:
    using Done = std::function<void(Result<void>)>;
    using Received = std::function<void(std::int64_t bytes)>;
    explicit Downloader(Context &context);
    ~Downloader();

    // `done` is told once; asking again for the same blob joins the first. `received` is told at most every
    // `progressMs`, with what was there before a cut.
    void want(const std::string &account, const std::string &blobId, Done done, Received received = {});
    static constexpr std::int64_t progressMs = 250;
    void kick();
    void stop(); // wanted blobs stay wanted; half of one stays on disk
    bool busy() const { return !m_running.empty(); }

private:
    struct Job
    {
        std::string account;
        std::string blobId;
        std::vector<Done> done;
        std::vector<Received> received;
    };
    struct Pause
    {
        Wait wait;
        int tries = 0;
    };
    bool known(const std::string &account, const std::string &blobId) const;
    void fillFromCache();
    void start(Job job);
    void progressed(Transport::Handle handle, std::int64_t bytes);
    void arrived(Transport::Handle handle, Result<HttpResponse> response);
    std::string temporary(const Job &job) const;

    Context &m_context;
    std::deque<Job> m_queue;
    std::map<Transport::Handle, Job> m_running;
    std::map<Transport::Handle, std::int64_t> m_toldAt; // when progress was told last
    std::map<std::string, Pause> m_pauses; // blobs that could not be had lately
    std::optional<std::pair<std::int64_t, std::int64_t>> m_nothingIn; // the cache as it was when it lacked no blob
};

} // namespace syncing
