#pragma once
// Texts that somebody is still typing: kept here at once, sent when they pause. For the store's writing thread; blocks.
#include "store/cache.h"

namespace store {

struct TypedText
{
    std::optional<std::string> from = {}; // the text that the edits' only text was typed on
    std::optional<std::int64_t> untilMs = {}; // of the system's clock: they type on, so it is not sent before
};

// Two people in one text: while one typed on `from`, the record got another text. Both are in it now, by words; where
// both changed the same ones, what was typed stands.
struct JoinedText
{
    std::string typed, withOthers;
};

struct KeptTyping
{
    std::vector<Edit> undo;
    std::optional<JoinedText> joined;
};

// As Cache::apply(). With `untilMs` it outlives the end of the program, a power cut only once somebody paused, so that
// it may be called several times in a second; the next change without it of the same records lets all of it go.
Result<KeptTyping> keepTyping(Cache &cache, std::vector<Edit> edits, const TypedText &typed);

// The same without `from`.
Result<std::vector<Edit>> applyTyping(Cache &cache, const std::vector<Edit> &edits, std::int64_t untilMs);

} // namespace store
