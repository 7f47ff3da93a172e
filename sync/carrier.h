#pragma once
// Sends what a courier file brought from another computer of the same person: the same bytes under the same key, so
// that the server does it once, however many computers bring it. The answer waits for the next file back.
#include "sync/context.h"
#include "sync/wait.h"

namespace syncing {

class Carrier
{
public:
    explicit Carrier(Context &context);
    ~Carrier();

    void kick();
    void stop();
    bool busy() const { return m_handle != 0; }

private:
    void answered(const store::Carried &request, Result<wire::Response> response);
    void onceMore();

    Context &m_context;
    Transport::Handle m_handle = 0;
    std::string m_refused; // its key
    int m_refusals = 0; // of that one, in a row
    Wait m_wait;
};

} // namespace syncing
