#pragma once
// The signed list of versions that scripts/release manifest makes. What comes in is hostile until the signature holds,
// and judged by its bounds even then. No state, any thread.
#include "core/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace syncing::versions {

using Key = std::array<unsigned char, 32>; // Ed25519

struct Offer
{
    std::string platform; // "windows", "linux", "macos"
    std::string version; // "1.2.3"
    std::string page; // https
};

struct List
{
    std::int64_t number = 0; // grows with every list
    std::int64_t issuedMs = 0;
    std::int64_t expiresMs = 0;
    std::vector<Offer> offers;
};

inline constexpr std::int64_t largestList = 64 << 10; // bytes

// Base64 of 32 bytes, as scripts/release key prints it.
core::Result<Key> keyFromText(std::string_view text);

// Errors: Untrusted (not signed by `key`), BadInput (detail: what makes no sense), TooNew (a format of later programs),
// TooOld (expired at `nowMs`, or its number is smaller than `seen`, the largest that was accepted before).
core::Result<List> readList(std::string_view bytes, const Key &key, std::int64_t nowMs, std::int64_t seen);

// Less, equal, greater than 0, by numbers; both must be versions like "1.2.3".
int compare(std::string_view a, std::string_view b);
bool isVersion(std::string_view text);
bool isPage(std::string_view text); // an https address fit to be opened

} // namespace syncing::versions
