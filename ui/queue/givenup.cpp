#include "ui/queue/givenup.h"

#include "store/service.h"
#include "ui/shell/toasts.h"

#include <algorithm>
#include <memory>

namespace ui {

namespace {

using Seqs = std::vector<std::int64_t>;

bool isRefused(const store::OutboxEntry &entry) { return entry.state == store::OutboxEntry::Parked; }

// In the list of what was not sent, under new numbers.
struct Back
{
    std::vector<store::OutboxEntry> entries;
    bool joined = false; // with what was changed meanwhile
};

core::Result<void> takeBack(store::Cache &cache, const Seqs &seqs, Back &back)
{
    const auto before = cache.outbox();
    const auto givenUp = cache.discarded();
    if (!before || !givenUp)
        return tl::unexpected<core::Error>(before ? givenUp.error() : before.error());
    for (const auto &[entry, at] : *givenUp)
        if (std::find(seqs.begin(), seqs.end(), entry.seq) != seqs.end())
            back.joined = back.joined || std::any_of(before->begin(), before->end(), [&](const auto &other) {
                              return other.key == entry.key && other.state != store::OutboxEntry::Sending;
                          });
    for (const auto seq : seqs)
        if (auto done = cache.restoreDiscarded(seq); !done)
            return done;
    const auto after = cache.outbox();
    if (!after)
        return tl::unexpected<core::Error>(after.error());
    for (const store::OutboxEntry &entry : *after)
        if (isRefused(entry)
            && std::none_of(before->begin(), before->end(), [&](const auto &old) { return old.seq == entry.seq; }))
            back.entries.push_back(entry);
    return {};
}

// The store joins what it takes back with what was changed since. That was never given up: then all is left alone
// (Conflict).
core::Result<void> discardAgain(store::Cache &cache, const Back &back, Seqs &seqs)
{
    const auto now = cache.outbox();
    if (!now)
        return tl::unexpected<core::Error>(now.error());
    for (const auto &entry : back.entries) {
        const auto same
            = [&](const auto &one) { return one.seq == entry.seq && isRefused(one) && one.value == entry.value; };
        if (back.joined || std::none_of(now->begin(), now->end(), same))
            return core::fail(core::Code::Conflict, "discarded");
        if (auto done = cache.discardParked(entry.seq); !done)
            return done;
        seqs.push_back(entry.seq);
    }
    return {};
}

struct State
{
    bool isGivenUp = true;
    Seqs givenUp;
    Back back;
};

core::Result<State> turned(store::Cache &cache, const State &before)
{
    State after;
    after.isGivenUp = !before.isGivenUp;
    const auto turn = [&]() -> core::Result<void> {
        return before.isGivenUp ? takeBack(cache, before.givenUp, after.back)
                                : discardAgain(cache, before.back, after.givenUp);
    };
    const auto done = cache.together(turn, store::Cache::Commit::OnDisk);
    return done ? core::Result<State>(std::move(after)) : tl::unexpected<core::Error>(done.error());
}

} // namespace

Step GivenUp::backAndForth(const Context &context, const std::vector<std::int64_t> &seqs)
{
    const auto state = std::make_shared<State>(State{ true, seqs, {} });
    return [&store = context.store, &toasts = context.toasts, state](std::function<void(bool)> done) {
        store.write(
            &toasts, [before = *state](store::Cache &cache) { return turned(cache, before); },
            [&toasts, state, done = std::move(done)](const core::Result<State> &now) {
                if (now)
                    *state = *now;
                else if (now.error().code == core::Code::Conflict)
                    toasts.show(tr("It is not as it was when you gave it up, and was left as it is now."),
                                QStringLiteral("cloud-warning"));
                else
                    tellProblem(toasts, now.error());
                done(now.has_value());
            });
    };
}

} // namespace ui
