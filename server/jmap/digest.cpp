#include "server/jmap/digest.h"

#include <algorithm>
#include <array>
#include <memory>
#include <openssl/evp.h>

namespace server {

std::optional<std::string> rangeDigest(BlobBytes &bytes, std::string_view blobId, std::int64_t begin, std::int64_t end)
{
    constexpr std::int64_t piece = 1 << 20;
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> hash(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    if (!hash || EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr) != 1)
        return {};
    while (begin < end) {
        const auto data = bytes.read(blobId, begin, std::min(piece, end - begin));
        if (!data || data->empty() || EVP_DigestUpdate(hash.get(), data->data(), data->size()) != 1)
            return {};
        begin += static_cast<std::int64_t>(data->size());
    }
    std::array<unsigned char, 32> result{};
    if (EVP_DigestFinal_ex(hash.get(), result.data(), nullptr) != 1)
        return {};
    return std::string(result.begin(), result.end());
}

std::optional<std::string> digestInId(std::string_view blobId)
{
    constexpr std::string_view digits = "0123456789abcdef";
    if (blobId.size() != 65 || blobId[0] != 'B' || blobId.find_first_not_of(digits, 1) != std::string_view::npos)
        return {};
    std::string digest;
    for (std::size_t i = 1; i < blobId.size(); i += 2)
        digest.push_back(static_cast<char>(digits.find(blobId[i]) * 16 + digits.find(blobId[i + 1])));
    return digest;
}

} // namespace server
