#pragma once
// Rows of `record` with everything that is computed from them: place, search words, blobs in use.
// No transaction of its own; throws sqlite::Failure.
#include "store/types.h"

#include "sqlite/sqlite.h"

#include <map>

namespace store {

struct Row
{
    std::int64_t n = 0; // 0: not stored
    std::int64_t rev = 0;
    std::int64_t run = 0; // the last restarted fetch that brought it
    std::optional<json::object> server; // absent: the server has none
    std::optional<json::object> view; // absent: what the server has is what is shown
    Pending pending = Pending::None;
    bool parked = false;

    const json::object *shown() const { return view ? &*view : server ? &*server : nullptr; }
};

class RecordTable
{
public:
    RecordTable(sqlite::Connection &db, const schema::TypeTable &types);

    const schema::TypeTable &types() const { return m_types; }
    // The number that stands for (account, type) in `record`; 0 when there is none and `create` is false.
    std::int64_t collection(const std::string &account, const std::string &type, bool create);
    void forgetCollections() { m_collections.clear(); } // after a roll-back

    Row find(std::int64_t collection, std::string_view id);
    // Writes `next` over `old` (as found before); run: the mark of a restarted fetch.
    void write(const schema::Type &type, std::int64_t collection, std::string_view id, const Row &old, const Row &next,
               std::int64_t run);
    void remove(const schema::Type &type, const Row &old);

    // Everything computed from the declarations, as one text; changes when a new version declares differently.
    std::string declaration() const;
    void recompute(); // all rows anew, when the declaration changed

    static std::string sortText(const schema::Type &type, const json::object &shown);
    static const schema::Property *sortProperty(const schema::Type &type);
    static const schema::Property *dayProperty(const schema::Type &type); // the first date one may sort by; or null

private:
    void index(const schema::Type &type, std::int64_t n, const json::object *old, const json::object *next);
    void useBlobs(const schema::Type &type, std::int64_t n, const json::object *old, const json::object *next);

    sqlite::Connection &m_db;
    const schema::TypeTable &m_types;
    std::map<std::pair<std::string, std::string>, std::int64_t> m_collections;
};

// Blob ids a record names, with whether each is a thumbnail.
std::map<std::string, bool> blobsOf(const json::object &object, const schema::Type &type);

// "L" + 64 hexadecimal digits: bytes that only this cache has.
bool isLocalBlobId(std::string_view id);

} // namespace store
