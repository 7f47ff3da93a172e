#include "sync/sender.h"

#include "schema/blobs.h"

#include "sync/retry.h"
#include "sync/settle.h"

#include <algorithm>

namespace syncing {

namespace {
constexpr int mostEntries = 250;
constexpr int mostMerges = 5; // somebody else writes faster than we can merge: slow down, never give up
} // namespace

Sender::Sender(Context &context)
    : m_context(context)
{ }

Sender::~Sender() { stop(); }

void Sender::stop()
{
    if (m_handle)
        m_context.remote.cancel(m_handle);
    if (m_timer)
        m_context.env.timers->cancel(m_timer);
    m_handle = 0;
    m_timer = 0;
}

void Sender::kick()
{
    if (busy() || m_context.policy == Policy::Offline || !m_wait.over(m_context.env.nowMs()))
        return;
    const auto now = m_context.env.nowMs();
    const auto waiting = m_context.cache.nextToSend(m_limit, now);
    if (!m_context.ok(waiting) || waiting->empty())
        return;
    // Read again and marked in one transaction: what a person changes in between, in another thread, would be joined
    // to an entry whose older content is on its way, and leave the outbox with it.
    // A power cut must not forget that it was sent: undone after that, it would count as never sent and come back.
    const auto mark = [&]() -> Result<void> {
        auto entries = m_context.cache.nextToSend(m_limit, now);
        if (!entries)
            return tl::unexpected<Error>(entries.error());
        return compose(std::move(*entries));
    };
    const auto composed = m_context.cache.together(mark, store::Cache::Commit::OnDisk);
    if (m_context.ok(composed) && !m_batch.entries.empty())
        post();
}

Result<void> Sender::compose(std::vector<store::OutboxEntry> entries)
{
    m_batch = {};
    if (entries.empty())
        return {};
    m_repeated = entries.front().batch != 0;
    // An answer that was lost: everything of that request again, whatever the limits are today.
    if (m_repeated) {
        m_batch = makeBatch(entries, m_context.types, BatchLimits::none());
        return {};
    }
    const Session &session = m_context.remote.session();
    std::vector<store::OutboxEntry> sendable;
    for (auto &entry : entries) {
        if (session.account(entry.key.account) && m_context.types.find(entry.key.type))
            sendable.push_back(std::move(entry));
        else if (auto parked = m_context.cache.park(entry.seq, "accountNotFound");
                 !parked && parked.error().code != Code::NotFound) // gone along with an earlier one of its record
            return parked;
    }
    const BatchLimits limits{ static_cast<int>(session.maxCalls),
                              static_cast<int>(std::min<std::int64_t>({ m_limit, session.maxSet, session.maxGet })),
                              session.maxRequest / 4 };
    m_batch = makeBatch(sendable, m_context.types, limits);
    std::vector<std::int64_t> seqs;
    for (const auto &entry : m_batch.entries)
        seqs.push_back(entry.seq);
    return seqs.empty() ? Result<void>() : m_context.cache.markSending(seqs);
}

void Sender::post()
{
    const auto device = m_context.cache.device();
    if (!m_context.ok(device))
        return;
    std::int64_t number = m_batch.entries.front().batch;
    if (number == 0)
        for (const auto &entry : m_batch.entries)
            number = number == 0 ? entry.seq : std::min(number, entry.seq); // as markSending numbers it
    const std::string key = *device + "-" + std::to_string(number);
    m_handle = m_context.remote.api(m_batch.body, key, [this](Result<wire::Response> response) {
        m_handle = 0;
        answered(std::move(response));
    });
}

void Sender::answered(Result<wire::Response> response)
{
    if (!response) {
        const auto code = response.error().code;
        if (code == Code::TooLarge || code == Code::Bug || code == Code::BadInput || code == Code::Conflict)
            return refused(response.error());
        return m_context.trouble(response.error()); // the entries stay marked: same bytes, same key
    }
    std::vector<Verdict> verdicts;
    for (const auto &entry : m_batch.entries)
        verdicts.push_back(verdictFor(entry, *response));
    if (std::any_of(verdicts.begin(), verdicts.end(), [](const auto &v) { return v.kind == Verdict::Silent; })
        && ++m_refusals < mostRefusals)
        return onceMore();
    const std::string personal = m_context.remote.session().personalAccount();
    const std::string person = personal.empty() ? personal : personal.substr(1);
    bool again = false;
    bool taken = false;
    std::map<store::Key, int> merged = m_merges;
    auto refilled = m_refilled;
    // One transaction: an end in the middle leaves the request whole, to be repeated under its key.
    const auto settled = m_context.cache.together([&]() -> Result<void> {
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const auto &entry = m_batch.entries[i];
            const auto &verdict = verdicts[i];
            const auto *type = m_context.types.find(entry.key.type);
            const auto before = merged.find(entry.key);
            // Merged before the returned server was fetched anew, it still builds on what that server lost.
            const auto known = m_context.cache.state(entry.key.account, entry.key.type);
            const bool ahead
                = known && !verdict.state.empty() && store::epochOf(*known) != store::epochOf(verdict.state);
            Action action = decide(entry, verdict, *type, before == merged.end() || ahead ? 0 : before->second, person);
            // Nothing is left of it over what the returned server has, which is not shown here before it is fetched.
            if (ahead && action.kind == Action::Resend && action.value.empty())
                action = { Action::Later, {}, {}, "epoch", action.state };
            if (action.kind == Action::SendFiles) {
                auto &sent = refilled[entry.key];
                if (const std::string epoch(store::epochOf(action.state)); sent.epoch != epoch)
                    sent = { epoch, {} };
                const auto had = sent.files.size();
                sent.files.insert(action.files.begin(), action.files.end());
                if (sent.files.size() == had)
                    action.kind = Action::Park; // it got them, and refuses all the same
            }
            if (action.kind == Action::Park || action.kind == Action::Acknowledge)
                refilled.erase(entry.key);
            const bool resend = action.kind == Action::Resend && !action.value.empty();
            if (resend && !ahead)
                ++merged[entry.key];
            else
                merged.erase(entry.key);
            taken = taken || action.kind == Action::Acknowledge;
            again = again || action.kind == Action::Later || (resend && (ahead || merged[entry.key] >= mostMerges));
            if (auto done = carryOut(m_context.cache, entry, action); !done)
                return done;
        }
        return advanceStates(m_context.cache, *response, m_context.refetch);
    });
    if (!m_context.ok(settled))
        return;
    m_refusals = 0;
    m_merges = std::move(merged);
    m_refilled = std::move(refilled);
    for (const auto &entry : m_batch.entries) {
        const auto &type = *m_context.types.find(entry.key.type);
        if (schema::holdsBlobs(type))
            m_context.filesChanged(entry.key.account);
        if (type.trash && type.account == schema::AccountKind::Space)
            m_context.arrived.insert(entry.key.account);
    }
    m_batch = {};
    m_limit = std::min(mostEntries, m_limit * 2);
    if (taken)
        m_context.lastSentMs = m_context.env.nowMs();
    m_failures = again ? m_failures + 1 : 0;
    if (again)
        pause();
    m_context.progress();
}

void Sender::pause()
{
    const auto wait = retryDelay({ Code::Conflict, {}, 0 }, m_failures, m_context.env.random());
    m_wait.begin(m_context.env.nowMs(), wait);
    if (m_timer)
        m_context.env.timers->cancel(m_timer);
    m_timer = m_context.env.timers->after(wait, [this] {
        m_timer = 0;
        m_context.progress();
    });
}

void Sender::refused(const Error &error)
{
    if (m_repeated && ++m_refusals < mostRefusals)
        return onceMore();
    refusedWhole(error);
}

void Sender::onceMore()
{
    m_batch = {};
    ++m_failures;
    pause();
}

// Nothing of the request was done. Alone in its request, an entry is to blame; otherwise smaller requests find it.
void Sender::refusedWhole(const Error &error)
{
    // Conflict: the key was used for other bytes, because some of that request's entries are settled already.
    const bool single = m_batch.entries.size() == 1 && error.code != Code::Conflict;
    for (const auto &entry : m_batch.entries) {
        const auto done = single ? m_context.cache.park(entry.seq, codeName(error.code))
                                 : m_context.cache.replaceEdit(entry.seq, entry.value, entry.base);
        if (!m_context.ok(done))
            return;
    }
    m_refusals = 0;
    if (error.code != Code::Conflict)
        m_limit = std::max<int>(1, static_cast<int>(m_batch.entries.size()) / 4);
    m_batch = {};
    m_context.progress();
}

} // namespace syncing
