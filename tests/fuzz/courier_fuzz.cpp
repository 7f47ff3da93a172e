// A courier file from a stranger, or from somebody who knows the code: then sealed and signed as it should be, with
// any content, and perhaps damaged on the way.
// Promises of courier/reader.h: no crash; what is given out is a prefix of what was written; a whole file is complete.
#include "courier/everything.h"
#include "courier/writer.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

namespace {

using namespace courier;

Random counting(unsigned start)
{
    return [n = start](unsigned char *bytes, std::size_t size) mutable {
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<unsigned char>((n = n * 1664525U + 1013904223U) >> 24U);
    };
}

const Key &key()
{
    static const Key made = keyFrom(makeCode(counting(1)), { "https://school.test", "p1" });
    return made;
}

// The name of each part's kind, then its content up to a zero byte.
std::vector<Part> partsOf(fuzz::Choices &choices)
{
    static constexpr Kind kinds[] = { Kind::Manifest, Kind::Request, Kind::Answer, Kind::Page, Kind::Piece };
    std::vector<Part> parts;
    while (!choices.empty() && parts.size() < 20) {
        const auto kind = kinds[choices.below(5)];
        parts.push_back({ kind, std::string(choices.word()) });
    }
    return parts;
}

bool isPrefix(const std::vector<Part> &part, const std::vector<Part> &whole)
{
    return part.size() <= whole.size()
        && std::equal(part.begin(), part.end(), whole.begin(),
                      [](const Part &a, const Part &b) { return a.kind == b.kind && a.content == b.content; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Choices choices(fuzz::text(data, size));
    const auto mode = choices.below(3);
    if (mode == 0) {
        readCourier(choices.rest(), { key() });
        return 0;
    }
    const unsigned place = choices.byte() * 256U + choices.byte();
    const auto change = choices.byte();
    const auto signer = makeSigner({});
    Manifest manifest;
    manifest.device = "d1";
    manifest.owner = { "https://school.test", "p1" };
    manifest.signKey = signer.shown;
    auto parts = partsOf(choices);
    parts.insert(parts.begin(), { Kind::Manifest, textOf(manifest) });
    MemoryFile file;
    Writer writer(file, key(), signer, counting(3));
    if (!writer.begin())
        return 0;
    for (const auto &part : parts) {
        understands(part);
        if (!writer.add(part.kind, part.content))
            return 0;
    }
    if (!writer.finish())
        return 0;
    if (mode == 2)
        file.bytes[place % file.bytes.size()] ^= static_cast<char>(change);
    auto read = readCourier(file.bytes, { key() });
    if (!read.parts.empty() && read.parts.back().kind == Kind::End)
        read.parts.pop_back();
    fuzz::require(isPrefix(read.parts, parts), "only what was written");
    if (mode == 1)
        fuzz::require(read.state == Reader::Complete && read.parts.size() == parts.size(), "all that was written");
    return 0;
}
