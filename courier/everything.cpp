#include "courier/everything.h"

namespace courier {

bool understands(const Part &part)
{
    switch (part.kind) {
    case Kind::Manifest:
        return readManifest(part.content).has_value();
    case Kind::Request:
        return readRequest(part.content).has_value();
    case Kind::Answer:
        return readAnswer(part.content).has_value();
    case Kind::Page:
        return readPage(part.content).has_value();
    case Kind::Piece:
        return readPiece(part.content).has_value();
    case Kind::End:
        return true;
    }
    return false;
}

Everything readCourier(std::string_view bytes, const std::vector<Key> &keys)
{
    MemoryFile file{ std::string(bytes) };
    Reader reader(file, keys);
    Everything all;
    all.refusal = reader.begin().value_or(Refusal::NotACourier);
    if (all.refusal != Refusal::None)
        return all;
    for (;;) {
        auto part = reader.next();
        if (!part || !*part)
            break;
        all.understood += understands(**part);
        all.parts.push_back(std::move(**part));
    }
    all.state = reader.state();
    return all;
}

} // namespace courier
