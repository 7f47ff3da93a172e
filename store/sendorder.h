#pragma once
// Chooses what of the queue may go now: nothing that names a record before what makes that record.
#include "store/outboxtable.h"

#include <set>
#include <vector>

namespace store {

class SendOrder
{
public:
    enum Share { AllOfARecord, OneOfARecord };
    // `unmade`: ids of all records that wait to be made. `limit` below 0: no limit.
    SendOrder(Ids unmade, int limit, Share share);

    // In the order of the queue; of what is not ready only key and op count. False: there is enough.
    bool add(OutboxEntry entry, bool ready);
    std::vector<OutboxEntry> take();

private:
    struct Later
    {
        OutboxEntry entry;
        Ids needs;
    };
    bool full() const { return m_limit >= 0 && static_cast<int>(m_list.size()) >= m_limit; }
    void breakCircle();

    std::vector<OutboxEntry> m_list;
    std::vector<Later> m_later;
    std::set<Key> m_held; // records whose earlier entry does not go
    std::set<Key> m_listed; // of which one entry is enough
    Ids m_unmade;
    int m_limit;
    Share m_share;
};

} // namespace store
