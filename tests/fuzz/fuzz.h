#pragma once
// What every target shares: the entry libFuzzer calls, a check that ends the program, and a reader of decisions.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace fuzz {

inline std::string_view text(const std::uint8_t *data, std::size_t size)
{
    return { reinterpret_cast<const char *>(data), size };
}

// Also in builds without assertions: a broken promise is a finding like a crash.
inline void require(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

// Takes small decisions from the input, from its front; zeros when it is used up.
class Choices
{
public:
    explicit Choices(std::string_view bytes)
        : m_bytes(bytes)
    { }
    std::uint8_t byte()
    {
        if (m_bytes.empty())
            return 0;
        const auto value = static_cast<std::uint8_t>(m_bytes.front());
        m_bytes.remove_prefix(1);
        return value;
    }
    unsigned below(unsigned n) { return byte() % n; }
    // Up to the next zero byte or the end.
    std::string_view word()
    {
        const auto end = m_bytes.find('\0');
        const auto piece = m_bytes.substr(0, end);
        m_bytes.remove_prefix(end == m_bytes.npos ? m_bytes.size() : end + 1);
        return piece;
    }
    std::string_view rest() const { return m_bytes; }
    bool empty() const { return m_bytes.empty(); }

private:
    std::string_view m_bytes;
};

} // namespace fuzz
