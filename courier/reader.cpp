#include "courier/reader.h"

#include "courier/items.h"

#include <algorithm>

namespace courier {

Reader::Reader(File &file, const std::vector<Key> &keys)
    : m_file(file)
    , m_keys(keys)
{ }

core::Result<Refusal> Reader::begin()
{
    const auto header = m_file.read(0, headerSize);
    if (!header)
        return tl::unexpected(header.error());
    constexpr auto name = magic.substr(0, magic.size() - 1);
    if (header->size() < magic.size() || !header->starts_with(name))
        return Refusal::NotACourier;
    if (!header->starts_with(magic))
        return Refusal::NewerFormat;
    if (header->size() < headerSize)
        return Refusal::NotACourier;
    const auto tag = header->substr(magic.size(), tagSize);
    const auto key = std::find_if(m_keys.begin(), m_keys.end(), [&](const Key &k) { return keyTag(k) == tag; });
    if (key == m_keys.end())
        return Refusal::OtherKey;
    m_key = *key;
    m_place.header = *header;
    m_offset = headerSize;
    return Refusal::None;
}

std::optional<Part> Reader::ended(State state)
{
    m_state = state;
    return std::nullopt;
}

core::Result<std::optional<Part>> Reader::next()
{
    if (m_state != Reading || m_place.header.empty())
        return std::optional<Part>();
    const auto length = m_file.read(m_offset, lengthSize);
    if (!length)
        return tl::unexpected(length.error());
    if (length->size() < lengthSize)
        return ended(Cut);
    const std::size_t sealed = numberAt(*length, 0);
    if (sealed < innerSize + macSize || sealed > maxSealed)
        return ended(Damaged);
    const auto most = static_cast<std::int64_t>(nonceSize + sealed);
    const auto start = m_offset + static_cast<std::int64_t>(lengthSize);
    // Asked before anything is reserved: a length that lies costs nothing.
    const auto size = m_file.size();
    if (!size)
        return tl::unexpected(size.error());
    if (*size - start < most)
        return ended(Cut);
    const auto bytes = m_file.read(start, most);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (static_cast<std::int64_t>(bytes->size()) < most)
        return ended(Cut);
    Place place = m_place;
    auto opened = unseal(place, m_key, *bytes);
    if (!opened)
        return ended(Damaged);
    if (m_place.number == 0) {
        // The first part says whose signature the others must have; who trusts that one is decided by the caller.
        const auto content = opened->kind == Kind::Manifest ? contentOf(*opened) : std::nullopt;
        const auto manifest = content ? readManifest(*content) : std::nullopt;
        if (!manifest)
            return ended(Damaged);
        m_signedBy = manifest->signKey;
    }
    if (!isSignedBy(*opened, m_signedBy))
        return ended(Damaged);
    auto content = contentOf(*opened);
    if (!content)
        return ended(Damaged);
    m_place = std::move(place);
    m_offset = start + most;
    if (opened->kind == Kind::End)
        m_state = Complete;
    return std::optional(Part{ opened->kind, std::move(*content) });
}

} // namespace courier
