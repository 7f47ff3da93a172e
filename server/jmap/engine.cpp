#include "server/jmap/engine.h"
#include "server/jmap/context.h"
#include "server/jmap/private.h"
#include "server/jmap/request.h"
#include "server/jmap/scope.h"
#include "server/storage/stored_json.h"

#include "sqlite/sqlite.h"

#include <optional>

namespace server {

namespace {

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

// Runs one method; its response, or an error in its place, is in context.out afterwards.
class Runner
{
public:
    explicit Runner(Context &context)
        : m_context(context)
    { }

    // False: the call is not among the `kept` ones of keptAnswer(). Otherwise it is answered as it was.
    bool repeat(std::size_t place, const json::array &call, const json::value &kept)
    {
        m_call = place;
        m_writes = true;
        const std::string callId(call[2].get_string());
        static const json::array none;
        bool found = false;
        for (const auto &response : kept.is_null() ? none : kept.at("responses").as_array()) {
            if (response.at(0) != json::value(place))
                continue;
            found = true;
            open(response.at(1).as_string(), callId);
            m_context.out += json::serialize(response.at(2));
            close(callId);
        }
        return found;
    }

    void run(std::size_t place, json::array &call)
    {
        m_call = place;
        const std::string name(call[0].get_string());
        const std::string callId(call[2].get_string());
        const auto start = m_context.out.size();
        const auto firstResponse = m_context.responses.size();
        m_context.implicit.clear();
        m_writes = false;
        std::optional<Undo> undo;
        try {
            const auto &entry = find(name);
            m_writes = entry.writes; // also when its arguments are refused: it was answered
            resolveReferences(m_context, call[1].get_object());
            open(name, callId);
            if (entry.writes) {
                m_context.storage.savepoint();
                undo = Undo{ m_context.writer.touched(), m_context.createdIds };
            }
            const Call what{ name, entry.type, std::move(call[1].get_object()) };
            m_context.arguments = &what.args;
            entry.run(m_context, what, m_context.out);
            if (!entry.writes)
                m_context.requireRoom();
            close(callId);
            if (undo) {
                m_context.writer.flush();
                m_context.storage.release();
                undo.reset();
            }
            for (const auto &[implicitName, args] : m_context.implicit) {
                open(implicitName, callId);
                m_context.out += args;
                close(callId);
            }
        } catch (const MethodError &error) {
            takeBack(undo, start, firstResponse);
            refuse(error, callId);
        } catch (const sqlite::Failure &) {
            // Or whoever undoes the request would undo this savepoint only, and keep the calls before it.
            if (undo)
                m_context.storage.rollbackTo();
            throw;
        } catch (const std::exception &failure) {
            // A mistake of ours in one method; the other calls, and other people's in the same commit, go on.
            if (const auto &log = m_context.shared.options.log)
                log("method-failed", name + ": " + failure.what());
            takeBack(undo, start, firstResponse);
            refuse(MethodError("serverFail"), callId);
        }
    }

private:
    struct Undo
    {
        RecordWriter::Revs touched;
        std::map<std::string, std::string, std::less<>> createdIds;
    };
    void takeBack(std::optional<Undo> &undo, std::size_t outSize, std::size_t responses)
    {
        if (undo) {
            m_context.storage.rollbackTo();
            m_context.writer.forgetTo(undo->touched);
            m_context.createdIds = std::move(undo->createdIds);
        }
        m_context.out.resize(outSize);
        m_context.responses.resize(responses);
    }
    const MethodEntry &find(const std::string &name)
    {
        const auto it = m_context.shared.methods.find(name);
        if (it != m_context.shared.methods.end())
            for (const auto &uri : m_context.usedCapabilities)
                if (uri == it->second.capability)
                    return it->second;
        throw MethodError("unknownMethod");
    }
    void open(std::string_view name, const std::string &callId)
    {
        if (!m_context.responses.empty())
            m_context.out += ',';
        m_context.out += '[';
        appendQuoted(m_context.out, name);
        m_context.out += ',';
        m_context.responses.push_back({ callId, std::string(name), m_context.out.size(), 0, m_call, m_writes });
    }
    void close(const std::string &callId)
    {
        m_context.responses.back().end = m_context.out.size();
        m_context.out += ',';
        appendQuoted(m_context.out, callId);
        m_context.out += ']';
    }
    void refuse(const MethodError &error, const std::string &callId)
    {
        open("error", callId);
        json::object args;
        args["type"] = error.type();
        if (!error.description().empty())
            args["description"] = error.description();
        m_context.out += json::serialize(args);
        close(callId);
    }

    Context &m_context;
    std::size_t m_call = 0; // the place of the one that runs
    bool m_writes = false;
};

// What is kept under an Idempotency-Key: the responses of what writes, [[call, name, arguments], …], and the ids it
// gave. What only reads is read anew, or a request that reads much would be kept for a month.
std::string keptAnswer(const Context &context, std::string_view body)
{
    std::string text = "{\"responses\":[";
    bool first = true;
    for (const auto &part : context.responses) {
        if (!part.writes)
            continue;
        text.append(first ? "[" : ",[").append(std::to_string(part.call)).append(",");
        appendQuoted(text, part.name);
        text.append(",").append(body, part.begin, part.end - part.begin).append("]");
        first = false;
    }
    json::object ids;
    for (const auto &[creationId, id] : context.createdIds)
        ids[creationId] = id;
    return text.append("],\"createdIds\":").append(json::serialize(ids)).append("}");
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
            if (!kept.is_object() || !kept.get_object().contains("responses")) { // an earlier version kept the whole
                Answer again;
                again.status = stored->status;
                again.body = std::move(stored->body);
                return again;
            }
        }
    }

    Context context(shared, who);
    auto result = run(context, parsed, kept);
    if (once && kept.is_null())
        shared.storage.storeAnswer(key,
                                   { shared.options.nowMs(), print, result.status, keptAnswer(context, result.body) });
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
