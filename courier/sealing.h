#pragma once
// One part of a courier file, sealed and signed, and the way back. libsodium does all of it: XChaCha20-Poly1305 with a
// random nonce for each part, Ed25519, BLAKE2b. docs/courier.md has the layout.
#include "courier/keys.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace courier {

inline constexpr std::string_view magic = "jumelle-courier1"; // the last letter is the version of the format
inline constexpr std::size_t tagSize = 8;
inline constexpr std::size_t fileIdSize = 16;
inline constexpr std::size_t headerSize = magic.size() + tagSize + fileIdSize;
inline constexpr std::size_t lengthSize = 4;
inline constexpr std::size_t nonceSize = 24;
inline constexpr std::size_t macSize = 16;
inline constexpr std::size_t innerSize = 1 + 1 + 4 + 64; // kind, packed or not, size of the content, signature
inline constexpr std::size_t maxContent = 16u << 20; // of one part, unpacked
inline constexpr std::size_t maxSealed = innerSize + maxContent + 65536 + macSize;

enum class Kind : std::uint8_t { Manifest = 1, Request = 2, Answer = 3, Page = 4, Piece = 5, End = 6 };

// Says which key a file was sealed with, to those who have it; tells others nothing.
std::string keyTag(const Key &key);
std::string makeHeader(const Key &key, const Random &random);

// Where in which file a part stands; what stood before is in it, so that parts cannot be exchanged or left out.
struct Place
{
    std::string header;
    std::uint64_t number = 0;
    std::string before = std::string(macSize, '\0'); // the end of the part before
};

// Length, nonce and sealed bytes; `place` moves on.
std::string seal(Place &place, const Key &key, const Signer &signer, const Random &random, Kind kind,
                 std::string_view content);

struct Opened
{
    Kind kind = Kind::End;
    std::string stored; // as it was signed, maybe packed
    bool isPacked = false;
    std::uint32_t size = 0;
    std::string signature;
    std::string signedText;
};
// `bytes`: nonce and sealed bytes. nullopt when a bit is wrong. Nothing is unpacked yet.
std::optional<Opened> unseal(Place &place, const Key &key, std::string_view bytes);
bool isSignedBy(const Opened &part, const PublicKey &who);
std::optional<std::string> contentOf(const Opened &part);

std::uint32_t numberAt(std::string_view bytes, std::size_t at); // four bytes, little end first
void addNumber(std::string &bytes, std::uint64_t number, int width);

} // namespace courier
