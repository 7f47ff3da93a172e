#pragma once
// Types that a person may not read any more.
#include <string>

namespace sqlite {
class Connection;
}

namespace store {

// Whether all of the type was forgotten for that, and not fetched again since. Throws sqlite::Failure.
bool isForgotten(sqlite::Connection &db, const std::string &account, const std::string &type);

} // namespace store
