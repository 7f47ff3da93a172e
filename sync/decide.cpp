#include "sync/decide.h"

#include "store/putback.h"

#include "schema/patch.h"
#include "schema/variants.h"
#include "schema/words.h"

#include <algorithm>

namespace syncing {

namespace {

Action park(std::string error) { return { Action::Park, {}, {}, std::move(error) }; }
Action later(std::string error) { return { Action::Later, {}, {}, std::move(error) }; }

// `wrote`: whose versions they are that do not stand.
Action resend(const json::object &theirs, schema::Merged merged, const json::object &wrote, const schema::Type &type)
{
    const auto *rev = theirs.if_contains("rev");
    const std::string number = rev && rev->is_int64() ? std::to_string(rev->get_int64()) : "0";
    schema::keepVariants(merged.object, std::move(merged.variants), wrote, theirs, type, [&] { return number; });
    json::object patch = schema::makePatch(theirs, merged.object, type);
    for (const auto &property : type.properties)
        if (property.serverSet || property.immutable)
            patch.erase(property.name);
    // A version that is there already was only found at another moment; and whoever dismisses it meanwhile takes the
    // place away that such a path leads to.
    std::vector<std::string> inside;
    for (const auto &member : patch)
        if (const std::string_view path(member.key()); path.starts_with("variants/") && path.find('/', 9) != path.npos)
            inside.emplace_back(path);
    for (const auto &path : inside)
        patch.erase(path);
    if (patch.empty())
        return { Action::Acknowledge, theirs, {}, {} };
    return { Action::Resend, theirs, std::move(patch), "stale" };
}

// What stands beside their value already, as this person's, since `base`: a copy of this computer has sent it, and
// somebody wrote over it. Once more it would go over theirs.
json::object withoutSentByACopy(json::object mine, const json::object &base, const json::object &theirs,
                                const schema::Type &type, const std::string &person)
{
    const auto *now = theirs.if_contains("variants");
    const auto *before = base.if_contains("variants");
    const json::value known = before ? *before : json::value();
    if (!now || !now->is_object() || person.empty())
        return mine;
    for (const auto &member : now->get_object()) {
        const auto *version = member.value().if_object();
        if (!version || (known.is_object() && known.get_object().contains(member.key())))
            continue;
        const auto *property = version->if_contains("property");
        const auto *value = version->if_contains("value");
        const auto *by = version->if_contains("by");
        if (!property || !property->is_string() || !value || !by || *by != json::string(person))
            continue;
        const std::string_view path(property->get_string());
        const json::value whole(mine), start(base);
        const auto *typed = schema::findPath(whole, path);
        const auto *old = schema::findPath(start, path);
        if (!typed || *typed != *value)
            continue;
        if (auto untouched = schema::applyPatch(mine, { { path, old ? *old : json::value() } }, type))
            mine = std::move(*untouched);
    }
    return mine;
}

Action mergeAndResend(const store::OutboxEntry &entry, const json::object &theirs, const schema::Type &type,
                      const std::string &person)
{
    auto mine = schema::applyPatch(entry.base, entry.value, type);
    if (!mine)
        return park("invalidPatch");
    *mine = withoutSentByACopy(std::move(*mine), entry.base, theirs, type, person);
    // Both versions of what two people wrote stay visible: mine as the value, theirs as a proposal beside it.
    auto merged = schema::mergeRecord(entry.base, *mine, theirs, type);
    schema::letReplacedGo(merged.object, merged.variants, entry.base, theirs);
    auto action = resend(theirs, std::move(merged), theirs, type);
    if (action.kind == Action::Acknowledge && entry.op == store::Edit::Patch)
        action.kind = Action::Resend; // nothing of it is left, but nothing of it was taken either
    return action;
}

// Words of theirs that ours lacks were typed after ours, at another computer of the same person. Where versions are not
// shown side by side, ours stands all the same, unless it is empty.
bool lacksWords(const schema::Property &property, const json::value *theirs, const json::value *ours)
{
    const bool typed = property.kind == schema::Kind::Text
        || (property.kind == schema::Kind::String && property.values.empty() && property.vocabulary.empty()
            && property.group.empty());
    if (!typed || !theirs || !ours || !theirs->is_string() || (!ours->is_string() && !ours->is_null()))
        return false;
    const auto spans = schema::differences(theirs->get_string(),
                                           ours->is_null() ? std::string_view() : std::string_view(ours->get_string()));
    return std::any_of(spans.begin(), spans.end(), [](const schema::Span &span) {
        return span.side == schema::Span::OnlyA && span.text.find_first_not_of(" \n\t") != span.text.npos;
    });
}

// A create that was carried out before. What nobody changed since then takes what was typed here meanwhile: a computer
// that was set up from a copy of before the answer went on. Where somebody changed it, or made it again with what they
// had of it after the server went back, theirs stands and ours is kept beside it.
Action createdBefore(const store::OutboxEntry &entry, const json::object &theirs, const schema::Type &type,
                     const std::string &person)
{
    json::object value = entry.value;
    for (const char *name : { "trashedAt", "variants" })
        value.erase(name); // nobody typed these
    for (const auto &property : type.properties)
        if (property.filled)
            value.erase(property.name); // what differs is the server's doing
    auto mine = schema::applyPatch(theirs, value, type);
    if (!mine)
        return park("invalidPatch");
    const auto *known = theirs.if_contains("propRevs");
    const auto *revs = known ? known->if_object() : nullptr;
    const auto *maker = theirs.if_contains("createdBy");
    const bool madeAgain
        = !person.empty() && maker && maker->is_string() && std::string_view(maker->get_string()) != person;
    json::object base = theirs;
    for (const auto &property : type.properties)
        if (value.contains(property.name)
            && (madeAgain || (revs && revs->contains(schema::revName(property)))
                || ((type.account == schema::AccountKind::Space || value.at(property.name).is_null())
                    && lacksWords(property, theirs.if_contains(property.name), value.if_contains(property.name)))))
            base.erase(property.name);
    auto merged = schema::mergeRecord(base, theirs, *mine, type);
    const auto *madeAt = theirs.if_contains("createdAt");
    const json::object ours{ { "updatedBy",
                               madeAgain   ? json::value(json::string(person))
                                   : maker ? *maker
                                           : json::value() },
                             { "updatedAt", madeAt ? *madeAt : json::value() } };
    return resend(theirs, std::move(merged), ours, type);
}

bool isRevision(const std::string &property)
{
    return property.starts_with("propRevs/") || property == "propRevs" || property == "rev";
}

// Others changed the record in between. They may have filled its variants, too: merging makes room again, so that is no
// reason by itself to give up, unless it was tried.
bool isStale(const std::vector<std::string> &properties, int merges)
{
    const bool theirDoing = std::all_of(properties.begin(), properties.end(),
                                        [](const auto &p) { return isRevision(p) || p == "variants"; });
    return theirDoing && !properties.empty()
        && (merges == 0 || std::any_of(properties.begin(), properties.end(), isRevision));
}

// What the person is told: a stale revision beside it is not what was wrong.
const std::string &culprit(const std::vector<std::string> &properties)
{
    const auto wrong = std::find_if_not(properties.begin(), properties.end(), isRevision);
    return wrong == properties.end() ? properties.front() : *wrong;
}

Action refused(const store::OutboxEntry &entry, const Verdict &verdict, const schema::Type &type, int merges,
               const std::string &person)
{
    const std::string &error = verdict.error;
    if (error == "alreadyExists" && store::isPutBack(entry) && verdict.current)
        return mergeAndResend(entry, *verdict.current, type, person);
    // Without the record under its own id it is another one that is in the way: an open request to the same person.
    if (error == "alreadyExists" && entry.op == store::Edit::Create && verdict.current)
        return createdBefore(entry, *verdict.current, type, person);
    if (error == "notFound" && entry.op == store::Edit::Destroy)
        return { Action::Acknowledge, {}, {}, {} };
    if (error == "rateLimit" || error == "stateMismatch" || error == "serverFail" || error == "serverUnavailable")
        return later(error);
    const bool stale = error == "invalidProperties" && isStale(verdict.properties, merges);
    // A path into something that is gone by now is not the person's mistake: merging mends it, once.
    const bool lostPath = error == "invalidPatch" && merges == 0;
    if ((stale || lostPath) && entry.op == store::Edit::Patch)
        return verdict.current ? mergeAndResend(entry, *verdict.current, type, person) : later("stale");
    // A server that went back to an older copy of itself has lost them, and this computer may hold them yet.
    if (error == "invalidProperties" && !verdict.missingBlobs.empty())
        return { Action::SendFiles, {}, {}, "blobNotFound", {}, verdict.missingBlobs };
    if (error == "invalidProperties" && !verdict.properties.empty())
        return park("invalidProperties:" + culprit(verdict.properties));
    return park(error.empty() ? "refused" : error);
}

Action actionFor(const store::OutboxEntry &entry, const Verdict &verdict, const schema::Type &type, int merges,
                 const std::string &person)
{
    switch (verdict.kind) {
    case Verdict::Done:
        if (!verdict.id.empty() && verdict.id != entry.key.id) {
            json::object made = entry.value; // the Foo/get behind it asked for the proposed id
            made["id"] = verdict.id;
            return { Action::Acknowledge, std::move(made), {}, {} };
        }
        return { Action::Acknowledge, verdict.current.value_or(json::object()), {}, {} };
    case Verdict::Refused:
        return refused(entry, verdict, type, merges, person);
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

} // namespace

Action decide(const store::OutboxEntry &entry, const Verdict &verdict, const schema::Type &type, int merges,
              const std::string &person)
{
    auto action = actionFor(entry, verdict, type, merges, person);
    action.state = verdict.state;
    return action;
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
