#pragma once
// Storage in one SQLite file (WAL). A write storage and any number of read-only ones, each in its own thread.
#include "server/storage/storage.h"
#include "sqlite/sqlite.h"

#include <memory>

namespace server {

struct SqliteStorageOptions
{
    std::string path; // ":memory:" is possible for a single storage
    bool readOnly = false;
    bool fullSync = true; // an answer given is an answer on the disk
    std::string epochIfNew = "1"; // letters and digits; also of a copy that is opened for writing
    std::string vfs = {}; // name of a registered SQLite VFS, "" = the system's
};

class SqliteStorage : public Storage
{
public:
    enum class OpenError { TooNew, Failed };
    struct Problem
    {
        OpenError error;
        sqlite::Error detail;
    };
    // Creates and migrates the file unless it is opened read-only.
    static tl::expected<std::unique_ptr<SqliteStorage>, Problem> open(const SqliteStorageOptions &options);
    ~SqliteStorage() override;

    sqlite::Connection &connection() { return *m_db; } // for backup and checks
    // Each time a copy so marked is opened for writing in the place of the original, a new epoch begins: also when the
    // same copy is put back twice.
    void markCopy();

    void begin(bool write) override;
    void commit() override;
    void rollback() override;
    bool inTransaction() const override;
    void savepoint() override;
    void release() override;
    void rollbackTo() override;

    std::string epoch() override;
    void setEpoch(std::string_view epoch) override;
    std::map<std::string, std::int64_t> earlierEpochs(std::string_view account) override;

    std::optional<AccountRow> account(std::string_view id) override;
    void createAccount(const AccountRow &row) override;
    void renameAccount(std::string_view id, std::string_view name) override;
    std::vector<AccountRow> accounts() override;
    std::optional<std::string> memberRole(std::string_view account, std::string_view person) override;
    void setMember(std::string_view account, std::string_view person, std::string_view role) override;
    void removeMember(std::string_view account, std::string_view person) override;
    std::vector<MemberRow> members(std::string_view account) override;
    std::vector<MemberRow> memberships(std::string_view person) override;
    std::int64_t sessionRev(std::string_view person) override;

    std::int64_t nextRev(std::string_view account) override;
    std::int64_t modseq(std::string_view account) override;
    std::int64_t typeRev(std::string_view account, std::string_view type) override;
    void setTypeRev(std::string_view account, std::string_view type, std::int64_t rev) override;
    std::int64_t horizon(std::string_view account) override;
    bool hasRecord(std::string_view account, std::string_view type, std::string_view id) override;
    std::optional<RecordRow> record(std::string_view account, std::string_view type, std::string_view id) override;
    bool appendRecord(std::string_view account, std::string_view type, std::string_view id, std::string &out) override;
    void eachRecord(std::string_view account, std::string_view type, const Visitor &visit) override;
    std::int64_t countRecords(std::string_view account, std::string_view type) override;
    void putRecord(std::string_view account, std::string_view type, const RecordRow &row) override;
    void removeRecord(std::string_view account, std::string_view type, std::string_view id, std::int64_t rev,
                      std::int64_t atMs) override;
    bool hasTombstone(std::string_view account, std::string_view type, std::string_view id) override;
    std::vector<ChangeRow> changes(std::string_view account, std::string_view type, std::int64_t since,
                                   std::int64_t limit) override;

    void addHistory(std::string_view account, std::string_view type, const HistoryRow &row) override;
    ActivityPage activity(std::string_view account, const ActivityQuestion &question) override;
    std::vector<HistoryRow> history(std::string_view account, std::string_view type, std::string_view id,
                                    const HistoryQuestion &question) override;
    std::optional<StoredAnswer> storedAnswer(std::string_view key) override;
    void storeAnswer(std::string_view key, const StoredAnswer &answer) override;

    std::optional<BlobRow> blob(std::string_view account, std::string_view id) override;
    void putBlob(std::string_view account, const BlobRow &row, std::string_view uploader) override;
    bool isUploader(std::string_view account, std::string_view blob, std::string_view person) override;
    bool isReferenced(std::string_view account, std::string_view blob) override;
    void addBlobRef(std::string_view account, std::string_view blob, std::string_view type,
                    std::string_view id) override;
    void removeBlobRef(std::string_view account, std::string_view blob, std::string_view type, std::string_view id,
                       std::int64_t atMs) override;
    std::vector<BlobRef> blobRefs(std::string_view account, std::string_view blob) override;
    std::int64_t blobBytes(std::string_view account) override;
    std::int64_t usedBytes(std::string_view account) override;
    std::vector<BlobRow> unreferencedBlobs(std::string_view account, std::int64_t beforeMs) override;
    void removeBlob(std::string_view account, std::string_view id) override;
    bool blobInAnyAccount(std::string_view id) override;

    void createUser(const UserRow &row) override;
    void updateUser(const UserRow &row) override;
    std::optional<UserRow> userByName(std::string_view username) override;
    std::optional<UserRow> userById(std::string_view id) override;
    std::optional<UserRow> userByPerson(std::string_view person) override;
    std::vector<UserRow> users() override;
    void createToken(const TokenRow &row) override;
    std::optional<TokenRow> token(std::string_view hash) override;
    std::vector<TokenRow> tokens(std::string_view user) override;
    void touchToken(std::string_view hash, std::int64_t usedAt, std::int64_t expiresAt) override;
    bool revokeToken(std::string_view user, std::string_view id) override;
    void revokeTokens(std::string_view user) override;

    void purge(std::int64_t tombstonesBefore, std::int64_t answersBefore, std::int64_t tokensExpiredBefore) override;

private:
    explicit SqliteStorage(std::unique_ptr<sqlite::Connection> db);
    bool isCopy();
    void beginEpoch(std::string_view epoch);
    void countUsed(std::string_view account, std::string_view blob, bool used);
    void bumpSession(std::string_view person);
    std::vector<UserRow> usersWhere(std::string_view where, std::string_view value);

    std::unique_ptr<sqlite::Connection> m_db;
    int m_savepoints = 0;
    std::string m_epoch;
};

} // namespace server
