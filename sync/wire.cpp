#include "sync/wire.h"

#include "schema/id.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace syncing {

std::string_view HttpResponse::header(std::string_view lowerCaseName) const
{
    for (const auto &[name, value] : headers)
        if (name == lowerCaseName)
            return value;
    return {};
}

} // namespace syncing

namespace syncing::wire {

using core::fail;

std::string request(const std::vector<Call> &calls, const schema::TypeTable &types)
{
    json::array capabilities{ json::string(schema::coreCapability) };
    for (const auto &type : types.all())
        if (const json::value uri(json::string(type.capability));
            std::find(capabilities.begin(), capabilities.end(), uri) == capabilities.end())
            capabilities.push_back(uri);
    json::array methods;
    bool blobs = false;
    for (const auto &call : calls) {
        blobs = blobs || (call.name.starts_with("Blob/") && call.name != "Blob/copy"); // copy is core
        methods.push_back(json::array{ json::string(call.name), call.arguments, json::string(call.id) });
    }
    if (blobs)
        capabilities.emplace_back(json::string(schema::blobCapability));
    return json::serialize(json::object{ { "using", std::move(capabilities) }, { "methodCalls", std::move(methods) } });
}

const Answer *Response::find(std::string_view callId) const
{
    const auto it = std::find_if(answers.begin(), answers.end(), [callId](const auto &a) { return a.id == callId; });
    return it == answers.end() ? nullptr : &*it;
}

Result<Response> readResponse(json::value value)
{
    auto *root = value.if_object();
    auto *list = root ? root->if_contains("methodResponses") : nullptr;
    if (!list || !list->is_array())
        return fail(Code::Transient, "answer without methodResponses");
    Response response;
    response.sessionState = string(*root, "sessionState");
    for (auto &entry : list->get_array()) {
        auto *triple = entry.if_array();
        if (!triple || triple->size() != 3 || !(*triple)[0].is_string() || !(*triple)[1].is_object()
            || !(*triple)[2].is_string())
            return fail(Code::Transient, "malformed method response");
        response.answers.push_back({ std::string((*triple)[0].get_string()), std::move((*triple)[1].get_object()),
                                     std::string((*triple)[2].get_string()) });
    }
    return response;
}

std::string textOf(const Response &response)
{
    json::array list;
    for (const auto &answer : response.answers)
        list.push_back(json::array{ json::string(answer.name), answer.arguments, json::string(answer.id) });
    return json::serialize(
        json::object{ { "methodResponses", std::move(list) }, { "sessionState", response.sessionState } });
}

namespace {

std::int64_t retryAfter(const HttpResponse &response)
{
    const auto text = response.header("retry-after");
    std::int64_t seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return std::clamp<std::int64_t>(seconds, 0, 3600);
}

constexpr std::int64_t fullServerSeconds = 300;

std::string problemPart(const HttpResponse &response, std::string_view name)
{
    const auto parsed = schema::parseJson(response.body);
    const auto *problem = parsed ? parsed->if_object() : nullptr;
    return problem ? string(*problem, name) : std::string();
}

std::string problemType(const HttpResponse &response) { return problemPart(response, "type"); }

Error badRequest(const HttpResponse &response)
{
    const std::string type = problemType(response);
    if (type.ends_with(":limit"))
        return { Code::TooLarge, problemPart(response, "limit"), 0 };
    if (type.ends_with(":unknownCapability") || type.ends_with(":notRequest"))
        return { Code::TooOld, type, 0 };
    return { Code::Bug, "http " + std::to_string(response.status) + " " + type, 0 };
}

} // namespace

std::optional<Error> httpProblem(const HttpResponse &response, bool namesItself)
{
    const int status = response.status;
    const std::string detail = "http " + std::to_string(status);
    if (status < 200) // an interim response that something took for the answer: the answer is still to come
        return Error{ Code::Transient, detail, 0 };
    if (namesItself && response.header("jumelle-server").empty()) {
        if (status == 511 || status < 400)
            return Error{ Code::CaptivePortal, detail, 0 };
        if (status == 407)
            return Error{ Code::Offline, "proxy asks for a password", 0 };
        if (status == 429 || status >= 500)
            return Error{ Code::Transient, detail, retryAfter(response) };
        return Error{ Code::UnknownServer, detail, 0 };
    }
    if (status >= 200 && status < 300)
        return std::nullopt;
    switch (status) {
    case 401:
        return Error{ Code::Auth, detail, 0 };
    case 403:
        return Error{ Code::Forbidden, detail, 0 };
    case 404:
    case 410:
        return Error{ Code::NotFound, detail, 0 };
    case 409:
    case 416:
    case 422: // the Idempotency-Key was used for another request
        return Error{ Code::Conflict, detail, 0 };
    case 413:
        return Error{ Code::TooLarge, detail, 0 };
    case 429:
        return Error{ Code::Busy, detail, retryAfter(response) };
    case 507:
        // Only the account is full by its quota; a full disk of the server is its operator's affair and may pass.
        if (problemType(response).ends_with("over-quota"))
            return Error{ Code::OverQuota, detail, -1 };
        return Error{ Code::Busy, detail, std::max(retryAfter(response), fullServerSeconds) };
    case 408:
    case 425:
        return Error{ Code::Transient, detail, retryAfter(response) };
    default:
        break;
    }
    if (status >= 500)
        return Error{ Code::Transient, detail, retryAfter(response) };
    return badRequest(response);
}

Error methodProblem(const Answer &answer)
{
    const std::string type = string(answer.arguments, "type");
    if (type == "forbidden" || type == "accountReadOnly")
        return { Code::Forbidden, type, 0 };
    if (type == "accountNotFound" || type == "accountNotSupportedByMethod" || type == "notFound")
        return { Code::NotFound, type, 0 };
    if (type == "requestTooLarge" || type == "tooLarge" || type == "tooManyChanges")
        return { Code::TooLarge, type, 0 };
    if (type == "cannotCalculateChanges" || type == "stateMismatch")
        return { Code::Conflict, type, 0 };
    if (type == "overQuota")
        return { Code::OverQuota, type, -1 };
    if (type == "rateLimit")
        return { Code::Busy, type, 0 };
    if (type == "unknownMethod" || type == "invalidArguments" || type == "invalidResultReference")
        return { Code::Bug, type, 0 };
    return { Code::Transient, type, 0 }; // serverFail, serverUnavailable, and what a later server may add
}

Call changesOnly(std::string_view account, std::string_view type, std::string_view since, std::int64_t maxChanges,
                 std::string id)
{
    return { std::string(type) + "/changes",
             { { "accountId", account }, { "sinceState", since }, { "maxChanges", maxChanges } },
             std::move(id) };
}

namespace {
void addGets(std::vector<Call> &calls, std::string_view account, std::string_view type, const std::string &number)
{
    const std::string name(type);
    for (const auto &[prefix, path] : { std::pair{ "n", "/created" }, std::pair{ "u", "/updated" } }) {
        json::object reference{ { "resultOf", "c" + number }, { "name", name + "/changes" }, { "path", path } };
        calls.push_back(
            { name + "/get", { { "accountId", account }, { "#ids", std::move(reference) } }, prefix + number });
    }
}
} // namespace

void addChanges(std::vector<Call> &calls, std::string_view account, std::string_view type, std::string_view since,
                std::int64_t maxChanges, int tag)
{
    const std::string number = std::to_string(tag);
    calls.push_back(changesOnly(account, type, since, maxChanges, "c" + number));
    addGets(calls, account, type, number);
}

void addSteps(std::vector<Call> &calls, std::string_view account, std::string_view type, std::string_view since,
              std::int64_t most, int steps)
{
    addChanges(calls, account, type, since, most, 0);
    for (int step = 1; step < steps; ++step) {
        const std::string number = std::to_string(step);
        Call call = changesOnly(account, type, {}, most, "c" + number);
        call.arguments.erase("sinceState");
        call.arguments["#sinceState"] = json::object{ { "resultOf", "c" + std::to_string(step - 1) },
                                                      { "name", std::string(type) + "/changes" },
                                                      { "path", "/newState" } };
        calls.push_back(std::move(call));
        addGets(calls, account, type, number);
    }
}

namespace {

// Index of the answer, so that one check serves readers and takers.
Result<std::size_t> expect(const Response &response, std::string_view callId, std::string_view method)
{
    const auto *answer = response.find(callId);
    if (!answer)
        return fail(Code::Transient, "no answer to a call");
    if (answer->failed())
        return tl::unexpected<Error>(methodProblem(*answer));
    if (!answer->name.ends_with(method))
        return fail(Code::Transient, "answer to another method");
    return static_cast<std::size_t>(answer - response.answers.data());
}

bool flag(const json::object &object, std::string_view name)
{
    const auto *v = object.if_contains(name);
    return v && v->is_bool() && v->get_bool();
}

} // namespace

std::vector<std::string> strings(const json::object &object, std::string_view name)
{
    std::vector<std::string> out;
    const auto *v = object.if_contains(name);
    if (const auto *list = v ? v->if_array() : nullptr)
        for (const auto &entry : *list)
            if (entry.is_string())
                out.emplace_back(entry.get_string());
    return out;
}

std::string string(const json::object &object, std::string_view name)
{
    const auto *v = object.if_contains(name);
    return v && v->is_string() ? std::string(v->get_string()) : std::string();
}

Result<Ids> readChangedIds(const Response &response, std::string_view callId)
{
    auto answer = expect(response, callId, "/changes");
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    const auto &a = response.answers[*answer].arguments;
    Ids ids;
    ids.newState = string(a, "newState");
    if (ids.newState.empty())
        return fail(Code::Transient, "changes without newState");
    ids.touched = strings(a, "created");
    for (auto &id : strings(a, "updated"))
        ids.touched.push_back(std::move(id));
    ids.destroyed = strings(a, "destroyed");
    ids.hasMore = flag(a, "hasMoreChanges");
    if (const auto *total = a.if_contains("total"); total && total->is_int64())
        ids.total = total->get_int64();
    return ids;
}

Result<Changes> readChanges(Response &response, int tag)
{
    const std::string number = std::to_string(tag);
    auto ids = readChangedIds(response, "c" + number);
    if (!ids)
        return tl::unexpected<Error>(ids.error());
    Changes page;
    page.newState = std::move(ids->newState);
    page.hasMore = ids->hasMore;
    page.total = ids->total;
    page.destroyed = std::move(ids->destroyed);
    std::set<std::string, std::less<>> seen;
    for (const char *prefix : { "n", "u" }) {
        auto got = readGot(response, prefix + number);
        if (!got)
            return tl::unexpected<Error>(got.error());
        for (auto &object : got->list)
            if (seen.insert(string(object, "id")).second)
                page.list.push_back(std::move(object));
        // Gone between the two calls: the next changes would say so, too, but nothing is shown in the meantime.
        for (auto &id : got->notFound)
            page.destroyed.push_back(std::move(id));
    }
    return page;
}

void addWhole(std::vector<Call> &calls, std::string_view account, std::string_view type, std::int64_t position,
              std::int64_t limit, int tag)
{
    const std::string name(type);
    const std::string number = std::to_string(tag);
    calls.push_back(
        { name + "/query", { { "accountId", account }, { "position", position }, { "limit", limit } }, "q" + number });
    json::object reference{ { "resultOf", "q" + number }, { "name", name + "/query" }, { "path", "/ids" } };
    calls.push_back({ name + "/get", { { "accountId", account }, { "#ids", std::move(reference) } }, "w" + number });
}

Result<Whole> readWhole(Response &response, int tag)
{
    const std::string number = std::to_string(tag);
    const auto answer = expect(response, "q" + number, "/query");
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    const auto &query = response.answers[*answer].arguments;
    Whole whole;
    whole.queryState = string(query, "queryState");
    whole.count = static_cast<std::int64_t>(strings(query, "ids").size());
    auto got = readGot(response, "w" + number);
    if (!got)
        return tl::unexpected<Error>(got.error());
    if (got->state.empty())
        return fail(Code::Transient, "get without state");
    whole.state = std::move(got->state);
    whole.list = std::move(got->list);
    return whole;
}

Call get(std::string_view account, std::string_view type, const std::vector<std::string> &ids, std::string id)
{
    json::array list;
    for (const auto &each : ids)
        list.emplace_back(json::string(each));
    return { std::string(type) + "/get", { { "accountId", account }, { "ids", std::move(list) } }, std::move(id) };
}

Result<Got> readGot(Response &response, std::string_view callId)
{
    auto answer = expect(response, callId, "/get");
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    auto &arguments = response.answers[*answer].arguments;
    Got got;
    got.state = string(arguments, "state");
    got.notFound = strings(arguments, "notFound");
    auto *list = arguments.if_contains("list");
    if (!list || !list->is_array())
        return fail(Code::Transient, "get without list");
    for (auto &entry : list->get_array()) {
        if (!entry.is_object() || !schema::isWireId(string(entry.get_object(), "id")))
            return fail(Code::Transient, "record without id");
        got.list.push_back(std::move(entry.get_object()));
    }
    return got;
}

} // namespace syncing::wire
