#pragma once
// What a type needs beyond its declaration: hand-overs between accounts, checks against other records. The engine
// calls it inside the transaction of the request; it never sees a change that was refused.
#include "server/jmap/record_writer.h"
#include "server/policy/policy.h"

#include <optional>
#include <string>
#include <vector>

namespace server {

struct SetError
{
    std::string type; // RFC 8620 section 5.3
    std::vector<std::string> properties;
    std::string description; // for developers
    std::string existingId;
    std::vector<std::string> notFound = {}; // blobNotFound: the blobs
    bool forNow = false; // rests on other records of the type as they are now, which the rest of the call may change
};

struct Change
{
    const Principal &who;
    std::string_view account;
    const schema::Type &type;
    std::string_view id;
    const schema::json::object *before = nullptr; // nullptr: a create
    schema::json::object *after = nullptr; // nullptr: a destroy; server-set properties may be written here
    const schema::json::object *arguments = nullptr; // of the method that makes the change
};

class Rules
{
public:
    virtual ~Rules() = default;
    // Refuse, or complete `after`. Nothing is written yet. What is refused only `forNow` may be written all the same,
    // and is asked about again with stands().
    virtual std::optional<SetError> before(RecordWriter &, Change &) { return {}; }
    // All of a call is written: is the record, or that it is gone, right beside the others? Asked where before() had
    // refused forNow.
    virtual bool stands(RecordWriter &, std::string_view, const schema::Type &, std::string_view) { return true; }
    // The change is written; write what follows from it. May not fail.
    virtual void after(RecordWriter &, const Change &) { }
    // True when the record describes the person, so that it is theirs without their having created it.
    virtual bool describes(Storage &, const Principal &, const schema::Type &, std::string_view) { return false; }
    virtual std::string personName(Storage &, std::string_view) { return {}; }
};

} // namespace server
