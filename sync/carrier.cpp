#include "sync/carrier.h"

#include "sync/retry.h"

#include <algorithm>
#include <utility>

namespace syncing {

namespace {

bool speaksOfAll(const wire::Response &response, const std::string &body)
{
    boost::system::error_code error;
    const auto request = json::parse(body, error);
    const auto *object = error ? nullptr : request.if_object();
    const auto *list = object ? object->if_contains("methodCalls") : nullptr;
    const auto *calls = list ? list->if_array() : nullptr;
    return !calls || std::all_of(calls->begin(), calls->end(), [&](const json::value &call) {
        const auto *parts = call.if_array();
        const auto *id = parts && parts->size() == 3 ? (*parts)[2].if_string() : nullptr;
        return !id || response.find(*id);
    });
}

} // namespace

Carrier::Carrier(Context &context)
    : m_context(context)
{ }

Carrier::~Carrier() { stop(); }

void Carrier::stop()
{
    if (m_handle)
        m_context.remote.cancel(m_handle);
    m_handle = 0;
}

void Carrier::kick()
{
    if (busy() || m_context.policy == Policy::Offline)
        return;
    const auto next = m_context.cache.nextCarried();
    if (!m_context.ok(next) || !*next)
        return;
    if (const auto left = m_wait.leftMs(m_context.env.nowMs()); left > 0)
        return m_context.wakeIn(left);
    m_handle
        = m_context.remote.api((*next)->body, (*next)->key, [this, request = **next](Result<wire::Response> response) {
              m_handle = 0;
              answered(request, std::move(response));
          });
}

void Carrier::answered(const store::Carried &request, Result<wire::Response> response)
{
    if (!response) {
        const auto code = response.error().code;
        if (code != Code::TooLarge && code != Code::Bug && code != Code::BadInput && code != Code::Conflict)
            return m_context.trouble(response.error()); // it waits, to be sent again under the same key
    }
    const bool whole = response && speaksOfAll(*response, request.body);
    if (std::exchange(m_refused, request.key) != request.key)
        m_refusals = 0;
    if (!whole && ++m_refusals < mostRefusals) // another computer, or this one before, may have had it done
        return onceMore();
    const std::string &key = request.key;
    if (!response) {
        if (m_context.ok(m_context.cache.carriedAnswered(key, {}, codeName(response.error().code)))) {
            m_refusals = 0;
            m_context.progress();
        }
        return;
    }
    if (!m_context.ok(m_context.cache.carriedAnswered(key, wire::textOf(*response), {})))
        return;
    m_refusals = 0;
    for (const auto &answer : response->answers)
        if (!answer.failed() && answer.name.ends_with("/set"))
            m_context.refetch(wire::string(answer.arguments, "accountId"),
                              answer.name.substr(0, answer.name.size() - 4));
    m_context.lastSentMs = m_context.env.nowMs();
    m_context.progress();
}

void Carrier::onceMore()
{
    const auto wait = retryDelay({ Code::Conflict, {}, 0 }, m_refusals, m_context.env.random());
    m_wait.begin(m_context.env.nowMs(), wait);
    m_context.wakeIn(wait);
}

} // namespace syncing
