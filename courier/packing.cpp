#include "courier/packing.h"

#include <zlib.h>

namespace courier {

std::string packed(std::string_view bytes)
{
    std::string out(compressBound(static_cast<uLong>(bytes.size())), '\0');
    auto size = static_cast<uLongf>(out.size());
    const int done = compress2(reinterpret_cast<Bytef *>(out.data()), &size,
                               reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uLong>(bytes.size()), 6);
    out.resize(done == Z_OK ? static_cast<std::size_t>(size) : 0);
    return out;
}

std::optional<std::string> unpacked(std::string_view bytes, std::size_t size)
{
    std::string out(size, '\0');
    auto got = static_cast<uLongf>(size);
    const int done = uncompress(reinterpret_cast<Bytef *>(out.data()), &got,
                                reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uLong>(bytes.size()));
    if (done != Z_OK || got != size)
        return std::nullopt;
    return out;
}

} // namespace courier
