#include "schema/text_check.h"
#include "schema/utf8.h"

#include <chrono>

namespace schema {

std::optional<std::size_t> codePoints(std::string_view utf8)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < utf8.size(); ++count)
        if (nextCodePoint(utf8, i) == badCodePoint)
            return std::nullopt;
    return count;
}

bool hasControls(std::string_view utf8, bool lines)
{
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c < 0x20 && !(lines && (c == '\n' || c == '\t')))
            return true;
        if (c == 0x7f)
            return true;
        if (c == 0xc2 && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xa0)
            return true;
        if (c == 0xe2 && !lines && (utf8.substr(i, 3) == "\u2028" || utf8.substr(i, 3) == "\u2029"))
            return true;
    }
    return false;
}

namespace {

// The number written by exactly these digits, -1 when one is no digit.
int number(std::string_view digits)
{
    int n = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return -1;
        n = n * 10 + (c - '0');
    }
    return n;
}

bool within(std::string_view digits, int max)
{
    const int n = number(digits);
    return n >= 0 && n <= max;
}

} // namespace

bool isDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const int year = number(text.substr(0, 4));
    const int month = number(text.substr(5, 2));
    const int day = number(text.substr(8, 2));
    if (year < 1 || month < 1 || day < 1)
        return false;
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

bool isUtcDate(std::string_view text)
{
    if (text.size() < 20 || text.size() > 30 || !isDate(text.substr(0, 10)) || text[10] != 'T' || text[13] != ':'
        || text[16] != ':' || text.back() != 'Z')
        return false;
    if (!within(text.substr(11, 2), 23) || !within(text.substr(14, 2), 59) || !within(text.substr(17, 2), 59))
        return false;
    const auto fraction = text.substr(19, text.size() - 20);
    if (fraction.empty())
        return true;
    return fraction[0] == '.' && fraction.size() > 1 && number(fraction.substr(1)) > 0;
}

} // namespace schema
