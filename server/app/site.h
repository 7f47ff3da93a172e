#pragma once
// What all I/O threads of a running server share. Every member may be used from any of them.
#include "server/app/concurrency.h"
#include "server/app/config.h"
#include "server/app/log.h"
#include "server/app/writer.h"
#include "server/blobs/blobstore.h"
#include "server/http/counters.h"
#include "server/identity/attempts.h"
#include "server/identity/tokens.h"
#include "server/push/hub.h"
#include "server/search/search.h"

#include <atomic>
#include <functional>
#include <memory>

namespace server {

// What makes this server the product and not the conformance build.
struct Product
{
    const schema::TypeTable *types = nullptr;
    std::function<std::unique_ptr<Rules>()> makeRules; // one a thread; empty = none
    std::function<std::unique_ptr<Search>()> makeSearch; // one for all threads; empty = every query reads all
    void (*extend)(Shared &) = nullptr; // further methods
    std::map<std::string, schema::json::object> accountCapabilities;
    bool basicAuth = false; // HTTP Basic besides Bearer: conformance only
    bool demo = false; // said in /.well-known/jumelle
};

struct Site
{
    Site(Config settings, Product what, Log &out);

    const Config config;
    const Product product;
    Log &log;
    BlobStore blobs;
    const std::unique_ptr<Search> search;
    TokenCache tokens;
    Attempts attempts;
    Concurrency requests;
    Concurrency uploads;
    Concurrency streams;
    WorkPool passwords;
    WorkPool files;
    WorkPool joins; // of pieces to files of gigabytes, which single pieces do not wait for
    PushHub hub;
    std::unique_ptr<Writer> writer; // from the start on until the stop
    const HttpCounters *http = nullptr;
    std::atomic<std::uint64_t> signIns = 0;
    std::atomic<std::uint64_t> signInFailures = 0;
    std::atomic<std::uint64_t> uploadsDone = 0;

    Limits limits() const;
    // An engine over `storage`, which must outlive it; `rules` too.
    std::unique_ptr<Engine> makeEngine(Storage &storage, Rules *rules);
};

} // namespace server
