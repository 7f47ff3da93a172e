// A record of a type that the input names, edited on two sides as it says, and merged both ways: what schema/merge.h
// promises holds (tests/schema/merge_promises.h).
#include "tests/fuzz/fuzz.h"
#include "tests/schema/any_record.h"
#include "tests/schema/merge_promises.h"

#include <string>

namespace {

using namespace schema;

// Text that is always valid UTF-8, whatever the input holds.
std::string clean(std::string_view bytes)
{
    std::string text;
    for (const char c : bytes) {
        const auto u = static_cast<unsigned char>(c);
        if (u >= 0x80)
            text += (u & 1U) ? "\xc5\x82" : "\xf0\x9f\x90\xb8";
        else
            text += u < 0x20 ? ' ' : c;
    }
    return text;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Choices choices(fuzz::text(data, size));
    const auto &types = recordTypes().all();
    const auto &type = types[choices.below(static_cast<unsigned>(types.size()))];
    test::AnyRecord maker(
        type, { [&](unsigned n) { return choices.below(n); }, [&] { return clean(choices.word()) + "."; } });
    const auto base = maker.edited(maker.fresh(), 8);
    const auto mine = maker.edited(base, 5);
    const auto theirs = maker.edited(base, 5);
    const auto broken = test::brokenPromise(base, mine, theirs, type);
    fuzz::require(broken.empty(), broken.c_str());
    return 0;
}
