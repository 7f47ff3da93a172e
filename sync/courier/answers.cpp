#include "sync/courier/answers.h"

#include "sync/settle.h"

#include <charconv>

namespace syncing {

using core::Error;
using core::Result;

namespace {

// The answer to a third computer's request that waits here, too.
Result<void> onward(store::Cache &cache, const courier::Answer &answer)
{
    const auto carried = cache.carried();
    if (!carried)
        return tl::unexpected<Error>(carried.error());
    for (const auto &request : *carried)
        if (request.key == answer.key && !request.answered)
            return cache.carriedAnswered(answer.key, answer.response, answer.error);
    return {};
}

} // namespace

Result<void> takeAnswer(store::Cache &cache, const schema::TypeTable &types, const std::string &device,
                        const courier::Answer &answer, core::CourierOutcome &outcome)
{
    const std::string prefix = device + "-";
    if (!answer.key.starts_with(prefix))
        return onward(cache, answer);
    std::int64_t batch = 0;
    const auto digits = std::string_view(answer.key).substr(prefix.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), batch);
    if (batch <= 0)
        return {};
    return cache.together([&]() -> Result<void> {
        const auto entries = cache.sending(batch);
        if (!entries)
            return tl::unexpected<Error>(entries.error());
        if (entries->empty())
            return {}; // known already
        Result<Settled> settled;
        if (answer.error.empty()) {
            auto parsed = schema::parseJson(answer.response);
            auto response = parsed ? wire::readResponse(std::move(*parsed))
                                   : tl::unexpected<Error>(Error{ core::Code::Transient, "answer", 0 });
            if (!response)
                return {}; // it stays open
            settled = settle(cache, types, *entries, *response);
        } else {
            settled = settleRefused(cache, *entries, answer.error);
        }
        if (!settled)
            return tl::unexpected<Error>(settled.error());
        outcome.confirmed += settled->confirmed;
        outcome.again += settled->again;
        outcome.refused += settled->refused;
        // The other computer asked only after the files were at the server.
        for (const auto &entry : *entries)
            for (const auto &localId : entry.needsBlobs)
                if (auto ok = cache.uploadDone(localId, "B" + localId.substr(1)); !ok)
                    return ok;
        return {};
    });
}

} // namespace syncing
