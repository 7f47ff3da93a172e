// Bytes of a connection: HTTP in pieces, gzip bodies, then the JMAP request they carry, on the real engine.
// Promises: the parser uses no more than it is given, the answer is JSON, never 5xx nor serverFail, and a request that
// is refused as a whole changes nothing.
#include "server/http/gzip.h"
#include "server/http/parser.h"
#include "server/http/text.h"
#include "tests/fuzz/filled_community.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>
#include <array>

namespace {

constexpr std::size_t bodyLimit = 200'000;

struct Parsed
{
    bool whole = false;
    std::string type;
    std::string key;
    std::string body;
};

// The input arrives in pieces of `step` bytes, as a slow line would bring it.
Parsed parseHttp(std::string_view input, std::size_t step)
{
    using Status = server::RequestParser::Status;
    server::RequestParser parser(16 * 1024);
    Parsed parsed;
    std::size_t offered = std::min(step, input.size());
    for (bool header = true;;) {
        std::array<char, 512> out;
        const auto given = input.substr(0, offered);
        const auto done = header ? parser.header(given) : parser.body(given, out.data(), out.size());
        fuzz::require(done.used <= given.size() && done.produced <= out.size(), "no more than was given");
        input.remove_prefix(done.used);
        offered -= done.used;
        if (!header)
            parsed.body.append(out.data(), done.produced);
        if (done.status == Status::Malformed || done.status == Status::HeaderTooLarge || parsed.body.size() > bodyLimit)
            return parsed;
        if (done.status == Status::Header || (header && done.status == Status::Done)) {
            header = false;
            parsed.type = parser.field("content-type");
            parsed.key = parser.field("idempotency-key");
            server::percentDecoded(parser.target());
            server::queryValue(parser.target(), "types");
            if (parser.field("content-encoding") == "gzip")
                parsed.type.insert(0, "gzip:");
        }
        if (done.status == Status::Done) {
            parsed.whole = true;
            return parsed;
        }
        if (done.used > 0 || done.produced > 0)
            continue;
        if (offered == input.size())
            return parsed;
        offered = std::min(input.size(), offered + step);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static fuzz::FilledCommunity community(bodyLimit, 1'800'000'000'000);
    fuzz::Choices choices(fuzz::text(data, size));
    const std::size_t step = 1 + choices.byte();
    auto request = parseHttp(choices.rest(), step);
    if (!request.whole)
        return 0;
    if (request.type.starts_with("gzip:")) {
        std::string plain;
        server::Gunzip gunzip(bodyLimit);
        if (gunzip.put(request.body, plain) != server::Gunzip::Result::Ok || !gunzip.finished())
            return 0;
        fuzz::require(plain.size() <= bodyLimit, "a bomb stays small");
        request.body = std::move(plain);
        request.type.erase(0, 5);
    }
    community.ask({ request.body, request.type, request.key });
    return 0;
}
