#pragma once
// Writes a courier file, or goes on where an interrupted one ends.
#include "courier/reader.h"

namespace courier {

class Writer
{
public:
    // `file` outlives the writer.
    Writer(File &file, const Key &key, const Signer &signer, Random random);

    core::Result<void> begin(); // a new file, whatever was there
    // What an earlier attempt of ours left is kept and shown to `seen`, part by part; a half part at its end is cut
    // off. False: there is nothing to go on with, nothing was touched. A complete file is not gone on with.
    core::Result<bool> resume(const std::function<void(const Part &)> &seen);
    // Flushed every few megabytes: so much a pulled-out stick costs at most.
    core::Result<void> add(Kind kind, std::string_view content);
    core::Result<void> finish();
    std::uint64_t parts() const { return m_place.number; }
    std::int64_t bytes() const { return m_bytes; }

private:
    File &m_file;
    Key m_key;
    Signer m_signer;
    Random m_random;
    Place m_place;
    std::int64_t m_bytes = 0;
    std::int64_t m_unflushed = 0;
};

} // namespace courier
