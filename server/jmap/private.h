#pragma once
// The inside of Engine.
#include "server/jmap/context.h"
#include "server/jmap/request.h"

namespace server {

struct Engine::Private
{
    Private(EngineOptions options, Storage &storage);

    Answer answer(const Principal &who, const Request &request, ParsedRequest &parsed);
    // `kept`: what the same request was answered before, null the first time.
    Answer run(Context &context, ParsedRequest &parsed, const json::value &kept = {});
    std::vector<BlobParts> joins(const Principal &who, const Request &request, ParsedRequest &parsed);
    static Answer reusedKey();
    std::string sessionState(const Principal &who);
    void offer(const schema::Type &type);

    Shared shared;
};

} // namespace server
