#include "courier/writer.h"

namespace courier {

namespace {
constexpr std::int64_t flushEvery = 4 << 20; // bytes that a pulled-out stick may cost
} // namespace

Writer::Writer(File &file, const Key &key, const Signer &signer, Random random)
    : m_file(file)
    , m_key(key)
    , m_signer(signer)
    , m_random(std::move(random))
{ }

core::Result<void> Writer::begin()
{
    m_place = {};
    m_place.header = makeHeader(m_key, m_random);
    if (auto ok = m_file.truncate(0); !ok)
        return ok;
    m_bytes = static_cast<std::int64_t>(m_place.header.size());
    return m_file.append(m_place.header);
}

core::Result<bool> Writer::resume(const std::function<void(const Part &)> &seen)
{
    const auto size = m_file.size();
    if (!size)
        return tl::unexpected(size.error());
    if (*size == 0)
        return false;
    Reader reader(m_file, { m_key });
    const auto refusal = reader.begin();
    if (!refusal)
        return tl::unexpected(refusal.error());
    if (*refusal != Refusal::None)
        return false;
    for (;;) {
        auto part = reader.next();
        if (!part)
            return tl::unexpected(part.error());
        if (!*part)
            break;
        if (reader.signedBy() != m_signer.shown)
            return false;
        seen(**part);
    }
    if (reader.state() == Reader::Complete || reader.place().number == 0)
        return false;
    if (auto ok = m_file.truncate(reader.wholeBytes()); !ok)
        return tl::unexpected(ok.error());
    m_place = reader.place();
    m_bytes = reader.wholeBytes();
    return true;
}

core::Result<void> Writer::add(Kind kind, std::string_view content)
{
    if (content.size() > maxContent)
        return core::fail(core::Code::TooLarge, "courier part", static_cast<std::int64_t>(maxContent));
    Place place = m_place;
    const auto bytes = seal(place, m_key, m_signer, m_random, kind, content);
    if (auto ok = m_file.append(bytes); !ok)
        return ok;
    m_place = std::move(place);
    m_bytes += static_cast<std::int64_t>(bytes.size());
    m_unflushed += static_cast<std::int64_t>(bytes.size());
    if (m_unflushed < flushEvery)
        return {};
    m_unflushed = 0;
    return m_file.flush();
}

core::Result<void> Writer::finish()
{
    if (auto ok = add(Kind::End, "{}"); !ok)
        return ok;
    return m_file.flush();
}

} // namespace courier
