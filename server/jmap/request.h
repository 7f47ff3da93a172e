#pragma once
// The Request object of RFC 8620 section 3.3 and the errors of section 3.6.1.
#include "server/jmap/engine.h"

#include "schema/json.h"

namespace server {

struct Problem
{
    int status = 400;
    std::string type; // the last part of urn:ietf:params:jmap:error:…
    std::string detail;
    std::string limit;
};

struct ParsedRequest
{
    json::value document; // owns what follows
    json::array *using_ = nullptr;
    json::array *calls = nullptr; // each: [string, object, string]
    json::object *createdIds = nullptr;
};

tl::expected<ParsedRequest, Problem> parseRequest(const Request &request, const Limits &limits);
Answer problemAnswer(const Problem &problem);

} // namespace server
