#pragma once
// JMAP requests and answers as values: pure functions, no I/O. What a server sends is checked before it is believed.
#include "core/result.h"
#include "schema/json.h"
#include "schema/type.h"
#include "sync/transport.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace syncing::wire {

namespace json = boost::json;

struct Call
{
    std::string name; // "Card/get"
    json::object arguments;
    std::string id;
};

// Names the capabilities of `types`, core and, where it is used, blob.
std::string request(const std::vector<Call> &calls, const schema::TypeTable &types);

struct Answer
{
    std::string name; // "error" when the call failed
    json::object arguments;
    std::string id;
    bool failed() const { return name == "error"; }
};

struct Response
{
    std::string sessionState;
    std::vector<Answer> answers;
    std::int64_t bytes = 0; // of the JSON it was read from
    std::optional<Error> cut = {}; // the line broke before the end: answers are missing
    const Answer *find(std::string_view callId) const; // first answer to a call; nullptr when it is missing
};

Result<Response> readResponse(json::value value);
std::string textOf(const Response &response); // as readResponse() reads it again

// What an HTTP answer means before its body is read; nullopt: go on. A server of ours always names itself
// (`namesItself`), so an answer without `jumelle-server` comes from something in between.
std::optional<Error> httpProblem(const HttpResponse &response, bool namesItself = true);

// An ["error", {...}] answer as a code; `detail` is the type.
Error methodProblem(const Answer &answer);

// --- changes ---------------------------------------------------------------------------------------------------

inline constexpr int callsPerChanges = 3;
// Foo/changes and two Foo/get that refer to it; call ids are "c<tag>", "n<tag>", "u<tag>".
void addChanges(std::vector<Call> &calls, std::string_view account, std::string_view type, std::string_view since,
                std::int64_t maxChanges, int tag);

// The same in steps of `most` each: every step goes on where the one before ends, tags count from 0. Of an answer that
// breaks off, the steps that are whole count.
void addSteps(std::vector<Call> &calls, std::string_view account, std::string_view type, std::string_view since,
              std::int64_t most, int steps);

struct Changes
{
    std::vector<json::object> list; // created and updated, each once, as the server has them
    std::vector<std::string> destroyed;
    std::string newState;
    bool hasMore = false;
    std::int64_t total = -1; // records of the type on the server, when there is more to come; -1: not told
};
// Errors: those of methodProblem; Conflict when the state is unknown to the server; Transient for a broken answer.
Result<Changes> readChanges(Response &response, int tag);

// Foo/query and the Foo/get of what it found; call ids are "q<tag>", "w<tag>".
void addWhole(std::vector<Call> &calls, std::string_view account, std::string_view type, std::int64_t position,
              std::int64_t limit, int tag);
struct Whole
{
    std::vector<json::object> list;
    std::int64_t count = 0; // ids of this page
    std::string state;
    std::string queryState;
};
Result<Whole> readWhole(Response &response, int tag);

Call changesOnly(std::string_view account, std::string_view type, std::string_view since, std::int64_t maxChanges,
                 std::string id);
struct Ids
{
    std::vector<std::string> touched;
    std::vector<std::string> destroyed;
    std::string newState;
    bool hasMore = false;
    std::int64_t total = -1;
};
Result<Ids> readChangedIds(const Response &response, std::string_view callId);

// --- get ---------------------------------------------------------------------------------------------------------

Call get(std::string_view account, std::string_view type, const std::vector<std::string> &ids, std::string id);
struct Got
{
    std::vector<json::object> list;
    std::vector<std::string> notFound;
    std::string state;
};
Result<Got> readGot(Response &response, std::string_view callId);

// Strings of an array; anything else in it is left out.
std::vector<std::string> strings(const json::object &object, std::string_view name);
std::string string(const json::object &object, std::string_view name);

} // namespace syncing::wire
