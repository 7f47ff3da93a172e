#pragma once
// What the parts of the engine share. Everything runs in the engine's thread.
#include "store/cache.h"
#include "sync/remote.h"

#include <functional>
#include <set>

namespace syncing {

// What a person allows; docs/protocol.md has nothing of it, it is the client's promise:
// Online: everything. Metered: records, changes and what a person asks for now; no uploads of files, no thumbnails, no
// pinned albums. Offline: not one request, whatever happens; changes and files wait.
enum class Policy { Online, Metered, Offline };

struct Context
{
    Environment env;
    store::Cache &cache;
    Remote &remote;
    const schema::TypeTable &types;
    std::string folder; // for files on their way in
    Policy policy = Policy::Online;
    static constexpr std::int64_t usualPieceSize = 5 << 20;
    std::int64_t pieceSize = usualPieceSize; // bytes of a file that go up in one request
    // Something failed that concerns everything: the engine stops its parts and tries again by sync/retry.
    std::function<void(const Error &)> trouble;
    // A part finished something: the engine looks what is next and publishes the status.
    std::function<void()> progress;
    std::function<void(const std::string &account, const std::string &type)> refetch;
    std::function<void(std::int64_t ms)> wakeIn; // look again by then
    std::function<void(const std::string &account)> filesChanged; // which files its records name
    std::set<std::string>
        arrived; // spaces with something new that may lie in a container in the trash, until sync/reunion looked
    std::int64_t lastSentMs = 0;
    std::int64_t bytesTotal = 0;
    std::int64_t bytesDone = 0;

    Context(Environment e, store::Cache &c, Remote &r, const schema::TypeTable &t)
        : env(std::move(e))
        , cache(c)
        , remote(r)
        , types(t)
    { }
    // True when it worked; otherwise the trouble was told.
    template <typename T> bool ok(const Result<T> &result)
    {
        if (result)
            return true;
        trouble(result.error());
        return false;
    }
};

} // namespace syncing
