#pragma once
// Empties the outbox: one request at a time, each with many independent entries. An entry leaves the outbox only when
// the server confirmed it; after a lost answer the same bytes go out again under the same key.
#include "sync/batch.h"
#include "sync/context.h"
#include "sync/wait.h"

#include <map>
#include <set>

namespace syncing {

class Sender
{
public:
    explicit Sender(Context &context);
    ~Sender();

    void kick(); // cheap when there is nothing to do
    void stop(); // what is in flight is sent again after the next kick
    bool busy() const { return m_handle != 0; }

private:
    Result<void> compose(std::vector<store::OutboxEntry> entries); // fills m_batch, inside a transaction
    void post();
    void answered(Result<wire::Response> response);
    void refused(const Error &error);
    void refusedWhole(const Error &error);
    void onceMore(); // the same bytes under the same key
    void pause();

    Context &m_context;
    Batch m_batch; // on its way
    std::map<store::Key, int> m_merges; // merged and refused again, in a row
    struct Refilled // which files were sent again, to which epoch, and not taken since
    {
        std::string epoch;
        std::set<std::string> files;
    };
    std::map<store::Key, Refilled> m_refilled;
    Transport::Handle m_handle = 0;
    int m_timer = 0;
    bool m_repeated = false; // m_batch was on its way before: it may have been done
    int m_refusals = 0; // in a row, of a request that may have been done; or answers that do not speak of all of it
    int m_limit = 250; // entries a request; smaller after the server called a request too large
    int m_failures = 0; // requests in a row with a part that the server asked to send again later
    Wait m_wait;
};

} // namespace syncing
