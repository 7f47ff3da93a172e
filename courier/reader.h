#pragma once
// Reads a courier file part by part and believes nothing: what is not whole, sealed and signed is not given out.
#include "courier/file.h"
#include "courier/sealing.h"

#include <vector>

namespace courier {

struct Part
{
    Kind kind = Kind::End;
    std::string content;
};

// Why a file cannot be read at all; only `None` has parts.
enum class Refusal {
    None,
    NotACourier,
    NewerFormat,
    OtherKey // none of the keys opens it: another code, another person or another server
};

class Reader
{
public:
    // `file` outlives the reader; `keys` may be empty (then OtherKey).
    Reader(File &file, const std::vector<Key> &keys);

    core::Result<Refusal> begin(); // first
    enum State {
        Reading,
        Complete, // the end marker was read
        Cut, // the file ends in the middle: what came before is good
        Damaged // a part is not what was written: what came before is good
    };
    // The next whole part; nullopt at the end, then state() says which. Errors: those of File.
    core::Result<std::optional<Part>> next();
    State state() const { return m_state; }

    const Key &key() const { return m_key; }
    // Who signed: known once the first part was read, which must be a manifest. Every part has the same.
    const PublicKey &signedBy() const { return m_signedBy; }
    std::int64_t wholeBytes() const { return m_offset; } // up to the end of the last whole part
    const Place &place() const { return m_place; }

private:
    std::optional<Part> ended(State state);

    File &m_file;
    std::vector<Key> m_keys;
    Key m_key;
    PublicKey m_signedBy{};
    Place m_place;
    std::int64_t m_offset = 0;
    State m_state = Reading;
};

} // namespace courier
