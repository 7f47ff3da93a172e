#include "server/jmap/state.h"

#include <charconv>

namespace server {

namespace {

bool takeNumber(std::string_view &text, std::int64_t &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0 || end == text.data())
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool takeDot(std::string_view &text)
{
    if (text.empty() || text.front() != '.')
        return false;
    text.remove_prefix(1);
    return true;
}

} // namespace

std::string formatState(std::string_view epoch, const State &state)
{
    std::string text(epoch);
    text += '-';
    text += std::to_string(state.counter);
    if (state.base >= 0)
        text += '.' + std::to_string(state.base) + '.' + std::to_string(state.top);
    return text;
}

std::optional<State> parseState(std::string_view text, std::string_view epoch)
{
    if (text == "0")
        return State{};
    if (text.size() < epoch.size() + 2 || text.substr(0, epoch.size()) != epoch || text[epoch.size()] != '-')
        return {};
    text.remove_prefix(epoch.size() + 1);
    State state;
    if (!takeNumber(text, state.counter))
        return {};
    if (text.empty())
        return state;
    if (!takeDot(text) || !takeNumber(text, state.base) || !takeDot(text) || !takeNumber(text, state.top)
        || !text.empty())
        return {};
    return state;
}

} // namespace server
