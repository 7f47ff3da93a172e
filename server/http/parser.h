#pragma once
// A strict HTTP/1.1 request parser over bytes that somebody else reads; bodies come out in pieces.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace server {

class RequestParser
{
public:
    enum class Status {
        NeedMore, // give the unused bytes again, with more behind them
        Header, // the header is complete
        Piece, // body bytes came out, more may follow
        Done, // the request is complete
        Malformed, // answer 400
        HeaderTooLarge // answer 431
    };
    struct Step
    {
        Status status;
        std::size_t used; // bytes of the input that are done with
        std::size_t produced; // body bytes written to the output
    };

    explicit RequestParser(std::size_t headerLimit);
    ~RequestParser();

    Step header(std::string_view input);
    Step body(std::string_view input, char *out, std::size_t capacity);

    // After header() said Header or Done; views live as long as the parser.
    std::string_view method() const;
    std::string_view target() const;
    std::string_view field(std::string_view name) const; // "" when absent
    std::string_view lastField(std::string_view name) const; // of several lines of that name the last
    bool hasField(std::string_view name) const;
    int version() const; // 10 or 11
    bool keepAlive() const;
    std::optional<std::uint64_t> contentLength() const;
    bool done() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace server
