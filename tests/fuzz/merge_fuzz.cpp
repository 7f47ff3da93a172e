// A card, edited on two sides as the input says, and merged both ways.
// Promises of schema/merge.h: one-sided changes win whole, merging again changes nothing, both orders differ only in
// what stands, and a merged record is as valid as its parents.
#include "schema/json.h"
#include "schema/merge.h"
#include "schema/patch.h"
#include "schema/validate.h"
#include "tests/fuzz/fuzz.h"

#include <string>

namespace {

using namespace schema;

const Type &card() { return *recordTypes().find("Card"); }

// Text that is always valid UTF-8, whatever the input holds.
std::string clean(std::string_view bytes)
{
    std::string text;
    for (const char c : bytes) {
        const auto u = static_cast<unsigned char>(c);
        if (u >= 0x80)
            text += (u & 1U) ? "\xc5\x82" : "\xf0\x9f\x90\xb8";
        else
            text += u < 0x20 && u != '\n' ? ' ' : c;
    }
    return text;
}

void edit(json::object &record, fuzz::Choices &choices)
{
    const std::string key = "e" + std::to_string(choices.below(3));
    switch (choices.below(9)) {
    case 0:
        record["title"] = clean(choices.word()) + ".";
        break;
    case 1:
        record["description"] = clean(choices.word());
        break;
    case 2: {
        auto text = record["description"].is_string() ? std::string(record["description"].get_string()) : "";
        const auto space = text.find(' ', text.empty() ? 0 : choices.byte() % text.size());
        text.insert(space == text.npos ? text.size() : space, ' ' + clean(choices.word()));
        record["description"] = text;
        break;
    }
    case 3:
        record["listId"] = "l" + std::to_string(choices.below(3));
        record["position"] = std::string(1, static_cast<char>('A' + choices.below(20)));
        break;
    case 4:
        if (!record["labels"].as_object().erase(key))
            record["labels"].as_object()[key] = true;
        break;
    case 5:
        record["checklist"].as_object()[key] = json::object{ { "text", clean(choices.word()) }, { "done", false } };
        completeEntries(record["checklist"], *card().find("checklist"));
        break;
    case 6:
        record["checklist"].as_object().erase(key);
        break;
    case 7:
        record["dueOn"] = choices.below(2) ? json::value("2026-03-1" + std::to_string(choices.below(10))) : nullptr;
        break;
    default:
        record["trashedAt"] = choices.below(2) ? json::value("2026-03-12T10:00:00Z") : nullptr;
    }
}

json::object edited(json::object record, fuzz::Choices &choices)
{
    for (auto n = choices.below(6); n > 0; --n)
        edit(record, choices);
    return record;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Choices choices(fuzz::text(data, size));
    const json::object fresh{ { "title", "Buy prisms" }, { "listId", "l1" }, { "position", "V" } };
    auto start = checkCreate(fresh, card());
    fuzz::require(start.has_value(), "the first card is valid");
    const auto base = edited(std::move(*start), choices);
    const auto mine = edited(base, choices);
    const auto theirs = edited(base, choices);

    fuzz::require(mergeRecord(base, mine, base, card()).object == mine, "only mine changed");
    fuzz::require(mergeRecord(base, base, theirs, card()).object == theirs, "only theirs changed");
    const auto merged = mergeRecord(base, mine, theirs, card());
    const auto other = mergeRecord(base, theirs, mine, card());
    if (merged.variants.empty() && other.variants.empty() && mine.at("position") == theirs.at("position")
        && mine.at("listId") == theirs.at("listId") && mine.at("trashedAt") == theirs.at("trashedAt"))
        fuzz::require(merged.object == other.object, "both sides come to the same record");
    const auto again = mergeRecord(theirs, merged.object, theirs, card());
    fuzz::require(again.object == merged.object && again.variants.empty(), "merging again changes nothing");
    for (const auto &[name, value] : merged.object)
        if (const auto *property = card().find(name); property && !value.is_null())
            if (valueProblem(mine.at(name), *property).empty() && valueProblem(theirs.at(name), *property).empty()
                && property->kind != Kind::Text && property->kind != Kind::Map)
                fuzz::require(valueProblem(value, *property).empty(), "a merged value is valid");
    const auto patch = makePatch(theirs, merged.object, card());
    const auto sent = applyPatch(theirs, patch, card());
    fuzz::require(sent && *sent == merged.object, "what is sent makes the merged record");
    return 0;
}
