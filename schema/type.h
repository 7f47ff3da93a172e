#pragma once
// What a record type is: its properties, who may do what with it, and how two edits of it merge.
// One declaration feeds server validation, client columns, search, policy and docs/protocol.md.
// Qt-free, immutable after start, safe to read from any thread.
#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schema {

namespace json = boost::json;

// The three places where records live (docs/protocol.md, "Accounts"); Mail is for the conformance build only.
enum class AccountKind { Community, Personal, Space, Mail };

enum class Kind {
    String, // one line, at most `max` code points
    Text, // several lines, merged by words
    Int, // min..max
    Bool,
    Date, // "2026-03-12", no time zone
    UtcDate, // "2026-03-12T10:00:00Z"
    Id, // id of a record of type `refers`, in the same account unless `foreign`
    Set, // object {"key": true}, never an array (patches cannot enter arrays)
    Map, // object keyed by id; every value an object with the properties in `fields`
    Blob, // blobId
    Object, // free JSON object, at most `max` bytes when written out
    Any // any JSON value, at most `max` bytes when written out
};

// How two edits of one property meet; see docs/protocol.md, "Merging".
enum class Merge {
    Scalar, // the later to arrive stands, the other becomes a variant
    Words, // diff3 by words; overlap becomes a variant
    Keys, // sets and maps: key by key
    Server // never written by a client
};

struct Property
{
    std::string name;
    Kind kind = Kind::String;
    Merge merge = Merge::Scalar;
    bool required = false; // must be in a create and never null
    bool immutable = false; // only in a create
    bool serverSet = false; // a client may send it only if equal to the current value
    bool filled = false; // the server may put something else in than a create says: a copy of what another record knows
    bool nullable = true; // null means "not known"; the default is null
    bool foreign = false; // Id or Set of ids in another account
    long long min = 0; // Int: smallest value
    long long max = 0; // Int: largest; String, Text: code points; Set, Map: entries; Object: bytes
    std::string group; // properties of one group travel and conflict as one ("place": list and position)
    std::string refers; // Id, Set: type of the record named
    std::string vocabulary; // String, Set: values come from resources/vocabularies/<name>.json
    std::vector<std::string> values; // String: a closed list
    int searchWeight = 0; // 0: not searched; higher: a hit here counts more
    bool filter = false; // may be used in Foo/query filters, and has a facet when it is a vocabulary
    bool sort = false;
    std::vector<Property> fields; // Map: the properties of each entry
    json::value defaultValue; // for a create that leaves it out
};

// What people are to an account. Own is added when the record was created by, or describes, the person asking.
enum class Role { Anyone, Teacher, Own, Owner, Founder, Member, Pupil, Visitor, Coordinator, Operator };

// One row of the policy table: what a role may do with a type. Rights of all roles a person has add up.
struct Right
{
    Role role = Role::Anyone;
    bool read = false;
    bool create = false;
    bool destroy = false; // hard removal, only for records whose type allows it
    bool update = false;
    std::vector<std::string> only; // with update: only these properties; empty = all that a client may write
};

struct Type
{
    std::string name; // "Card"
    char idLetter = 'x'; // first letter of ids of this type
    AccountKind account = AccountKind::Space;
    std::string capability; // URI under which its methods are offered
    std::string parent; // property that names the container (client index), "" when none
    std::string order; // property that sorts within the parent, "" when none
    bool trash = false; // deletion is a move to the trash (trashedAt)
    bool onDemand = false; // clients hold only what they looked at (the directory)
    std::vector<Property> properties; // includes the common ones
    std::vector<Right> rights;

    const Property *find(std::string_view property) const;
};

class TypeTable
{
public:
    explicit TypeTable(std::vector<Type> types);
    const Type *find(std::string_view name) const;
    const std::vector<Type> &all() const { return m_types; }

private:
    std::vector<Type> m_types;
};

// Capability of all Jumelle types, and the URI of core JMAP (RFC 8620 section 2).
inline constexpr std::string_view jumelleCapability = "https://jumelle.eu/jmap/1";
inline constexpr std::string_view coreCapability = "urn:ietf:params:jmap:core";
inline constexpr std::string_view blobCapability = "urn:ietf:params:jmap:blob";

// Every record type of the product, declared in record_types_*.cpp.
const TypeTable &recordTypes();

} // namespace schema
