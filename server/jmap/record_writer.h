#pragma once
// The only way a record is written: stamps rev, propRevs, times and authors, keeps history and blob references.
// Used by Foo/set, by hand-overs, and by tools that fill a community. Takes checked objects; checks nothing.
#include "server/storage/storage.h"

#include "schema/json.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace server {

namespace json = schema::json;

struct Author
{
    std::string personId;
    std::string deviceId;
    std::int64_t nowMs = 0;
};

class RecordWriter
{
public:
    RecordWriter(Storage &storage, const schema::TypeTable &types, Author author);

    Storage &storage() { return m_storage; }
    const schema::TypeTable &types() const { return m_types; }
    const Author &author() const { return m_author; }

    // Stores `object` (as schema::checkCreate made it) under `id`; `object` becomes the stored record.
    void create(std::string_view account, const schema::Type &type, std::string_view id, json::object &object);
    // `after` becomes the stored record; returns the properties that changed, none = nothing was written.
    std::vector<std::string> update(std::string_view account, const schema::Type &type, std::string_view id,
                                    const json::object &before, json::object &after);
    void destroy(std::string_view account, const schema::Type &type, std::string_view id, const json::object &before);
    // For tools: no history; `serverSet` overrides the stamps (createdAt, createdBy …).
    void insert(std::string_view account, const schema::Type &type, json::object object, const json::object &serverSet);

    // Writes the states of the types touched since the last flush; before it nothing of them shows in states.
    void flush();
    using Revs = std::map<std::string, std::map<std::string, std::int64_t, std::less<>>, std::less<>>;
    const Revs &touched() const { return m_touched; } // account → type → rev, of the whole request
    // After the savepoint of a method was rolled back: back to what touched() was at its start.
    void forgetTo(const Revs &earlier)
    {
        m_touched = earlier;
        m_unflushed.clear();
    }

    // People whose session object changed by what was written.
    std::set<std::string> &peopleWithNewSession() { return m_people; }

private:
    void put(std::string_view account, const schema::Type &type, std::string_view id, std::int64_t createdRev,
             std::int64_t rev, const json::object &object);
    void blobRefs(std::string_view account, const schema::Type &type, std::string_view id, const json::object *before,
                  const json::object *after);
    void note(std::string_view account, const schema::Type &type, std::string_view id, std::int64_t rev,
              std::string_view op, const json::object &before, const json::object &after);

    Storage &m_storage;
    const schema::TypeTable &m_types;
    Author m_author;
    Revs m_touched;
    Revs m_unflushed;
    std::set<std::string> m_people;
};

// "2026-03-12T10:00:00Z"
std::string utcText(std::int64_t ms);
// Every blob a record names, in properties, in entries of maps and in versions that did not stand, each once.
std::set<std::string> blobsOf(const json::object &object, const schema::Type &type);
std::set<std::string> versionBlobsOf(const json::object &object, const schema::Type &type); // the last of these only

} // namespace server
