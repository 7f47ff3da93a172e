#pragma once
// The hand-overs of docs/protocol.md, and what else the product's types need beyond their declaration.
#include "server/jmap/rules.h"

#include <memory>

namespace server {

// Holds no state; one for each engine.
std::unique_ptr<Rules> productRules();

} // namespace server
