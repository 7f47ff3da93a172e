#include "tests/fuzz/filled_community.h"

#include "schema/json.h"
#include "schema/validate.h"
#include "server/jmap/record_writer.h"
#include "server/rules/product_rules.h"
#include "server/search/memory_search.h"
#include "tests/fuzz/fuzz.h"
#include "tests/server/policy_values.h"

namespace fuzz {

namespace {

using namespace server;
using schema::AccountKind;

constexpr const char *space = "z1", *otherSpace = "z2", *own = "upanna";

boost::json::parse_options deep()
{
    boost::json::parse_options options;
    options.max_depth = 300;
    return options;
}

std::vector<std::string> accountsOf(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Community:
        return { "community" };
    case AccountKind::Personal:
        return { own };
    default:
        return { space, otherSpace };
    }
}

void requireResponses(const boost::json::object &answer)
{
    const auto *responses = answer.if_contains("methodResponses");
    require(responses && responses->is_array(), "an answer holds responses");
    for (const auto &response : responses->get_array())
        require(response.at(0) != "error" || response.at(1).at("type") != "serverFail",
                "no method fails by the server's own fault");
}

} // namespace

FilledCommunity::FilledCommunity(std::int64_t maxSizeRequest, std::int64_t nowMs)
    : m_maxSizeRequest(maxSizeRequest)
    , m_nowMs(nowMs)
    , m_storage(SqliteStorage::open({ ":memory:", false, false, "e1", {} }).value())
    , m_rules(productRules())
{
    fill();
}

void FilledCommunity::fill()
{
    m_storage->createAccount({ "community", AccountKind::Community, "Community" });
    m_storage->createAccount({ space, AccountKind::Space, "Rivers" });
    m_storage->createAccount({ otherSpace, AccountKind::Space, "Bees" });
    for (const std::string name : { "anna", "piotr" }) {
        m_storage->createUser({ "user-" + name, name, "p" + name, "x", { schema::Role::Teacher }, false, 0 });
        m_storage->createAccount({ "up" + name, AccountKind::Personal, name });
        m_storage->setMember("up" + name, "p" + name, "owner");
        m_storage->setMember(space, "p" + name, name == "anna" ? "founder" : "teacher");
    }
    m_storage->setMember(otherSpace, "panna", "pupil");
    const auto &people = *schema::recordTypes().find("Person");
    for (const auto *id : { "panna", "ppiotr" })
        seed("community", people, id, id);
    for (const auto &type : schema::recordTypes().all())
        for (const auto &account : accountsOf(type.account)) {
            for (const auto &file : { test::seenBlob(type), std::string(test::mine) }) {
                m_bytes.blobs[file] = "bytes of " + file;
                m_storage->putBlob(
                    account, { file, static_cast<std::int64_t>(m_bytes.blobs[file].size()), "image/png", 0 }, "panna");
            }
            for (int n = 1; n <= 2; ++n)
                seed(account, type, test::recordId(type, n), n == 1 ? "panna" : "ppiotr");
        }
}

void FilledCommunity::seed(const std::string &account, const schema::Type &type, const std::string &id,
                           const std::string &by)
{
    auto checked = schema::checkCreate(test::example(type, 0), type);
    require(checked.has_value(), "an example of every type is valid");
    RecordWriter writer(*m_storage, schema::recordTypes(), { by, "device", m_nowMs });
    writer.create(account, type, id, *checked);
    writer.flush();
}

// Made anew for each request: the index has seen what was undone.
std::unique_ptr<Engine> FilledCommunity::engine()
{
    m_search = memorySearch(schema::recordTypes());
    EngineOptions options;
    options.types = &schema::recordTypes();
    options.nowMs = [this] { return m_nowMs; };
    options.random = [this](unsigned char *out, std::size_t n) {
        for (std::size_t i = 0; i < n; ++i)
            out[i] = static_cast<unsigned char>((m_random = m_random * 1664525U + 1013904223U) >> 24U);
    };
    options.limits.maxSizeRequest = m_maxSizeRequest;
    options.rules = m_rules.get();
    options.search = m_search.get();
    options.blobs = &m_bytes;
    return std::make_unique<Engine>(options, *m_storage);
}

void FilledCommunity::ask(const Request &request)
{
    m_storage->begin(true);
    const auto bytes = m_bytes.blobs;
    m_random = 1;
    const auto engine = this->engine();
    const auto before = Engine::eventId(engine->states(m_who));
    const auto answer = engine->api(m_who, request);
    require(answer.status == 200 || (answer.status >= 400 && answer.status < 500), "never 5xx");
    const auto body = boost::json::parse(answer.body, {}, deep());
    require(body.is_object(), "an answer is an object");
    if (answer.status == 200)
        requireResponses(body.get_object());
    if (answer.status != 200 || answer.changed.empty())
        require(before == Engine::eventId(engine->states(m_who)), "refused means unchanged");
    m_storage->rollback();
    m_bytes.blobs = bytes;
}

} // namespace fuzz
