#pragma once
// What goes into a courier file: a list of parts, each made when it is written, so that a film never is in memory.
#include "core/courier.h"
#include "courier/items.h"
#include "schema/type.h"
#include "store/cache.h"

#include <functional>
#include <variant>

namespace syncing {

struct TakeAlong
{
    courier::Owner owner;
    courier::Key key;
    courier::Signer signer;
    courier::Random random;
    std::function<std::int64_t()> nowMs;
    std::string deviceName; // shown on the other side
    std::int64_t room = -1; // bytes the file may have; files that do not fit stay here
    bool everything = false; // news from the very beginning, for a computer that has nothing
    const schema::TypeTable *types = nullptr; // default: schema::recordTypes()
    // Called after each part; false stops, and the next attempt goes on from there.
    std::function<bool(std::int64_t bytesDone, std::int64_t bytesInAll)> progress;
};

struct PlannedPage
{
    courier::Page page; // without list and ids
    std::vector<std::int64_t> rows;
};
struct PlannedPiece
{
    courier::Piece piece; // without bytes
    std::string path;
    std::int64_t length = 0;
};
struct PlannedPart
{
    courier::Kind kind = courier::Kind::Request;
    std::int64_t bytes = 0; // about
    std::variant<std::string, PlannedPage, PlannedPiece> what; // text: as it stands
};

struct Plan
{
    courier::Manifest manifest;
    core::CourierContents contents;
    std::vector<PlannedPart> parts;
};

// `freeze`: what waits is bound to its Idempotency-Key, as if it were on the line; otherwise only looked at.
core::Result<Plan> makePlan(store::Cache &cache, const TakeAlong &options, bool freeze);
// The content of a part; nullopt when a file is not here any more.
core::Result<std::optional<std::string>> contentOf(store::Cache &cache, const PlannedPart &part);

} // namespace syncing
