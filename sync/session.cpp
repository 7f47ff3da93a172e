#include "sync/session.h"

#include "schema/id.h"

#include <algorithm>

namespace syncing {

using core::Code;
using core::fail;

const store::Account *Session::account(std::string_view id) const
{
    const auto it = std::find_if(accounts.begin(), accounts.end(), [id](const auto &a) { return a.id == id; });
    return it == accounts.end() ? nullptr : &*it;
}

namespace {

constexpr std::int64_t mostBytes = std::int64_t(1) << 40;

std::string firstOf(const Session &session, schema::AccountKind kind)
{
    for (const auto &a : session.accounts)
        if (a.kind == kind)
            return a.id;
    return {};
}

std::string text(const json::object &object, std::string_view name)
{
    const auto *v = object.if_contains(name);
    return v && v->is_string() ? std::string(v->get_string()) : std::string();
}

const json::object *child(const json::object &object, std::string_view name)
{
    const auto *v = object.if_contains(name);
    return v ? v->if_object() : nullptr;
}

void limit(std::int64_t &target, const json::object &core, std::string_view name, std::int64_t most)
{
    const auto *v = core.if_contains(name);
    if (v && v->is_int64() && v->get_int64() > 0)
        target = std::min(v->get_int64(), most);
}

schema::AccountKind kindOf(std::string_view id, const json::object &account)
{
    const auto *personal = account.if_contains("isPersonal");
    if (personal && personal->is_bool() && personal->get_bool())
        return schema::AccountKind::Personal;
    return id == "community" ? schema::AccountKind::Community : schema::AccountKind::Space;
}

// maxSizeBlobSet (RFC 9404) is of a whole file; without it a file has to fit into one request.
void readLimits(const json::object &capabilities, const Session &session, store::Account &account)
{
    std::int64_t largest = session.maxUpload;
    if (const auto *blob = child(capabilities, schema::blobCapability)) {
        largest = mostBytes;
        limit(largest, *blob, "maxSizeBlobSet", mostBytes);
    }
    if (const auto *ours = child(capabilities, schema::jumelleCapability))
        for (const auto &[key, entry] : *ours)
            account.limits[key] = entry;
    account.limits[store::limit::file] = largest;
}

} // namespace

std::string Session::personalAccount() const { return firstOf(*this, schema::AccountKind::Personal); }
std::string Session::communityAccount() const { return firstOf(*this, schema::AccountKind::Community); }

core::Result<Session> readSession(const json::value &value, std::string_view origin, const schema::TypeTable &types)
{
    const auto *root = value.if_object();
    const auto *caps = root ? child(*root, "capabilities") : nullptr;
    const auto *core = caps ? child(*caps, schema::coreCapability) : nullptr;
    const auto *accounts = root ? child(*root, "accounts") : nullptr;
    if (!core || !accounts)
        return fail(Code::TooOld, "session");
    for (const auto &type : types.all())
        if (!caps->contains(type.capability))
            return fail(Code::TooOld, "session without " + type.capability);
    Session s;
    s.state = text(*root, "state");
    s.username = text(*root, "username");
    s.apiUrl = text(*root, "apiUrl");
    s.uploadUrl = text(*root, "uploadUrl");
    s.downloadUrl = text(*root, "downloadUrl");
    s.eventUrl = text(*root, "eventSourceUrl");
    for (auto *url : { &s.apiUrl, &s.uploadUrl, &s.downloadUrl, &s.eventUrl }) {
        if (url->starts_with('/') && !url->starts_with("//"))
            url->insert(0, origin);
        if (originOf(*url) != origin)
            return fail(Code::UnknownServer, "session names another server: " + originOf(*url));
    }
    limit(s.maxCalls, *core, "maxCallsInRequest", 64);
    limit(s.maxGet, *core, "maxObjectsInGet", 8192);
    limit(s.maxSet, *core, "maxObjectsInSet", 4096);
    limit(s.maxRequest, *core, "maxSizeRequest", 50'000'000);
    limit(s.maxUpload, *core, "maxSizeUpload", mostBytes);
    constexpr std::size_t mostAccounts = 1000;
    for (const auto &[id, v] : *accounts) {
        if (!v.is_object() || !schema::isWireId(id) || s.accounts.size() >= mostAccounts)
            continue;
        store::Account a;
        a.id = id;
        a.kind = kindOf(id, v.get_object());
        a.name = text(v.get_object(), "name");
        const auto *readOnly = v.get_object().if_contains("isReadOnly");
        a.readOnly = readOnly && readOnly->is_bool() && readOnly->get_bool();
        const auto *own = child(v.get_object(), "accountCapabilities");
        readLimits(own ? *own : json::object(), s, a);
        s.accounts.push_back(std::move(a));
    }
    return s;
}

std::string originOf(std::string_view url)
{
    constexpr std::string_view scheme = "https://";
    if (url.size() <= scheme.size())
        return {};
    std::string lower(url.substr(0, scheme.size()));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (lower != scheme)
        return {};
    url.remove_prefix(scheme.size());
    std::string host(url.substr(0, url.find_first_of("/?#")));
    if (host.empty() || host.find('@') != host.npos)
        return {};
    std::transform(host.begin(), host.end(), host.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (host.ends_with(":443"))
        host.resize(host.size() - 4);
    return std::string(scheme) + host;
}

std::string percentEncoded(std::string_view text)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    std::string out;
    for (const char ch : text) {
        const auto c = static_cast<unsigned char>(ch);
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'
            || c == '.' || c == '~') {
            out += ch;
        } else {
            out += '%';
            out += hex[c >> 4];
            out += hex[c & 15];
        }
    }
    return out;
}

std::string expand(std::string_view urlTemplate, const std::vector<TemplateValue> &values)
{
    std::string out;
    while (!urlTemplate.empty()) {
        const auto open = urlTemplate.find('{');
        const auto close = urlTemplate.find('}', open == urlTemplate.npos ? 0 : open);
        if (open == urlTemplate.npos || close == urlTemplate.npos)
            break;
        out += urlTemplate.substr(0, open);
        const auto name = urlTemplate.substr(open + 1, close - open - 1);
        for (const auto &v : values)
            if (v.name == name)
                out += percentEncoded(v.value);
        urlTemplate.remove_prefix(close + 1);
    }
    return out + std::string(urlTemplate);
}

} // namespace syncing
