#pragma once
// (The folder is sync/, the namespace syncing: POSIX has a function of that name in the global one.)
// HTTP as the engine needs it, so that a simulator can stand in for the network. One thread; every callback comes
// later from the event loop, never from inside the call that asked, and never after cancel().
#include "core/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace syncing {

using core::Code;
using core::Error;
using core::Result;

using Headers = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest
{
    std::string method = "GET";
    std::string url; // absolute, https
    Headers headers;
    std::string body;
    std::string bodyFile; // instead of `body`: `bodyLength` bytes of this file from `bodyOffset`
    std::int64_t bodyOffset = 0;
    std::int64_t bodyLength = 0;
    std::string toFile; // a 200 is written there from its start, a 206 appended; other answers stay in memory
    std::int64_t maxResponse = 1 << 20; // bytes after decompression; more is Code::TooLarge
    std::function<void(std::int64_t bytes)> received; // with toFile: how much of the file is there now
    int quietMs = 30'000; // so long without a byte in either direction is Code::Transient; 0: wait for ever
    bool keepCut = false; // what arrived of an answer that broke off is a value, with HttpResponse::cut
    bool bulk = false; // blobs: kept on their own connections so that records never queue behind them
};

struct HttpResponse
{
    int status = 0;
    Headers headers; // names in lower case
    std::string body; // empty with toFile
    std::int64_t size = 0; // bytes of this answer's body
    std::optional<Error> cut = {}; // only with HttpRequest::keepCut: `body` is how far it came

    std::string_view header(std::string_view lowerCaseName) const;
};

class Transport
{
public:
    using Handle = int; // 0 is never used
    using Reply = std::function<void(Result<HttpResponse>)>;
    struct Stream
    {
        std::function<void(const HttpResponse &)> head; // status and headers, before any data
        std::function<void(std::string_view)> data;
        std::function<void(Result<void>)> end;
    };

    virtual ~Transport() = default;
    // Any HTTP status is a value. Errors: Offline (number 1: the proxy in detail wants a name and a password, 2: it
    // refused those it got), Transient, Untrusted (number 1: intercepted by the authority in detail, 2: the server's
    // own authority, 0: what is wrong), UnknownServer, CaptivePortal (redirected elsewhere), TooLarge, DiskFull,
    // FileGone (bodyFile).
    virtual Handle send(HttpRequest request, Reply reply) = 0;
    virtual Handle stream(HttpRequest request, Stream stream) = 0;
    virtual void cancel(Handle handle) = 0; // unknown handles are ignored
};

class Timers
{
public:
    virtual ~Timers() = default;
    virtual int after(std::int64_t ms, std::function<void()> call) = 0;
    virtual void cancel(int timer) = 0;
};

// Everything the engine may touch besides its cache.
struct Environment
{
    Transport *transport = nullptr;
    Timers *timers = nullptr;
    std::function<std::int64_t()> nowMs;
    std::function<std::uint32_t()> random;
    std::function<std::int64_t()> steadyMs = {}; // a clock that nobody sets; see sinceMs()
    std::int64_t sinceMs() const { return steadyMs ? steadyMs() : nowMs(); } // to measure how long something takes
};

} // namespace syncing
