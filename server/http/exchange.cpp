#include "server/http/exchange.h"
#include "server/http/gzip.h"
#include "server/http/text.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <unistd.h>

namespace server {

namespace {

constexpr std::size_t RecordBytes = 16 * 1024; // one TLS record
constexpr std::size_t GzipFrom = 900; // below, one packet carries it anyway

bool isCompressible(std::string_view type)
{
    return type.starts_with("application/json") || type.starts_with("application/problem+json")
        || type.starts_with("text/");
}

} // namespace

Exchange::Exchange(Connection &connection, RequestParser &parser)
    : m_connection(connection)
    , m_parser(parser)
    , m_keepAlive(parser.keepAlive())
{
    const std::string_view target = parser.target();
    const std::size_t mark = std::min(target.find('?'), target.size());
    m_path = target.substr(0, mark);
    m_query = target.substr(std::min(mark + 1, target.size()));
}

std::string_view Exchange::clientAddress() const
{
    if (m_connection.context().trustForwarded) {
        const std::string_view list
            = m_parser.lastField("x-forwarded-for"); // the proxy's own word is behind all others
        const std::string_view last = trimmed(list.substr(list.rfind(',') + 1));
        if (!last.empty() && last.size() < 64)
            return last;
    }
    return m_connection.address();
}

bool Exchange::isLoopback() const
{
    // Behind a proxy everybody comes from this machine; what it forwards says so.
    if (m_connection.context().trustForwarded && m_parser.hasField("x-forwarded-for"))
        return false;
    const std::string_view address = m_connection.address();
    return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

Task<bool> Exchange::continueBody()
{
    if (m_continueSent)
        co_return true;
    m_continueSent = true;
    const bool expected = equalNoCase(header("expect"), "100-continue") && m_parser.version() >= 11;
    if (!expected || !m_connection.input().view().empty())
        co_return true;
    co_return co_await send("HTTP/1.1 100 Continue\r\n\r\n");
}

// A byte now and then would hold the connection, and what was received, for ever.
int Exchange::patienceMs() const
{
    const auto &limits = m_connection.context().limits;
    const auto left = limits.pieceMs + m_bodyBytes * 1000 / limits.leastBodyRate - m_bodyWaitMs;
    return static_cast<int>(std::clamp<std::int64_t>(left, 1, limits.pieceMs));
}

Task<tl::expected<std::string_view, BodyError>> Exchange::nextPiece()
{
    if (m_parser.done())
        co_return std::string_view{};
    const bool continued = co_await continueBody();
    if (!continued)
        co_return tl::unexpected(BodyError::Closed);
    m_piece.resize(RecordBytes);
    InputBuffer &input = m_connection.input();
    m_connection.setDeadline(patienceMs());
    const auto since = steadyMs();
    for (;;) {
        if (!input.view().empty()) {
            const RequestParser::Step step = m_parser.body(input.view(), m_piece.data(), m_piece.size());
            input.begin += step.used;
            if (step.status == RequestParser::Status::Malformed
                || step.status == RequestParser::Status::HeaderTooLarge) {
                m_failed = true;
                co_return tl::unexpected(BodyError::Malformed);
            }
            if (step.produced > 0 || m_parser.done()) {
                m_connection.setDeadline(0);
                m_bodyBytes += static_cast<std::int64_t>(step.produced);
                m_bodyWaitMs += steadyMs() - since;
                co_return std::string_view{ m_piece.data(), step.produced };
            }
        }
        const bool got = co_await m_connection.fill();
        if (!got) {
            m_failed = true;
            co_return tl::unexpected(m_connection.timedOut() ? BodyError::TimedOut : BodyError::Closed);
        }
    }
}

Task<tl::expected<std::string, BodyError>> Exchange::readBody(std::size_t limit)
{
    const std::string_view encoding = header("content-encoding");
    const bool zipped = equalNoCase(encoding, "gzip");
    if (!zipped && !encoding.empty() && !equalNoCase(encoding, "identity"))
        co_return tl::unexpected(BodyError::UnknownEncoding);
    if (contentLength().value_or(0) > limit)
        co_return tl::unexpected(BodyError::TooLarge);
    std::string body;
    Gunzip gunzip(limit);
    for (;;) {
        const auto piece = co_await nextPiece();
        if (!piece)
            co_return tl::unexpected(piece.error());
        if (piece->empty())
            break;
        if (zipped) {
            const Gunzip::Result result = gunzip.put(*piece, body);
            if (result != Gunzip::Result::Ok)
                co_return tl::unexpected(result == Gunzip::Result::TooLarge ? BodyError::TooLarge
                                                                            : BodyError::Malformed);
        } else {
            if (body.empty() && contentLength())
                body.reserve(static_cast<std::size_t>(*contentLength()));
            body.append(*piece);
            if (body.size() > limit)
                co_return tl::unexpected(BodyError::TooLarge);
        }
    }
    m_piece = {};
    if (zipped && !gunzip.finished())
        co_return tl::unexpected(BodyError::Malformed);
    co_return body;
}

std::string Exchange::headText(const Response &response, std::optional<std::uint64_t> length, bool chunked) const
{
    std::string head;
    head.reserve(512);
    head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    head.append(reasonPhrase(response.status)).append("\r\nDate: ").append(httpDate(std::time(nullptr)));
    head.append("\r\nJumelle-Server: " JUMELLE_VERSION "\r\nX-Content-Type-Options: nosniff\r\n");
    if (!response.contentType.empty() && response.status != 204 && response.status != 304)
        head.append("Content-Type: ").append(response.contentType).append("\r\n");
    if (response.noStore)
        head.append("Cache-Control: no-cache, no-store, must-revalidate\r\n");
    if (length && response.status != 204)
        head.append("Content-Length: ").append(std::to_string(*length)).append("\r\n");
    if (chunked)
        head.append("Transfer-Encoding: chunked\r\n");
    if (!m_keepAlive)
        head.append("Connection: close\r\n");
    for (const auto &[name, value] : response.headers)
        head.append(name).append(": ").append(value).append("\r\n");
    head.append("\r\n");
    return head;
}

Task<bool> Exchange::send(std::string_view bytes)
{
    m_connection.setDeadline(m_connection.context().limits.pieceMs);
    const bool sent = co_await m_connection.stream().writeAll(bytes);
    m_connection.setDeadline(0);
    m_connection.context().counters->bytesOut += bytes.size();
    if (!sent)
        m_failed = true;
    co_return sent;
}

Task<bool> Exchange::respond(Response response)
{
    m_status = response.status;
    if (bodyLeft() || m_connection.context().stopping)
        m_keepAlive = false;
    if (response.body.size() >= GzipFrom && isCompressible(response.contentType)) {
        response.with("Vary", "Accept-Encoding");
        std::optional<std::string> smaller;
        if (acceptsGzip(header("accept-encoding")))
            smaller = gzip(response.body);
        if (smaller) {
            response.body = std::move(*smaller);
            response.with("Content-Encoding", "gzip");
        }
    }
    std::string first = headText(response, response.body.size(), false);
    if (method() == "HEAD")
        response.body.clear();
    // Header and body leave in one record as far as they fit.
    const std::size_t room = RecordBytes > first.size() ? RecordBytes - first.size() : 0;
    const std::size_t joined = std::min(room, response.body.size());
    first.append(response.body, 0, joined);
    const bool sent = co_await send(first);
    if (!sent || joined == response.body.size())
        co_return sent;
    co_return co_await send(std::string_view(response.body).substr(joined));
}

Task<bool> Exchange::respondFile(Response head, int file, std::uint64_t offset, std::uint64_t length)
{
    m_status = head.status;
    if (bodyLeft() || m_connection.context().stopping)
        m_keepAlive = false;
    std::string buffer = headText(head, length, false);
    if (method() == "HEAD")
        length = 0;
    do {
        const std::size_t used = buffer.size();
        constexpr std::size_t block = 4 * RecordBytes;
        const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(length, block > used ? block - used : 0));
        buffer.resize(used + want);
        const ssize_t got = want == 0 ? 0 : ::pread(file, buffer.data() + used, want, static_cast<off_t>(offset));
        if (got < 0 || static_cast<std::size_t>(got) != want) {
            m_failed = true; // the length is promised already: cutting the connection is the only honest end
            co_return false;
        }
        const bool sent = co_await send(buffer);
        if (!sent)
            co_return false;
        offset += want;
        length -= want;
        buffer.clear();
    } while (length > 0);
    co_return true;
}

Task<bool> Exchange::beginStream(Response head)
{
    m_status = head.status;
    m_chunked = m_parser.version() >= 11;
    if (bodyLeft() || !m_chunked)
        m_keepAlive = false;
    m_piece = {};
    InputBuffer &input = m_connection.input();
    if (input.view().empty())
        input = {};
    const std::string text = headText(head, std::nullopt, m_chunked);
    co_return co_await send(text);
}

Task<bool> Exchange::sendPiece(std::string_view piece)
{
    if (piece.empty())
        co_return !m_failed;
    if (!m_chunked)
        co_return co_await send(piece);
    std::array<char, 20> size{};
    const int length = std::snprintf(size.data(), size.size(), "%zx\r\n", piece.size());
    std::string chunk(size.data(), static_cast<std::size_t>(length));
    chunk.append(piece).append("\r\n");
    co_return co_await send(chunk);
}

Task<bool> Exchange::endStream()
{
    if (!m_chunked || m_failed)
        co_return !m_failed;
    co_return co_await send("0\r\n\r\n");
}

Response bodyErrorAnswer(BodyError error, std::string_view limitName)
{
    switch (error) {
    case BodyError::TooLarge:
        return problemAnswer(413, "urn:ietf:params:jmap:error:limit", "The body is larger than the server takes.",
                             limitName);
    case BodyError::TimedOut:
        return problemAnswer(408, "about:blank", "The body did not arrive in time.");
    case BodyError::UnknownEncoding:
        return problemAnswer(415, "about:blank", "Content-Encoding may be gzip or identity here.");
    case BodyError::Closed:
    case BodyError::Malformed:
        break;
    }
    return problemAnswer(400, "urn:ietf:params:jmap:error:notJSON", "The body is damaged.");
}

} // namespace server
