#pragma once
// Where the server keeps everything but the bytes of blobs. Abstract, so that another data base can stand behind it.
// One Storage belongs to one thread at a time. Every call may throw sqlite::Failure (code and message of the back
// end); the engine and identity are the edge that catches it. Times are milliseconds since 1970, UTC.
#include "server/storage/rows.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

class Storage
{
public:
    Storage() = default;
    Storage(const Storage &) = delete;
    Storage &operator=(const Storage &) = delete;
    virtual ~Storage() = default;

    // --- transactions. Savepoints nest inside a transaction; rollbackTo() undoes up to the innermost one and ends it.
    virtual void begin(bool write) = 0;
    virtual void commit() = 0;
    virtual void rollback() = 0;
    virtual bool inTransaction() const = 0; // false also after the back end gave up a transaction by itself
    virtual void savepoint() = 0;
    virtual void release() = 0;
    virtual void rollbackTo() = 0;

    // --- the whole
    virtual std::string epoch() = 0; // part of every state; a restored backup gets a new one
    // By as much, and more, every account's counter goes on when an epoch begins: a rev that a client knows from the
    // time that was lost must not name something else now.
    static constexpr std::int64_t epochLeap = 1 << 20;
    // What of earlier epochs this one contains: epoch → the counter up to which. Empty where no copy was ever put back.
    virtual std::map<std::string, std::int64_t> earlierEpochs(std::string_view account) = 0;
    virtual void setEpoch(std::string_view epoch) = 0; // letters and digits only

    // --- accounts and who belongs to them
    virtual std::optional<AccountRow> account(std::string_view id) = 0;
    virtual void createAccount(const AccountRow &row) = 0;
    virtual void renameAccount(std::string_view id, std::string_view name) = 0;
    virtual std::vector<AccountRow> accounts() = 0; // all of them, by id
    virtual std::optional<std::string> memberRole(std::string_view account, std::string_view person) = 0;
    virtual void setMember(std::string_view account, std::string_view person, std::string_view role) = 0;
    virtual void removeMember(std::string_view account, std::string_view person) = 0;
    virtual std::vector<MemberRow> members(std::string_view account) = 0;
    virtual std::vector<MemberRow> memberships(std::string_view person) = 0; // by account id
    virtual std::int64_t sessionRev(std::string_view person) = 0; // grows when memberships() or a name in it changes

    // --- records
    virtual std::int64_t nextRev(std::string_view account) = 0; // counts the account up
    virtual std::int64_t modseq(std::string_view account) = 0;
    virtual std::int64_t typeRev(std::string_view account, std::string_view type) = 0; // 0: never written
    virtual void setTypeRev(std::string_view account, std::string_view type, std::int64_t rev) = 0;
    virtual std::int64_t horizon(std::string_view account) = 0; // /changes from below cannot be calculated
    virtual bool hasRecord(std::string_view account, std::string_view type, std::string_view id) = 0;
    virtual std::optional<RecordRow> record(std::string_view account, std::string_view type, std::string_view id) = 0;
    // Appends the stored JSON text to `out`; false and nothing appended when there is no such record.
    virtual bool appendRecord(std::string_view account, std::string_view type, std::string_view id, std::string &out)
        = 0;
    // In id order; the views live until the callback returns; false from it stops.
    using Visitor = std::function<bool(std::string_view id, std::int64_t rev, std::string_view json)>;
    virtual void eachRecord(std::string_view account, std::string_view type, const Visitor &visit) = 0;
    virtual std::int64_t countRecords(std::string_view account, std::string_view type) = 0; // kept, not counted
    virtual void putRecord(std::string_view account, std::string_view type, const RecordRow &row)
        = 0; // insert or replace
    virtual void removeRecord(std::string_view account, std::string_view type, std::string_view id, std::int64_t rev,
                              std::int64_t atMs)
        = 0; // leaves a tombstone
    virtual bool hasTombstone(std::string_view account, std::string_view type, std::string_view id) = 0;
    // Records and tombstones with rev > since, by rev, at most `limit`.
    virtual std::vector<ChangeRow> changes(std::string_view account, std::string_view type, std::int64_t since,
                                           std::int64_t limit)
        = 0;

    // --- history, exactly-once answers
    virtual void addHistory(std::string_view account, std::string_view type, const HistoryRow &row) = 0;
    virtual std::vector<HistoryRow> history(std::string_view account, std::string_view type, std::string_view id,
                                            const HistoryQuestion &question)
        = 0; // newest first; fewer than asked for when they are large
    // Looks at a bounded number of rows: a page may be empty and still have a next one.
    virtual ActivityPage activity(std::string_view account, const ActivityQuestion &question) = 0;
    virtual std::optional<StoredAnswer> storedAnswer(std::string_view key) = 0;
    virtual void storeAnswer(std::string_view key, const StoredAnswer &answer) = 0;

    // --- registry of blobs; whoever holds the bytes asks here whether they are still needed
    virtual std::optional<BlobRow> blob(std::string_view account, std::string_view id) = 0;
    virtual void putBlob(std::string_view account, const BlobRow &row, std::string_view uploader) = 0;
    virtual bool isUploader(std::string_view account, std::string_view blob, std::string_view person) = 0;
    virtual bool isReferenced(std::string_view account, std::string_view blob) = 0;
    virtual void addBlobRef(std::string_view account, std::string_view blob, std::string_view type, std::string_view id)
        = 0;
    // With the last one the time of the blob begins anew at `atMs`: from then on it is one that nothing names.
    virtual void removeBlobRef(std::string_view account, std::string_view blob, std::string_view type,
                               std::string_view id, std::int64_t atMs)
        = 0;
    virtual std::vector<BlobRef> blobRefs(std::string_view account, std::string_view blob) = 0;
    virtual std::int64_t blobBytes(std::string_view account) = 0; // sum of the sizes, each blob once
    virtual std::int64_t usedBytes(std::string_view account) = 0; // of those that records name
    // Oldest first, uploaded or last named before `beforeMs` and named by no record.
    virtual std::vector<BlobRow> unreferencedBlobs(std::string_view account, std::int64_t beforeMs) = 0;
    virtual void removeBlob(std::string_view account, std::string_view id) = 0;
    virtual bool blobInAnyAccount(std::string_view id) = 0; // false: the bytes may go

    // --- people who can sign in
    virtual void createUser(const UserRow &row) = 0;
    virtual void updateUser(const UserRow &row) = 0; // by id: all columns
    virtual std::optional<UserRow> userByName(std::string_view username) = 0; // exact; callers fold
    virtual std::optional<UserRow> userById(std::string_view id) = 0;
    virtual std::optional<UserRow> userByPerson(std::string_view person) = 0;
    virtual std::vector<UserRow> users() = 0; // by name
    virtual void createToken(const TokenRow &row) = 0;
    virtual std::optional<TokenRow> token(std::string_view hash) = 0;
    virtual std::vector<TokenRow> tokens(std::string_view user) = 0; // newest first
    virtual void touchToken(std::string_view hash, std::int64_t usedAt, std::int64_t expiresAt) = 0;
    virtual bool revokeToken(std::string_view user, std::string_view id) = 0; // false: no such token
    virtual void revokeTokens(std::string_view user) = 0; // all of them

    // --- upkeep: what is older goes; horizons rise with the tombstones removed
    virtual void purge(std::int64_t tombstonesBefore, std::int64_t answersBefore, std::int64_t tokensExpiredBefore) = 0;
};

} // namespace server
