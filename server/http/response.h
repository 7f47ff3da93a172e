#pragma once
// What a handler answers with.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace server {

struct Response
{
    int status = 200;
    std::string contentType = "application/json;charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string_view, std::string>> headers; // names are literals
    bool noStore = true; // most answers are somebody's own; blobs and public files say otherwise

    Response &with(std::string_view name, std::string value)
    {
        headers.emplace_back(name, std::move(value));
        return *this;
    }
};

Response plainAnswer(int status, std::string_view text);
Response jsonAnswer(int status, std::string body);
// RFC 7807; `type` is a urn, `limit` the name of the limit that was passed ("" = none).
Response problemAnswer(int status, std::string_view type, std::string_view detail, std::string_view limit = {});
std::string_view reasonPhrase(int status);

} // namespace server
