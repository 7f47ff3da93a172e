#include "server/http/parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace server {

namespace http = boost::beast::http;

struct RequestParser::Private
{
    http::request_parser<http::buffer_body> parser;
};

RequestParser::RequestParser(std::size_t headerLimit)
    : d(std::make_unique<Private>())
{
    d->parser.header_limit(static_cast<std::uint32_t>(headerLimit));
    // Counted by the reader of the body instead: Beast ignores a limit that is lowered after the header.
    d->parser.body_limit(boost::none);
}

RequestParser::~RequestParser() = default;

namespace {

RequestParser::Status failure(const boost::system::error_code &error)
{
    return error == http::error::header_limit ? RequestParser::Status::HeaderTooLarge
                                              : RequestParser::Status::Malformed;
}

} // namespace

RequestParser::Step RequestParser::header(std::string_view input)
{
    boost::system::error_code error;
    d->parser.eager(false);
    const std::size_t used = d->parser.put(boost::asio::buffer(input.data(), input.size()), error);
    if (error && error != http::error::need_more)
        return { failure(error), used, 0 };
    if (!d->parser.is_header_done())
        return { Status::NeedMore, used, 0 };
    return { d->parser.is_done() ? Status::Done : Status::Header, used, 0 };
}

RequestParser::Step RequestParser::body(std::string_view input, char *out, std::size_t capacity)
{
    auto &body = d->parser.get().body();
    body.data = out;
    body.size = capacity;
    body.more = true;
    boost::system::error_code error;
    d->parser.eager(true);
    const std::size_t used = d->parser.put(boost::asio::buffer(input.data(), input.size()), error);
    const std::size_t produced = capacity - body.size;
    if (error && error != http::error::need_more && error != http::error::need_buffer)
        return { failure(error), used, produced };
    if (d->parser.is_done())
        return { Status::Done, used, produced };
    return { produced > 0 ? Status::Piece : Status::NeedMore, used, produced };
}

std::string_view RequestParser::method() const
{
    const auto text = d->parser.get().method_string();
    return { text.data(), text.size() };
}

std::string_view RequestParser::target() const
{
    const auto text = d->parser.get().target();
    return { text.data(), text.size() };
}

std::string_view RequestParser::field(std::string_view name) const
{
    const auto found = d->parser.get().find({ name.data(), name.size() });
    if (found == d->parser.get().end())
        return {};
    return { found->value().data(), found->value().size() };
}

std::string_view RequestParser::lastField(std::string_view name) const
{
    const auto [first, last] = d->parser.get().equal_range({ name.data(), name.size() });
    std::string_view value;
    for (auto line = first; line != last; ++line)
        value = { line->value().data(), line->value().size() };
    return value;
}

bool RequestParser::hasField(std::string_view name) const
{
    return d->parser.get().find({ name.data(), name.size() }) != d->parser.get().end();
}

int RequestParser::version() const { return static_cast<int>(d->parser.get().version()); }
bool RequestParser::keepAlive() const { return d->parser.is_header_done() && d->parser.keep_alive(); }
bool RequestParser::done() const { return d->parser.is_done(); }

std::optional<std::uint64_t> RequestParser::contentLength() const
{
    if (!d->parser.is_header_done())
        return std::nullopt;
    const auto length = d->parser.content_length();
    if (!length)
        return std::nullopt;
    return *length;
}

} // namespace server
