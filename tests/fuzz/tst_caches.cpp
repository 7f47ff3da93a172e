// The corpus of the cache's fuzzer, through the fuzzer's own entry: each layout that was ever released is among it, and
// what is whole opens, twice, with what waits in it. Otherwise the fuzzer would look at refusals only.
#include "tests/fuzz/cache_fuzz.h"
#include "tests/fuzz/fuzz.h"

#include "store/migrations.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>

namespace {

using Bytes = std::vector<std::uint8_t>;

std::map<std::string, Bytes> corpus()
{
    std::map<std::string, Bytes> files;
    for (const auto &entry : std::filesystem::directory_iterator(JUMELLE_CORPUS)) {
        std::ifstream in(entry.path(), std::ios::binary);
        files[entry.path().filename().string()] = Bytes{ std::istreambuf_iterator<char>(in), {} };
    }
    return files;
}

// Big-endian at offset 60 of the data base's header, which comes behind one byte of ours; 0 for what is none.
int layoutOf(const Bytes &file)
{
    constexpr std::string_view mark = "SQLite format 3";
    if (file.size() < 101 || !std::equal(mark.begin(), mark.end(), file.begin() + 1))
        return 0;
    return (file[61] << 24) | (file[62] << 16) | (file[63] << 8) | file[64];
}

// Each goes through once, for all tests.
const fuzz::CacheSeen &seen(const std::string &name)
{
    static const auto all = [] {
        std::map<std::string, fuzz::CacheSeen> results;
        for (const auto &[file, bytes] : corpus()) {
            LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
            results[file] = fuzz::cacheSeen();
        }
        return results;
    }();
    return all.at(name);
}

TEST(FuzzedCaches, eachReleasedLayoutIsAmongThem)
{
    const auto files = corpus();
    for (const auto &step : store::migrations())
        EXPECT_EQ(layoutOf(files.at("v" + std::to_string(step.version))), step.version) << "see make_caches.cpp";
    for (const char *today : { "new", "busy" })
        EXPECT_EQ(layoutOf(files.at(today)), store::migrations().back().version) << today << ": see make_caches.cpp";
}

TEST(FuzzedCaches, eachIsSmall)
{
    for (const auto &[name, file] : corpus())
        EXPECT_LE(file.size(), 64U << 10) << name;
}

TEST(FuzzedCaches, whatIsWholeOpens)
{
    for (const auto &[name, file] : corpus()) {
        SCOPED_TRACE(name);
        const auto &cache = seen(name);
        EXPECT_EQ(cache.openings, 2); // what is damaged is put aside, and a new one is there
        const bool whole = layoutOf(file) > 0 && name.find("cut") == name.npos;
        EXPECT_EQ(cache.salvaged < 0, whole || name == "empty");
    }
}

TEST(FuzzedCaches, whatWaitsIsThere)
{
    for (const auto &step : store::migrations()) {
        SCOPED_TRACE(step.version);
        const auto &old = seen("v" + std::to_string(step.version));
        EXPECT_EQ(old.accounts, 1U);
        EXPECT_EQ(old.outbox, 2U);
        EXPECT_EQ(old.uploads, 1U);
    }
    const auto &busy = seen("busy");
    EXPECT_EQ(busy.accounts, 1U);
    EXPECT_EQ(busy.outbox, 6U);
    EXPECT_EQ(busy.uploads, 4U);
    EXPECT_EQ(busy.carried, 2U);
    const auto &fresh = seen("new");
    EXPECT_EQ(fresh.outbox + fresh.uploads + fresh.carried, 0U);
}

} // namespace
