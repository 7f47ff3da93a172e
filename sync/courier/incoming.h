#pragma once
// Files that come in pieces: put together beside the cache, looked at, and handed over whole.
#include "courier/items.h"
#include "store/cache.h"

#include <QCryptographicHash>
#include <QFile>

namespace syncing {

class Incoming
{
public:
    // `folder` is the cache's; what is not whole in the end leaves nothing behind.
    Incoming(store::Cache &cache, const std::string &folder);
    ~Incoming();
    Incoming(const Incoming &) = delete;
    Incoming &operator=(const Incoming &) = delete;

    core::Result<void> add(const courier::Piece &piece); // pieces that nobody needs are passed over
    int uploads = 0; // files that are now queued for the server
    int thumbnails = 0; // that are now here
    int notWhole = 0;
    void end();

private:
    core::Result<std::vector<courier::Piece::Use>> wanted(const courier::Piece &piece);
    core::Result<void> whole();
    void drop();

    store::Cache &m_cache;
    QString m_path;
    QFile m_file;
    courier::Piece m_current; // without bytes
    std::vector<courier::Piece::Use> m_uses;
    std::int64_t m_have = 0;
    bool m_open = false;
    QCryptographicHash m_hash{ QCryptographicHash::Sha256 };
};

} // namespace syncing
