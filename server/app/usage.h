#pragma once
// What `jumelled --help` says.
#include "server/app/site.h"

#include <string>

namespace server {

std::string usageText();
Product communityProduct(); // the record types and rules of the product

} // namespace server
