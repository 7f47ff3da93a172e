#pragma once
// What the other computer says about itself, remembered: its statement, the epochs it saw end, its accounts where it
// knows more than we do.
#include "sync/courier/bringback.h"
#include "sync/courier/news.h"

namespace syncing {

// Where the cache keeps the number of the last file of that computer which was brought back to its end.
std::string takenInKey(const std::string &device);

class Statements
{
public:
    Statements(store::Cache &cache, const BringBack &options)
        : m_cache(cache)
        , m_options(options)
    { }

    core::Result<void> take(courier::Manifest manifest); // in one transaction
    const courier::Manifest &current() const { return m_manifest; }
    // A later statement of the same computer, read before, no longer waits for the request's answer.
    bool settledSince(const courier::Request &request) const;
    const Epochs &epochs() const { return m_epochs; }

private:
    core::Result<void> rememberPeer();
    core::Result<void> rememberEpochs();
    core::Result<courier::States> ownStates();
    core::Result<void> takeAccounts();

    store::Cache &m_cache;
    const BringBack &m_options;
    courier::Manifest m_manifest;
    std::optional<courier::Manifest> m_superseded; // a later statement of the same computer
    Epochs m_epochs;
};

} // namespace syncing
