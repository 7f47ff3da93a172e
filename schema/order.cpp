#include "schema/order.h"

#include <algorithm>
#include <vector>

namespace schema {

namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr int base = 62;
constexpr std::size_t maxKey = 255;
constexpr std::size_t thrifty = 24; // keys longer than this are halved with care instead of counted with jitter

int digitOf(char c)
{
    const auto at = digits.find(c);
    return at == digits.npos ? -1 : static_cast<int>(at);
}

char digit(int value) { return digits[static_cast<std::size_t>(value)]; }

int digitAt(std::string_view key, std::size_t i) { return i < key.size() ? digitOf(key[i]) : 0; }

// Spreads the caller's number over as many small choices as are needed (splitmix64).
class Choices
{
public:
    explicit Choices(std::uint32_t seed)
        : m_state(seed)
    { }
    int below(int n)
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        auto z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return static_cast<int>((z ^ (z >> 31)) % static_cast<std::uint64_t>(n));
    }
    // Two digits that cannot end in '0'.
    std::string suffix() { return { digit(below(base)), digit(1 + below(base - 1)) }; }

private:
    std::uint64_t m_state;
};

// Halfway between two keys; `open` means that nothing limits above.
std::string halfway(std::string_view before, std::string_view after, bool open)
{
    std::string key;
    for (std::size_t i = 0;; ++i) {
        const int low = digitAt(before, i);
        const int high = open ? base : digitAt(after, i);
        if (high - low > 1) {
            key += digit((low + high) / 2);
            return key;
        }
        key += digit(low);
        open = open || high > low;
    }
}

// Counts up or down in a number whose width grows with its size: n repeated end digits make 2n + 1 digits. A
// thousand cards put at the same end of a list need five characters so.
std::string counted(std::string_view key, bool up, Choices &choices)
{
    const char end = up ? 'z' : '0';
    std::size_t run = 0;
    while (run < key.size() && key[run] == end)
        ++run;
    std::string out(key.substr(0, 2 * run + 1));
    out.resize(2 * run + 1, '0');
    for (std::size_t i = out.size(); i-- > 0;) {
        const int value = digitOf(out[i]) + (up ? 1 : -1);
        out[i] = digit((value + base) % base);
        if (value >= 0 && value < base)
            break;
    }
    return out + choices.suffix();
}

std::string above(std::string_view key, std::size_t prefix, Choices &choices)
{
    return prefix + key.size() > thrifty ? halfway(key, {}, true) : counted(key, true, choices);
}

std::string below(std::string_view key, std::size_t prefix, Choices &choices)
{
    return prefix + key.size() > thrifty ? halfway({}, key, false) : counted(key, false, choices);
}

std::string between(std::string_view before, std::string_view after, Choices &choices)
{
    std::size_t same = 0;
    while (same < before.size() && before[same] == after[same])
        ++same;
    const std::string prefix(before.substr(0, same));
    if (same == before.size())
        return prefix + below(after.substr(same), same, choices);
    const int low = digitAt(before, same);
    const int high = digitAt(after, same);
    if (high - low > 1) {
        const int room = (high - low - 1 + 2) / 3; // the middle third, so that neither side is starved
        const std::string key = prefix + digit(low + (high - low - room + 1) / 2 + choices.below(room));
        return same > thrifty ? key : key + choices.suffix();
    }
    std::string key = prefix + digit(low) + above(before.substr(same + 1), same + 1, choices);
    if (after.size() > same + 1) {
        std::string other = prefix + digit(high) + below(after.substr(same + 1), same + 1, choices);
        if (other.size() < key.size())
            key = std::move(other);
    }
    return key;
}

} // namespace

bool isValidKey(std::string_view key)
{
    return !key.empty() && key.size() <= maxKey && key.back() != '0'
        && std::all_of(key.begin(), key.end(), [](char c) { return digitOf(c) >= 0; });
}

std::string keyBetween(std::string_view before, std::string_view after, std::uint32_t jitter)
{
    Choices choices(jitter);
    const bool hasBefore = isValidKey(before);
    const bool hasAfter = isValidKey(after) && !(hasBefore && before >= after);
    if (!hasBefore && !hasAfter)
        return digit(base / 2) + choices.suffix();
    std::string key;
    if (hasBefore && hasAfter)
        key = between(before, after, choices);
    if (hasBefore && (key.empty() || key.size() > maxKey))
        key = above(before, 0, choices);
    if (!hasBefore)
        key = below(after, 0, choices);
    if (key.size() <= maxKey)
        return key;
    return std::string(hasBefore ? before : after); // no room at all: the same place, told apart by the id
}

} // namespace schema
