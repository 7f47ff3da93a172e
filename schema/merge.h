#pragma once
// Three-way merge of one record, per property (docs/protocol.md, "Merging"). No I/O, no clock, no randomness.
#include "schema/json.h"
#include "schema/type.h"

namespace schema {

struct Variant
{
    std::string property; // name, or a path into a map: "checklist/<id>/text"
    json::value value; // what did not stand
};

struct Merged
{
    json::object object; // the value to show and to send; "mine" stands where both changed the same thing
    std::vector<Variant> variants; // theirs, where mine stands over it: to be kept in `variants`
};

// base: what both started from; mine: my edited copy; theirs: what the server has now.
// Unknown properties (of a newer version), server-set and immutable ones are taken from theirs. Atomic groups go as
// one; a place (group, order key, trash) that loses leaves no variant, for nobody typed it. Where one side moved the
// record to the trash and the other edited it, the edit brings it back. In sets and maps each key is merged by itself;
// an entry removed on one side and changed on the other stays.
// Invariants, property-tested: no word of mine or theirs is in none of object and variants; merging again
// changes nothing; when only one side changed the result is that side; swapping sides differs only in which stands.
Merged mergeRecord(const json::object &base, const json::object &mine, const json::object &theirs, const Type &type);

} // namespace schema
