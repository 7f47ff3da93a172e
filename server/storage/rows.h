#pragma once
// What Storage takes and gives, plain values.
#include "schema/type.h"

#include <cstdint>
#include <limits>
#include <set>
#include <string>

namespace server {

struct AccountRow
{
    std::string id;
    schema::AccountKind kind = schema::AccountKind::Space;
    std::string name;
};

struct MemberRow
{
    std::string account;
    std::string person;
    std::string role; // personal and mail accounts: "owner"; spaces: the values of Member.role
};

struct RecordRow
{
    std::string id;
    std::int64_t rev = 0;
    std::int64_t createdRev = 0;
    std::string json; // compact, keys unique, the whole record
};

struct ChangeRow
{
    std::string id;
    std::int64_t rev = 0;
    std::int64_t createdRev = 0;
    bool destroyed = false;
};

struct HistoryRow
{
    std::string id;
    std::int64_t rev = 0;
    std::int64_t at = 0;
    std::string by; // person
    std::string device;
    std::string op; // "create", "update", "destroy"
    std::string before; // JSON objects with the touched properties
    std::string after;
};

// Of the history of one record, newest first.
struct HistoryQuestion
{
    static constexpr auto all = std::numeric_limits<std::int64_t>::max();
    HistoryQuestion(std::int64_t most, std::int64_t beforeRev = all, std::int64_t mostBytes = all)
        : limit(most)
        , before(beforeRev)
        , bytes(mostBytes)
    { }
    std::int64_t limit;
    std::int64_t before; // rev, not included
    std::int64_t bytes; // of values read; at least one row comes
};

// What happened in one account before a rev, newest first.
struct ActivityQuestion
{
    std::int64_t before = 0; // rev, not included
    std::string by; // "" = by anybody
    std::vector<std::string> types; // of these only
    std::int64_t limit = 0;
    std::int64_t bytes = std::numeric_limits<std::int64_t>::max(); // of values read; at least one row comes
};

struct ActivityPage
{
    std::vector<std::pair<std::string, HistoryRow>> rows; // with the type
    std::int64_t next = 0; // `before` of the next page; 0: this was all
};

struct StoredAnswer
{
    std::int64_t at = 0;
    std::int64_t fingerprint = 0; // of the request, so that a key used twice by mistake is noticed
    int status = 200;
    std::string body;
};

struct BlobRow
{
    std::string id;
    std::int64_t size = 0;
    std::string type;
    std::int64_t at = 0;
};

struct BlobRef
{
    std::string type;
    std::string id;
};

struct UserRow
{
    std::string id;
    std::string username; // folded by the caller
    std::string personId;
    std::string passwordHash;
    std::set<schema::Role> roles; // Teacher, Coordinator, Operator
    bool disabled = false;
    std::int64_t createdAt = 0;
};

struct TokenRow
{
    std::string hash; // of the token; the token itself is nowhere
    std::string id; // what people see and revoke by
    std::string userId;
    std::string deviceId;
    std::string deviceName;
    std::int64_t createdAt = 0;
    std::int64_t usedAt = 0;
    std::int64_t expiresAt = 0;
};

} // namespace server
