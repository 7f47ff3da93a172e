#pragma once
// The offline cache: one SQLite file for one person on one server. Synchronous and single-threaded: each thread that
// needs it opens its own Cache on the same file. Every public call is one transaction; a call that fails changed
// nothing. Tables that may be fetched again and tables that must never be lost are told apart in docs/database.md.
#include "core/result.h"
#include "store/types.h"

#include <functional>
#include <memory>
#include <utility>

namespace sqlite {
class Connection;
}

namespace store {

using core::Result;

struct CacheOptions
{
    std::string folder; // <folder>/cache.db and <folder>/blobs/
    bool readOnly = false;
    std::function<std::int64_t()> nowMs; // injected clock
    std::function<void(unsigned char *bytes, std::size_t n)> random; // injected randomness
    std::string vfs; // simulation
    std::string files; // simulation: where <folder>/blobs is, when the data base is on no real disk
    std::function<Result<void>(std::int64_t bytes)> fileFault; // simulation: whether a file can be written now
    const schema::TypeTable *types = nullptr; // default: schema::recordTypes()
};

struct Opened; // how opening went: see below

class Cache
{
public:
    ~Cache();
    // Code::TooNew (file untouched), ReadOnly, DiskFull. A damaged file is moved aside, its outbox salvaged into the
    // new one, and `salvaged` says how many entries; the rest is fetched again.
    static Result<Opened> open(const CacheOptions &options);

    // --- reading -----------------------------------------------------------------------------------------------
    Result<std::vector<Account>> accounts();
    Result<std::optional<Record>> record(const Key &key);
    Result<std::vector<Record>> list(const Query &query);
    Result<int> count(const Query &query);
    // Records not in the trash with something in `variants`. Looks through all records: not for each change.
    Result<std::vector<Record>> withVersions(int limit = -1);
    Result<std::string> device(); // this replica's id; a copied profile folder gets a new one at first start

    // --- a person's actions: data plus outbox rows in one transaction --------------------------------------------
    // Creates need ids made with newId(). Checked by schema::checkCreate/checkUpdate: Code::BadInput names the
    // property. Returns the edits that undo it. Edits of one record that were not sent yet are coalesced into one
    // entry.
    Result<std::vector<Edit>> apply(const std::vector<Edit> &edits);
    std::string newId(std::string_view type);
    // Copies the bytes into the cache and queues the upload; returns the local id to put where a blobId goes. Refused
    // before a byte is read: TooLarge and OverQuota, by what room() says.
    Result<std::string> addFile(const std::string &account, const std::string &path, const std::string &name,
                                const std::string &type);
    Result<std::string> addBytes(const std::string &account, std::string_view bytes, const std::string &name,
                                 const std::string &type);
    Result<Room> room(const std::string &account);
    // Path of the bytes when they are here: a local id, or a fetched blob. Touches its last use.
    Result<std::optional<std::string>> blobPath(const std::string &account, const std::string &blobId);
    Result<void> pinAlbum(const std::string &account, const std::string &albumId, bool pinned);
    Result<bool> isPinned(const std::string &account, const std::string &albumId);

    // --- what waits ------------------------------------------------------------------------------------------------
    Result<std::vector<OutboxEntry>> outbox(int limit = -1);
    Result<void> retryParked(std::int64_t seq);
    Result<void> discardParked(std::int64_t seq); // only after the person exported or said so; kept in `discarded`
    // Gives up a file that failed and the changes that name it, sent or not; they go to `discarded`. Returns their
    // seqs.
    Result<std::vector<std::int64_t>> discardFile(const std::string &localId);
    Result<std::vector<Discarded>> discarded(int limit = -1); // latest first
    Result<void> restoreDiscarded(std::int64_t seq); // parked again, under a new seq
    Result<void> forgetDiscarded(const std::vector<std::int64_t> &seqs); // for good
    Result<std::vector<Upload>> uploads(); // without those that are done or were given up
    // Forgets a file that was given up, unless something that waits still names it.
    Result<void> dropFailedUpload(const std::string &account, const std::string &localId);
    Result<void> setUploadPaused(const std::string &localId, bool paused);
    Result<void> wish(const Wish &wish);
    Result<std::optional<Wish>> wished(const std::string &key);

    // --- for sync only ---------------------------------------------------------------------------------------------
    Result<void> setAccounts(const std::vector<Account> &accounts); // missing ones become `lost`
    Result<void> setQuota(const std::string &account, std::int64_t used, std::int64_t quota);
    Result<std::string> state(const std::string &account, const std::string &type); // "0" at first
    struct Page
    {
        std::string account;
        std::string type;
        std::vector<json::object> list; // whole objects as the server has them
        std::vector<std::string> destroyed;
        std::string newState; // "" leaves the state as it is
        // cannotCalculateChanges: only on the first page of the run; what the run did not mention when its page with
        // `last` is stored is forgotten then.
        bool restart = false;
        bool last = true;
        bool whole = false; // a run whose end may have the state it began with
    };
    // Stores the page with its state in one transaction; pending edits are rebased on it with schema::mergeRecord.
    // An object older than what is here (an answer that overtook the page) is passed over, unless restarting.
    Result<void> storePage(Page page);
    // Call when no request is on its way. Entries whose answer was lost come first, alone and as the one request they
    // were (same `batch`), to be repeated under the same key; else what waits, in order, without what depends on
    // something that cannot go now. An entry that names a record created here comes after its create.
    Result<std::vector<OutboxEntry>> nextToSend(int limit, std::int64_t nowMs);
    Result<void> markSending(const std::vector<std::int64_t> &seqs); // the entries of one request
    // The server has it, as `server` ({}: ask again by changes); under another id, all that names it goes over to that.
    // `state` (here and below): of the type, with the answer. In another epoch than the cache knows, what is here of
    // the server stays until it is fetched anew, or nobody would know what the server lost.
    Result<void> acknowledge(std::int64_t seq, const json::object &server, std::string_view state = {});
    Result<void> park(std::int64_t seq, const std::string &error); // refused; later edits of the record join it
    // After a merge: new content, so a new seq, in the old place; joins later edits of the record. An empty `value`
    // means that nothing is left to send. `base` is the record as the server has it now.
    Result<void> replaceEdit(std::int64_t seq, const json::object &value, const json::object &base,
                             std::string_view state = {});
    // The server lacks files that the entry names: those that are here are sent again, and the entry waits for them.
    // False, and nothing is changed, when none is.
    Result<bool> sendFilesAgain(std::int64_t seq, const std::vector<std::string> &blobIds);
    Result<std::vector<Wish>> openWishes();
    Result<void> answerWish(const std::string &key, Wish::State state, const json::object &answer,
                            const std::string &error);
    Result<void> uploadProgress(const std::string &localId, std::int64_t sent,
                                const std::vector<std::string> &chunkBlobIds);
    // Rewrites every pending value that names localId to blobId, in one transaction with the upload's end.
    Result<void> uploadDone(const std::string &localId, const std::string &blobId);
    // Whether the copy kept for sending still has the bytes it is named by; reads it whole. One that has others is
    // removed, so that adding the file again makes it new.
    Result<bool> copyIsSound(const std::string &localId);
    Result<void> uploadFailed(const std::string &localId, const std::string &error);
    Result<void> storeBlob(const std::string &account, const std::string &blobId, const std::string &temporaryPath);
    Result<std::vector<std::string>> missingBlobs(const std::string &account, int limit); // thumbnails, pinned albums

    // --- for the courier only (sync/courier) -----------------------------------------------------------------------
    struct Collection
    {
        std::string account;
        std::string type;
        std::string state;
        bool whole = false; // everything that exists at `state` is here
    };
    Result<std::vector<Collection>> collections();
    struct Held
    {
        std::int64_t row = 0;
        std::int64_t rev = 0;
        std::int64_t bytes = 0;
    };
    // Records that the server has, changed after `rev`, oldest change first.
    Result<std::vector<Held>> held(const std::string &account, const std::string &type, std::int64_t rev);
    // The same as JSON, as the server has them now; rows that are gone are left out.
    Result<std::vector<std::string>> heldTexts(const std::string &account, const std::string &type,
                                               const std::vector<std::int64_t> &rows);
    // Ids of all records but those that nobody sent yet, hidden ones too.
    Result<std::vector<std::string>> idsOnServer(const std::string &account, const std::string &type);
    Result<std::vector<std::pair<std::string, std::int64_t>>> heldIds(const std::string &account,
                                                                      const std::string &type); // id, rev
    // Blobs that are here, of records changed after `rev`: thumbnails only.
    Result<std::vector<std::string>> thumbnails(const std::string &account, const std::string &type, std::int64_t rev);
    Result<std::vector<std::string>> pastEpochs(); // of the server, over for certain
    Result<void> addPastEpochs(const std::vector<std::string> &epochs);

    // Like nextToSend(), each record once, with files when all are in `localIds`; `files`: only such, or only others.
    Result<std::vector<OutboxEntry>> nextToTake(const std::vector<std::string> &localIds, bool files, int limit);
    // As markSending(), with the ids that the files will have in place of local ones; they still wait for the upload.
    Result<void> freeze(const std::vector<std::int64_t> &seqs);
    Result<std::vector<OutboxEntry>> sending(std::int64_t batch); // in the order they were sent; 0: of all batches

    Result<bool> carry(const Carried &request); // false: it was here already
    Result<std::vector<Carried>> carried();
    Result<std::optional<Carried>> nextCarried(); // the first whose files are at the server, in the order of its device
    Result<void> carriedAnswered(const std::string &key, const std::string &answer, const std::string &error);
    Result<void> dropCarried(const std::string &key);
    Result<std::vector<Peer>> peers();
    Result<void> storePeer(const Peer &peer);
    Result<std::optional<Upload>> upload(const std::string &account, const std::string &localId); // done ones, too
    Result<bool> hasBlob(const std::string &account, const std::string &blobId);

    // Everything that `calls` does here is one transaction: done as a whole or, when it or one of its calls fails, not
    // at all. For the outcome of one request; does not nest.
    // OnDisk outlives a power cut once it returns; the others may be had again or asked for again.
    enum class Commit { Soon, OnDisk };
    Result<void> together(const std::function<Result<void>()> &calls, Commit commit = Commit::Soon);

    // --- house-keeping -----------------------------------------------------------------------------------------------
    Result<std::int64_t> sizeBytes(); // of photos and files; what waits to be sent is not counted
    // Another one after anything was written, here or by others: what was found out before may no longer be so.
    Result<std::pair<std::int64_t, std::int64_t>> version();
    Result<void> trimBlobs(std::int64_t maxBytes); // oldest use first, never local or pinned ones
    Result<void> setMeta(const std::string &key, const std::string &value);
    Result<std::string> meta(const std::string &key);

    using Observer = std::function<void(const ChangeSet &)>; // called after each commit, in the calling thread
    void setObserver(Observer observer);
    sqlite::Connection &connection(); // for fault loops in tests

private:
    Cache();
    void showSalvaged();
    Result<void> removeStrays();
    struct Applying;
    struct Paging;
    struct Private;
    std::unique_ptr<Private> d;
};

struct Opened
{
    std::unique_ptr<Cache> cache;
    bool created = false;
    int salvaged = -1; // >= 0: the old file was damaged, so many unsent changes were saved
    std::string damagedCopy; // where the damaged file is now
    bool newDevice = false; // the folder had been copied
};

} // namespace store
