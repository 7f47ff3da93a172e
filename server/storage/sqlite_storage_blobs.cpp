#include "server/storage/sqlite_storage.h"

namespace server {

std::optional<BlobRow> SqliteStorage::blob(std::string_view account, std::string_view id)
{
    auto s = m_db->prepare("SELECT size, type, at FROM blob WHERE account=? AND id=?");
    if (!s.bindAll(account, id).step())
        return {};
    return BlobRow{ std::string(id), s.integer(0), std::string(s.text(1)), s.integer(2) };
}

void SqliteStorage::putBlob(std::string_view account, const BlobRow &row, std::string_view uploader)
{
    auto known = m_db->prepare("UPDATE blob SET at=? WHERE account=? AND id=?");
    known.bindAll(row.at, account, row.id).run();
    if (m_db->changes() == 0) {
        m_db->prepare("INSERT INTO blob(account, id, size, type, at) VALUES(?, ?, ?, ?, ?)")
            .bindAll(account, row.id, row.size, row.type, row.at)
            .run();
        m_db->prepare("UPDATE account SET blob_bytes=blob_bytes+? WHERE id=?").bindAll(row.size, account).run();
    }
    if (!uploader.empty())
        m_db->prepare("INSERT OR IGNORE INTO blob_upload(account, blob, person) VALUES(?, ?, ?)")
            .bindAll(account, row.id, uploader)
            .run();
}

bool SqliteStorage::isUploader(std::string_view account, std::string_view blob, std::string_view person)
{
    auto s = m_db->prepare("SELECT 1 FROM blob_upload WHERE account=? AND blob=? AND person=?");
    return s.bindAll(account, blob, person).step();
}

bool SqliteStorage::isReferenced(std::string_view account, std::string_view blob)
{
    auto s = m_db->prepare("SELECT 1 FROM blob_ref WHERE account=? AND blob=? LIMIT 1");
    return s.bindAll(account, blob).step();
}

void SqliteStorage::addBlobRef(std::string_view account, std::string_view blob, std::string_view type,
                               std::string_view id)
{
    const bool first = !isReferenced(account, blob);
    m_db->prepare("INSERT OR IGNORE INTO blob_ref(account, blob, type, record) VALUES(?, ?, ?, ?)")
        .bindAll(account, blob, type, id)
        .run();
    if (first)
        countUsed(account, blob, true);
}

void SqliteStorage::removeBlobRef(std::string_view account, std::string_view blob, std::string_view type,
                                  std::string_view id, std::int64_t atMs)
{
    m_db->prepare("DELETE FROM blob_ref WHERE account=? AND blob=? AND type=? AND record=?")
        .bindAll(account, blob, type, id)
        .run();
    if (m_db->changes() == 0 || isReferenced(account, blob))
        return;
    countUsed(account, blob, false);
    m_db->prepare("UPDATE blob SET at=max(at, ?) WHERE account=? AND id=?").bindAll(atMs, account, blob).run();
}

void SqliteStorage::countUsed(std::string_view account, std::string_view blob, bool used)
{
    const auto row = this->blob(account, blob);
    const auto size = row ? row->size : 0;
    m_db->prepare("UPDATE account SET used_bytes=used_bytes+? WHERE id=?").bindAll(used ? size : -size, account).run();
}

std::int64_t SqliteStorage::usedBytes(std::string_view account)
{
    auto s = m_db->prepare("SELECT used_bytes FROM account WHERE id=?");
    return s.bindAll(account).step() ? s.integer(0) : 0;
}

std::vector<BlobRef> SqliteStorage::blobRefs(std::string_view account, std::string_view blob)
{
    auto s = m_db->prepare("SELECT type, record FROM blob_ref WHERE account=? AND blob=? ORDER BY type, record");
    s.bindAll(account, blob);
    std::vector<BlobRef> rows;
    while (s.step())
        rows.push_back({ std::string(s.text(0)), std::string(s.text(1)) });
    return rows;
}

std::int64_t SqliteStorage::blobBytes(std::string_view account)
{
    auto s = m_db->prepare("SELECT blob_bytes FROM account WHERE id=?");
    return s.bindAll(account).step() ? s.integer(0) : 0;
}

std::vector<BlobRow> SqliteStorage::unreferencedBlobs(std::string_view account, std::int64_t beforeMs)
{
    auto s
        = m_db->prepare("SELECT id, size, type, at FROM blob WHERE account=? AND at<? AND NOT EXISTS"
                        " (SELECT 1 FROM blob_ref r WHERE r.account=blob.account AND r.blob=blob.id) ORDER BY at, id");
    s.bindAll(account, beforeMs);
    std::vector<BlobRow> rows;
    while (s.step())
        rows.push_back({ std::string(s.text(0)), s.integer(1), std::string(s.text(2)), s.integer(3) });
    return rows;
}

void SqliteStorage::removeBlob(std::string_view account, std::string_view id)
{
    m_db->prepare(
            "UPDATE account SET blob_bytes=blob_bytes-coalesce((SELECT size FROM blob WHERE account=?1 AND id=?2), 0)"
            " WHERE id=?1")
        .bindAll(account, id)
        .run();
    m_db->prepare("DELETE FROM blob_upload WHERE account=? AND blob=?").bindAll(account, id).run();
    m_db->prepare("DELETE FROM blob WHERE account=? AND id=?").bindAll(account, id).run();
}

bool SqliteStorage::blobInAnyAccount(std::string_view id)
{
    auto s = m_db->prepare("SELECT 1 FROM account WHERE EXISTS"
                           " (SELECT 1 FROM blob WHERE blob.account=account.id AND blob.id=?) LIMIT 1");
    return s.bindAll(id).step();
}

} // namespace server
