#include "server/jmap/runner.h"

#include "sqlite/sqlite.h"

namespace server {

bool Runner::repeat(std::size_t place, const json::array &call, const json::value &kept)
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

void Runner::run(std::size_t place, json::array &call)
{
    m_call = place;
    m_writes = false;
    const std::string name(call[0].get_string());
    const std::string callId(call[2].get_string());
    const auto start = m_context.out.size();
    const auto firstResponse = m_context.responses.size();
    std::optional<Undo> undo;
    try {
        work(name, callId, call[1].get_object(), undo);
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
        m_context.tellMistake(name, failure);
        takeBack(undo, start, firstResponse);
        if (!m_writes || m_context.oneByOne)
            return refuse(MethodError("serverFail"), callId);
        m_context.oneByOne = true;
        run(place, call);
        m_context.oneByOne = false;
    }
}

void Runner::work(const std::string &name, const std::string &callId, json::object &args, std::optional<Undo> &undo)
{
    m_context.implicit.clear();
    const auto &entry = find(name);
    m_writes = entry.writes; // also when its arguments are refused: it was answered
    resolveReferences(m_context, args);
    open(name, callId);
    if (entry.writes) {
        m_context.storage.savepoint();
        undo = Undo{ m_context.writer.touched(), m_context.createdIds };
    }
    const Call what{ name, entry.type, args };
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
    for (const auto &[implicitName, implicitArgs] : m_context.implicit) {
        open(implicitName, callId);
        m_context.out += implicitArgs;
        close(callId);
    }
}

void Runner::takeBack(std::optional<Undo> &undo, std::size_t outSize, std::size_t responses)
{
    if (undo) {
        m_context.storage.rollbackTo();
        m_context.writer.forgetTo(undo->touched);
        m_context.createdIds = std::move(undo->createdIds);
    }
    m_context.out.resize(outSize);
    m_context.responses.resize(responses);
}

const MethodEntry &Runner::find(const std::string &name) const
{
    const auto it = m_context.shared.methods.find(name);
    if (it != m_context.shared.methods.end())
        for (const auto &uri : m_context.usedCapabilities)
            if (uri == it->second.capability)
                return it->second;
    throw MethodError("unknownMethod");
}

void Runner::open(std::string_view name, const std::string &callId)
{
    if (!m_context.responses.empty())
        m_context.out += ',';
    m_context.out += '[';
    appendQuoted(m_context.out, name);
    m_context.out += ',';
    m_context.responses.push_back({ callId, std::string(name), m_context.out.size(), 0, m_call, m_writes });
}

void Runner::close(const std::string &callId)
{
    m_context.responses.back().end = m_context.out.size();
    m_context.out += ',';
    appendQuoted(m_context.out, callId);
    m_context.out += ']';
}

void Runner::refuse(const MethodError &error, const std::string &callId)
{
    open("error", callId);
    json::object args;
    args["type"] = error.type();
    if (!error.description().empty())
        args["description"] = error.description();
    m_context.out += json::serialize(args);
    close(callId);
}

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

} // namespace server
