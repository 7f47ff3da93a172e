#include "sync/wisher.h"

#include "sync/retry.h"

#include <algorithm>
#include <memory>

namespace syncing {

namespace {

constexpr std::size_t parallel = 4;
constexpr std::int64_t mostHits = 200;
constexpr int mostTries = 4;

std::int64_t number(const json::object &object, std::string_view name, std::int64_t fallback, std::int64_t most)
{
    const auto *v = object.if_contains(name);
    return v && v->is_int64() ? std::clamp<std::int64_t>(v->get_int64(), 0, most) : fallback;
}

std::string typeOf(const std::string &what)
{
    if (what == "people" || what == "Person")
        return "Person";
    if (what == "schools" || what == "School")
        return "School";
    return what == "announcements" || what == "Announcement" ? "Announcement" : std::string();
}

} // namespace

Wisher::Wisher(Context &context, Directory &directory, Downloader &downloader)
    : m_context(context)
    , m_directory(directory)
    , m_downloader(downloader)
{ }

Wisher::~Wisher() { stop(); }

void Wisher::stop()
{
    for (const auto &[key, handle] : m_running)
        m_context.remote.cancel(handle);
    std::erase_if(m_running, [](const auto &r) { return r.second != 0; }); // blobs are the downloader's to stop
}

void Wisher::kick()
{
    if (m_context.policy == Policy::Offline)
        return;
    const auto wishes = m_context.cache.openWishes();
    if (!m_context.ok(wishes))
        return;
    for (const auto &wish : *wishes)
        if (m_running.size() < parallel && !m_running.contains(wish.key))
            begin(wish);
}

void Wisher::begin(const store::Wish &wish)
{
    switch (wish.kind) {
    case store::Wish::Search:
        return search(wish);
    case store::Wish::History:
        return history(wish);
    case store::Wish::Activity:
        return activity(wish);
    case store::Wish::Blob:
        return blob(wish);
    case store::Wish::PinAlbum: // the downloader asks the cache what pinned albums lack
        return answer(wish.key, json::object());
    case store::Wish::Refresh:
        return refresh(wish);
    }
}

void Wisher::ask(const store::Wish &wish, const std::vector<wire::Call> &calls, Read read)
{
    const auto handle
        = m_context.remote.api(calls, [this, key = wish.key, read = std::move(read)](Result<wire::Response> response) {
              m_running.erase(key);
              if (response)
                  return answer(key, read(*response));
              answer(key, tl::unexpected<Error>(response.error()));
          });
    m_running[wish.key] = handle;
}

void Wisher::answer(const std::string &key, const Result<json::object> &result)
{
    if (!result && result.error().code == Code::Transient && ++m_tries[key] < mostTries)
        return m_context.wakeIn(retryDelay(result.error(), m_tries[key], m_context.env.random()));
    const bool forLater = !result && retryRule(result.error().code).kind != RetryRule::Never
        && result.error().code != Code::Bug && result.error().code != Code::Transient;
    if (forLater)
        return m_context.trouble(result.error()); // the wish stays open
    m_tries.erase(key);
    const auto stored = result
        ? m_context.cache.answerWish(key, store::Wish::Done, *result, {})
        : m_context.cache.answerWish(key, store::Wish::Failed, {}, codeName(result.error().code));
    if (m_context.ok(stored))
        m_context.progress();
}

bool Wisher::keep(const std::string &account, const std::string &type, wire::Got got)
{
    std::vector<std::string> ids;
    for (const auto &record : got.list)
        ids.push_back(wire::string(record, "id"));
    const auto state = m_context.cache.state(account, type);
    if (!m_context.ok(state))
        return false;
    const auto epoch = store::epochOf(*state);
    if (!epoch.empty() && epoch != store::epochOf(got.state))
        return false; // the server went back: what is here of the lost time is looked at first
    store::Cache::Page page;
    page.account = account;
    page.type = type;
    page.list = std::move(got.list);
    page.newState = *state; // these came by themselves; what else changed is still to be asked for
    if (!m_context.ok(m_context.cache.storePage(page)))
        return false;
    m_directory.took(account, type, got.state, std::move(ids));
    return true;
}

void Wisher::search(const store::Wish &wish)
{
    const std::string type = typeOf(wire::string(wish.what, "what"));
    const std::string account = wish.account.empty() ? m_context.remote.session().communityAccount() : wish.account;
    if (type.empty() || account.empty())
        return answer(wish.key, core::fail(Code::BadInput, "what"));
    json::object filter;
    if (const auto *given = wish.what.if_contains("filter"); given && given->is_object())
        filter = given->get_object();
    if (const std::string words = wire::string(wish.what, "text"); !words.empty())
        filter["text"] = words;
    json::array facets{ "country", "subjects", "languages", "ageGroups", "available" };
    if (filter.contains("country"))
        facets.emplace_back("region"); // of all countries they would be hundreds
    json::object arguments{ { "accountId", account },
                            { "filter", std::move(filter) },
                            { "position", number(wish.what, "position", 0, 1'000'000) },
                            { "limit", number(wish.what, "limit", 50, mostHits) },
                            { "calculateTotal", true },
                            { "calculateFacets", std::move(facets) } };
    if (std::string sort = wire::string(wish.what, "sort"); !sort.empty()) {
        const bool descending = sort.front() == '-';
        arguments["sort"] = json::array{ json::object{ { "property", sort.substr(descending ? 1 : 0) },
                                                       { "isAscending", !descending } } };
    }
    std::vector<wire::Call> calls{ { type + "/query", std::move(arguments), "q" } };
    json::object reference{ { "resultOf", "q" }, { "name", type + "/query" }, { "path", "/ids" } };
    calls.push_back({ type + "/get", { { "accountId", account }, { "#ids", std::move(reference) } }, "g" });
    ask(wish, calls, [this, account, type](wire::Response &response) -> Result<json::object> {
        const auto *query = response.find("q");
        if (!query || query->failed())
            return tl::unexpected<Error>(query ? wire::methodProblem(*query) : Error{ Code::Transient, "query", 0 });
        json::object found;
        for (const char *name : { "ids", "total", "facets", "position" })
            if (const auto *v = query->arguments.if_contains(name))
                found[name] = *v;
        auto got = wire::readGot(response, "g");
        if (!got)
            return tl::unexpected<Error>(got.error());
        std::vector<std::string> schools;
        for (const auto &person : got->list)
            if (auto school = wire::string(person, "schoolId"); type == "Person" && !school.empty())
                schools.push_back(std::move(school));
        if (!keep(account, type, std::move(*got)))
            return core::fail(Code::Transient, "cache");
        m_directory.need(account, "School", schools);
        return found;
    });
}

void Wisher::history(const store::Wish &wish)
{
    const std::string type = wire::string(wish.what, "type");
    if (!m_context.types.find(type))
        return answer(wish.key, core::fail(Code::BadInput, "type"));
    json::object arguments{ { "accountId", wish.account },
                            { "id", json::string(wire::string(wish.what, "id")) },
                            { "limit", number(wish.what, "limit", 100, 500) } };
    ask(wish, { { type + "/history", std::move(arguments), "h" } },
        [](wire::Response &response) -> Result<json::object> {
            const auto *answer = response.find("h");
            if (!answer || answer->failed())
                return tl::unexpected<Error>(answer ? wire::methodProblem(*answer)
                                                    : Error{ Code::Transient, "history", 0 });
            const auto *list = answer->arguments.if_contains("list");
            return json::object{ { "entries", list && list->is_array() ? *list : json::value(json::array()) } };
        });
}

void Wisher::activity(const store::Wish &wish)
{
    json::object arguments{ { "accountId", wish.account }, { "limit", number(wish.what, "limit", 50, 200) } };
    for (const char *name : { "before", "by", "types" })
        if (const auto *given = wish.what.if_contains(name); given && !given->is_null())
            arguments[name] = *given;
    ask(wish, { { "Activity/get", std::move(arguments), "a" } },
        [this, question = wish.what](wire::Response &response) -> Result<json::object> {
            const auto *answer = response.find("a");
            if (!answer || answer->failed())
                return tl::unexpected<Error>(answer ? wire::methodProblem(*answer)
                                                    : Error{ Code::Transient, "activity", 0 });
            const auto *list = answer->arguments.if_contains("list");
            const auto *next = answer->arguments.if_contains("next");
            return json::object{ { "entries", list && list->is_array() ? *list : json::value(json::array()) },
                                 { "next", next && next->is_int64() ? *next : json::value(nullptr) },
                                 { "askedAtMs", m_context.env.nowMs() },
                                 { "question", question } };
        });
}

void Wisher::blob(const store::Wish &wish)
{
    m_running[wish.key] = 0;
    const auto done = [this, key = wish.key](Result<void> result) {
        m_running.erase(key);
        if (result)
            answer(key, json::object());
        else
            answer(key, tl::unexpected<Error>(result.error()));
    };
    const auto received = [this, key = wish.key](std::int64_t bytes) {
        // Only shown: when it cannot be written, the end of the download tells why.
        static_cast<void>(
            m_context.cache.answerWish(key, store::Wish::Working, json::object{ { "received", bytes } }, {}));
    };
    m_downloader.want(wish.account, wire::string(wish.what, "blobId"), done, received);
}

void Wisher::refresh(const store::Wish &wish)
{
    const std::string type = wire::string(wish.what, "type");
    const std::string id = wire::string(wish.what, "id");
    if (const auto *first = wish.what.if_contains("first"); first && *first == json::value(true)) {
        prefer(wish.account);
        return answer(wish.key, json::object());
    }
    if (type.empty() || id.empty()) {
        refreshAll(wish.account);
        return answer(wish.key, json::object());
    }
    if (!m_context.types.find(type))
        return answer(wish.key, core::fail(Code::BadInput, "type"));
    const std::string account = wish.account;
    ask(wish, { wire::get(account, type, { id }, "g") },
        [this, account, type, id](wire::Response &response) -> Result<json::object> {
            auto got = wire::readGot(response, "g");
            if (!got)
                return tl::unexpected<Error>(got.error());
            if (got->list.empty())
                return core::fail(Code::NotFound, id);
            const std::string school = wire::string(got->list.front(), "schoolId");
            if (!keep(account, type, std::move(*got)))
                return core::fail(Code::Transient, "cache");
            if (type == "Person" && !school.empty())
                m_directory.need(account, "School", { school });
            return json::object{ { "id", id } };
        });
}

} // namespace syncing
