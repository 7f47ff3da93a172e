#pragma once
// Takes in pages of records that another computer had: only what leads forward from what is here.
#include "core/courier.h"
#include "courier/items.h"
#include "schema/type.h"
#include "store/cache.h"
#include "sync/courier/news.h"

#include <set>
#include <tuple>

namespace syncing {

class NewsIntake
{
public:
    // All outlive it; `epochs` may change in between, `outcome` counts entries and says why some were passed over.
    NewsIntake(store::Cache &cache, const schema::TypeTable &types, const Epochs &epochs, core::CourierOutcome &outcome)
        : m_cache(cache)
        , m_types(types)
        , m_epochs(epochs)
        , m_outcome(outcome)
    { }

    core::Result<void> take(courier::Page &page);

private:
    core::Result<void> loose(courier::Page &page);
    core::Result<void> run(courier::Page &page);
    core::Result<std::vector<std::string>> forgotten(const courier::Page &page);

    using RunName = std::tuple<std::string, std::string, std::string>; // account, type, state at its end
    store::Cache &m_cache;
    const schema::TypeTable &m_types;
    const Epochs &m_epochs;
    core::CourierOutcome &m_outcome;
    std::set<RunName> m_runs; // whose head was read
    std::set<RunName> m_restarted;
};

} // namespace syncing
