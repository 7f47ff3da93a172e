#include "sync/carrier.h"

#include "sync/retry.h"

namespace syncing {

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
    m_handle = m_context.remote.api((*next)->body, (*next)->key,
                                    [this, key = (*next)->key](Result<wire::Response> response) {
                                        m_handle = 0;
                                        answered(key, std::move(response));
                                    });
}

void Carrier::answered(const std::string &key, Result<wire::Response> response)
{
    if (!response) {
        const auto code = response.error().code;
        if (code != Code::TooLarge && code != Code::Bug && code != Code::BadInput && code != Code::Conflict)
            return m_context.trouble(response.error()); // it waits, to be sent again under the same key
        if (m_context.ok(m_context.cache.carriedAnswered(key, {}, codeName(code))))
            m_context.progress();
        return;
    }
    if (!m_context.ok(m_context.cache.carriedAnswered(key, wire::textOf(*response), {})))
        return;
    for (const auto &answer : response->answers)
        if (!answer.failed() && answer.name.ends_with("/set"))
            m_context.refetch(wire::string(answer.arguments, "accountId"),
                              answer.name.substr(0, answer.name.size() - 4));
    m_context.lastSentMs = m_context.env.nowMs();
    m_context.progress();
}

} // namespace syncing
