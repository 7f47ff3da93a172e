#pragma once
// Looks into the JSON text the engine wrote itself (compact, valid, plain keys) without parsing it.
#include <string_view>
#include <utility>

namespace server {

// The members of a stored object one after the other: while (slice.next(key, value)) …
class Slice
{
public:
    explicit Slice(std::string_view object)
        : m_rest(object.substr(1))
    { }
    bool next(std::string_view &key, std::string_view &value);

private:
    std::string_view m_rest; // behind '{' or a comma
};

} // namespace server
