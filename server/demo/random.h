#pragma once
// The same numbers from the same seed on every platform; the distributions of the standard library promise that not.
#include <array>
#include <cstdint>
#include <vector>

namespace server::demo {

class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    { }

    std::uint64_t next() // splitmix64
    {
        std::uint64_t z = m_state += 0x9e3779b97f4a7c15ULL;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    int below(int n) { return n <= 1 ? 0 : static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }

    template <typename T> const T &pick(const std::vector<T> &list)
    {
        return list.at(static_cast<std::size_t>(below(static_cast<int>(list.size()))));
    }

    std::array<std::uint8_t, 10> bytes()
    {
        std::array<std::uint8_t, 10> out{};
        const std::uint64_t parts[] = { next(), next() };
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<std::uint8_t>(parts[i / 8] >> (8 * (i % 8)));
        return out;
    }

private:
    std::uint64_t m_state;
};

} // namespace server::demo
