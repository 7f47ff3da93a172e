#include "server/jmap/request.h"

#include <algorithm>

namespace server {

namespace {

constexpr std::size_t maxDepth = 64;

bool isJsonType(std::string_view contentType)
{
    auto type = contentType.substr(0, contentType.find(';'));
    while (!type.empty() && (type.back() == ' ' || type.back() == '\t'))
        type.remove_suffix(1);
    constexpr std::string_view wanted = "application/json";
    return std::equal(type.begin(), type.end(), wanted.begin(), wanted.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

bool isCall(const json::value &value)
{
    const auto *call = value.if_array();
    return call && call->size() == 3 && (*call)[0].is_string() && (*call)[1].is_object() && (*call)[2].is_string();
}

tl::unexpected<Problem> notRequest(std::string detail)
{
    return tl::unexpected(Problem{ 400, "notRequest", std::move(detail), {} });
}

tl::unexpected<Problem> limit(int status, std::string name)
{
    return tl::unexpected(Problem{ status, "limit", "The request is larger than allowed.", std::move(name) });
}

} // namespace

tl::expected<ParsedRequest, Problem> parseRequest(const Request &request, const Limits &limits)
{
    if (static_cast<std::int64_t>(request.body.size()) > limits.maxSizeRequest)
        return limit(413, "maxSizeRequest");
    if (!isJsonType(request.contentType))
        return tl::unexpected(Problem{ 415, "notJSON", "The content type is not application/json.", {} });
    auto document = schema::parseJson(request.body, maxDepth);
    if (!document)
        return tl::unexpected(Problem{ 400, "notJSON", document.error(), {} });

    ParsedRequest parsed;
    parsed.document = std::move(*document);
    auto *object = parsed.document.if_object();
    if (!object)
        return notRequest("The body is not an object.");
    auto *capabilities = object->if_contains("using");
    auto *calls = object->if_contains("methodCalls");
    if (!capabilities || !capabilities->is_array() || !calls || !calls->is_array())
        return notRequest("using and methodCalls must be arrays.");
    parsed.using_ = &capabilities->get_array();
    parsed.calls = &calls->get_array();
    if (!std::all_of(parsed.using_->begin(), parsed.using_->end(), [](auto &v) { return v.is_string(); }))
        return notRequest("using must hold strings.");
    if (!std::all_of(parsed.calls->begin(), parsed.calls->end(), isCall))
        return notRequest("A method call is [name, arguments, id].");
    if (auto *ids = object->if_contains("createdIds"); ids && !ids->is_null()) {
        parsed.createdIds = ids->if_object();
        if (!parsed.createdIds || !std::all_of(parsed.createdIds->begin(), parsed.createdIds->end(), [](auto &m) {
                return m.value().is_string();
            }))
            return notRequest("createdIds must map ids to ids.");
    }
    if (static_cast<std::int64_t>(parsed.calls->size()) > limits.maxCallsInRequest)
        return limit(400, "maxCallsInRequest");
    return parsed;
}

Answer problemAnswer(const Problem &problem)
{
    json::object body;
    body["type"] = "urn:ietf:params:jmap:error:" + problem.type;
    body["status"] = problem.status;
    body["detail"] = problem.detail;
    if (!problem.limit.empty())
        body["limit"] = problem.limit;
    Answer answer;
    answer.status = problem.status;
    answer.contentType = "application/problem+json";
    answer.body = json::serialize(body);
    return answer;
}

} // namespace server
