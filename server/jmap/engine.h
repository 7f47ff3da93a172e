#pragma once
// The JMAP engine: a pure, single-threaded function from (who, request) to (answer, what changed) over a Storage.
// It knows no type by name: a schema::TypeTable drives it, so that the same code serves boards, photos and, in the
// conformance build, mail. Clock and randomness are injected. No I/O but through Storage.
#include "schema/type.h"
#include "server/jmap/blobbytes.h"
#include "server/jmap/rules.h"
#include "server/policy/policy.h"
#include "server/storage/storage.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace server {

class Search;
struct Shared;

struct Limits // of urn:ietf:params:jmap:core
{
    std::int64_t maxSizeUpload = 50'000'000; // one request
    std::int64_t maxSizeFile = 4'000'000'000; // one blob, joined by Blob/upload
    std::int64_t maxConcurrentUpload = 8;
    std::int64_t maxSizeRequest = 10'000'000;
    std::int64_t maxConcurrentRequests = 8;
    std::int64_t maxCallsInRequest = 32;
    std::int64_t maxObjectsInGet = 4096;
    std::int64_t maxObjectsInSet = 1024;
    // Of what reads; what would go beyond is requestTooLarge. More than the smallest page of a client (50) of the
    // largest records, or somebody's large ones would keep others from fetching.
    std::int64_t maxSizeAnswer = 64'000'000;
    std::int64_t quotaPerSpace = 5'000'000'000;
    std::int64_t maxSizeRecord = 1'000'000; // one record as JSON
    std::int64_t maxDataSources = 4096; // of one Blob/upload: 20 GB in chunks of 5 MiB
};

using BlobParts = std::vector<BlobBytes::Part>;

// What became of parts that were joined before the request that asks for it.
struct Joined
{
    BlobParts parts;
    tl::expected<BlobBytes::Stored, BlobBytes::Problem> file;
};

struct Request
{
    std::string_view body;
    std::string_view contentType;
    std::string_view idempotencyKey; // "<device>-<seq>", "" = none
    const std::vector<Joined> *joined = nullptr; // of Engine::joins(); what is not in it is joined while it runs
};

// account -> type -> new state; what an EventSource sends (RFC 8620 section 7).
using StateChanges = std::map<std::string, std::map<std::string, std::string>>;

struct Answer
{
    int status = 200; // 200, or 4xx with problem+json for a request that is none
    std::string contentType = "application/json;charset=utf-8";
    std::string body;
    StateChanges changed;
    std::set<std::string> sessionsChanged; // userIds whose account list changed (a project space opened)
};

struct Urls
{
    std::string base; // "https://host:port", all session URLs are absolute
};

struct EngineOptions
{
    const schema::TypeTable *types = nullptr;
    Limits limits;
    std::function<std::int64_t()> nowMs;
    std::function<void(unsigned char *, std::size_t)> random;
    Rules *rules = nullptr; // productRules() of server/rules; nullptr: none
    BlobBytes *blobs = nullptr; // nullptr: no urn:ietf:params:jmap:blob
    Search *search = nullptr; // nullptr: every query reads all records of its type
    // Told of what went wrong by the server's own fault, without content; empty: nobody.
    std::function<void(std::string_view event, std::string_view detail)> log;
    void (*extend)(Shared &) = nullptr; // adds methods of its own; the conformance build's Email/import
    std::map<std::string, json::object> accountCapabilities; // URI → what an account tells about it
};

// Transactions: when the storage is already in one, api() and registerBlob() work in a savepoint of it and leave the
// commit to the caller, so that several requests share one sync to the disk; answers may be sent only after it.
// Otherwise they begin and commit by themselves. After a failure of the storage api() answers 500 or 503 and has
// changed nothing; the caller of a shared transaction then looks at Storage::inTransaction(), because a full disk
// can make SQLite give up all of it. Any other failure is the serverFail of one method, which has changed nothing.
class Engine
{
public:
    Engine(EngineOptions options, Storage &storage);
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    // True when a request could change something and must go to the writer's engine; a cheap look at method names,
    // never wrong in the other direction.
    static bool needsWrite(std::string_view body);
    Answer api(const Principal &who, const Request &request);
    // Files of several megabytes that the request joins, as far as `who` may: whoever joins them before api(), on a
    // thread of its own, spares everybody else's writes the waiting. Reads only, and promises nothing: api() checks.
    std::vector<BlobParts> joins(const Principal &who, const Request &request);

    std::string session(const Principal &who, const Urls &urls); // JSON of RFC 8620 section 2
    std::string sessionState(const Principal &who);
    // The event "session" of an EventSource: tells a client that was away whether its session object is still true.
    std::string sessionEvent(const Principal &who);
    // States of everything `who` can see, for EventSource; and what differs from an event id sent earlier.
    StateChanges states(const Principal &who);
    static std::string eventId(const StateChanges &states);
    StateChanges since(const Principal &who, std::string_view eventId);
    bool canSee(const Principal &who, std::string_view account);

    // Blobs: the bytes are elsewhere; the engine keeps who may see which id (RFC 8620 section 6, RFC 9404).
    enum class BlobAccess { Ok, NotFound, Forbidden, OverQuota, TooLarge };
    BlobAccess registerBlob(const Principal &who, std::string_view account, std::string_view blobId, std::int64_t size,
                            std::string_view type);
    BlobAccess mayUpload(const Principal &who, std::string_view account, std::int64_t size);
    // What registerBlob() would answer now, but nothing is changed; asked before the bytes are stored for good.
    BlobAccess mayRegister(const Principal &who, std::string_view account, std::string_view blobId, std::int64_t size);
    BlobAccess mayDownload(const Principal &who, std::string_view account, std::string_view blobId);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace server
