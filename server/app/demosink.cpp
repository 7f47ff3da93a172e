#include "server/app/demosink.h"
#include "server/identity/passwords.h"
#include "server/identity/users.h"

namespace server {

DemoFiller::DemoFiller(Storage &storage, BlobStore &blobs, std::int64_t nowMs)
    : m_storage(storage)
    , m_blobs(blobs)
    , m_nowMs(nowMs)
    , m_writer(storage, schema::recordTypes(), { "", "", nowMs })
{ }

DemoSink::Result DemoFiller::account(const DemoAccount &account)
{
    if (m_storage.account(account.id))
        m_storage.renameAccount(account.id, account.name);
    else
        m_storage.createAccount({ account.id, account.kind, account.name });
    return {};
}

DemoSink::Result DemoFiller::user(const DemoUser &user)
{
    std::string &hash = m_hashes[user.password];
    if (hash.empty())
        hash = hashPassword(user.password);
    if (hash.empty())
        return tl::unexpected(std::string("there is not enough memory for a password's hash"));
    UserRow row;
    row.id = user.id;
    row.username = foldUsername(user.username);
    row.personId = user.personId;
    row.passwordHash = hash;
    row.roles = user.roles;
    row.createdAt = m_nowMs;
    m_storage.createUser(row);
    ++m_users;
    return {};
}

DemoSink::Result DemoFiller::member(const DemoMember &member)
{
    m_storage.setMember(member.account, member.personId, member.role);
    return {};
}

DemoSink::Result DemoFiller::record(const DemoRecord &record)
{
    const schema::Type *type = schema::recordTypes().find(record.type);
    if (!type)
        return tl::unexpected("there is no record type " + record.type);
    m_writer.insert(record.account, *type, record.object, record.serverSet);
    ++m_records;
    return {};
}

tl::expected<std::string, std::string> DemoFiller::blob(std::string_view account, std::string_view bytes,
                                                        std::string_view mediaType)
{
    BlobBytes::Part part;
    part.bytes = bytes;
    const auto stored = m_blobs.join({ part });
    if (!stored)
        return tl::unexpected(std::string("cannot write into the folder of the blobs"));
    m_storage.putBlob(account, { stored->blobId, stored->size, std::string(mediaType), m_nowMs }, "");
    return stored->blobId;
}

void DemoFiller::finish() { m_writer.flush(); }

} // namespace server
