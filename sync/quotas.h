#pragma once
// Asks how much of an account's room for files is taken, after anything that may have changed it, at most every few
// seconds: so that a film that cannot fit is refused before it is sent.
#include "sync/context.h"
#include "sync/wait.h"

#include <set>

namespace syncing {

class Quotas
{
public:
    explicit Quotas(Context &context);
    ~Quotas();

    void want(const std::string &account); // records that name files came, went or were sent
    void wantAll();
    void kick();
    void stop(); // what was on its way is asked again
    bool busy() const { return m_handle != 0; }

    static constexpr std::int64_t betweenMs = 3000;

private:
    void answered(const std::vector<std::string> &accounts, Result<wire::Response> response);

    Context &m_context;
    std::set<std::string> m_stale;
    std::vector<std::string> m_asked;
    Transport::Handle m_handle = 0;
    Wait m_wait; // between two questions
};

} // namespace syncing
