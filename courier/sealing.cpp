#include "courier/sealing.h"

#include "courier/packing.h"

#include <sodium.h>

namespace courier {

namespace {

const unsigned char *raw(std::string_view bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }
unsigned char *raw(std::string &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

std::string hash(const Key &key, std::string_view what, std::size_t n)
{
    std::string out(n < crypto_generichash_BYTES_MIN ? crypto_generichash_BYTES_MIN : n, '\0');
    crypto_generichash(raw(out), out.size(), raw(what), what.size(), key.bytes.data(), key.bytes.size());
    out.resize(n);
    return out;
}

std::string fileKey(const Key &key, std::string_view header)
{
    return hash(key, "file" + std::string(header.substr(magic.size() + tagSize)), 32);
}

std::string bound(const Place &place)
{
    std::string text = place.header;
    addNumber(text, place.number, 8);
    return text + place.before;
}

// What is signed: the same content at another place or in another file is another text.
std::string textToSign(const Place &place, Kind kind, bool isPacked, std::uint32_t size, std::string_view stored)
{
    std::string text = "jumelle-courier part" + bound(place);
    text += static_cast<char>(kind);
    text += static_cast<char>(isPacked);
    addNumber(text, size, 4);
    std::string digest(32, '\0');
    crypto_generichash(raw(digest), digest.size(), raw(stored), stored.size(), nullptr, 0);
    return text + digest;
}

void moveOn(Place &place, std::string_view sealed)
{
    ++place.number;
    place.before = sealed.substr(sealed.size() - macSize);
}

} // namespace

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = 4; i-- > 0;)
        number = (number << 8) | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

void addNumber(std::string &bytes, std::uint64_t number, int width)
{
    for (int i = 0; i < width; ++i)
        bytes += static_cast<char>((number >> (8 * i)) & 0xff);
}

std::string keyTag(const Key &key) { return hash(key, "tag", tagSize); }

std::string makeHeader(const Key &key, const Random &random)
{
    std::string id(fileIdSize, '\0');
    random(raw(id), id.size());
    return std::string(magic) + keyTag(key) + id;
}

std::string seal(Place &place, const Key &key, const Signer &signer, const Random &random, Kind kind,
                 std::string_view content)
{
    std::string smaller = packed(content);
    const bool isPacked = !smaller.empty() && smaller.size() < content.size();
    const std::string_view stored = isPacked ? std::string_view(smaller) : content;
    const auto size = static_cast<std::uint32_t>(content.size());
    const std::string text = textToSign(place, kind, isPacked, size, stored);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(text), text.size(), signer.secret.data());

    std::string plain;
    plain.reserve(innerSize + stored.size());
    plain += static_cast<char>(kind);
    plain += static_cast<char>(isPacked);
    addNumber(plain, size, 4);
    plain += signature;
    plain += stored;
    std::string nonce(nonceSize, '\0');
    random(raw(nonce), nonce.size());
    std::string sealed(plain.size() + macSize, '\0');
    const std::string where = bound(place);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed), nullptr, raw(plain), plain.size(), raw(where), where.size(),
                                               nullptr, raw(nonce), raw(fileKey(key, place.header)));
    moveOn(place, sealed);
    std::string out;
    addNumber(out, sealed.size(), static_cast<int>(lengthSize));
    return out + nonce + sealed;
}

std::optional<Opened> unseal(Place &place, const Key &key, std::string_view bytes)
{
    if (bytes.size() < nonceSize + innerSize + macSize)
        return std::nullopt;
    const auto nonce = bytes.substr(0, nonceSize);
    const auto sealed = bytes.substr(nonceSize);
    std::string plain(sealed.size() - macSize, '\0');
    const std::string where = bound(place);
    const std::string with = fileKey(key, place.header);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(sealed), sealed.size(), raw(where),
                                                   where.size(), raw(nonce), raw(with))
        != 0)
        return std::nullopt;
    Opened part;
    part.kind = static_cast<Kind>(plain[0]);
    part.isPacked = plain[1] != 0;
    part.size = numberAt(plain, 2);
    part.signature = plain.substr(6, crypto_sign_BYTES);
    part.stored = plain.substr(innerSize);
    part.signedText = textToSign(place, part.kind, part.isPacked, part.size, part.stored);
    moveOn(place, sealed);
    return part;
}

bool isSignedBy(const Opened &part, const PublicKey &who)
{
    return crypto_sign_verify_detached(raw(part.signature), raw(part.signedText), part.signedText.size(), who.data())
        == 0;
}

std::optional<std::string> contentOf(const Opened &part)
{
    if (part.size > maxContent)
        return std::nullopt;
    if (!part.isPacked)
        return part.stored.size() == part.size ? std::optional(part.stored) : std::nullopt;
    return unpacked(part.stored, part.size);
}

} // namespace courier
