// A cache.db of any content is opened, read and written. Promises of store/cache.h: it opens (mended where needed) or
// says why not with a code, and what opened can be used: every call answers, none crashes.
#include "tests/fuzz/cache_fuzz.h"

#include "store/cache.h"
#include "tests/fuzz/fuzz.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace {

constexpr const char *space = "z0000000000000000000000001";

fuzz::CacheSeen seenNow;

template <typename List> std::size_t sizeOf(const core::Result<List> &list) { return list ? list->size() : 0; }

void look(store::Cache &cache)
{
    seenNow.accounts = sizeOf(cache.accounts());
    seenNow.outbox = sizeOf(cache.outbox());
    seenNow.uploads = sizeOf(cache.uploads());
    seenNow.carried = sizeOf(cache.carried());
}

// Every call may be refused; it must come back.
void use(store::Cache &cache)
{
    static_cast<void>(cache.accounts());
    for (const auto &entry : cache.outbox().value_or(std::vector<store::OutboxEntry>()))
        static_cast<void>(cache.park(entry.seq, "tried"));
    for (const auto &upload : cache.uploads().value_or(std::vector<store::Upload>()))
        static_cast<void>(cache.copyIsSound(upload.localId));
    static_cast<void>(cache.openWishes());
    static_cast<void>(cache.discarded());
    static_cast<void>(cache.nextCarried());
    for (const auto &request : cache.carried().value_or(std::vector<store::Carried>()))
        static_cast<void>(cache.carriedAnswered(request.key, "{}", {}));
    static_cast<void>(cache.peers());
    static_cast<void>(cache.pastEpochs());
    static_cast<void>(cache.collections());
    static_cast<void>(cache.missingBlobs(space, 10));
    for (const auto &type : schema::recordTypes().all()) {
        store::Query query;
        query.account = space;
        query.type = type.name;
        query.trash = store::Query::With;
        for (const auto &record : cache.list(query).value_or(std::vector<store::Record>()))
            static_cast<void>(cache.record(record.key));
        query.text = "pri";
        static_cast<void>(cache.count(query));
    }
    const auto id = cache.newId("Label");
    const auto made = cache.apply({ { store::Edit::Create, { space, "Label", id }, { { "name", "new" } } } });
    static_cast<void>(cache.nextToSend(10, 1));
    store::Cache::Page page;
    page.account = space;
    page.type = "Label";
    page.list = { { { "id", "b0000000000000000000000009" }, { "name", "theirs" }, { "rev", 9 } } };
    page.newState = "e1-9";
    const auto stored = cache.storePage(page);
    if (made && stored) {
        const auto seen = cache.record({ space, "Label", id });
        fuzz::require(!seen || seen->has_value(), "what was written is read");
    }
    static_cast<void>(cache.sizeBytes());
    static_cast<void>(cache.trimBlobs(0));
}

} // namespace

const fuzz::CacheSeen &fuzz::cacheSeen() { return seenNow; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // The first byte says whether the last use ended badly, which makes opening check every page.
    seenNow = {};
    fuzz::Choices choices(fuzz::text(data, size));
    const bool broke = choices.below(2) == 1;
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("cache.db")));
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly))
        return 0;
    const auto rest = choices.rest();
    file.write(rest.data(), static_cast<qint64>(rest.size()));
    file.close();
    if (broke) {
        QFile mark(folder.filePath(QStringLiteral("cache.damaged")));
        static_cast<void>(mark.open(QIODevice::WriteOnly));
    }
    store::CacheOptions options;
    options.folder = folder.path().toStdString();
    options.nowMs = [] { return std::int64_t(1'800'000'000'000); };
    unsigned seed = 1;
    options.random = [&seed](unsigned char *out, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i)
            out[i] = static_cast<unsigned char>((seed = seed * 1664525U + 1013904223U) >> 24U);
    };
    for (int opening = 0; opening < 2; ++opening) { // the second time meets what the first one mended
        auto opened = store::Cache::open(options);
        if (!opened)
            continue;
        ++seenNow.openings;
        if (opening == 0) {
            seenNow.salvaged = opened->salvaged;
            look(*opened->cache);
        }
        use(*opened->cache);
    }
    return 0;
}
