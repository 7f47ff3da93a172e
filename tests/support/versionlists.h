#pragma once
// Makes and signs lists of versions, also such as nobody should take.
#include "sync/versions/list.h"

#include <boost/json.hpp>
#include <sodium.h>

#include <cstdlib>
#include <string>

namespace test {

inline std::string base64(std::string_view bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

class ListMaker
{
public:
    ListMaker()
    {
        if (sodium_init() < 0)
            std::abort();
        crypto_sign_keypair(key.data(), m_secret.data());
    }
    std::string sign(std::string_view content, std::string_view context = "jumelle-versions-1\n") const
    {
        const std::string message = std::string(context) + std::string(content);
        std::string signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(message.data()), message.size(), m_secret.data());
        return boost::json::serialize(boost::json::object{ { "content", boost::json::string(base64(content)) },
                                                           { "signature", boost::json::string(base64(signature)) } });
    }
    static boost::json::object plain(std::int64_t number = 5)
    {
        return { { "format", 1 },
                 { "number", number },
                 { "issued", "2027-01-14T00:00:00Z" },
                 { "expires", "2027-04-14T00:00:00Z" },
                 { "versions",
                   boost::json::array{ boost::json::object{ { "platform", "linux" },
                                                            { "version", "0.2.0" },
                                                            { "page", "https://jumelle.example/new" } } } } };
    }
    std::string list(std::int64_t number = 5) const { return sign(boost::json::serialize(plain(number))); }
    std::string with(std::string_view name, boost::json::value value) const
    {
        boost::json::object changed = plain();
        changed[name] = std::move(value);
        return sign(boost::json::serialize(changed));
    }
    std::string offer(std::string_view name, boost::json::value value) const
    {
        boost::json::object changed = plain();
        changed["versions"].as_array()[0].as_object()[name] = std::move(value);
        return sign(boost::json::serialize(changed));
    }
    syncing::versions::Key key{};

private:
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> m_secret{};
};

} // namespace test
