#pragma once
// A whole file at once, from memory: for tests and fuzzing.
#include "courier/items.h"
#include "courier/reader.h"

namespace courier {

struct Everything
{
    Refusal refusal = Refusal::None;
    Reader::State state = Reader::Reading;
    std::vector<Part> parts; // whole and signed
    int understood = 0; // parts whose content reads
};

// Never fails, whatever the bytes are.
Everything readCourier(std::string_view bytes, const std::vector<Key> &keys);
bool understands(const Part &part);

} // namespace courier
