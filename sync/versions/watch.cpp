#include "sync/versions/watch.h"

#include "core/codes.h"
#include "schema/json.h"

#include <algorithm>

namespace syncing::versions {

namespace {

namespace json = boost::json;

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t between = 24 * hour; // two answers
constexpr std::int64_t spread = 4 * hour; // so that not all computers ask at the same time
constexpr std::int64_t quietStart = 2 * minute; // the start of the program belongs to the person

std::int64_t number(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_int64() ? std::max<std::int64_t>(value->get_int64(), 0) : 0;
}

std::string text(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    const auto *string = value ? value->if_string() : nullptr;
    return string ? std::string(*string) : std::string();
}

} // namespace

Watch::Known Watch::fromText(std::string_view bytes)
{
    const auto parsed = schema::parseJson(bytes, 4);
    const auto *object = parsed ? parsed->if_object() : nullptr;
    if (!object)
        return {};
    Known known{ number(*object, "seen"),  number(*object, "checked"), number(*object, "tried"), {},
                 text(*object, "version"), text(*object, "page") };
    known.problem = core::codeNamed(text(*object, "problem"));
    if (!isVersion(known.version) || !isPage(known.page))
        known.version = known.page = {};
    return known;
}

std::string Watch::toText(const Known &known)
{
    return json::serialize(json::object{ { "seen", known.seen },
                                         { "checked", known.checkedMs },
                                         { "tried", known.triedMs },
                                         { "problem", known.problem ? core::codeName(*known.problem) : "" },
                                         { "version", known.version },
                                         { "page", known.page } });
}

Watch::Watch(Environment environment, Source source, Known known, std::function<void()> changed)
    : m_environment(std::move(environment))
    , m_source(std::move(source))
    , m_known(std::move(known))
    , m_changed(std::move(changed))
{ }

Watch::~Watch() { setOn(false); }

bool Watch::isNewer() const
{
    return isVersion(m_known.version) && isVersion(m_source.version) && compare(m_known.version, m_source.version) > 0;
}

void Watch::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    if (on)
        return plan();
    m_environment.timers->cancel(m_timer);
    m_environment.transport->cancel(m_request);
    m_timer = m_request = 0;
}

void Watch::plan()
{
    m_environment.timers->cancel(m_timer);
    const std::int64_t now = m_environment.nowMs();
    const std::int64_t jitter = m_environment.random() % spread;
    // A clock that was set back must not keep us from asking for years.
    const bool answered = m_known.triedMs > 0 && m_known.triedMs <= now;
    std::int64_t wait = answered ? std::max(m_known.triedMs + between + jitter - now, quietStart) : quietStart;
    if (m_askedMs > m_known.triedMs) // there was no way there
        wait = std::max(wait, hour + jitter / 4);
    m_timer = m_environment.timers->after(wait, [this] {
        m_timer = 0;
        ask();
    });
}

void Watch::look()
{
    const std::int64_t now = m_environment.nowMs();
    if (m_on && !m_request && (now < m_askedMs || now - m_askedMs >= minute))
        ask();
}

void Watch::ask()
{
    m_environment.timers->cancel(m_timer);
    m_timer = 0;
    m_askedMs = m_environment.nowMs();
    HttpRequest request;
    request.url = m_source.url;
    // Without these Qt would name itself and the language of the system.
    request.headers = { { "User-Agent", "Jumelle" }, { "Accept-Language", "*" }, { "Accept", "application/json" } };
    request.maxResponse = largestList;
    m_request = m_environment.transport->send(std::move(request), [this](Result<HttpResponse> response) {
        m_request = 0;
        answered(response);
        plan();
        m_changed();
    });
}

void Watch::answered(const Result<HttpResponse> &response)
{
    const std::int64_t now = m_environment.nowMs();
    if (!response) {
        // A certificate that is not trusted is a filter on the way, and says nothing about the list.
        const Code code = response.error().code;
        m_known.problem = code == Code::Untrusted ? Code::Offline : code;
        return;
    }
    m_known.triedMs = now;
    if (response->status != 200) {
        m_known.problem = Code::Transient;
        return;
    }
    const auto list = readList(response->body, m_source.key, now, m_known.seen);
    if (!list) {
        m_known.problem = list.error().code;
        return;
    }
    m_known.seen = list->number;
    m_known.checkedMs = now;
    m_known.problem.reset();
    const auto offer = std::find_if(list->offers.begin(), list->offers.end(),
                                    [this](const Offer &o) { return o.platform == m_source.platform; });
    m_known.version = offer == list->offers.end() ? std::string() : offer->version;
    m_known.page = offer == list->offers.end() ? std::string() : offer->page;
}

} // namespace syncing::versions
