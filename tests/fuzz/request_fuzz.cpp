// Bytes of a connection: HTTP in pieces, gzip bodies, then the JMAP request they carry, on the real engine.
// Promises: the parser uses no more than it is given, the answer is JSON, never 5xx, and a request that is refused
// as a whole changes nothing.
#include "schema/json.h"
#include "schema/type.h"
#include "server/http/gzip.h"
#include "server/http/parser.h"
#include "server/http/text.h"
#include "server/jmap/engine.h"
#include "server/storage/sqlite_storage.h"
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

class World
{
public:
    World()
        : m_storage(server::SqliteStorage::open({ ":memory:", false, false, "e1", {} }).value())
    {
        m_storage->createAccount({ "community", schema::AccountKind::Community, "Community" });
        m_storage->createAccount({ "z1", schema::AccountKind::Space, "Rivers" });
        m_storage->createAccount({ "upanna", schema::AccountKind::Personal, "Anna" });
        m_storage->setMember("z1", "panna", "founder");
        m_storage->setMember("upanna", "panna", "owner");
        server::EngineOptions options;
        options.types = &schema::recordTypes();
        options.nowMs = [] { return std::int64_t(1'800'000'000'000); };
        options.random = [this](unsigned char *out, std::size_t n) {
            for (std::size_t i = 0; i < n; ++i)
                out[i] = static_cast<unsigned char>((m_random = m_random * 1664525U + 1013904223U) >> 24U);
        };
        options.limits.maxSizeRequest = bodyLimit;
        m_engine = std::make_unique<server::Engine>(options, *m_storage);
    }

    // What the input changes is undone, so that an input means the same wherever it is run.
    void ask(const Parsed &request)
    {
        m_storage->begin(true);
        const auto before = server::Engine::eventId(m_engine->states(m_who));
        const auto answer = m_engine->api(m_who, { request.body, request.type, request.key });
        fuzz::require(answer.status == 200 || (answer.status >= 400 && answer.status < 500), "never 5xx");
        const auto body = boost::json::parse(answer.body, {}, deep());
        fuzz::require(body.is_object(), "an answer is an object");
        if (answer.status == 200)
            fuzz::require(body.get_object().contains("methodResponses"), "an answer holds responses");
        if (answer.status != 200 || answer.changed.empty())
            fuzz::require(before == server::Engine::eventId(m_engine->states(m_who)), "refused means unchanged");
        m_storage->rollback();
    }

private:
    static boost::json::parse_options deep()
    {
        boost::json::parse_options options;
        options.max_depth = 300;
        return options;
    }
    unsigned m_random = 1;
    std::unique_ptr<server::SqliteStorage> m_storage;
    std::unique_ptr<server::Engine> m_engine;
    server::Principal m_who{ "user-anna", "panna", "anna", "device", { schema::Role::Teacher } };
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static World world;
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
    world.ask(request);
    return 0;
}
