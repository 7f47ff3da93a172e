#include "schema/declare.h"

#include <boost/json/object.hpp>

namespace schema::declare {

namespace {
P make(std::string name, Kind kind, Merge merge = Merge::Scalar)
{
    P p;
    p.name = std::move(name);
    p.kind = kind;
    p.merge = merge;
    return p;
}
} // namespace

P &&P::require() &&
{
    required = true;
    nullable = false;
    return std::move(*this);
}
P &&P::fixed() &&
{
    immutable = true;
    return std::move(*this);
}
P &&P::server() &&
{
    serverSet = true;
    merge = Merge::Server;
    return std::move(*this);
}
P &&P::filledIn() &&
{
    filled = true;
    return std::move(*this);
}
P &&P::searched(int weight) &&
{
    searchWeight = weight;
    return std::move(*this);
}
P &&P::filtered() &&
{
    filter = true;
    return std::move(*this);
}
P &&P::sorted() &&
{
    sort = true;
    return std::move(*this);
}
P &&P::vocab(std::string list) &&
{
    vocabulary = std::move(list);
    return std::move(*this);
}
P &&P::oneOf(std::vector<std::string> list, std::string_view fallback) &&
{
    values = std::move(list);
    nullable = false;
    defaultValue = json::string(fallback);
    return std::move(*this);
}
P &&P::grouped(std::string word) &&
{
    group = std::move(word);
    return std::move(*this);
}
P &&P::elsewhere() &&
{
    foreign = true;
    return std::move(*this);
}
P &&P::notNull(json::value fallback) &&
{
    nullable = false;
    defaultValue = std::move(fallback);
    return std::move(*this);
}

P string(std::string name, long long max)
{
    P p = make(std::move(name), Kind::String);
    p.max = max;
    return p;
}
P text(std::string name, long long max)
{
    P p = make(std::move(name), Kind::Text, Merge::Words);
    p.max = max;
    return p;
}
P integer(std::string name, long long min, long long max)
{
    P p = make(std::move(name), Kind::Int);
    p.min = min;
    p.max = max;
    return p;
}
P boolean(std::string name, bool fallback)
{
    P p = make(std::move(name), Kind::Bool);
    p.nullable = false;
    p.defaultValue = fallback;
    return p;
}
P date(std::string name) { return make(std::move(name), Kind::Date); }
P utc(std::string name) { return make(std::move(name), Kind::UtcDate); }
P id(std::string name, std::string refers)
{
    P p = make(std::move(name), Kind::Id);
    p.refers = std::move(refers);
    return p;
}
P set(std::string name, long long max)
{
    P p = make(std::move(name), Kind::Set, Merge::Keys);
    p.max = max;
    p.nullable = false;
    p.defaultValue = json::object();
    return p;
}
P idSet(std::string name, std::string refers, long long max)
{
    P p = set(std::move(name), max);
    p.refers = std::move(refers);
    return p;
}
P map(std::string name, std::vector<Property> fields, long long max)
{
    P p = set(std::move(name), max);
    p.kind = Kind::Map;
    p.fields = std::move(fields);
    return p;
}
P blob(std::string name) { return make(std::move(name), Kind::Blob); }
P object(std::string name, long long maxBytes)
{
    P p = make(std::move(name), Kind::Object);
    p.max = maxBytes;
    return p;
}

P any(std::string name, long long maxBytes)
{
    P p = object(std::move(name), maxBytes);
    p.kind = Kind::Any;
    return p;
}

std::vector<Property> withCommon(std::vector<Property> own, bool trash)
{
    std::vector<Property> all;
    all.push_back(string("id", 64).fixed());
    all.push_back(integer("rev", 0, 1LL << 52).server());
    all.push_back(object("propRevs", 100000).server());
    all.push_back(utc("createdAt").server());
    all.push_back(id("createdBy", "Person").elsewhere().server());
    all.push_back(utc("updatedAt").server());
    all.push_back(id("updatedBy", "Person").elsewhere().server());
    // Key "<property>-<id>": the value that did not stand, kept until a person chooses.
    all.push_back(map(
        "variants", { string("property", 300), any("value", 250000), id("by", "Person").elsewhere(), utc("at") }, 50));
    if (trash)
        all.push_back(utc("trashedAt").filtered());
    for (auto &p : own)
        all.push_back(std::move(p));
    return all;
}

Right may(Role role, std::string_view verbs, std::vector<std::string> only)
{
    Right r;
    r.role = role;
    r.create = verbs.find('c') != verbs.npos;
    r.read = verbs.find('r') != verbs.npos;
    r.update = verbs.find('u') != verbs.npos;
    r.destroy = verbs.find('d') != verbs.npos;
    r.only = std::move(only);
    return r;
}

} // namespace schema::declare
