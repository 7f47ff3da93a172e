#pragma once
// What the newest input of the cache's target came to, for the test that asks whether the corpus opens.
#include <cstddef>

namespace fuzz {

struct CacheSeen
{
    int openings = 0; // of two
    // After the first opening, before anything was done to it.
    std::size_t accounts = 0, outbox = 0, uploads = 0, carried = 0;
    int salvaged = -1; // as store::Opened says
};

const CacheSeen &cacheSeen();

} // namespace fuzz
