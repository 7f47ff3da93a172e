#include "server/http/response.h"
#include "schema/json.h"

namespace server {

Response plainAnswer(int status, std::string_view text)
{
    Response response;
    response.status = status;
    response.contentType = "text/plain;charset=utf-8";
    response.body = std::string(text) + "\n";
    return response;
}

Response jsonAnswer(int status, std::string body)
{
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

Response problemAnswer(int status, std::string_view type, std::string_view detail, std::string_view limit)
{
    schema::json::object problem{ { "type", type }, { "status", status }, { "detail", detail } };
    if (!limit.empty())
        problem["limit"] = limit;
    Response response;
    response.status = status;
    response.contentType = "application/problem+json";
    response.body = schema::json::serialize(problem);
    return response;
}

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 304:
        return "Not Modified";
    case 307:
        return "Temporary Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 416:
        return "Range Not Satisfiable";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 507:
        return "Insufficient Storage";
    default:
        return "Status";
    }
}

} // namespace server
