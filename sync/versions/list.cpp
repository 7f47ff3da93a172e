#include "sync/versions/list.h"

#include "schema/json.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include <QDateTime>
#include <QUrl>

namespace syncing::versions {

namespace {

namespace json = boost::json;
using core::Code;
using core::fail;

// Stands before what is signed, so that no signature made for something else fits. Also in packaging/release/signed.py.
constexpr std::string_view context = "jumelle-versions-1\n";
constexpr std::size_t mostOffers = 32;
constexpr std::size_t longestPage = 1000;

std::optional<std::string> fromBase64(std::string_view text)
{
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    const char *end = nullptr;
    const int failed = sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), text.data(),
                                         text.size(), nullptr, &size, &end, sodium_base64_VARIANT_ORIGINAL);
    if (failed || end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

std::string_view textOf(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    const auto *text = value ? value->if_string() : nullptr;
    return text ? std::string_view(*text) : std::string_view();
}

// Only the one form that the list is written in: "2026-11-22T06:00:00Z".
std::optional<std::int64_t> momentOf(std::string_view text)
{
    if (text.size() != 20 || text.back() != 'Z')
        return std::nullopt;
    const QDateTime moment
        = QDateTime::fromString(QString::fromLatin1(text.data(), static_cast<int>(text.size())), Qt::ISODate);
    return moment.isValid() ? std::optional(moment.toMSecsSinceEpoch()) : std::nullopt;
}

core::Result<std::string> signedContent(std::string_view bytes, const Key &key)
{
    const auto parsed = schema::parseJson(bytes, 4);
    const auto *envelope = parsed ? parsed->if_object() : nullptr;
    if (!envelope)
        return fail(Code::BadInput, "list");
    const auto content = fromBase64(textOf(*envelope, "content"));
    const auto signature = fromBase64(textOf(*envelope, "signature"));
    if (!content || content->empty())
        return fail(Code::BadInput, "content");
    if (!signature || signature->size() != crypto_sign_BYTES)
        return fail(Code::BadInput, "signature");
    const std::string message = std::string(context) + *content;
    if (crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(signature->data()),
                                    reinterpret_cast<const unsigned char *>(message.data()), message.size(),
                                    key.data()))
        return fail(Code::Untrusted, "signature");
    return *content;
}

core::Result<std::vector<Offer>> offersOf(const json::object &root)
{
    const auto *value = root.if_contains("versions");
    const auto *list = value ? value->if_array() : nullptr;
    if (!list || list->size() > mostOffers)
        return fail(Code::BadInput, "versions");
    std::vector<Offer> offers;
    std::set<std::string, std::less<>> platforms;
    for (const auto &entry : *list) {
        const auto *object = entry.if_object();
        if (!object)
            return fail(Code::BadInput, "versions");
        Offer offer{ std::string(textOf(*object, "platform")), std::string(textOf(*object, "version")),
                     std::string(textOf(*object, "page")) };
        if (offer.platform.empty() || !platforms.insert(offer.platform).second)
            return fail(Code::BadInput, "platform");
        if (!isVersion(offer.version))
            return fail(Code::BadInput, "version");
        if (!isPage(offer.page))
            return fail(Code::BadInput, "page");
        offers.push_back(std::move(offer));
    }
    return offers;
}

std::array<int, 3> numbersOf(std::string_view version)
{
    std::array<int, 3> numbers{};
    const char *at = version.data();
    const char *const end = version.data() + version.size();
    for (int &number : numbers) {
        at = std::from_chars(at, end, number).ptr;
        at += at != end;
    }
    return numbers;
}

} // namespace

core::Result<Key> keyFromText(std::string_view text)
{
    const auto bytes = fromBase64(text);
    Key key{};
    if (sodium_init() < 0 || !bytes || bytes->size() != key.size())
        return fail(Code::BadInput, "key");
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return key;
}

core::Result<List> readList(std::string_view bytes, const Key &key, std::int64_t nowMs, std::int64_t seen)
{
    if (bytes.size() > static_cast<std::size_t>(largestList))
        return fail(Code::TooLarge, "list", largestList);
    const auto content = signedContent(bytes, key);
    if (!content)
        return tl::unexpected<core::Error>(content.error());
    const auto parsed = schema::parseJson(*content, 8);
    const auto *root = parsed ? parsed->if_object() : nullptr;
    if (!root)
        return fail(Code::BadInput, "content");
    const auto *format = root->if_contains("format");
    if (!format || !format->is_int64())
        return fail(Code::BadInput, "format");
    if (format->get_int64() != 1)
        return fail(Code::TooNew, "format", format->get_int64());

    const auto *number = root->if_contains("number");
    const auto issued = momentOf(textOf(*root, "issued"));
    const auto expires = momentOf(textOf(*root, "expires"));
    if (!number || !number->is_int64() || number->get_int64() < 1)
        return fail(Code::BadInput, "number");
    if (!issued || !expires || *expires <= *issued)
        return fail(Code::BadInput, "expires");
    List list{ number->get_int64(), *issued, *expires, {} };
    if (list.number < seen)
        return fail(Code::TooOld, "number", list.number);
    if (list.expiresMs <= nowMs)
        return fail(Code::TooOld, "expires", list.expiresMs);
    auto offers = offersOf(*root);
    if (!offers)
        return tl::unexpected<core::Error>(offers.error());
    list.offers = std::move(*offers);
    return list;
}

bool isVersion(std::string_view text)
{
    int dots = 0;
    int digits = 0;
    for (const char c : text) {
        if (c == '.' && digits > 0 && dots < 2) {
            ++dots;
            digits = 0;
        } else if (c < '0' || c > '9' || ++digits > 5) {
            return false;
        }
    }
    return dots == 2 && digits > 0;
}

bool isPage(std::string_view text)
{
    if (text.size() > longestPage || !std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; }))
        return false;
    const QUrl url(QString::fromLatin1(text.data(), static_cast<int>(text.size())), QUrl::StrictMode);
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() && url.userInfo().isEmpty();
}

int compare(std::string_view a, std::string_view b)
{
    const auto left = numbersOf(a);
    const auto right = numbersOf(b);
    return left < right ? -1 : left > right ? 1 : 0;
}

} // namespace syncing::versions
