#pragma once
// Plain values that cross the store's edge.
#include "schema/json.h"
#include "schema/type.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace store {

namespace json = boost::json;

struct Key
{
    std::string account;
    std::string type;
    std::string id;
    bool operator==(const Key &) const = default;
    auto operator<=>(const Key &) const = default; // NOLINT(modernize-use-nullptr): what the compiler makes of it
};

// Of a state of a type ("e2-17"); "" before the first one. States compare only within one.
std::string_view epochOf(std::string_view state);
std::int64_t counterOf(std::string_view state);

enum class Pending { None, Create, Update, Destroy };

// One record as a person sees it: what the server has plus what waits to be sent.
struct Record
{
    Key key;
    std::int64_t rev = 0; // server's; 0 while only created here
    json::object view;
    Pending pending = Pending::None;
    bool parked = false; // a change of it could not be sent and waits for a decision
};

// Names in Account::limits, all in bytes. A missing one is not known.
namespace limit {
inline constexpr const char *file = "maxSizeFile"; // largest single file
inline constexpr const char *quota = "quota"; // of all files of the account
inline constexpr const char *used = "quotaUsed"; // by files that records name
} // namespace limit

struct Account
{
    std::string id;
    schema::AccountKind kind = schema::AccountKind::Space;
    std::string name;
    bool readOnly = false;
    bool lost = false; // membership ended: kept, read-only, unsent changes in the not-sent list
    json::object limits; // as the session said; the names above and others
};

// How much an account still takes, in bytes; -1: not known, so not a reason to refuse.
struct Room
{
    std::int64_t file = -1; // largest single file
    std::int64_t free = -1; // quota less what records name and what waits to be sent from here
};

// A person's action on one record. Destroy of a type with a trash is a move to the trash; of a record whose create
// was never sent, it removes both.
struct Edit
{
    enum Op { Create, Patch, Destroy } op = Patch;
    Key key;
    json::object value; // Create: the whole object without server-set properties; Patch: a PatchObject
};

// What list() looks for. Sorted by the type's order property then id, unless `sortBy` says otherwise.
struct Query
{
    std::string account;
    std::string type;
    std::optional<std::string> parent; // value of the type's parent property; "" = no parent
    enum Trash { Without, With, Only } trash = Without;
    std::string text; // folded words, all must match as prefixes (FTS)
    json::object filter; // same words as Foo/query filters of the protocol: see schema/search.h
    std::string sortBy; // property; "-name" descends
    int offset = 0;
    int limit = -1;
};

struct OutboxEntry
{
    // Names the content: once sent, an entry never changes under its seq; changed content gets a new one.
    std::int64_t seq = 0;
    std::int64_t position = 0; // order of sending; kept when the seq changes
    Key key;
    Edit::Op op = Edit::Patch;
    json::object value; // create: object, patch: PatchObject without propRevs
    json::object base; // the record as the server had it when the edit was made (what merge starts from)
    std::int64_t createdAtMs = 0;
    // Sending from markSending() on until the answer is known, also over restarts; later edits get their own entry.
    enum State { Waiting, Sending, Parked } state = Waiting;
    std::int64_t batch = 0; // seq of the first entry sent in the same request: Idempotency-Key "<device>-<batch>"
    std::int64_t notBeforeMs = 0;
    std::string error; // code of the last refusal: "forbidden", "overQuota" …
    std::vector<std::string> needsBlobs; // local blob ids that must be uploaded first
};

// A change that a person chose not to send; kept until they say that it may be forgotten.
struct Discarded
{
    OutboxEntry entry;
    std::int64_t discardedAtMs = 0;
};

// A file on its way to the server. localId is "L" + sha-256 and stands in records in place of a blobId until the
// upload is done; the store then rewrites the pending edits that name it.
struct Upload
{
    std::string localId;
    std::string account;
    std::string path; // the copy inside the cache, never the person's file
    std::string name;
    std::string type;
    std::int64_t size = 0;
    std::int64_t sent = 0;
    std::vector<std::string> chunkBlobIds; // 5 MiB pieces already there
    enum State { Waiting, Sending, Paused, Done, Failed } state = Waiting;
    std::string error;
};

// Something the interface would like to have from the server; answered by sync, kept over restarts when `keep`.
struct Wish
{
    enum Kind { Search, Blob, History, PinAlbum, Refresh, Activity } kind = Refresh;
    std::string key; // identifies the wish: asking twice is asking once
    std::string account;
    json::object
        what; // Search: {what, filter, text, sort, position, limit}; Blob: {blobId, size}; History: {type, id};
    // Activity: {before, by, types, limit}
    enum State { Waiting, Working, Done, Failed } state = Waiting;
    std::string error;
    json::object answer; // Search: {ids, total, facets}; History: {entries}; Activity: {entries, next,
    // askedAtMs, question}
    bool keep = false;
};

// A request of another computer of the same person, brought on a stick to be sent from here.
struct Carried
{
    std::string key; // its Idempotency-Key: "<device>-<batch>"
    std::string device;
    std::string body; // the same bytes whoever sends them
    struct Blob
    {
        std::string account;
        std::string hash;
    };
    std::vector<Blob> blobs; // to be uploaded before
    bool answered = false;
    std::string answer; // the server's, JSON; empty when it refused the whole request
    std::string error; // then: the word for it
};

// Another computer of the same person, as its last courier file told.
struct Peer
{
    std::string device;
    std::string name;
    std::string signKey;
    std::int64_t number = 0; // of that file; files with lower ones know less
    std::int64_t atMs = 0; // when it came here
    std::string statement; // JSON, see courier/items.h
};

// What a transaction touched. `types` without ids means "many: read again".
struct ChangeSet
{
    std::vector<Key> records; // empty id: the whole type
    bool outbox = false;
    bool uploads = false;
    bool accounts = false;
    std::vector<std::string> wishes; // keys
    std::vector<std::string> blobs; // ids that are now in the cache
    bool empty() const
    {
        return records.empty() && !outbox && !uploads && !accounts && wishes.empty() && blobs.empty();
    }
};

// The truth about the network, for the line at the bottom of the window. Published by sync, shown by ui.
struct SyncStatus
{
    enum State {
        NeverConnected,
        Offline,
        WorkingOffline,
        Connecting,
        Receiving,
        Sending,
        UpToDate,
        NeedsSignIn,
        Trouble
    } state
        = NeverConnected;
    int waitingChanges = 0;
    int waitingFiles = 0;
    int waitingPhotos = 0; // of waitingFiles
    int parked = 0; // "not sent"
    std::int64_t bytesTotal = 0;
    std::int64_t bytesDone = 0;
    int recordsExpected = 0; // of this fetch when it is large: for a progress bar with a number; 0: not known
    int recordsDone = 0; // of this fetch
    // Kept over restarts; 0: never.
    std::int64_t lastSentMs = 0; // the server took a change or a file of ours
    std::int64_t lastContactMs = 0; // the server's last answer, of whatever kind
    std::int64_t lastReceivedMs = 0; // last time that nothing newer was left to fetch
    std::int64_t offlineSinceMs = 0; // when the server could not be reached any more; 0: it can
    std::string error; // core::Code as text when state is Trouble
    std::string errorDetail; // core::Error::detail
};

} // namespace store
