#include "sync/settle.h"

#include "sync/batch.h"
#include "sync/retry.h"

#include <algorithm>

namespace syncing {

using core::Error;
using core::Result;

Result<void> carryOut(store::Cache &cache, const store::OutboxEntry &entry, const Action &action)
{
    switch (action.kind) {
    case Action::Acknowledge:
        return cache.acknowledge(entry.seq, action.object, action.state);
    case Action::Park:
        return cache.park(entry.seq, action.error);
    case Action::Resend:
        return cache.replaceEdit(entry.seq, action.value, action.object, action.state);
    case Action::SendFiles: {
        const auto held = cache.sendFilesAgain(entry.seq, action.files);
        if (!held)
            return tl::unexpected<Error>(held.error());
        return *held ? Result<void>() : cache.park(entry.seq, action.error);
    }
    case Action::Later:
        // Answered, so the key is used up: the same content under a new number.
        return cache.replaceEdit(entry.seq, entry.value, entry.base);
    }
    return {};
}

namespace {
// A record that got another id than was proposed was not found by the Foo/get behind its create.
bool renamed(const json::object &arguments)
{
    const auto *made = arguments.if_contains("created");
    const auto *map = made ? made->if_object() : nullptr;
    return map && std::any_of(map->begin(), map->end(), [&](const auto &member) {
               return madeId(member.key(), arguments) != std::string_view(member.key());
           });
}

// The server's rules changed more of the type than was asked for and read back.
bool changedBeside(const json::object &set, const Result<wire::Got> &got)
{
    const auto *updated = set.if_contains("updated");
    if (!updated || !updated->is_object())
        return false;
    return std::any_of(updated->get_object().begin(), updated->get_object().end(), [&](const auto &member) {
        return !got || std::none_of(got->list.begin(), got->list.end(), [&](const json::object &record) {
            return wire::string(record, "id") == std::string_view(member.key());
        });
    });
}
} // namespace

Result<void> advanceStates(store::Cache &cache, wire::Response &response, const Refetch &refetch)
{
    for (auto &answer : response.answers) {
        if (answer.failed() || !answer.name.ends_with("/set") || !answer.id.starts_with('s'))
            continue;
        store::Cache::Page page;
        page.account = wire::string(answer.arguments, "accountId");
        page.type = answer.name.substr(0, answer.name.size() - 4);
        page.newState = wire::string(answer.arguments, "newState");
        const auto known = cache.state(page.account, page.type);
        if (!known)
            return tl::unexpected<Error>(known.error());
        if (page.newState.empty() || *known == page.newState)
            continue;
        auto got = wire::readGot(response, readIdOf(answer.id));
        if (wire::string(answer.arguments, "oldState") != *known || *known == "0"
            || (got && got->state != page.newState) || renamed(answer.arguments)
            || changedBeside(answer.arguments, got)) {
            refetch(page.account, page.type);
            continue;
        }
        if (got)
            page.list = std::move(got->list);
        page.destroyed = wire::strings(answer.arguments, "destroyed");
        if (auto stored = cache.storePage(page); !stored)
            return stored;
    }
    return {};
}

Result<Settled> settle(store::Cache &cache, const schema::TypeTable &types,
                       const std::vector<store::OutboxEntry> &entries, wire::Response &response)
{
    Settled settled;
    const auto accounts = cache.accounts();
    if (!accounts)
        return tl::unexpected<Error>(accounts.error());
    std::string person;
    for (const auto &account : *accounts)
        if (account.kind == schema::AccountKind::Personal)
            person = account.id.substr(1);
    for (const auto &entry : entries) {
        const auto *type = types.find(entry.key.type);
        if (!type)
            continue;
        const auto action = decide(entry, verdictFor(entry, response), *type, 0, person);
        settled.confirmed += action.kind == Action::Acknowledge;
        settled.refused += action.kind == Action::Park;
        settled.again
            += action.kind == Action::Resend || action.kind == Action::Later || action.kind == Action::SendFiles;
        if (auto done = carryOut(cache, entry, action); !done)
            return tl::unexpected<Error>(done.error());
    }
    if (auto moved = advanceStates(cache, response, [](const auto &, const auto &) {}); !moved)
        return tl::unexpected<Error>(moved.error());
    return settled;
}

Result<Settled> settleRefused(store::Cache &cache, const std::vector<store::OutboxEntry> &entries,
                              const std::string &error)
{
    Settled settled;
    // Alone in its request, an entry is to blame; otherwise it goes again under a number of its own. "conflict": the
    // key was used for other bytes, so this content was not seen yet.
    const bool single = entries.size() == 1 && error != codeName(core::Code::Conflict);
    for (const auto &entry : entries) {
        const auto done = single ? cache.park(entry.seq, error) : cache.replaceEdit(entry.seq, entry.value, entry.base);
        if (!done)
            return tl::unexpected<Error>(done.error());
        ++(single ? settled.refused : settled.again);
    }
    return settled;
}

} // namespace syncing
