#pragma once
// The Session object (RFC 8620 section 2), read with suspicion: every address must lead to the server it came from.
#include "core/result.h"
#include "schema/json.h"
#include "store/types.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace syncing {

namespace json = boost::json;

struct Session
{
    std::string state;
    std::string username;
    std::string apiUrl;
    std::string uploadUrl; // templates of RFC 6570 level 1
    std::string downloadUrl;
    std::string eventUrl;
    std::int64_t maxCalls = 16;
    std::int64_t maxGet = 500;
    std::int64_t maxSet = 500;
    std::int64_t maxRequest = 10'000'000;
    std::int64_t maxUpload = 50'000'000; // one request
    std::vector<store::Account> accounts;

    const store::Account *account(std::string_view id) const;
    std::string personalAccount() const; // "" when there is none
    std::string communityAccount() const;
};

// Addresses may be given without the origin. Errors: TooOld (not a session, or a capability that `types` need is
// missing), UnknownServer (an address leads elsewhere).
core::Result<Session> readSession(const json::value &value, std::string_view origin,
                                  const schema::TypeTable &types = schema::recordTypes());

// "https://host:port" of an address, lower-case, default port left out; "" when it is not https with a host.
std::string originOf(std::string_view url);

std::string percentEncoded(std::string_view text); // unreserved characters of RFC 3986 stay
struct TemplateValue
{
    std::string_view name;
    std::string_view value;
};
std::string expand(std::string_view urlTemplate, const std::vector<TemplateValue> &values);

} // namespace syncing
