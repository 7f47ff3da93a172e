#include "models/intake/unsent.h"

#include "models/intake/journal.h"

#include <algorithm>

namespace models {

core::Result<int> countUnsent(store::Cache &cache)
{
    const auto outbox = cache.outbox();
    const auto uploads = cache.uploads();
    const auto carried = cache.carried();
    const auto preparing = countJobs(cache);
    if (!outbox || !uploads || !carried || !preparing)
        return tl::unexpected<core::Error>(!outbox        ? outbox.error()
                                               : !uploads ? uploads.error()
                                               : !carried ? carried.error()
                                                          : preparing.error());
    const auto files = std::count_if(uploads->begin(), uploads->end(),
                                     [](const store::Upload &upload) { return upload.state != store::Upload::Done; });
    const auto brought = std::count_if(carried->begin(), carried->end(),
                                       [](const store::Carried &request) { return !request.answered; });
    return int(outbox->size()) + int(files) + int(brought) + *preparing;
}

} // namespace models
