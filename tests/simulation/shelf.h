#pragma once
// The server's files on its simulated disk, stored as server/blobs/blobstore does it: written beside, synced, renamed
// when whole. What a crash leaves behind is what a start finds.
#include "disk.h"

#include "tests/sync/simserver.h"

namespace simulation {

class Shelf
{
public:
    Shelf(Disk &disk, syncing::test::SimServer &server, syncing::test::Loop &loop);
    bool look(); // at a start: what is there, without what uploads left half; false: a file is not what its name says
    int sweep(std::int64_t beforeMs); // what no account has any more and nobody sent since

private:
    using Problem = server::BlobBytes::Problem;
    std::optional<Problem> keep(std::string_view id, std::string_view bytes);

    Disk &m_disk;
    syncing::test::SimServer &m_server;
    syncing::test::Loop &m_loop;
    std::map<std::string, std::int64_t, std::less<>> m_sentMs; // by id: when last
};

} // namespace simulation
