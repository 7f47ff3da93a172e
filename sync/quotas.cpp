#include "sync/quotas.h"

namespace syncing {

namespace {

std::int64_t bytes(const json::object &quota, std::string_view name)
{
    const auto *value = quota.if_contains(name);
    return value && value->is_int64() ? value->get_int64() : -1;
}

} // namespace

Quotas::Quotas(Context &context)
    : m_context(context)
{ }

Quotas::~Quotas() { stop(); }

void Quotas::stop()
{
    if (!m_handle)
        return;
    m_context.remote.cancel(m_handle);
    m_handle = 0;
    m_stale.insert(m_asked.begin(), m_asked.end());
}

void Quotas::want(const std::string &account) { m_stale.insert(account); }

void Quotas::wantAll()
{
    for (const auto &account : m_context.remote.session().accounts)
        m_stale.insert(account.id);
}

void Quotas::kick()
{
    if (m_handle || m_stale.empty() || m_context.policy == Policy::Offline)
        return;
    const auto now = m_context.env.nowMs();
    if (!m_wait.over(now))
        return m_context.wakeIn(m_wait.leftMs(now));
    const auto most = static_cast<std::size_t>(std::max<std::int64_t>(1, m_context.remote.session().maxCalls));
    std::vector<wire::Call> calls;
    m_asked.clear();
    while (!m_stale.empty() && calls.size() < most) {
        const std::string account = *m_stale.begin();
        m_stale.erase(m_stale.begin());
        if (!m_context.remote.session().account(account))
            continue;
        calls.push_back({ "Quota/get",
                          { { "accountId", account }, { "properties", json::array{ "used", "hardLimit" } } },
                          "q" + std::to_string(calls.size()) });
        m_asked.push_back(account);
    }
    if (calls.empty())
        return;
    m_wait.begin(now, betweenMs);
    m_handle = m_context.remote.api(calls, [this, accounts = m_asked](Result<wire::Response> response) {
        m_handle = 0;
        answered(accounts, std::move(response));
    });
}

void Quotas::answered(const std::vector<std::string> &accounts, Result<wire::Response> response)
{
    if (!response) {
        m_stale.insert(accounts.begin(), accounts.end());
        return m_context.trouble(response.error());
    }
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        // A server that does not tell refuses when it must; nothing depends on knowing before.
        auto got = wire::readGot(*response, "q" + std::to_string(i));
        if (!got || got->list.empty())
            continue;
        const auto used = bytes(got->list.front(), "used");
        const auto quota = bytes(got->list.front(), "hardLimit");
        if (used >= 0 && quota > 0 && !m_context.ok(m_context.cache.setQuota(accounts[i], used, quota)))
            return;
    }
    m_context.progress();
}

} // namespace syncing
