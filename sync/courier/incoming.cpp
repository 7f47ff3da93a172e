#include "sync/courier/incoming.h"

#include <QDir>

#include <cerrno>

namespace syncing {

using core::Code;
using core::Error;
using core::Result;

Incoming::Incoming(store::Cache &cache, const std::string &folder)
    : m_cache(cache)
    , m_path(QString::fromStdString(folder) + QStringLiteral("/incoming"))
{ }

Incoming::~Incoming() { drop(); }

void Incoming::drop()
{
    if (!m_open)
        return;
    m_file.close();
    m_file.remove();
    m_open = false;
}

void Incoming::end()
{
    if (m_open)
        ++notWhole;
    drop();
}

// An upload is wanted when a request that was brought waits for it, a fetched file when it is not here.
Result<std::vector<courier::Piece::Use>> Incoming::wanted(const courier::Piece &piece)
{
    std::vector<courier::Piece::Use> uses;
    const auto carried = m_cache.carried();
    const auto accounts = m_cache.accounts();
    if (!carried || !accounts)
        return tl::unexpected<Error>(!carried ? carried.error() : accounts.error());
    for (const auto &use : piece.uses) {
        bool known = false;
        for (const auto &account : *accounts)
            known = known || (account.id == use.account && !account.lost);
        if (!known)
            continue;
        if (!use.upload) {
            const auto here = m_cache.hasBlob(use.account, "B" + piece.hash);
            if (!here)
                return tl::unexpected<Error>(here.error());
            if (!*here)
                uses.push_back(use);
            continue;
        }
        bool needed = false;
        for (const auto &request : *carried)
            for (const auto &blob : request.blobs)
                needed = needed || (!request.answered && blob.hash == piece.hash);
        const auto upload = m_cache.upload(use.account, "L" + piece.hash);
        if (!upload)
            return tl::unexpected<Error>(upload.error());
        if (needed && (!*upload || (*upload)->state == store::Upload::Failed))
            uses.push_back(use);
    }
    return uses;
}

Result<void> Incoming::add(const courier::Piece &piece)
{
    if (piece.offset == 0) {
        end();
        auto uses = wanted(piece);
        if (!uses)
            return tl::unexpected<Error>(uses.error());
        if (uses->empty())
            return {};
        m_uses = std::move(*uses);
        m_current = piece;
        m_current.bytes.clear();
        m_have = 0;
        m_hash.reset();
        QDir().mkpath(m_path);
        m_file.setFileName(m_path + QStringLiteral("/courier-") + QString::fromStdString(piece.hash));
        errno = 0;
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
            return core::fail(errno == ENOSPC ? Code::DiskFull : Code::ReadOnly, m_path.toStdString());
        m_open = true;
    }
    if (!m_open)
        return {};
    if (piece.hash != m_current.hash || piece.size != m_current.size || piece.offset != m_have) {
        end();
        return {};
    }
    const auto size = static_cast<qint64>(piece.bytes.size());
    errno = 0;
    if (m_file.write(piece.bytes.data(), size) != size) {
        end();
        return core::fail(Code::DiskFull, m_path.toStdString());
    }
    m_hash.addData(QByteArrayView(piece.bytes.data(), size));
    m_have += size;
    return m_have == m_current.size ? whole() : Result<void>();
}

Result<void> Incoming::whole()
{
    m_file.close();
    if (m_hash.result().toHex().toStdString() != m_current.hash) {
        end();
        return {};
    }
    const auto path = m_file.fileName();
    for (const auto &use : m_uses) {
        if (use.upload) {
            const auto queued = m_cache.addFile(use.account, path.toStdString(), use.name, use.type);
            if (!queued && queued.error().code != Code::TooLarge)
                return tl::unexpected<Error>(queued.error());
            ++(queued ? uploads : notWhole);
            continue;
        }
        const QString copy = path + QStringLiteral("-copy"); // the cache takes the file itself
        QFile::remove(copy);
        if (!QFile::copy(path, copy))
            return core::fail(Code::DiskFull, m_path.toStdString());
        if (auto stored = m_cache.storeBlob(use.account, "B" + m_current.hash, copy.toStdString()); !stored) {
            QFile::remove(copy);
            return stored;
        }
        ++thumbnails;
    }
    drop();
    return {};
}

} // namespace syncing
