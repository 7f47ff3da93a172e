#pragma once
// Values that the engine accepts, for every property of every type, from its declaration alone: a new property is
// tried without anybody writing a test for it.
#include "schema/json.h"
#include "schema/type.h"

#include <optional>
#include <set>
#include <string>

namespace server::test {

namespace json = schema::json;

inline constexpr const char *hidden = "hidden words"; // in every record; nobody may read them who may not read it
inline constexpr const char *author = "pAuthor"; // of the records that are there
inline constexpr const char *partner = "pPartner";
inline constexpr const char *mine = "Mine"; // a file that whoever asks has uploaded

std::string recordId(const schema::Type &type, int n); // of the form that clients choose
std::string seenBlob(const schema::Type &type); // the file that records of the type name
bool namesFiles(const schema::Type &type);

// Number 0 is in the records that are there.
json::value sample(const schema::Type &type, const schema::Property &property, int n);
// A valid value that is not `now`; nothing when there is only one.
std::optional<json::value> otherThan(const json::value &now, const schema::Type &type,
                                     const schema::Property &property);
json::object example(const schema::Type &type, int n); // all that a create may say, but for the trash and versions

bool mayBeWritten(const schema::Property &property); // by some client, in an update
std::set<std::string> neededBy(const schema::Type &type); // itself, and the types it names in its account

} // namespace server::test
