#pragma once
// Runs the calls of one request, one after the other. Private to the engine.
#include "server/jmap/context.h"

#include <optional>

namespace server {

// Each call's response, or an error in its place, is in Context::out afterwards. Throws sqlite::Failure only.
class Runner
{
public:
    explicit Runner(Context &context)
        : m_context(context)
    { }

    void run(std::size_t place, json::array &call);
    // False: the call is not among the `kept` ones of keptAnswer(). Otherwise it is answered as it was.
    bool repeat(std::size_t place, const json::array &call, const json::value &kept);

private:
    struct Undo
    {
        RecordWriter::Revs touched;
        std::map<std::string, std::string, std::less<>> createdIds;
    };
    void work(const std::string &name, const std::string &callId, json::object &args, std::optional<Undo> &undo);
    void takeBack(std::optional<Undo> &undo, std::size_t outSize, std::size_t responses);
    const MethodEntry &find(const std::string &name) const;
    void open(std::string_view name, const std::string &callId);
    void close(const std::string &callId);
    void refuse(const MethodError &error, const std::string &callId);

    Context &m_context;
    std::size_t m_call = 0; // the place of the one that runs
    bool m_writes = false;
};

// What is kept under an Idempotency-Key of a large answer, out of `body`, which begins with Context::out: the responses
// of what writes,
// {"responses": [[call, name, arguments], …], "createdIds": {…}}. What only reads is read anew, or a request that
// reads much would be kept for a month.
std::string keptAnswer(const Context &context, std::string_view body);

} // namespace server
