#include "server/jmap/engine.h"
#include "server/jmap/blob.h"
#include "server/jmap/context.h"
#include "server/jmap/private.h"
#include "server/jmap/request.h"
#include "server/jmap/runner.h"
#include "server/jmap/scope.h"
#include "server/storage/stored_json.h"

#include "sqlite/sqlite.h"

#include <optional>

namespace server {

namespace {

constexpr std::size_t keptWhole = 256 << 10; // bytes of an answer; kept for months

std::int64_t fingerprint(std::string_view text) // FNV-1a: has to be the same after a restart
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return static_cast<std::int64_t>(hash);
}

Answer storageAnswer(const sqlite::Failure &failure)
{
    const bool passing = failure.error().isBusy() || failure.error().isFull();
    json::object body;
    body["type"] = "about:blank";
    body["status"] = passing ? 503 : 500;
    body["title"] = passing ? "serverUnavailable" : "serverFail";
    Answer answer;
    answer.status = passing ? 503 : 500;
    answer.contentType = "application/problem+json";
    answer.body = json::serialize(body);
    return answer;
}

} // namespace

Engine::Engine(EngineOptions options, Storage &storage)
    : d(std::make_unique<Private>(std::move(options), storage))
{ }

Engine::~Engine() = default;

bool Engine::needsWrite(std::string_view body)
{
    // An escaped name could hide from this look, so any escape that can write a letter or a slash counts, too.
    for (const std::string_view sign : { "/set\"", "/copy\"", "/upload\"", "/import\"", "\\/", "\\u" })
        if (body.find(sign) != body.npos)
            return true;
    return false;
}

Answer Engine::api(const Principal &who, const Request &request)
{
    auto parsed = parseRequest(request, d->shared.options.limits);
    if (!parsed)
        return problemAnswer(parsed.error());
    for (const auto &uri : *parsed->using_)
        if (!d->shared.capabilities.count(std::string_view(uri.get_string())))
            return problemAnswer({ 400, "unknownCapability", "using: " + std::string(uri.get_string()), {} });
    try {
        return d->answer(who, request, *parsed);
    } catch (const sqlite::Failure &failure) {
        return storageAnswer(failure);
    }
}

std::vector<BlobParts> Engine::joins(const Principal &who, const Request &request)
{
    if (!d->shared.options.blobs || request.body.find("\"Blob/upload\"") == request.body.npos)
        return {};
    auto parsed = parseRequest(request, d->shared.options.limits);
    try {
        return parsed ? d->joins(who, request, *parsed) : std::vector<BlobParts>();
    } catch (const sqlite::Failure &) {
        return {}; // api() will meet it, too, and answers
    }
}

std::vector<BlobParts> Engine::Private::joins(const Principal &who, const Request &request, ParsedRequest &parsed)
{
    const Scope scope(shared.storage, false);
    std::vector<BlobParts> found;
    if (!request.idempotencyKey.empty()
        && shared.storage.storedAnswer(who.userId + '/' + std::string(request.idempotencyKey)))
        return found; // done before
    Context context(shared, who);
    for (const auto &call : *parsed.calls)
        try {
            if (call.at(0).as_string() == "Blob/upload")
                methods::findJoins(context, call.at(1).as_object(), found);
        } catch (const MethodError &) { // api() says so
        }
    return found;
}

Answer Engine::Private::answer(const Principal &who, const Request &request, ParsedRequest &parsed)
{
    const bool write = needsWrite(request.body);
    Scope scope(shared.storage, write);
    const bool once = write && !request.idempotencyKey.empty();
    const auto key = who.userId + '/' + std::string(request.idempotencyKey);
    const auto print = once ? fingerprint(request.body) : 0;
    json::value kept;
    if (once) {
        if (auto stored = shared.storage.storedAnswer(key)) {
            if (stored->fingerprint != print)
                return reusedKey();
            kept = storedJson(stored->body);
            if (!kept.is_object() || !kept.get_object().contains("responses")) { // the whole
                Answer again;
                again.status = stored->status;
                again.body = std::move(stored->body);
                return again;
            }
        }
    }

    Context context(shared, who);
    context.joined = request.joined;
    auto result = run(context, parsed, kept);
    // Small ones whole: what the person could read then belongs to the answer, also when they may not any more.
    if (once && kept.is_null())
        shared.storage.storeAnswer(
            key,
            { shared.options.nowMs(), print, result.status,
              result.body.size() <= keptWhole ? result.body : keptAnswer(context, result.body) });
    scope.keep();
    return result;
}

Answer Engine::Private::reusedKey()
{
    json::object body;
    body["type"] = "about:blank";
    body["status"] = 422;
    body["title"] = "Idempotency-Key was used for another request";
    Answer answer;
    answer.status = 422;
    answer.contentType = "application/problem+json";
    answer.body = json::serialize(body);
    return answer;
}

Answer Engine::Private::run(Context &context, ParsedRequest &parsed, const json::value &kept)
{
    for (const auto &uri : *parsed.using_)
        context.usedCapabilities.emplace_back(uri.get_string());
    if (parsed.createdIds) {
        context.createdIdsGiven = true;
        for (const auto &member : *parsed.createdIds)
            context.createdIds[member.key()] = member.value().get_string();
    }
    if (const auto *before = kept.if_object())
        for (const auto &member : before->at("createdIds").as_object())
            context.createdIds[member.key()] = member.value().as_string();
    context.out = "{\"methodResponses\":[";
    Runner runner(context);
    for (std::size_t i = 0; i < parsed.calls->size(); ++i) {
        auto &call = parsed.calls->at(i).get_array();
        if (!runner.repeat(i, call, kept))
            runner.run(i, call);
    }
    context.out += ']';
    if (context.createdIdsGiven) {
        json::object ids;
        for (const auto &[creationId, id] : context.createdIds)
            ids[creationId] = id;
        context.out += ",\"createdIds\":" + json::serialize(ids);
    }
    context.out += ",\"sessionState\":";
    appendQuoted(context.out, sessionState(context.who));
    context.out += '}';

    Answer answer;
    answer.body = std::move(context.out);
    for (const auto &[account, types] : context.writer.touched())
        for (const auto &[type, rev] : types)
            answer.changed[account][type] = formatState(context.epoch(), { rev });
    for (const auto &person : context.writer.peopleWithNewSession())
        if (const auto user = shared.storage.userByPerson(person))
            answer.sessionsChanged.insert(user->id);
    return answer;
}

} // namespace server
