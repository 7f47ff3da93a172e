#pragma once
// Inside of Cache, shared by its source files; nobody else includes it.
#include "store/cache.h"
#include "store/outboxtable.h"
#include "store/rebase.h"
#include "store/recordtable.h"
#include "store/uselock.h"

namespace store {

struct Copied;

// Where an answer to a change comes from, seen from what was fetched of the record's type.
enum class Told {
    Now, // the same epoch: `rev` compares
    Ahead, // a later epoch, from which nothing of the type was fetched yet
    Contained, // an epoch that is over: the server as it is now has what the answer tells of
    Lost // an epoch that is over: the server went back to before that
};

core::Error errorFrom(const sqlite::Error &error, const std::string &folder);
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
    struct Group
    {
        bool failed = false;
    };
    Group *group = nullptr; // while together() runs

    const schema::TypeTable &types() const;
    std::int64_t now() const { return options.nowMs(); }
    std::string newKey(char letter);
    NewKey variantKey();
    std::string blobFolder() const;
    Result<void> fileMayBeWritten(std::int64_t bytes) const;
    std::string pathOfHash(const std::string &hash) const;

    // Brings view, entries and flags of one record in line with `server`, or with what the row has of it.
    void refresh(const schema::Type &type, const Key &key, const Row &old, const std::optional<json::object> &server,
                 std::int64_t run = 0);
    void refresh(const Key &key); // after its entries changed
    // Fills needsBlobs, and puts real ids where a local id was uploaded meanwhile.
    void settleBlobs(OutboxEntry &entry);
    // Puts the ids that files will have at the server in place of local ones; both name the same bytes here.
    void nameFinally(OutboxEntry &entry);
    void resubmit(OutboxEntry &entry); // changed content after a try: the same place, a new seq
    // What waits of its record behind `entry` goes along with it, up to what names one of `apart`. False: nothing of
    // the entry's content (`left` before) is left.
    bool takeFollowers(OutboxEntry &entry, const schema::Type &type, bool left, const Ids &apart = {});
    bool takenAlong(const OutboxEntry &refused, const schema::Type &type); // by what brings its record back
    // The entry has new content: a new seq in the old place, and later edits of the record in it.
    void replaceContent(OutboxEntry &entry, const schema::Type &type, std::string_view state);
    std::string containedKey(const std::string &account, const std::string &type) const; // in meta
    void noteReturn(const Account &account); // before its row is written
    Told toldBy(const Key &key, std::string_view state);
    // Whether all of the record's type was fetched up to a counter after that of `state`.
    bool isPast(const Key &key, std::string_view state, const schema::Type &type);
    // What an answer of `state` took of a record that is still as in the epoch before (PutBack::taken); kept until its
    // collection was read again.
    void noteTaken(const OutboxEntry &entry, std::string_view state, const schema::Type &type);
    std::set<std::string, std::less<>> takenOf(const Key &key, std::string_view state);
    bool takenAfter(const Key &key, std::string_view state); // what was asked for at `state` does not tell it
    std::vector<std::string> takenNote(const Key &key, std::string_view state); // its state, and the names
    bool hasTaken(const std::string &account, const std::string &type);
    void forgetTaken(const std::string &account, const std::string &type);
    // Records that the server removed for this cache at a state of its present epoch, by id.
    void noteRemoved(const Key &key, std::string_view state);
    std::map<std::string, std::string, std::less<>> removedOf(const std::string &account, const std::string &type);
    void forgetRemoved(const Key &key);
    bool isFetched(const Key &key); // its type, up to some state
    bool isForgotten(const Key &key); // its type, because it may not be read any more
    // The run in which its collection is read again after a return of the server, until that comes to `row`; else 0.
    std::int64_t runAhead(const Key &key, const Row &row);
    bool mayWrite(const std::string &account);
    // Whether the policy lets this person change what others made, as far as this cache knows the role.
    bool mayChangeOthers(const std::string &account, const schema::Type &type, const std::string &person);
    Room roomIn(const std::string &account);
    Result<std::string> queueUpload(const std::string &account, const Copied &copied, const std::string &name,
                                    const std::string &type);
    void enqueue(const std::string &account, const Copied &copied, const std::string &name, const std::string &type);
    std::optional<Copied> bytesOf(const std::string &account, const std::string &blobId); // where they are here
    std::vector<std::string> pastEpochs();
    void addPastEpoch(std::string_view epoch);
    void touched(const Key &key);
    void notify(const ChangeSet &changes);
    void damaged(); // the next open salvages

    core::Error failed(const sqlite::Error &error);

    // One transaction; a job that returns an error or throws leaves nothing behind. Inside together() it is a part of
    // the one transaction there.
    template <typename Job> auto write(Job job) -> std::invoke_result_t<Job>
    {
        if (group) {
            auto result = caught(job);
            group->failed = group->failed || !result;
            return result;
        }
        ChangeSet set;
        changes = &set;
        auto result = caught([&] {
            sqlite::Transaction transaction(*db);
            auto inner = job();
            if (inner)
                transaction.commit();
            return inner;
        });
        changes = nullptr;
        if (result)
            notify(set);
        else
            records->forgetCollections();
        return result;
    }
    template <typename Job> auto read(Job job) -> std::invoke_result_t<Job>
    {
        if (group)
            return caught(job);
        return caught([&] {
            sqlite::Transaction transaction(*db, false);
            auto inner = job();
            transaction.commit();
            return inner;
        });
    }
    template <typename Job> auto caught(Job job) -> std::invoke_result_t<Job>
    {
        try {
            return job();
        } catch (const sqlite::Failure &failure) {
            return tl::unexpected(failed(failure.error()));
        } catch (const std::exception &e) {
            return tl::unexpected(core::Error{ core::Code::Bug, e.what() });
        }
    }
};

} // namespace store
