#pragma once
// What a server does for itself now and then: forgets old tombstones and answers, removes bytes nobody names.
#include "server/app/site.h"

namespace server {

class Upkeep
{
public:
    explicit Upkeep(Site &site); // first after a minute, then every six hours, in a thread of its own
    ~Upkeep();

private:
    void loop();
    void removeFiles();
    Site &m_site;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

// The registry's part of the clean-up: blobs no record names. The bytes go afterwards, see BlobStore::sweep().
// Throws sqlite::Failure.
void forgetUnreferencedBlobs(Storage &storage, std::int64_t beforeMs);

} // namespace server
