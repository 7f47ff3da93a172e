#pragma once
// A cache folder filled as if a server had sent it: one community, one personal account, one project in full swing.
// Ids are words ("p-anna", "card-guide"), so that a scene names what it shows.
#include <string>

namespace test {

inline const std::string communityId = "community";
inline const std::string personalId = "up-eleni"; // "u" and the person, as the server names it
inline const std::string projectId = "seas"; // the account id of the project space

// Creates the cache; false with a word on stderr when a record is refused.
bool fillCache(const std::string &folder);

} // namespace test
