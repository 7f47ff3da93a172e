#include "store/typing.h"

#include "schema/json.h"
#include "schema/words.h"
#include "sqlite/sqlite.h"

namespace store {

namespace {

std::string textOf(const json::value *value)
{
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

Result<std::optional<JoinedText>> joinOthers(Cache &cache, Edit &edit, std::string_view from)
{
    using Joined = std::optional<JoinedText>;
    if (edit.op != Edit::Patch || edit.value.size() != 1)
        return Joined();
    const auto record = cache.record(edit.key);
    if (!record)
        return tl::unexpected(record.error());
    const json::value view = *record ? json::value((*record)->view) : json::value();
    const auto *shown = schema::findPath(view, edit.value.begin()->key());
    auto &value = edit.value.begin()->value();
    const auto now = textOf(shown), typed = textOf(&value);
    if (!shown || now == from || now == typed)
        return Joined();
    const auto both = schema::mergeWords(from, now, typed).text;
    if (both == typed)
        return Joined();
    value = both;
    return Joined({ typed, both });
}

void holdBack(Cache &cache, const Key &key, std::int64_t untilMs)
{
    auto s
        = cache.connection().prepare("UPDATE outbox SET not_before=? WHERE account=? AND type=? AND id=? AND state=0");
    s.bindAll(untilMs, key.account, key.type, key.id).run();
}

} // namespace

Result<KeptTyping> keepTyping(Cache &cache, std::vector<Edit> edits, const TypedText &text)
{
    KeptTyping kept;
    const auto all = [&]() -> Result<void> {
        if (text.from && edits.size() == 1) {
            auto joined = joinOthers(cache, edits.front(), *text.from);
            if (!joined)
                return tl::unexpected(joined.error());
            kept.joined = std::move(*joined);
        }
        auto undo = cache.apply(edits);
        if (!undo)
            return tl::unexpected(undo.error());
        kept.undo = std::move(*undo);
        if (text.untilMs)
            for (const auto &edit : edits)
                holdBack(cache, edit.key, *text.untilMs);
        return {};
    };
    const auto commit = text.untilMs ? Cache::Commit::Soon : Cache::Commit::OnDisk;
    if (const auto done = cache.together(all, commit); !done)
        return tl::unexpected(done.error());
    return kept;
}

Result<std::vector<Edit>> applyTyping(Cache &cache, const std::vector<Edit> &edits, std::int64_t untilMs)
{
    auto kept = keepTyping(cache, edits, { .untilMs = untilMs });
    if (!kept)
        return tl::unexpected(kept.error());
    return std::move(kept->undo);
}

} // namespace store
