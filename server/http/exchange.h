#pragma once
// One request and its answer, as a handler sees it. Valid for the time of the handler's coroutine.
#include "server/http/connection.h"
#include "server/http/parser.h"
#include "server/http/response.h"

#include <optional>
#include <tl/expected.hpp>

namespace server {

enum class BodyError { TooLarge, TimedOut, Closed, Malformed, UnknownEncoding };

class Exchange
{
public:
    Exchange(Connection &connection, RequestParser &parser);

    std::string_view method() const { return m_parser.method(); }
    std::string_view path() const { return m_path; } // still encoded
    std::string_view query() const { return m_query; }
    std::string_view header(std::string_view name) const { return m_parser.field(name); }
    std::string_view clientAddress() const;
    bool isTls() const { return m_connection.stream().isTls(); }
    bool isLoopback() const;
    std::optional<std::uint64_t> contentLength() const { return m_parser.contentLength(); }

    // The whole body, gunzipped when it is gzip; `limit` counts what comes out.
    Task<tl::expected<std::string, BodyError>> readBody(std::size_t limit);
    // The next piece as it came; "" = the end. The view is valid until the next call.
    Task<tl::expected<std::string_view, BodyError>> nextPiece();

    // One of these answers the request; false: the client is gone.
    Task<bool> respond(Response response);
    // `length` bytes of an open file, which stays the caller's.
    Task<bool> respondFile(Response head, int file, std::uint64_t offset, std::uint64_t length);
    // A stream of pieces without known end; frees the input buffer first, such connections live long.
    Task<bool> beginStream(Response head);
    Task<bool> sendPiece(std::string_view piece);
    Task<bool> endStream();

    int status() const { return m_status; } // 0: not answered yet
    bool keepAlive() const { return m_keepAlive && !m_failed; }
    bool bodyLeft() const { return !m_parser.done(); }
    Connection &connection() { return m_connection; }

private:
    Task<bool> continueBody();
    std::string headText(const Response &response, std::optional<std::uint64_t> length, bool chunked) const;
    Task<bool> send(std::string_view bytes);
    int patienceMs() const; // for the next piece of the body
    Connection &m_connection;
    RequestParser &m_parser;
    std::string_view m_path;
    std::string_view m_query;
    std::vector<char> m_piece;
    std::int64_t m_bodyBytes = 0;
    std::int64_t m_bodyWaitMs = 0; // the time in which the client was asked for them
    int m_status = 0;
    bool m_keepAlive;
    bool m_failed = false;
    bool m_chunked = false;
    bool m_continueSent = false;
};

// The answer to a body that could not be read.
Response bodyErrorAnswer(BodyError error, std::string_view limitName);

} // namespace server
