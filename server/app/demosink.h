#pragma once
// Puts the demo community into a data folder: records and users into the storage, bytes into the blob store. The caller
// opens and ends the transaction.
#include "server/blobs/blobstore.h"
#include "server/demo/demo.h"
#include "server/jmap/record_writer.h"

#include <map>

namespace server {

class DemoFiller : public DemoSink
{
public:
    DemoFiller(Storage &storage, BlobStore &blobs, std::int64_t nowMs);

    Result account(const DemoAccount &account) override;
    Result user(const DemoUser &user) override;
    Result member(const DemoMember &member) override;
    Result record(const DemoRecord &record) override;
    tl::expected<std::string, std::string> blob(std::string_view account, std::string_view bytes,
                                                std::string_view mediaType) override;
    void finish(); // the states of what was written
    std::int64_t records() const { return m_records; }
    std::int64_t users() const { return m_users; }

private:
    Storage &m_storage;
    BlobStore &m_blobs;
    const std::int64_t m_nowMs;
    RecordWriter m_writer;
    std::map<std::string, std::string> m_hashes; // of passwords: the demo's people share theirs
    std::int64_t m_records = 0;
    std::int64_t m_users = 0;
};

} // namespace server
