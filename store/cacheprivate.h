#pragma once
// Inside of Cache, shared by its source files; nobody else includes it.
#include "store/cache.h"
#include "store/outboxtable.h"
#include "store/rebase.h"
#include "store/recordtable.h"
#include "store/uselock.h"

namespace store {

struct Copied;

core::Error errorFrom(const sqlite::Error &error);
void fillDefaults(CacheOptions &options); // the system's clock and randomness
std::string makeNewId(const CacheOptions &options, char letter);

// synchronous=FULL while it lives: a commit is on the disk when it returns.
class DurableWrites
{
public:
    explicit DurableWrites(sqlite::Connection &db);
    ~DurableWrites();
    DurableWrites(const DurableWrites &) = delete;
    DurableWrites &operator=(const DurableWrites &) = delete;

private:
    sqlite::Connection &m_db;
};

struct Cache::Private
{
    CacheOptions options;
    std::unique_ptr<UseLock> lock; // released after the connection is closed: declared before it
    std::unique_ptr<sqlite::Connection> db;
    std::unique_ptr<RecordTable> records;
    std::unique_ptr<OutboxTable> outbox;
    Observer observer;
    std::string device;
    ChangeSet *changes = nullptr; // of the transaction that runs

    const schema::TypeTable &types() const;
    std::int64_t now() const { return options.nowMs(); }
    std::string newKey(char letter);
    NewKey variantKey();
    std::string blobFolder() const { return options.folder + "/blobs"; }
    std::string pathOfHash(const std::string &hash) const;

    // Brings view, entries and flags of one record in line with `server`, or with what the row has of it.
    void refresh(const schema::Type &type, const Key &key, const Row &old, const std::optional<json::object> &server,
                 std::int64_t run = 0);
    void refresh(const Key &key); // after its entries changed
    // Fills needsBlobs, and puts real ids where a local id was uploaded meanwhile.
    void settleBlobs(OutboxEntry &entry);
    void resubmit(OutboxEntry &entry); // changed content after a try: the same place, a new seq
    bool mayWrite(const std::string &account);
    std::int64_t uploadLimit(const std::string &account); // < 0: none known
    Result<std::string> queueUpload(const std::string &account, const Copied &copied, const std::string &name,
                                    const std::string &type);
    void touched(const Key &key);
    void notify(const ChangeSet &changes);
    void damaged(); // the next open salvages

    core::Error failed(const sqlite::Error &error);

    // One transaction; a job that returns an error or throws leaves nothing behind.
    template <typename Job> auto write(Job job) -> std::invoke_result_t<Job>
    {
        ChangeSet set;
        changes = &set;
        struct Reset
        {
            ChangeSet **changes;
            ~Reset() { *changes = nullptr; }
        } reset{ &changes };
        try {
            sqlite::Transaction transaction(*db);
            auto result = job();
            if (!result) {
                records->forgetCollections();
                return result;
            }
            transaction.commit();
            notify(set);
            return result;
        } catch (const sqlite::Failure &failure) {
            records->forgetCollections();
            return tl::unexpected(failed(failure.error()));
        } catch (const std::exception &e) {
            records->forgetCollections();
            return tl::unexpected(core::Error{ core::Code::Bug, e.what() });
        }
    }
    template <typename Job> auto read(Job job) -> std::invoke_result_t<Job>
    {
        try {
            sqlite::Transaction transaction(*db, false);
            auto result = job();
            transaction.commit();
            return result;
        } catch (const sqlite::Failure &failure) {
            return tl::unexpected(failed(failure.error()));
        } catch (const std::exception &e) {
            return tl::unexpected(core::Error{ core::Code::Bug, e.what() });
        }
    }
};

} // namespace store
