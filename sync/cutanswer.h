#pragma once
// What is whole of an answer that the line broke off: method responses come one after another, and those that arrived
// need not be fetched again. Pure.
#include <string>
#include <string_view>

namespace syncing::wire {

// An answer of its own with the method responses that are complete, without a session state; "" when none is.
std::string wholePart(std::string_view cut);

} // namespace syncing::wire
