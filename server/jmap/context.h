#pragma once
// What one request carries from call to call. Private to the engine.
#include "server/jmap/arguments.h"
#include "server/jmap/engine.h"
#include "server/jmap/state.h"

#include <unordered_map>

namespace server {

struct Context;

struct Call
{
    std::string_view name;
    const schema::Type *type = nullptr; // nullptr: Core/…, Blob/…
    const json::object &args; // result references resolved
};

// Appends the arguments of the response, a JSON object. Throws MethodError.
using Method = void (*)(Context &, const Call &, std::string &out);

struct MethodEntry
{
    Method run = nullptr;
    const schema::Type *type = nullptr;
    std::string_view capability;
    bool writes = false;
};

struct ResponsePart // one finished response inside Context::out
{
    std::string callId;
    std::string name;
    std::size_t begin = 0; // of its arguments
    std::size_t end = 0;
    std::size_t call = 0; // its place in the request
    bool writes = false;
};

struct AccountAccess
{
    AccountRow row;
    RoleSet roles;
};

// What all requests of an engine share.
struct Shared
{
    EngineOptions options;
    Storage &storage;
    std::map<std::string, MethodEntry, std::less<>> methods;
    std::map<std::string, json::object, std::less<>> capabilities; // of the session
    std::string configTag; // differs when the session's constant part differs

    Rules noRules;

    Rules &rules() { return options.rules ? *options.rules : noRules; }
};

struct Context
{
    Context(Shared &sharedParts, const Principal &principal);

    Shared &shared;
    const Principal &who;
    Storage &storage;
    RecordWriter writer;
    std::vector<std::string> usedCapabilities;
    std::map<std::string, std::string, std::less<>> createdIds;
    bool createdIdsGiven = false;
    const json::object *arguments = nullptr; // of the call that runs
    bool oneByOne = false; // the call failed by a mistake of ours: each of its records is undone by itself now
    const std::vector<Joined> *joined = nullptr; // Request::joined
    std::string out; // the response so far
    std::vector<ResponsePart> responses;
    std::int64_t blobBytesLeft; // that may still be read from files
    std::vector<std::pair<std::string, std::string>> implicit; // further responses of the call that runs (name, args)

    // The account of a call, seen by who asks; accountNotFound, accountNotSupportedByMethod.
    const AccountAccess &account(std::string_view id, const schema::Type *type,
                                 const char *notFound = "accountNotFound",
                                 const char *notSupported = "accountNotSupportedByMethod");
    const AccountAccess *findAccount(std::string_view id); // nullptr: not there or not to be seen
    Permission permissionFor(const AccountAccess &access, const schema::Type &type);
    void requireRead(const AccountAccess &access, const schema::Type &type); // forbidden
    void tellMistake(std::string_view where, const std::exception &what) const; // to the log
    void requireRoom() const; // requestTooLarge when the answer has become too large to go on reading
    std::string state(std::string_view account, const schema::Type &type);
    // Created by, or describing, the person who asks.
    bool isOwn(const schema::Type &type, std::string_view id, const json::object &record);
    const std::string &epoch();
    std::string newId(char letter);
    // "#k1" → the id it stands for; other texts as they are; nullptr-like empty when unknown.
    std::optional<std::string> resolveId(std::string_view idOrReference) const;

private:
    std::map<std::string, AccountAccess, std::less<>> m_accounts;
    std::string m_epoch;
};

// An account in which the roles allow no change of any type.
bool isReadOnly(const schema::TypeTable &types, const AccountAccess &access);

namespace methods {
void echo(Context &, const Call &, std::string &);
void get(Context &, const Call &, std::string &);
void changes(Context &, const Call &, std::string &);
void set(Context &, const Call &, std::string &);
void copy(Context &, const Call &, std::string &);
void query(Context &, const Call &, std::string &);
void queryChanges(Context &, const Call &, std::string &);
void history(Context &, const Call &, std::string &);
void activity(Context &, const Call &, std::string &);
void blobUpload(Context &, const Call &, std::string &);
void blobGet(Context &, const Call &, std::string &);
void blobLookup(Context &, const Call &, std::string &);
void blobCopy(Context &, const Call &, std::string &);
void quotaGet(Context &, const Call &, std::string &);
} // namespace methods

// {"a":…} with "#a" replaced by what an earlier response holds; invalidResultReference, invalidArguments.
void resolveReferences(const Context &context, json::object &args);

void appendQuoted(std::string &out, std::string_view text);

} // namespace server
