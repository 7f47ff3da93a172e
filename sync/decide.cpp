#include "sync/decide.h"

#include "store/putback.h"

#include "schema/merge.h"
#include "schema/patch.h"

#include <algorithm>

namespace syncing {

namespace {

Action park(std::string error) { return { Action::Park, {}, {}, std::move(error) }; }
Action later(std::string error) { return { Action::Later, {}, {}, std::move(error) }; }

std::string text(const json::object &object, std::string_view name)
{
    const auto *v = object.if_contains(name);
    return v && v->is_string() ? std::string(v->get_string()) : std::string();
}

// Both versions of what two people wrote stay visible: mine as the value, theirs as a proposal beside it.
void keepVariants(json::object &patch, const schema::Merged &merged, const json::object &theirs)
{
    const auto *rev = theirs.if_contains("rev");
    const std::string number = rev && rev->is_int64() ? std::to_string(rev->get_int64()) : "0";
    for (const auto &variant : merged.variants) {
        json::object kept{ { "property", json::string(variant.property) }, { "value", variant.value } };
        for (const auto &[from, to] : { std::pair{ "updatedBy", "by" }, std::pair{ "updatedAt", "at" } })
            if (auto value = text(theirs, from); !value.empty())
                kept[to] = value;
        patch["variants/" + variant.property + "-" + number] = std::move(kept);
    }
}

Action mergeAndResend(const store::OutboxEntry &entry, const json::object &theirs, const schema::Type &type)
{
    auto mine = schema::applyPatch(entry.base, entry.value, type);
    if (!mine)
        return park("invalidPatch");
    const auto merged = schema::mergeRecord(entry.base, *mine, theirs, type);
    json::object patch = schema::makePatch(theirs, merged.object, type);
    for (const auto &property : type.properties)
        if (property.serverSet || property.immutable)
            patch.erase(property.name);
    keepVariants(patch, merged, theirs);
    if (patch.empty())
        return { Action::Acknowledge, theirs, {}, {} };
    return { Action::Resend, theirs, std::move(patch), "stale" };
}

bool onlyStale(const std::vector<std::string> &properties)
{
    return !properties.empty() && std::all_of(properties.begin(), properties.end(), [](const std::string &p) {
        return p.starts_with("propRevs/") || p == "propRevs";
    });
}

Action refused(const store::OutboxEntry &entry, const Verdict &verdict, const schema::Type &type, int merges)
{
    const std::string &error = verdict.error;
    if (error == "alreadyExists" && store::isPutBack(entry) && verdict.current)
        return mergeAndResend(entry, *verdict.current, type);
    // Without the record under its own id it is another one that is in the way: an open request to the same person.
    if (error == "alreadyExists" && entry.op == store::Edit::Create && verdict.current)
        return { Action::Acknowledge, *verdict.current, {}, {} };
    if (error == "notFound" && entry.op == store::Edit::Destroy)
        return { Action::Acknowledge, {}, {}, {} };
    if (error == "rateLimit" || error == "stateMismatch" || error == "serverFail" || error == "serverUnavailable")
        return later(error);
    const bool stale = error == "invalidProperties" && onlyStale(verdict.properties);
    // A path into something that is gone by now is not the person's mistake: merging mends it, once.
    const bool lostPath = error == "invalidPatch" && merges == 0;
    if ((stale || lostPath) && entry.op == store::Edit::Patch)
        return verdict.current ? mergeAndResend(entry, *verdict.current, type) : later("stale");
    if (error == "invalidProperties" && !verdict.properties.empty())
        return park("invalidProperties:" + verdict.properties.front());
    return park(error.empty() ? "refused" : error);
}

} // namespace

Action decide(const store::OutboxEntry &entry, const Verdict &verdict, const schema::Type &type, int merges)
{
    switch (verdict.kind) {
    case Verdict::Done:
        return { Action::Acknowledge, verdict.current.value_or(json::object()), {}, {} };
    case Verdict::Refused:
        return refused(entry, verdict, type, merges);
    case Verdict::CallFailed:
        // Nothing was changed by the call. Membership lost or the account closed: kept and shown as not sent.
        if (verdict.error == "forbidden" || verdict.error == "accountReadOnly" || verdict.error == "accountNotFound"
            || verdict.error == "accountNotSupportedByMethod" || verdict.error == "unknownMethod"
            || verdict.error == "invalidArguments")
            return park(verdict.error);
        return later(verdict.error);
    case Verdict::Silent:
        return later("noAnswer");
    }
    return later("noAnswer");
}

json::object withPreconditions(const store::OutboxEntry &entry, const schema::Type &type)
{
    json::object patch = entry.value;
    const auto *known = entry.base.if_contains("propRevs");
    const auto *revs = known ? known->if_object() : nullptr;
    if (!revs)
        return patch;
    for (const auto &name : schema::touchedProperties(entry.value, type)) {
        const auto *property = type.find(name);
        if (!property || property->serverSet || name == "variants")
            continue;
        const std::string &key = property->group.empty() ? name : property->group;
        const auto *rev = revs->if_contains(key);
        patch["propRevs/" + key] = rev && rev->is_int64() ? *rev : json::value(0);
    }
    return patch;
}

} // namespace syncing
