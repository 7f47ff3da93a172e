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

} // namespace server
